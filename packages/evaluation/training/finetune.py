"""Trains a pretrained encoder as a teacher of the tagger (encoder.py), and has it mark texts.

  python finetune.py ENCODER_DIR train.tsv TEXT_DIR OUT [--epochs 4] [--folds 5 --fold 0] [--minutes 60]
  python finetune.py ENCODER_DIR train.tsv TEXT_DIR OUT --start OTHER.pt   goes on from another's weights
  python finetune.py ENCODER_DIR other.tsv TEXT_DIR OUT --mark NAME        marks texts with what OUT.pt holds
  …  --states FILE    keeps what the frozen layers make of these texts: each text goes through them only once

In: what export.ts makes of a corpus, and its texts. Out: OUT.pt, also written every few minutes (the same command goes on
from it), OUT.left.npz and .txt (scores of labels for what was left out, and its names); with --mark OUT.NAME.npz (for all).
"""
import argparse, os, random, time
import numpy as np
import torch
import torch.nn as nn
from corpus import INDEX, load, packs
from decode import candidates_of, choose
from encoder import EncoderTagger, Pieces, stacked, states_of, tensors

LONGEST = 200


def coded(text, folder):
    """A text's segments: (rows of shape, quote state, edge and label; words as printed)."""
    path = os.path.join(folder, text.name + '.txt')
    units = open(path, encoding='utf8', newline='').read().encode('utf-16-le')
    rows = [np.array([(int(r[3]), int(r[4]), int(r[5]), INDEX[r[9]]) for r in s]) for s in text.segments]
    words = [[units[2 * int(r[7]):2 * int(r[8])].decode('utf-16-le', 'replace') for r in s] for s in text.segments]
    return rows, words


def joined(rows, words, limit):
    """Sequences of at most `limit` tokens where that is possible."""
    packed, at = packs(rows, limit), 0
    flat, found = [w for s in words for w in s], []
    for p in packed:
        found.append((p, flat[at:at + len(p)])); at += len(p)
    return found


def score(net, texts, pieces, folder, path, states=''):
    """As decode.py's, by an encoder."""
    found = [joined(*coded(text, folder), LONGEST) for text in texts]
    sequences = [s for text in found for s in text]
    if states:
        lower = states_of(net, sequences, pieces, states)
    net.eval()
    order = sorted(range(len(sequences)), key=lambda at: len(sequences[at][1]))
    rows = [None] * len(order)
    with torch.no_grad():
        for at in range(0, len(order), 12):
            part = order[at:at + 12]
            ids, extras, mask, firsts, _, _ = tensors([sequences[i] for i in part], pieces)
            x = stacked([lower[i] for i in part], ids.shape[1]) if states else net.lower(ids, mask)
            emitted = net(x, extras, mask, firsts).float().numpy()
            for b, i in enumerate(part):
                rows[i] = emitted[:len(sequences[i][1]), b].astype(np.float16)
        steps, starts = (t.detach().numpy() for t in net.transitions())
    kept, at = {}, 0
    for text, own in zip(texts, found):
        kept[text.name] = np.concatenate(rows[at:at + len(own)]); at += len(own)
    np.savez(path, steps=steps, starts=starts, **kept)


def measure(texts, path, threshold=.37):
    """Exact F1 of source, cue, content by tokens: near what the scorer says, for texts with one annotation."""
    scores = np.load(path)
    right, said, there = ({r: 0 for r in ('Source', 'Cue', 'Content')} for _ in range(3))
    for text in texts:
        labels = [row[9] for s in text.segments for row in s]
        gold = set()
        at = 0
        while at < len(labels):
            if labels[at][0] == 'B':
                end = at + 1
                while end < len(labels) and labels[end] == 'I' + labels[at][1:]: end += 1
                gold.add((labels[at][2:].split('|')[0], at, end)); at = end
            else: at += 1
        marked = {s[:3] for s in choose(candidates_of(text, scores), dict.fromkeys(right, threshold))}
        for r in right:
            of = lambda spans: {s for s in spans if s[0] == r}
            right[r] += len(of(gold) & of(marked)); said[r] += len(of(marked)); there[r] += len(of(gold))
    return ' / '.join(f'{200 * right[r] / max(1, said[r] + there[r]):.1f}' for r in right)


def arguments():
    ask = argparse.ArgumentParser()
    for name in ('encoder', 'train', 'texts', 'out'): ask.add_argument(name)
    for name, kind, value in (('epochs', float, 2), ('rate', float, 6e-5), ('batch', int, 2400), ('frozen', int, 7), ('layers', int, 10), ('seed', int, 1),
                              ('threads', int, 1), ('fold', int, 0), ('folds', int, 0), ('save', int, 240), ('mark', str, ''), ('states', str, ''), ('start', str, '')):
        ask.add_argument('--' + name, type=kind, default=value)
    return ask.parse_args()


def batches_of(sequences, size, seed):
    """Sequences (rows, words, states, annotator) of nearly one length together."""
    random.seed(seed)
    mixed, batches, now = random.sample(sequences, len(sequences)), [], []
    mixed = [s for at in range(0, len(mixed), 1000) for s in sorted(mixed[at:at + 1000], key=lambda s: len(s[2]))]
    for s in mixed:
        if now and len(s[2]) * (len(now) + 1) > size:
            batches.append(now); now = []
        now.append(s)
    batches.append(now)
    random.shuffle(batches)
    return batches


def main():
    A = arguments()
    torch.set_num_threads(A.threads); torch.manual_seed(A.seed)
    train = [t for t in load(A.train) if t.first]
    names = sorted(t.name for t in train)
    left = {name for at, name in enumerate(names) if A.folds and at % A.folds == A.fold}
    pieces = Pieces(A.encoder)
    state = torch.load(A.out + '.pt', weights_only=False) if os.path.exists(A.out + '.pt') else None
    who = state['who'] if state else {name: at + 1 for at, name in enumerate(sorted({t.annotator for t in train}))}
    net = EncoderTagger(A.encoder, A.frozen, len(who), A.layers)
    if state:
        net.load_state_dict(state['weights'])
    if A.mark == 'states':
        states_of(net, [s for t in train for s in joined(*coded(t, A.texts), LONGEST)], pieces, A.states)
        return
    if A.mark:
        score(net, train, pieces, A.texts, f'{A.out}.{A.mark}.npz', A.states)
        return
    if not state and A.start:
        net.load_state_dict(torch.load(A.start, weights_only=False)['weights'])
    groups = net.groups(A.rate)
    optimizer = torch.optim.AdamW(groups, lr=A.rate, betas=(.9, .98), weight_decay=.01, fused=True)

    if state and state['optimizer']:
        optimizer.load_state_dict(state['optimizer'])
    step = state['step'] if state else 0
    texts = [joined(*coded(t, A.texts), LONGEST) for t in train]
    states = states_of(net, [s for text in texts for s in text], pieces, A.states)
    habits = [who.get(t.annotator, 0) for t, text in zip(train, texts) for _ in text]
    mine = [t.name not in left for t, text in zip(train, texts) for _ in text]
    sequences = [(*s, x, habit) for s, x, habit, own in zip((s for text in texts for s in text), states, habits, mine) if own]
    aside = [t for t in train if t.name in left]
    del train, texts
    print(f'{sum(p.numel() for p in net.parameters() if p.requires_grad)} weights, from step {step}', flush=True)

    def save(done=False):
        torch.save({'weights': net.state_dict(), 'optimizer': None if done else optimizer.state_dict(), 'step': step, 'who': who,
                    'arguments': vars(A)}, A.out + '.part')
        os.replace(A.out + '.part', A.out + '.pt')

    begun = saved = time.time()
    each = len(batches_of(sequences, A.batch, A.seed * 1000))
    steps = int(each * A.epochs)
    while step < steps:
        net.train()
        epoch = step // each
        batches = (batches_of(sequences, A.batch, A.seed * 1000 + epoch) * 2)[step - epoch * each:min(each, steps - epoch * each)]
        lost = seen = 0
        for batch in batches:
            annotators = [s[3] if random.random() < .5 else 0 for s in batch]
            ids, extras, mask, firsts, gold, own = tensors([s[:2] for s in batch], pieces, annotators)
            share = min(1, (step + 1) / (.06 * steps)) * max(.01, 1 - step / steps)
            for group in optimizer.param_groups:
                group['lr'] = group['rate'] * share
            emitted, n = net(stacked([s[2] for s in batch], ids.shape[1]), extras, mask, firsts), int(own.sum())
            loss = net.loss(emitted, gold, own, torch.ones(len(batch)))
            optimizer.zero_grad(); (loss / n * 4).backward()
            if torch.isfinite(nn.utils.clip_grad_norm_([p for p in net.parameters() if p.requires_grad], 5.)):
                optimizer.step()
            step += 1; lost += loss.item(); seen += n
            if step % 20 == 0:
                print(f'step {step} of {steps} loss {lost / seen:.4f} {time.time() - begun:.0f} s', flush=True)
                lost = seen = 0
            if time.time() - saved > A.save:
                save(); saved = time.time()
    save(done=True)
    if left:
        score(net, aside, pieces, A.texts, A.out + '.left.npz')
        open(A.out + '.left.txt', 'w').writelines(name + '\n' for name in sorted(left))
        print(f'left out: {measure(aside, A.out + ".left.npz")}', flush=True)


if __name__ == '__main__':
    main()
