"""Texts of tokens.jsonl as arrays: features of tokens, where segments begin, and whose they are."""
import json
import numpy as np

LONGEST = 200


class Data:
    """Arrays a token (`shape`, `quote`, `edge`), lists a sequence (`first`, `end`, `text`), lists a text (`names`, `languages`, `held`)."""

    def __init__(self, path, words=False):
        shape, quote, edge, self.first, self.end, self.text = [], [], [], [], [], []
        self.names, self.languages, self.held, self.words, self.classes = [], [], [], [], []
        at = 0
        for line in open(path, encoding='utf8'):
            one = json.loads(line)
            self.names.append(one['name']); self.languages.append(one['language']); self.held.append(one['held'])
            for segment in one['segments']:
                count = len(segment['tokens'])
                shape += segment['shapes']; quote += segment['quotes']; edge += segment['edges']
                if words: self.words += segment['words']; self.classes += segment['classes']
                for first in range(0, count, LONGEST):
                    self.first.append(at + first); self.end.append(at + min(first + LONGEST, count)); self.text.append(len(self.names) - 1)
                at += count
        self.count = at
        self.shape, self.quote, self.edge = (np.array(x, dtype=np.int16) for x in (shape, quote, edge))
        self.first, self.end, self.text = (np.array(x) for x in (self.first, self.end, self.text))


def batches(sequences, lengths, budget, shuffle):
    """Lists of sequences of like length, `budget` tokens at most."""
    order = sorted(sequences, key=lambda s: lengths[s] + shuffle.random() * 8)
    made, now = [], []
    for s in order:
        if now and lengths[s] * (len(now) + 1) > budget:
            made.append(now); now = []
        now.append(s)
    if now: made.append(now)
    shuffle.shuffle(made)
    return made
