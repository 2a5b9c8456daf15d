"""Trains the tagger of @hearsay/reading and measures it.

  python train.py train.tsv dev.tsv OUT --vectors VECTORS.npz [--epochs 11] [--hidden 128] [--seed 1]
  python train.py train.tsv dev.tsv OUT --vectors VECTORS.npz --fold 0 --folds 5                leaves a fifth of train out
  python train.py train.tsv dev.tsv OUT --vectors VECTORS.npz --teacher A.teach.npz,B.teach.npz     learns from others too
  …  --more outside.tsv,varied.tsv        and from texts that nobody annotated, only as its teachers mark them

In: what export.ts makes of an annotated corpus, and word vectors. Out: OUT.pt (weights, averaged over the last steps,
with what pack.py needs; rewritten after every epoch), OUT.left.npz and .txt (scores of labels for what was left out, and
its names), OUT.teach.npz (scores for all of train, with --teach), OUT.jsonl, predictions for dev as the scorer reads them.
"""
import argparse, random, time
import numpy as np
import torch
import torch.nn as nn
from corpus import FEATURES, K, PACK, Coder, load, load_vectors, packs
from decode import predict, score
from network import Tagger


def batches_of(coded, size):
    """Sequences (rows, teacher's scores or None, annotator, weight, share of the corpus) of all texts, shuffled into new batches."""
    sequences = []
    for segments, soft, *rest in coded:
        limit = random.randint(PACK // 3, PACK)
        own, scores = packs(segments, limit), packs(soft, limit) if soft else None
        sequences += [(rows, scores and scores[at], *rest) for at, rows in enumerate(own)]
    random.shuffle(sequences)
    sequences = [s for at in range(0, len(sequences), 2000) for s in sorted(sequences[at:at + 2000], key=lambda s: len(s[0]))]
    batches, now = [], []
    for s in sequences:
        if now and len(s[0]) * (len(now) + 1) > size:
            batches.append(now); now = []
        now.append(s)
    batches.append(now)
    random.shuffle(batches)
    return batches


def tensors(batch):
    """Rows, mask, teacher's scores: time × batch."""
    longest = max(len(rows) for rows, *_ in batch)
    x, mask = np.zeros((longest, len(batch), FEATURES + 2), dtype=np.int64), torch.zeros(longest, len(batch))
    soft = np.zeros((longest, len(batch), K), dtype=np.float32) if batch[0][1] is not None else None
    for at, (rows, scores, *_) in enumerate(batch):
        x[:len(rows), at] = rows; mask[:len(rows), at] = 1
        if soft is not None:
            soft[:len(rows), at] = scores
    return torch.from_numpy(x), mask, soft if soft is None else torch.from_numpy(soft)


class Teacher:
    """Scores of labels for every text of train, the mean of those in several OUT.npz (made by score)."""

    def __init__(self, paths):
        files = [np.load(path) for path in paths.split(',')]
        self.transitions = tuple(torch.from_numpy(np.mean([f[name] for f in files], 0).astype(np.float32))
                                 for name in ('steps', 'starts'))
        self.texts = {}
        for name in {name for f in files for name in f.files} - {'steps', 'starts'}:
            self.texts[name] = np.mean([f[name].astype(np.float32) for f in files if name in f.files], 0)

    def of(self, text):
        """Lists of scores, one a segment."""
        ends = np.cumsum([len(s) for s in text.segments])[:-1]
        return np.split(self.texts[text.name], ends)


def arguments():
    ask = argparse.ArgumentParser()
    ask.add_argument('train'); ask.add_argument('dev'); ask.add_argument('out')
    ask.add_argument('--vectors'); ask.add_argument('--teacher'); ask.add_argument('--start'); ask.add_argument('--more')
    for name, kind, value in (('epochs', int, 12), ('hidden', int, 128), ('layers', int, 2), ('seed', int, 1), ('trained', int, 7000),
                              ('common', int, 14000), ('word', int, 32), ('vector', int, 32), ('affix', int, 12), ('habit', int, 1),
                              ('others', float, .3), ('rate', float, 2.5e-3), ('drop', float, .42), ('locked', int, 0), ('forget', float, .06),
                              ('batch', int, 1600), ('threads', int, 1), ('fold', int, 0), ('folds', int, 0), ('soft', float, .7),
                              ('teach', int, 0), ('weight', float, 1.)):
        ask.add_argument('--' + name, type=kind, default=value)
    return ask.parse_args()


def main():
    A = arguments()
    torch.set_num_threads(A.threads); random.seed(A.seed); torch.manual_seed(A.seed)
    train, dev = load(A.train), load(A.dev)
    names = sorted({t.name for t in train})
    left = {name for at, name in enumerate(names) if A.folds and at % A.folds == A.fold}
    kept = [t for t in train if t.name not in left]
    begin = torch.load(A.start, weights_only=False) if A.start else None
    coder = Coder(kept, A.trained, A.common, load_vectors(A.vectors) if A.vectors else None, begin and (begin['words'], begin['trained']))
    who = {name: at + 1 for at, name in enumerate(sorted({t.annotator for t in train}))}
    teacher = Teacher(A.teacher) if A.teacher else None
    coded = [([coder.code(s, t.first) for s in t.segments], teacher and teacher.of(t), who[t.annotator], 1. if t.first else A.others, 1 - A.soft)
             for t in kept if t.first or (A.others > 0 and not teacher)]
    for path in A.more.split(',') if A.more else ():
        coded += [([coder.code(s, False) for s in t.segments], teacher.of(t), 0, A.weight, 0.) for t in load(path)]
    size = {k: getattr(A, k) for k in ('hidden', 'layers', 'word', 'vector', 'affix', 'drop', 'locked', 'forget')}
    if not A.vectors: size['vector'] = 0
    net = Tagger(coder.trained, coder.vectors, size, len(who) if A.habit else 0)
    print(f'{sum(p.numel() for p in net.parameters())} weights, {len(coder.vocabulary)} words, {coder.trained} trained', flush=True)
    if begin:
        net.load_state_dict({**begin['weights'], 'vectors': net.vectors})
    optimizer = torch.optim.Adam(net.parameters(), lr=A.rate, betas=(.9, .98))
    average = {k: v.clone() for k, v in net.state_dict().items() if k != 'vectors'}

    def save():
        torch.save({'weights': average, 'size': size, 'annotators': len(who) if A.habit else 0, 'words': list(coder.vocabulary),
                    'trained': coder.trained, 'cues': [coder.bucket(w) for w in coder.vocabulary], 'vectors': coder.vectors,
                    'arguments': vars(A)}, A.out + '.pt')

    step, steps, begun = 0, None, time.time()
    for epoch in range(A.epochs):
        batches = batches_of(coded, A.batch)
        steps, lost, seen = steps or len(batches) * A.epochs, 0, 0
        for batch in batches:
            x, mask, soft = tensors(batch)
            annotator = torch.tensor([s[2] if random.random() < .5 else 0 for s in batch])
            weight = torch.tensor([s[3] for s in batch])
            for group in optimizer.param_groups:
                group['lr'] = A.rate * min(1, (step + 1) / 200) * max(.02, 1 - step / steps)
            emitted, gold, n = net(x, mask, annotator), x[..., FEATURES].contiguous(), int(mask.sum())
            own = torch.tensor([s[4] if teacher else 1. for s in batch])
            loss = net.loss(emitted, gold, mask, weight * own)
            if teacher:
                loss = loss + net.soft_loss(emitted, soft, teacher.transitions, mask, weight * (1 - own))
            optimizer.zero_grad(); (loss / n * 4).backward()
            if not torch.isfinite(nn.utils.clip_grad_norm_(net.parameters(), 5.)):
                print(f'step {step}: no number', flush=True); continue
            optimizer.step()
            lost += loss.item(); seen += n; step += 1
            keep = min(.999, (1 + step) / (10 + step))
            for k, v in net.state_dict().items():
                if k != 'vectors' and v.dtype.is_floating_point:
                    average[k].mul_(keep).add_(v, alpha=1 - keep)
        print(f'epoch {epoch + 1} loss {lost / seen:.4f} {time.time() - begun:.0f} s', flush=True)
        save()
    net.load_state_dict({**average, 'vectors': net.vectors})
    net.eval()
    score(net, [t for t in dev if t.first], coder, A.out + '.dev.npz')
    if left:
        score(net, [t for t in train if t.first and t.name in left], coder, A.out + '.left.npz')
        open(A.out + '.left.txt', 'w').writelines(name + '\n' for name in sorted(left))
    if A.teach:
        score(net, [t for t in train if t.first], coder, A.out + '.teach.npz')
    predict([t for t in dev if t.first], A.out + '.dev.npz', A.out + '.jsonl')


if __name__ == '__main__':
    main()
