"""Carries the marks of the English reading over to the same news in other languages.

  python project.py tokens.jsonl STATES OUT.npz

In: what tokens.ts and encoder.py made. Words are aligned where each is the other's nearest, by the encoder's states less their language's
mean, both ways. A statement is carried over only where it is sure: its cue, its source and half of its content have counterparts. Paragraphs
with a statement that isn't sure have weight 0. Out: for every token of every NTREX document its label, and for every segment its weight.
"""
import json, random, sys
import numpy as np
from labels import INDEX, labelled

NEAR, SHARE, PRIOR, LONG_GAP = .25, .5, .15, 3
PRONOUNS = {'he', 'she', 'they', 'it', 'we', 'i', 'who'}
STOP = set(',.;:!?،؛؟。，；：！？、…')


def numbers(states, first, end):
    return (states[first:end].astype(np.uint32) << 16).view(np.float32)


def lines_of(text):
    """The paragraph of a document at each offset of its text."""
    at = np.zeros(len(text) + 1, dtype=np.int32)
    place = 0
    while (place := text.find('\n\n', place)) >= 0:
        place += 2
        at[place:] += 1
    return at


def utf16(text):
    """For each UTF-16 offset of a text its place in Python's."""
    found = []
    for at, sign in enumerate(text):
        found += [at] * (1 + (ord(sign) > 0xffff))
    return found + [len(text)]


def paragraphs(one, base):
    """Paragraph → (indices of its tokens in the file of states, the tokens)."""
    places, lines, found = utf16(one['text']), lines_of(one['text']), {}
    for segment in one['segments']:
        for token in segment['tokens']:
            own = found.setdefault(int(lines[places[token[0]]]), ([], []))
            own[0].append(base); own[1].append(token)
            base += 1
    return found


def aligned(a, b):
    """The place in `b` of each place of `a` where each is the other's nearest."""
    near = a @ b.T - PRIOR * np.abs(np.arange(len(a))[:, None] / len(a) - np.arange(len(b))[None] / len(b))
    there, back = near.argmax(1), near.argmax(0)
    return {i: int(j) for i, j in enumerate(there) if back[j] == i and near[i, j] > NEAR}


def clusters(places, gap):
    groups = []
    for place in sorted(places):
        if groups and place - groups[-1][-1] <= gap: groups[-1].append(place)
        else: groups.append([place])
    return groups


def widened(run, other, free, most):
    """A run with up to `most` words on either side that have no counterpart."""
    first, end = run
    while first > run[0] - most and free(first - 1): first -= 1
    while end < run[1] + most and free(end): end += 1
    return first, end


def is_word(token):
    return any(c.isalnum() for c in token[2])


def carried(statement, other, links, places):
    """The statement's parts as runs of the other language's tokens; None where it isn't sure."""
    back = {}
    for j, i in links.items(): back.setdefault(i, []).append(j)
    found = {role: [j for i in places[role] for j in back.get(i, ()) if is_word(other[j])] for role in ('source', 'cue', 'content')}
    if places['cue'] and not found['cue'] or places['source'] and not found['source'] and not places['pronoun']:
        return None
    if places['content'] and len(found['content']) < SHARE * places['words']:
        return None
    source = max(clusters(found['source'], LONG_GAP), key=len, default=[])
    cue = [(g[0], g[-1] + 1) for g in clusters(found['cue'], 2)][:3]
    free = lambda j: 0 <= j < len(other) and j not in links and is_word(other[j])
    cue = [widened(run, other, free, 1 if all(len(other[j][2]) == 1 for j in range(*run)) else 0) for run in cue]
    if source: source = list(range(*widened((source[0], source[-1] + 1), other, free, 4)))
    taken = set(source)
    for first, end in cue: taken.update(range(first, end))
    runs = []
    for group in clusters([j for j in found['content'] if j not in taken], 8):
        first, end = group[0], group[-1] + 1
        while first > 0 and first - 1 not in taken and other[first - 1][2] not in STOP and not is_mark(other[first - 1][2]): first -= 1
        while end < len(other) and end not in taken and other[end][2] not in STOP and not is_mark(other[end][2]): end += 1
        # Quotation marks belong to what they enclose, and so does the stop before a closing one.
        if first > 0 and first - 1 not in taken and is_mark(other[first - 1][2]): first -= 1
        if end + 1 < len(other) and other[end][2] in STOP and is_mark(other[end + 1][2]) and not taken.intersection((end, end + 1)): end += 1
        if end < len(other) and end not in taken and is_mark(other[end][2]): end += 1
        piece = []
        for j in range(first, end):
            if j in taken:
                if piece: runs.append((piece[0], piece[-1] + 1)); piece = []
            else: piece.append(j)
        if piece: runs.append((piece[0], piece[-1] + 1))
    runs = joined(sorted(set(runs)), taken)
    return {'source': [(source[0], source[-1] + 1)] if source else [], 'cue': cue, 'content': runs}


def is_mark(word):
    return len(word) == 1 and word in '"“”„«»‘’‚‹›「」『』'


def joined(runs, taken):
    """Pieces that nothing but a few other tokens part are one."""
    made = []
    for first, end in runs:
        if made and first <= made[-1][1] + LONG_GAP and not taken.intersection(range(made[-1][1], first)): made[-1] = (made[-1][0], max(end, made[-1][1]))
        else: made.append((first, end))
    return made


def marked(tokens, span, places):
    """The tokens of a paragraph inside a span of text."""
    return [at for at, token in enumerate(tokens) if places[token[0]] >= places[span[0]] and places[token[1]] <= places[span[1]]]


def main():
    path, kept, out = sys.argv[1:]
    texts, base = [], 0
    for line in open(path, encoding='utf8'):
        one = json.loads(line)
        one['base'] = base
        base += sum(len(s['tokens']) for s in one['segments'])
        texts.append(one)
    states = np.memmap(kept, dtype=np.uint16, mode='r', shape=(base, 384))
    documents = [one for one in texts if one['name'].startswith('ntrex.')]
    means = {}
    for code in {one['name'].split('.')[1] for one in documents}:
        own = [one for one in documents if one['name'].split('.')[1] == code]
        first, end = own[0]['base'], own[-1]['base'] + sum(len(s['tokens']) for s in own[-1]['segments'])
        means[code] = numbers(states, first, end).mean(0)

    def unit(indices, code):
        rows = numbers(states, indices[0], indices[-1] + 1) - means[code]
        return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6)

    labels, weights, plain = np.zeros(base, np.int8), np.zeros(base, np.float32), {}
    english = {one['name'].split('.')[2]: one for one in documents if one['language'] == 'en'}
    count = {}
    for one in documents:
        code, number = one['name'].split('.')[1:]
        origin = english[number]
        places = utf16(origin['text'])
        ours, theirs = paragraphs(one, one['base']), paragraphs(origin, origin['base'])
        for line, (indices, tokens) in ours.items():
            if line not in theirs: continue
            own, words = theirs[line]
            spans = []
            for s in origin['statements']:
                parts = {'source': [s['source']] if s['source'] else [], 'cue': [s['cue']] if s['cue'] else [], 'content': s['content']}
                here = {role: [at for span in parts[role] for at in marked(words, span, places)] for role in parts}
                if any(here.values()):
                    here['words'] = sum(is_word(words[at]) for at in here['content'])
                    # Many languages leave a pronoun out.
                    here['pronoun'] = len(here['source']) == 1 and words[here['source'][0]][2].lower() in PRONOUNS
                    spans.append(here)
            if code == 'en':
                parts = [{role: [(g[0], g[-1] + 1) for g in clusters(s[role], 1)] for role in ('source', 'cue', 'content')} for s in spans]
            else:
                links = aligned(unit(indices, code), unit(own, 'en')) if spans else {}
                parts = [carried(s, tokens, links, s) for s in spans]
            sure = [p for p in parts if p]
            labels[indices] = [INDEX[label] for label in labelled(sure, len(tokens))]
            weights[indices] = len(sure) == len(parts)
            if not parts: plain.setdefault(code, []).append(indices)
            stats = count.setdefault(code, [0, 0, 0])
            stats[0] += len(parts); stats[1] += len(sure); stats[2] += 1
    # As many paragraphs without a statement are left out as of those with one: else a language would seem to report less.
    for code, some in plain.items():
        left = int(len(some) * (1 - count[code][1] / count[code][0]))
        for at in random.Random(1).sample(range(len(some)), left): weights[some[at]] = 0
    for code, (all, sure, lines) in count.items():
        print(f'{code}: {sure} of {all} statements sure, {lines} paragraphs', flush=True)
    np.savez(out, labels=labels, weights=weights)


if __name__ == '__main__':
    main()
