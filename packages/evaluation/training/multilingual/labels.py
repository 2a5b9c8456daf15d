"""Labels of tokens from the parts of statements; the twin of what export.ts does."""
import os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from corpus import INDEX, LABELS  # noqa: E402, F401

GAP = 12


def labelled(statements, count):
    """BIO labels of `count` tokens. A statement: source, cue and content, each a list of half-open runs."""
    labels = ['O'] * count
    gaps = []
    for parts in statements:
        source, cue, content = (sorted(parts[role]) for role in ('source', 'cue', 'content'))
        pivot = cue[0][0] if cue else source[0][0] if source else None
        before = pivot is not None and any(run[0] < pivot for run in content)
        after = pivot is not None and any(run[0] > pivot for run in content)
        side = 'x' if before and after else 'b' if before else 'a'
        runs = [(run, 'Source|' + ('pre' if pivot is None or run[0] < pivot else 'post')) for run in source]
        runs += [(run, 'Cue|' + side) for run in cue]
        runs += [(run, 'Content|' + ('pre' if pivot is not None and run[0] < pivot else 'post')) for run in content]
        for (first, end), kind in runs:
            if any(label != 'O' for label in labels[first:end]): continue
            for at in range(first, end): labels[at] = ('B-' if at == first else 'I-') + kind
        all = sorted(source + cue + content)
        for one, other in zip(all, all[1:]):
            if 0 < other[0] - one[1] <= GAP: gaps.append((one[1], other[0]))
    for first, end in gaps:
        if all_outside(labels[first:end]): labels[first:end] = ['X'] * (end - first)
    return labels


def all_outside(labels):
    return all(label == 'O' for label in labels)
