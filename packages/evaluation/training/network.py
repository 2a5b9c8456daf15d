"""The tagger: tables, BiLSTM layers with a linear head on each, a CRF over the labels. No parser."""
import torch
import torch.nn as nn
from corpus import AFFIXES, INDEX, K, LABELS, SHAPES
from loops import CrossEntropy, bilstm, gold_counts, marginals

TABLES = ('word', 'vector', 'suffix', 'prefix', 'shape', 'quote', 'cue', 'edge')


class Locked(nn.Module):
    """Dropout that is the same at every place of a sequence."""

    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, x):
        if not self.training or not self.rate:
            return x
        return x * ((torch.rand(1, *x.shape[1:]) >= self.rate).float() / (1 - self.rate))


class Paths(nn.Module):
    """What a tagger has for the paths of labels through its scores: weights of steps and starts, and its losses."""

    def make_paths(self):
        """Makes the weights, at the place in the order of parameters where it is called."""
        self.steps, self.starts = nn.Parameter(torch.zeros(K, K)), nn.Parameter(torch.zeros(K))
        allowed, first = torch.zeros(K, K), torch.zeros(K)
        for y, label in enumerate(LABELS):
            if label[0] == 'I':
                first[y] = -1e4
                for x, before in enumerate(LABELS):
                    if before[:1] not in 'BI' or before[1:] != label[1:]:
                        allowed[x, y] = -1e4
        self.register_buffer('allowed', allowed)
        self.register_buffer('first', first)

    def transitions(self):
        return self.steps + self.allowed, self.starts + self.first

    def loss(self, emitted, gold, mask, weight):
        steps, starts = self.transitions()
        return CrossEntropy.apply(emitted, steps, starts, mask, weight, *gold_counts(gold, K, mask, weight))

    def soft_loss(self, emitted, teacher, transitions, mask, weight):
        """Cross-entropy with the paths of a teacher that scores labels so."""
        steps, starts = self.transitions()
        unary, pairs, firsts, _ = marginals(teacher, *transitions, mask, weight)
        return CrossEntropy.apply(emitted, steps, starts, mask, weight, unary, pairs, firsts)


class Tagger(Paths):
    """`size`: hidden, layers, word, vector, affix (columns), drop, locked, forget (chance of a word unseen in training)."""

    def __init__(self, trained, vectors, size, annotators=0):
        super().__init__()
        self.size = size
        hidden = size['hidden']
        rows = (trained + 2, AFFIXES, AFFIXES, SHAPES, 8, 8, 4)
        wide = (size['word'], size['affix'], size['affix'], 8, 8, 8, 4)
        self.tables = nn.ModuleList(nn.Embedding(n, d) for n, d in zip(rows, wide))
        for table in self.tables[:3]:
            nn.init.normal_(table.weight, 0, .3)
        self.register_buffer('vectors', torch.from_numpy(vectors))
        self.project = nn.Linear(vectors.shape[1], size['vector'], bias=False) if size['vector'] else None
        if self.project:
            nn.init.normal_(self.project.weight, 0, .1)
        self.habit = nn.Embedding(annotators + 1, 8) if annotators else None
        inputs = sum(wide) + size['vector']
        self.layers = nn.ModuleList()
        for at in range(size['layers']):
            self.layers.append(nn.LSTM((inputs if at == 0 else 2 * hidden) + (8 if self.habit and at == 0 else 0),
                                       hidden, bidirectional=True))
        self.heads = nn.ModuleList(nn.Linear(2 * hidden, K) for _ in range(size['layers']))
        self.drop = Locked(size['drop']) if size.get('locked') else nn.Dropout(size['drop'])
        self.make_paths()

    def look(self, x, annotator=None):
        """Inputs of the first layer."""
        words, vectors = x[..., 0], x[..., 1]
        if self.training:
            chance = torch.rand(words.shape)
            words = words.masked_fill((chance < self.size['forget']) & (words > 0), 1)
            vectors = vectors.masked_fill((chance < self.size['forget'] / 3) & (vectors > 0), 1)
        seen = [self.tables[0](words)]
        if self.project:
            seen.append(self.project(self.vectors[vectors]))
        seen += [t(x[..., at + 2]) for at, t in enumerate(self.tables[1:])]
        if self.habit:
            if annotator is None:
                seen.append(torch.zeros(*words.shape, 8))
            else:
                known = (annotator > 0).float()[:, None]
                seen.append((self.habit(annotator) * known).expand(words.shape[0], -1, -1))
        return torch.cat(seen, -1)

    def forward(self, x, mask, annotator=None):
        """Scores of labels, T × B × K, of token rows T × B × features."""
        h = self.drop(self.look(x, annotator))
        emitted = 0
        for layer, head in zip(self.layers, self.heads):
            h = self.drop(bilstm(layer, h, mask))
            emitted = emitted + head(h)
        return emitted
