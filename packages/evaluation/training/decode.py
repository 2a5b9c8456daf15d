"""Scores of labels to spans, spans to attributions; the twin of lattice.ts, for measuring while training."""
import json
import numpy as np
import torch
from corpus import K, LABELS, PACK, ROLES, packs


def candidates(emitted, steps, starts):
    """Every span (role, start, end) with its exact marginal probability, where that isn't faint."""
    n, table = len(emitted), np.exp(steps)
    e = np.exp(emitted - emitted.max(1, keepdims=True))
    a, b, z = np.zeros((n, K)), np.ones((n, K)), np.ones(n)
    for at in range(n):
        p = e[at] * (np.exp(starts) if at == 0 else a[at - 1] @ table)
        z[at] = p.sum(); a[at] = p / z[at]
    for at in range(n - 2, -1, -1):
        b[at] = table @ (b[at + 1] * e[at + 1]) / z[at + 1]
    found = {}
    for label in range(2, K, 2):
        role, inside = LABELS[label][2:].split('|')[0], label + 1
        for start in np.nonzero(a[:, label] * b[:, label] >= .02)[0].tolist():
            mass, end = a[start, label], start
            while mass > 1e-9 and end < n:
                last = label if end == start else inside
                stay = table[last, inside] * e[end + 1, inside] * b[end + 1, inside] / z[end + 1] if end + 1 < n else 0
                p = mass * (b[end, last] - stay)
                if p > .005:
                    found[role, start, end + 1] = found.get((role, start, end + 1), 0) + p
                if end + 1 >= n or mass * stay < .02:
                    break
                mass *= table[last, inside] * e[end + 1, inside] / z[end + 1]; end += 1
    return found


def choose(found, threshold):
    """The spans (role, start, end, probability), none overlapping, with the largest sum of probability − threshold."""
    kept = sorted(((s, p - threshold[s[0]], p) for s, p in found.items() if p > threshold[s[0]]), key=lambda s: s[0][2])
    best, ends = [(0., None)], [0]
    for (role, start, end), worth, p in kept:
        before = next(at for at in range(len(ends) - 1, -1, -1) if ends[at] <= start)
        take = best[before][0] + worth
        best.append((take, ((role, start, end, p), before)) if take > best[-1][0] else (best[-1][0], (None, len(best) - 1)))
        ends.append(end)
    chosen, at = [], len(best) - 1
    while best[at][1]:
        span, at = best[at][1]
        if span:
            chosen.append(span)
    return sorted(chosen, key=lambda s: s[1])


def link(marked):
    """Attributions: every source and content goes to its nearest cue; what has none within 60 tokens stands alone."""
    cues = [s for s in marked if s[0] == 'Cue']
    made = [{'source': None, 'cue': cue, 'content': []} for cue in cues]
    for span in marked:
        if span[0] == 'Cue':
            continue
        far = lambda at: max(cues[at][1] - span[2], span[1] - cues[at][2], 0)
        near = min(range(len(cues)), key=far, default=None)
        alone = near is None or far(near) > 60 or (span[0] == 'Source' and made[near]['source'] is not None)
        to = {'source': None, 'cue': None, 'content': []} if alone else made[near]
        if alone:
            made.append(to)
        if span[0] == 'Source':
            to['source'] = span
        else:
            to['content'].append(span)
    return made


def score(net, texts, coder, path):
    """Keeps the scores of labels of every text, one row a token, and the transitions, in an .npz."""
    kept = {}
    with torch.no_grad():
        for text in texts:
            found = []
            for x in packs([coder.code(s, 0) for s in text.segments], PACK):
                found.append(net(torch.from_numpy(x).unsqueeze(1), torch.ones(len(x), 1))[:, 0].numpy())
            kept[text.name] = np.concatenate(found).astype(np.float16)
        steps, starts = (t.numpy() for t in net.transitions())
    np.savez(path, steps=steps, starts=starts, **kept)


def candidates_of(text, scores):
    """The candidates of a whole text, token indices counted over all of it."""
    steps, starts = scores['steps'].astype(np.float64), scores['starts'].astype(np.float64)
    emitted, offset, found = scores[text.name].astype(np.float64), 0, {}
    for n in [len(p) for p in packs([np.zeros(len(s)) for s in text.segments], PACK)]:
        for (role, start, end), p in candidates(emitted[offset:offset + n], steps, starts).items():
            found[role, start + offset, end + offset] = p
        offset += n
    return found


def predict(texts, scores, path, threshold=.37):
    """Predictions in the form of the corpus's scorer, from what `score` kept."""
    scores, thresholds = np.load(scores), {role: threshold for role in ROLES}
    with open(path, 'w', encoding='utf8') as out:
        for text in texts:
            rows = [row for s in text.segments for row in s]
            marked = choose(candidates_of(text, scores), thresholds)
            place = lambda s: s and [int(rows[s[1]][7]), int(rows[s[2] - 1][8])]
            made = [{'source': place(a['source']), 'cue': place(a['cue']), 'content': [place(c) for c in a['content']]} for a in link(marked)]
            out.write(json.dumps({'id': text.name, 'attributions': made}) + '\n')
