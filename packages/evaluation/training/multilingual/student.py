"""The multilingual tagger as it ships: letters instead of words, and the twin of letter-vectors.ts."""
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from labels import LABELS
from loops import bilstm
from network import Paths

K = len(LABELS)
GROUPS, WHOLES, SHAPES, SCRIPTS, CLASSES, LANGUAGES = 1 << 14, 1 << 15, 64, 12, 16, 32
SIZES = (2, 3, 4)
STARTS = [(0x61, 1), (0x370, 2), (0x400, 3), (0x590, 4), (0x600, 5), (0x900, 6), (0xe00, 7), (0x1100, 8), (0x1e00, 1), (0x2000, 9), (0x3040, 10),
          (0x3400, 11), (0xac00, 8), (0xd800, 11), (0xfb50, 5), (0xff00, 9)]


def hashed(units, count):
    """FNV-1a over UTF-16 units, to a row from 1 to count − 1."""
    found = 0x811c9dc5
    for unit in units: found = (found ^ unit) * 0x01000193 & 0xffffffff
    return found % (count - 1) + 1


def units_of(word):
    return np.frombuffer(word.encode('utf-16-le'), np.uint16).tolist()


def group_rows(word):
    units = [60, *units_of(word), 62]
    return [hashed(units[at:at + size], GROUPS) for size in SIZES for at in range(len(units) - size + 1)]


def script_row(word):
    code, row = ord(word[0]) if word else 0, 0
    for start, script in STARTS:
        if code >= start: row = script
    return row


class Types:
    """The distinct words of every language as rows of the tables."""

    def __init__(self, languages):
        self.languages, self.known, self.words = languages, {}, []
        self.groups, self.wholes, self.scripts, self.classes, self.tongues = [], [], [], [], []

    def of(self, language, word, classes):
        key = language, word, classes
        if key not in self.known:
            self.known[key] = len(self.groups)
            self.groups.append(np.array(group_rows(word), np.int64))
            self.wholes.append(hashed(units_of(f'{language}:{word}'), WHOLES))
            self.scripts.append(script_row(word))
            self.classes.append([classes >> bit & 1 for bit in range(CLASSES)])
            self.tongues.append(self.languages.index(language))
        return self.known[key]

    def close(self):
        self.offsets = np.cumsum([0, *[len(g) for g in self.groups]])
        self.flat = np.concatenate(self.groups)
        self.wholes, self.scripts, self.tongues = (torch.tensor(x) for x in (self.wholes, self.scripts, self.tongues))
        self.classes = torch.tensor(np.array(self.classes, np.float32))

    def rows(self, types):
        """Groups and their offsets, wholes, scripts, classes and languages of some types."""
        counts = self.offsets[types + 1] - self.offsets[types]
        starts = np.concatenate([[0], np.cumsum(counts)[:-1]])
        places = np.repeat(self.offsets[types] - starts, counts) + np.arange(counts.sum())
        at = torch.from_numpy(types)
        return torch.from_numpy(self.flat[places]), torch.from_numpy(starts), self.wholes[at], self.scripts[at], self.classes[at], self.tongues[at]


class Student(Paths):
    """`size`: hidden, drop, forget (chance of a whole word unseen in training, and of its classes)."""

    def __init__(self, size):
        super().__init__()
        self.size, hidden = size, size['hidden']
        self.gram = nn.EmbeddingBag(GROUPS, 24, mode='mean')
        self.whole = nn.Embedding(WHOLES, 16)
        self.shape, self.script, self.language = nn.Embedding(SHAPES, 8), nn.Embedding(SCRIPTS, 4), nn.Embedding(LANGUAGES, 8)
        self.classes = nn.Parameter(torch.randn(CLASSES, 8) * .5)
        self.quote, self.edge = nn.Embedding(8, 8), nn.Embedding(4, 4)
        nn.init.normal_(self.gram.weight, 0, 1.); nn.init.normal_(self.whole.weight, 0, .3)
        inputs = 24 + 16 + 8 + 4 + 8 + 8 + 8 + 4
        self.layers = nn.ModuleList(nn.LSTM(inputs if at == 0 else 2 * hidden, hidden, bidirectional=True) for at in range(2))
        self.heads = nn.ModuleList(nn.Linear(2 * hidden, K) for _ in range(2))
        self.drop = nn.Dropout(size['drop'])
        self.make_paths()

    def words(self, groups, starts, wholes, scripts, classes, tongues):
        whole = self.whole(wholes)
        if self.training:
            kept = (torch.rand(len(whole), 1) >= self.size['forget']).float()
            whole, classes = whole * kept, classes * (torch.rand(len(whole), 1) >= self.size['forget']).float()
        return torch.cat([self.gram(groups, starts), whole], 1), torch.cat([self.script(scripts), classes @ self.classes, self.language(tongues)], 1)

    def forward(self, types, which, features, mask):
        """`types`: rows of the distinct words; `which` T × B of them; features T × B × (shape, quote, edge)."""
        first, last = self.words(*types)
        seen = torch.cat([first[which], self.shape(features[..., 0]), last[which], self.quote(features[..., 1]), self.edge(features[..., 2])], -1)
        h, emitted = self.drop(seen), 0
        for layer, head in zip(self.layers, self.heads):
            h = self.drop(bilstm(layer, h, mask))
            emitted = emitted + head(h)
        return emitted
