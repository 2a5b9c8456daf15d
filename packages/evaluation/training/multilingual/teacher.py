"""Trains the teacher of the multilingual tagger, which sees a frozen encoder's states, and lets it mark all texts.

  python teacher.py tokens.jsonl STATES PROJECTED.npz ENGLISH.jsonl ENGLISH_STATES POLNEAR.tsv OUT

In: what tokens.ts, encoder.py and project.py made, and the English texts of english.py with the labels of the annotated ones (export.ts). Out: OUT.pt, and OUT.npz: the
scores of labels for every token of tokens.jsonl, and the scores of steps and starts. Held-out documents are never trained on.
"""
import argparse, bisect, json, random, time
import numpy as np
import torch
import torch.nn as nn
from data import Data, batches
from labels import INDEX, LABELS, labelled
from loops import bilstm, marginals
from network import Paths
from texts import CHOSEN

K = len(LABELS)


class Teacher(Paths):
    def __init__(self, hidden, drop):
        super().__init__()
        self.project = nn.Linear(384, 128)
        self.tables = nn.ModuleList([nn.Embedding(64, 8), nn.Embedding(8, 8), nn.Embedding(4, 4)])
        inputs = 128 + 20
        self.layers = nn.ModuleList(nn.LSTM(inputs if at == 0 else 2 * hidden, hidden, bidirectional=True) for at in range(2))
        self.heads = nn.ModuleList(nn.Linear(2 * hidden, K) for _ in range(2))
        self.drop = nn.Dropout(drop)
        self.make_paths()

    def forward(self, states, features, mask):
        seen = [torch.tanh(self.project(self.drop(states)))] + [table(features[..., at]) for at, table in enumerate(self.tables)]
        h, emitted = self.drop(torch.cat(seen, -1)), 0
        for layer, head in zip(self.layers, self.heads):
            h = self.drop(bilstm(layer, h, mask))
            emitted = emitted + head(h)
        return emitted


class Texts:
    """Data with its states."""

    def __init__(self, tokens, states):
        self.data = Data(tokens)
        self.states = np.memmap(states, dtype=np.uint16, mode='r', shape=(self.data.count, 384))

    def rows(self, sequences):
        """States, features and mask of sequences: time × batch."""
        d = self.data
        longest = max(d.end[s] - d.first[s] for s in sequences)
        x = np.zeros((longest, len(sequences), 384), np.float32)
        features, mask = np.zeros((longest, len(sequences), 3), np.int64), torch.zeros(longest, len(sequences))
        for at, s in enumerate(sequences):
            first, end = d.first[s], d.end[s]
            n = end - first
            x[:n, at] = (self.states[first:end].astype(np.uint32) << 16).view(np.float32)
            features[:n, at] = np.stack([d.shape[first:end], d.quote[first:end], d.edge[first:end]], 1)
            mask[:n, at] = 1
        return torch.from_numpy(x), torch.from_numpy(features), mask

    def gold(self, labels, sequences, longest):
        d = self.data
        gold = np.zeros((longest, len(sequences)), np.int64)
        for at, s in enumerate(sequences): gold[:d.end[s] - d.first[s], at] = labels[d.first[s]:d.end[s]]
        return torch.from_numpy(gold)


def english_labels(tokens, path):
    """Labels of the English texts: of the annotated ones by text and offset, of others from the English reading's statements."""
    known, name = {}, None
    for line in open(path, encoding='utf8'):
        line = line.rstrip('\n')
        if line.startswith('# ') and '\t' not in line:
            title, _, number = line[2:].rsplit(' ', 2)
            name = title if number == '0' else None
        elif line and name:
            row = line.split('\t')
            known[name, int(row[7])] = INDEX[row[9]]
    labels = []
    for line in open(tokens, encoding='utf8'):
        one = json.loads(line)
        found = [t for s in one['segments'] for t in s['tokens']]
        if one['name'].startswith('polnear.'): labels += [known.get((one['name'][8:], t[0]), 0) for t in found]
        else: labels += [INDEX[label] for label in labelled([parts_of(s, found) for s in one['statements']], len(found))]
    return np.array(labels, np.int8)


def parts_of(statement, tokens):
    """A statement's parts as runs of tokens."""
    starts = [t[0] for t in tokens]
    run = lambda span: (bisect.bisect_left(starts, span[0]), bisect.bisect_left(starts, span[1]))
    spans = {'source': [statement['source']] if statement['source'] else [], 'cue': [statement['cue']] if statement['cue'] else [], 'content': statement['content']}
    return {role: [r for r in map(run, some) if r[0] < r[1]] for role, some in spans.items()}


def main():
    ask = argparse.ArgumentParser()
    for name in ('tokens', 'states', 'projected', 'english', 'englishstates', 'annotated', 'out'): ask.add_argument(name)
    for name, kind, value in (('epochs', int, 3), ('hidden', int, 112), ('drop', float, .3), ('rate', float, 2e-3), ('batch', int, 3000), ('share', float, .4), ('englishshare', float, .5),
                              ('seed', int, 1), ('mark', int, 0)):
        ask.add_argument('--' + name, type=kind, default=value)
    A = ask.parse_args()
    torch.set_num_threads(1); torch.manual_seed(A.seed); shuffle = random.Random(A.seed)
    world, english = Texts(A.tokens, A.states), Texts(A.english, A.englishstates)
    projected = np.load(A.projected)
    labels, weights = projected['labels'], projected['weights']
    d = world.data
    ntrex = [s for s in range(len(d.first)) if d.names[d.text[s]].startswith('ntrex.') and weights[d.first[s]] > 0]
    train = [s for s in ntrex if not d.held[d.text[s]]]
    held = [s for s in ntrex if int(d.names[d.text[s]].split('.')[2]) % 6 == CHOSEN]
    net = Teacher(A.hidden, A.drop)
    if A.mark:
        net.load_state_dict(torch.load(A.out + '.pt'))
    else:
        gold = english_labels(A.english, A.annotated)
        learn(net, A, shuffle, world, english, labels, gold, train)
        torch.save(net.state_dict(), A.out + '.pt')
    net.eval()
    measure(net, world, labels, held)
    scores = np.zeros((d.count, K), np.float16)
    lengths = d.end - d.first
    with torch.no_grad():
        for own in batches(range(len(d.first)), lengths, 6000, shuffle):
            emitted = net(*world.rows(own)).numpy()
            for at, s in enumerate(own): scores[d.first[s]:d.end[s]] = emitted[:lengths[s], at]
    steps, starts = (t.detach().numpy() for t in net.transitions())
    np.savez(A.out + '.npz', scores=scores, steps=steps, starts=starts)


def learn(net, A, shuffle, world, english, labels, gold, train):
    optimizer = torch.optim.Adam(net.parameters(), lr=A.rate, betas=(.9, .98))
    average = {k: v.clone() for k, v in net.state_dict().items()}
    begun, step, steps = time.time(), 0, None
    for epoch in range(A.epochs):
        some = shuffle.sample(train, int(len(train) * A.share))
        todo = [(world, labels, b) for b in batches(some, world.data.end - world.data.first, A.batch, shuffle)]
        own = shuffle.sample(range(len(english.data.first)), int(len(english.data.first) * A.englishshare))
        todo += [(english, gold, b) for b in batches(own, english.data.end - english.data.first, A.batch, shuffle)]
        shuffle.shuffle(todo)
        steps, lost, seen = steps or len(todo) * A.epochs, 0, 0
        for texts, known, own in todo:
            states, features, mask = texts.rows(own)
            target = texts.gold(known, own, len(mask))
            for group in optimizer.param_groups: group['lr'] = A.rate * min(1, (step + 1) / 100) * max(.02, 1 - step / steps)
            loss, n = net.loss(net(states, features, mask), target, mask, torch.ones(len(own))), int(mask.sum())
            optimizer.zero_grad(); (loss / n * 4).backward()
            if torch.isfinite(nn.utils.clip_grad_norm_(net.parameters(), 5.)): optimizer.step()
            lost += loss.item(); seen += n; step += 1
            keep = min(.998, (1 + step) / (10 + step))
            for k, v in net.state_dict().items(): average[k].mul_(keep).add_(v, alpha=1 - keep) if v.dtype.is_floating_point else None
            if step % 100 == 0: print(f'step {step}/{steps} loss {lost / seen:.4f} {time.time() - begun:.0f} s', flush=True)
        print(f'epoch {epoch + 1} loss {lost / seen:.4f} {time.time() - begun:.0f} s', flush=True)
    net.load_state_dict(average)


def measure(net, world, labels, held):
    """Of paragraphs whose English reports, how many are found; of others, how many are kept; by language."""
    d, count = world.data, {}
    with torch.no_grad():
        for own in batches(held, d.end - d.first, 6000, random.Random(0)):
            rows = world.rows(own)
            unary, *_ = marginals(net(*rows), *net.transitions(), rows[2], torch.ones(len(own)))
            inside = unary[..., 2:].sum(-1).numpy()
            for at, s in enumerate(own):
                n = d.end[s] - d.first[s]
                gold, found = labels[d.first[s]:d.end[s]] > 1, inside[:n, at] > .5
                c = count.setdefault(d.names[d.text[s]].split('.')[1], [0] * 6)
                if gold.any(): c[0] += 1; c[1] += found.mean() >= .3
                else: c[2] += 1; c[3] += not found.any()
                c[4] += (gold & found).sum(); c[5] += gold.sum() + found.sum()
    for code, (reported, found, own, kept, both, all) in sorted(count.items()):
        print(f'{code}: found {found / max(reported, 1):.3f} of {reported}, own kept {kept / max(own, 1):.3f} of {own}, tokens F {2 * both / max(all, 1):.3f}', flush=True)


if __name__ == '__main__':
    main()
