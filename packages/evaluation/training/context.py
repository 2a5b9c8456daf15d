"""Trains a tagger that also sees what a frozen encoder makes of each token, as a teacher; much cheaper than finetune.py.

  python context.py ENCODER_DIR train.tsv TEXT_DIR OUT --start START.pt --vectors VECTORS.npz --states FILE [--folds 5 --fold 0]
  python context.py ENCODER_DIR other.tsv TEXT_DIR OUT --vectors VECTORS.npz --states FILE --mark NAME        marks texts with what OUT.pt holds

START.pt: a tagger of train.py or unpack.py, whose weights it begins at. FILE keeps the states of the encoder's seventh layer at every
piece (finetune.py --mark states). Out: OUT.pt, rewritten after every epoch; OUT.left.npz and .txt, what was left out; OUT.NAME.npz.
"""
import argparse, os, random, time
import numpy as np
import torch
import torch.nn as nn
from corpus import FEATURES, PACK, Coder, load, load_vectors, packs
from encoder import EncoderTagger, Pieces, states_of
from finetune import LONGEST, coded, joined, measure
from network import Tagger


def places(sequences, pieces):
    """The rows of a file of states that hold the first pieces of tokens, one after another."""
    found, at = [], 0
    for _, words in sequences:
        counts = np.array([len(pieces.of(w)) for w in words])
        found.append(at + 1 + np.cumsum(counts) - counts)
        at += counts.sum() + 2
    return found, at


class ContextTagger(Tagger):
    """A Tagger whose first layer also gets `context` numbers for each token, projected from an encoder's states."""

    def __init__(self, trained, vectors, size, annotators, wide):
        super().__init__(trained, vectors, size, annotators)
        first = self.layers[0]
        self.own = first.input_size
        self.layers[0] = nn.LSTM(self.own + size['context'], first.hidden_size, bidirectional=True)
        self.context = nn.Linear(wide, size['context'])
        nn.init.normal_(self.context.weight, 0, wide ** -.5); nn.init.zeros_(self.context.bias)

    def begin(self, weights):
        """Takes another tagger's weights: what the encoder says counts for nothing yet."""
        own = self.state_dict()
        for name, value in weights.items():
            if name.startswith('layers.0.weight_ih'):
                value = torch.cat([value, torch.zeros(len(value), own[name].shape[1] - value.shape[1])], 1)
            own[name] = value
        self.load_state_dict(own)

    def forward(self, x, mask, annotator=None, states=None):
        self.states = torch.tanh(self.context(states))
        return super().forward(x, mask, annotator)

    def look(self, x, annotator=None):
        return torch.cat([super().look(x, annotator), self.states], -1)


def tensors(batch, kept):
    """Rows, mask, states: time × batch. The last column of a row is its place in the file of states."""
    longest = max(len(rows) for rows, _ in batch)
    x, mask = np.zeros((longest, len(batch), FEATURES + 2), np.int64), torch.zeros(longest, len(batch))
    states = np.zeros((longest, len(batch), kept.shape[1]), np.int16)
    for at, (rows, _) in enumerate(batch):
        x[:len(rows), at], mask[:len(rows), at] = rows[:, :-1], 1
        states[:len(rows), at] = kept[rows[:, -1]]
    return torch.from_numpy(x), mask, torch.from_numpy(states).view(torch.bfloat16).float()


def main():
    ask = argparse.ArgumentParser()
    for name in ('encoder', 'train', 'texts', 'out'): ask.add_argument(name)
    for name, kind, value in (('start', str, ''), ('vectors', str, ''), ('states', str, ''), ('mark', str, ''), ('epochs', int, 4), ('seed', int, 1),
                              ('fold', int, 0), ('folds', int, 0), ('context', int, 96), ('drop', float, .4), ('rate', float, 2e-3), ('batch', int, 1600)):
        ask.add_argument('--' + name, type=kind, default=value)
    A = ask.parse_args()
    torch.set_num_threads(1); random.seed(A.seed); torch.manual_seed(A.seed)
    train = [t for t in load(A.train) if t.first]
    names = sorted(t.name for t in train)
    left = {name for at, name in enumerate(names) if A.folds and at % A.folds == A.fold}
    kept = torch.load(A.out + '.pt' if A.mark else A.start, weights_only=False)
    # Counts of cues come from the texts that it may see; in marking from the model itself.
    coder = Coder([t for t in train if t.name not in left], 0, 0, load_vectors(A.vectors), (kept['words'], kept['trained']))
    if A.mark:
        cues = dict(zip(kept['words'], kept['cues']))
        coder.bucket = lambda word, own=0, label='': cues.get(word, 1)
    pieces = Pieces(A.encoder)
    texts = [joined(*coded(t, A.texts), LONGEST) for t in train]
    rows, end = places([s for text in texts for s in text], pieces)
    if not os.path.exists(A.states + '.done'):
        states_of(EncoderTagger(A.encoder, 7), [s for text in texts for s in text], pieces, A.states)
    states, at, all_rows = np.memmap(A.states, np.int16, 'r').reshape(end, -1), 0, []
    for t, text in zip(train, texts):
        flat = np.concatenate(rows[at:at + len(text)]); at += len(text)
        ends = np.cumsum([len(s) for s in t.segments])[:-1]
        all_rows.append([np.concatenate([coder.code(s, not A.mark and t.name not in left), place[:, None]], 1)
                         for s, place in zip(t.segments, np.split(flat, ends))])
    size = {**kept['size'], 'drop': A.drop, 'locked': 0, 'context': A.context}
    net = ContextTagger(kept['trained'], coder.vectors, size, kept['annotators'], states.shape[1])

    def score(chosen, path):
        net.eval(); found = {}
        with torch.no_grad():
            for t, segments in zip(train, all_rows):
                if not chosen or t.name in chosen:
                    own = []
                    for p in packs(segments, PACK):
                        x, mask, seen = tensors([(p, 0)], states)
                        own.append(net(x, mask, None, seen)[:, 0].numpy())
                    found[t.name] = np.concatenate(own).astype(np.float16)
            steps, starts = (t.numpy() for t in net.transitions())
        np.savez(path, steps=steps, starts=starts, **found)

    if A.mark:
        net.load_state_dict({**kept['weights'], 'vectors': net.vectors})
        score(None, f'{A.out}.{A.mark}.npz')
        return
    net.begin({k: v for k, v in kept['weights'].items() if k != 'vectors'})
    optimizer = torch.optim.Adam(net.parameters(), lr=A.rate, betas=(.9, .98))
    average = {k: v.clone() for k, v in net.state_dict().items() if k != 'vectors'}
    step, steps, begun = 0, None, time.time()
    for epoch in range(A.epochs):
        sequences = [(p, 0) for t, segments in zip(train, all_rows) if t.name not in left for p in packs(segments, random.randint(PACK // 3, PACK))]
        random.shuffle(sequences)
        sequences = [s for at in range(0, len(sequences), 2000) for s in sorted(sequences[at:at + 2000], key=lambda s: len(s[0]))]
        batches, now = [], []
        for s in sequences:
            if now and len(s[0]) * (len(now) + 1) > A.batch: batches.append(now); now = []
            now.append(s)
        batches.append(now); random.shuffle(batches)
        steps, lost, seen = steps or len(batches) * A.epochs, 0, 0
        net.train()
        for batch in batches:
            x, mask, context = tensors(batch, states)
            for group in optimizer.param_groups:
                group['lr'] = A.rate * min(1, (step + 1) / 100) * max(.02, 1 - step / steps)
            emitted, n = net(x, mask, None, context), int(mask.sum())
            loss = net.loss(emitted, x[..., FEATURES].contiguous(), mask, torch.ones(len(batch)))
            optimizer.zero_grad(); (loss / n * 4).backward()
            if not torch.isfinite(nn.utils.clip_grad_norm_(net.parameters(), 5.)): continue
            optimizer.step()
            lost += loss.item(); seen += n; step += 1
            keep = min(.998, (1 + step) / (10 + step))
            for k, v in net.state_dict().items():
                if k != 'vectors' and v.dtype.is_floating_point: average[k].mul_(keep).add_(v, alpha=1 - keep)
            if step % 100 == 0: print(f'step {step} of {steps} loss {lost / seen:.4f} {time.time() - begun:.0f} s', flush=True)
        print(f'epoch {epoch + 1} loss {lost / seen:.4f} {time.time() - begun:.0f} s', flush=True)
        torch.save({**kept, 'weights': average, 'size': size, 'vectors': coder.vectors, 'cues': [coder.bucket(w) for w in kept['words']]}, A.out + '.pt')
    net.load_state_dict({**average, 'vectors': net.vectors})
    if left:
        score(left, A.out + '.left.npz')
        open(A.out + '.left.txt', 'w').writelines(name + '\n' for name in sorted(left))
        print(f"left out: {measure([t for t in train if t.name in left], A.out + '.left.npz')}", flush=True)


if __name__ == '__main__':
    main()
