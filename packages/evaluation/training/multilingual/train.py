"""Trains the multilingual tagger on what its teacher marks, and on annotated texts.

  python train.py tokens.jsonl TEACHER.npz OUT [--gold gold.jsonl] [--start OUT.pt] [--epochs 4]

In: what tokens.ts and teacher.py made; gold.jsonl: marked articles, of annotated.ts. Out: OUT.pt, rewritten after every epoch. Held-out
documents are never trained on.
"""
import argparse, json, random, time
import numpy as np
import torch
import torch.nn as nn
from data import Data, batches
from labels import INDEX, labelled
from student import K, Student, Types

PACK = 160


def packed(data, texts, shuffle):
    """Half-open runs of tokens of whole sequences of one text, up to a random length."""
    runs, sequences = [], {}
    for s, text in enumerate(data.text): sequences.setdefault(int(text), []).append(s)
    for text in texts:
        limit, first, end = shuffle.randint(PACK // 3, PACK), None, None
        for s in sequences.get(text, ()):
            if first is not None and data.end[s] - first > limit: runs.append((first, end)); first = None
            if first is None: first = int(data.first[s])
            end = int(data.end[s])
        if first is not None: runs.append((first, end))
    return runs


class Rows:
    """What a student sees of texts."""

    def __init__(self, path, types):
        self.data = Data(path, words=True)
        lengths = np.zeros(len(self.data.names), int)
        for first, end, text in zip(self.data.first, self.data.end, self.data.text): lengths[text] += end - first
        language = [l for l, n in zip(self.data.languages, lengths) for _ in range(n)]
        self.types = np.array([types.of(*key) for key in zip(language, self.data.words, self.data.classes)], np.int64)
        self.data.words = self.data.classes = None

    def tensors(self, runs, types):
        d, longest = self.data, max(end - first for first, end in runs)
        which, features = np.zeros((longest, len(runs)), np.int64), np.zeros((longest, len(runs), 3), np.int64)
        mask = torch.zeros(longest, len(runs))
        for at, (first, end) in enumerate(runs):
            n = end - first
            which[:n, at] = self.types[first:end]
            features[:n, at] = np.stack([d.shape[first:end], d.quote[first:end], d.edge[first:end]], 1)
            mask[:n, at] = 1
        some, place = np.unique(which, return_inverse=True)
        return types.rows(some), torch.from_numpy(place.reshape(which.shape)), torch.from_numpy(features), mask


def labels_of(path):
    """Labels of the tokens of marked articles."""
    found = []
    for line in open(path, encoding='utf8'):
        one = json.loads(line)
        tokens = [t for segment in one['segments'] for t in segment['tokens']]
        statements = {}
        for mark in one['marks']:
            start, end = mark['span']
            inside = [at for at, t in enumerate(tokens) if t[0] < end and t[1] > start]
            parts = statements.setdefault(mark['statement'], {'source': [], 'cue': [], 'content': []})
            if inside: parts[mark['role']].append((inside[0], inside[-1] + 1))
        found += [INDEX[label] for label in labelled(list(statements.values()), len(tokens))]
    return np.array(found, np.int64)


def main():
    ask = argparse.ArgumentParser()
    for name in ('tokens', 'teacher', 'out'): ask.add_argument(name)
    for name, kind, value in (('epochs', int, 4), ('hidden', int, 80), ('drop', float, .15), ('forget', float, .12), ('rate', float, 3e-3), ('batch', int, 4000),
                              ('share', float, .5), ('seed', int, 1), ('gold', str, ''), ('goldweight', float, 4.), ('start', str, ''), ('threads', int, 1)):
        ask.add_argument('--' + name, type=kind, default=value)
    A = ask.parse_args()
    torch.set_num_threads(A.threads); torch.manual_seed(A.seed); shuffle = random.Random(A.seed)
    languages = sorted({json.loads(line)['language'] for line in open(A.tokens, encoding='utf8')} - {'en'}) + ['en']
    types = Types(languages)
    rows = Rows(A.tokens, types)
    gold = Rows(A.gold, types) if A.gold else None
    marked = labels_of(A.gold) if A.gold else None
    types.close()
    teacher = np.load(A.teacher + '.npz' if not A.teacher.endswith('.npz') else A.teacher)
    scores, transitions = teacher['scores'], tuple(torch.from_numpy(teacher[name].astype(np.float32)) for name in ('steps', 'starts'))
    net = Student({'hidden': A.hidden, 'drop': A.drop, 'forget': A.forget})
    if A.start: net.load_state_dict(torch.load(A.start, weights_only=False)['weights'])
    print(f'{sum(p.numel() for p in net.parameters())} weights, {len(types.known)} types', flush=True)
    optimizer = torch.optim.Adam(net.parameters(), lr=A.rate, betas=(.9, .98))
    average = {k: v.clone() for k, v in net.state_dict().items()}
    train = [t for t in range(len(rows.data.names)) if not rows.data.held[t]]
    begun, step, steps = time.time(), 0, None
    for epoch in range(A.epochs):
        todo = []
        for texts, data, chosen in ((rows, rows.data, shuffle.sample(train, int(len(train) * A.share))), (gold, gold and gold.data, gold and range(len(gold.data.names)))):
            if texts is None: continue
            runs = packed(data, chosen, shuffle)
            todo += [(texts, [runs[at] for at in b]) for b in batches(range(len(runs)), [end - first for first, end in runs], A.batch, shuffle)]
        shuffle.shuffle(todo)
        steps, lost, seen = steps or len(todo) * A.epochs, 0, 0
        for texts, runs in todo:
            words, which, features, mask = texts.tensors(runs, types)
            for group in optimizer.param_groups: group['lr'] = A.rate * min(1, (step + 1) / 200) * max(.02, 1 - step / steps)
            emitted, n, weight = net(words, which, features, mask), int(mask.sum()), torch.ones(len(runs))
            if texts is gold:
                target = torch.zeros(mask.shape, dtype=torch.long)
                for at, (first, end) in enumerate(runs): target[:end - first, at] = torch.from_numpy(marked[first:end])
                loss = net.loss(emitted, target, mask, weight * A.goldweight)
            else:
                soft = np.zeros((*mask.shape, K), np.float32)
                for at, (first, end) in enumerate(runs): soft[:end - first, at] = scores[first:end]
                loss = net.soft_loss(emitted, torch.from_numpy(soft), transitions, mask, weight)
                lost += loss.item(); seen += n
            optimizer.zero_grad(); (loss / n * 4).backward()
            if torch.isfinite(nn.utils.clip_grad_norm_(net.parameters(), 5.)): optimizer.step()
            step += 1
            keep = min(.998, (1 + step) / (10 + step))
            for k, v in net.state_dict().items():
                if v.dtype.is_floating_point: average[k].mul_(keep).add_(v, alpha=1 - keep)
            if step % 100 == 0: print(f'step {step}/{steps} loss {lost / max(seen, 1):.4f} {time.time() - begun:.0f} s', flush=True)
        print(f'epoch {epoch + 1} loss {lost / max(seen, 1):.4f} {time.time() - begun:.0f} s', flush=True)
        torch.save({'weights': average, 'size': net.size, 'languages': languages, 'arguments': vars(A)}, A.out + '.pt')


if __name__ == '__main__':
    main()
