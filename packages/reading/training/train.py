"""Trains the tagger of @hearsay/reading and measures it.

  python train.py train.tsv dev.tsv OUT [--epochs 8] [--hidden 100] [--seed 1]

In: what export.ts makes of an annotated corpus. Out: OUT.pt (weights, averaged over the last steps), OUT.json
(vocabulary, cue table, labels) and OUT.jsonl, predictions for dev in the form the corpus's scorer reads.

Two BiLSTM layers, a linear head on each, a CRF over 16 labels; no parser, no pretrained vectors. Spans are decoded by
their exact marginals (spans with P > t, not overlapping, most probable sum), not by the best path: worth about two
points of F1 in every role.
"""
import argparse, json, math, random, time
from collections import Counter
import numpy as np
import torch
import torch.nn as nn

AFFIXES, SHAPES, PACK, RARE = 4096, 64, 160, 3
LABELS = ['O', 'X'] + [b + '-' + name for name in
    ('Source|pre', 'Source|post', 'Cue|a', 'Cue|b', 'Cue|x', 'Content|pre', 'Content|post') for b in 'BI']
K = len(LABELS)
INDEX = {label: at for at, label in enumerate(LABELS)}
ROLES = ('Source', 'Cue', 'Content')


def load(path):
    """Texts as (name, stretches); a stretch is a list of token rows."""
    texts = []
    for line in open(path, encoding='utf8'):
        line = line.rstrip('\n')
        if line.startswith('# ') and '\t' not in line:
            texts.append((line[2:], [[]]))
        elif line == '':
            texts[-1][1].append([])
        else:
            texts[-1][1][-1].append(line.split('\t'))
    return [(name, [s for s in stretches if s]) for name, stretches in texts]


class Coder:
    """Rows to numbers: word, suffix, prefix, shape, quote state, cue bucket, edges, then label and sentence."""

    def __init__(self, texts, size):
        self.words = Counter(row[0] for _, ss in texts for s in ss for row in s)
        self.cues = Counter(row[0] for _, ss in texts for s in ss for row in s if 'Cue' in row[9])
        common = [w for w, n in self.words.most_common(size) if n >= RARE]
        self.vocabulary = {w: at + 2 for at, w in enumerate(common)}

    def bucket(self, word, own, label):
        n, c = self.words[word] - own, self.cues[word] - (own and 'Cue' in label)
        if n < RARE:
            return 1
        return 2 + sum(c / n >= edge for edge in (.005, .05, .15, .35, .6))

    def code(self, stretch, own):
        rows = np.zeros((len(stretch), 9), dtype=np.int64)
        for at, row in enumerate(stretch):
            rows[at] = (self.vocabulary.get(row[0], 1), row[1], row[2], row[3], row[4],
                        self.bucket(row[0], own, row[9]), row[5], INDEX[row[9]], row[6])
        return rows


def packs(stretches, limit):
    """Stretches of one text joined to sequences of at most `limit` tokens where that is possible."""
    packed, now = [], []
    for s in stretches:
        if now and sum(map(len, now)) + len(s) > limit:
            packed.append(np.concatenate(now)); now = []
        now.append(s)
    return packed + ([np.concatenate(now)] if now else [])


class Tagger(nn.Module):
    def __init__(self, words, hidden, drop):
        super().__init__()
        sizes = ((words + 2, 50), (AFFIXES, 16), (AFFIXES, 16), (SHAPES, 8), (8, 8), (8, 8), (4, 4))
        self.tables = nn.ModuleList(nn.Embedding(n, d) for n, d in sizes)
        for table in self.tables[:3]:
            nn.init.normal_(table.weight, 0, .3)
        self.one = nn.LSTM(sum(d for _, d in sizes), hidden, bidirectional=True, batch_first=True)
        self.two = nn.LSTM(2 * hidden, hidden, bidirectional=True, batch_first=True)
        self.heads = nn.ModuleList(nn.Linear(2 * hidden, K) for _ in range(2))
        self.drop = nn.Dropout(drop)
        self.steps, self.starts = nn.Parameter(torch.zeros(K, K)), nn.Parameter(torch.zeros(K))
        allowed, first = torch.zeros(K, K), torch.zeros(K)
        for y, label in enumerate(LABELS):
            if label[0] == 'I':
                first[y] = -1e4
                for x, before in enumerate(LABELS):
                    if before[:1] not in 'BI' or before[1:] != label[1:]:
                        allowed[x, y] = -1e4
        self.register_buffer('allowed', allowed); self.register_buffer('first', first)

    def forward(self, x):
        words = x[..., 0]
        if self.training:
            words = words.masked_fill((torch.rand(words.shape) < .06) & (words > 0), 1)
        seen = [self.tables[0](words)] + [t(x[..., at + 1]) for at, t in enumerate(self.tables[1:])]
        h1 = self.drop(self.one(self.drop(torch.cat(seen, -1)))[0])
        h2 = self.drop(self.two(h1)[0])
        return self.heads[0](h1) + self.heads[1](h2)

    def loss(self, emitted, gold, mask):
        steps, starts = self.steps + self.allowed, self.starts + self.first
        right = (emitted.gather(2, gold.unsqueeze(2)).squeeze(2) * mask).sum(1) + starts[gold[:, 0]]
        right = right + (steps[gold[:, :-1], gold[:, 1:]] * mask[:, 1:]).sum(1)
        table, p = steps.exp(), torch.softmax(emitted[:, 0] + starts, 1)
        total = torch.logsumexp(emitted[:, 0] + starts, 1)
        for at in range(1, emitted.shape[1]):
            top = emitted[:, at].max(1, keepdim=True)[0]
            q = (p @ table) * (emitted[:, at] - top).exp()
            z = q.sum(1, keepdim=True) + 1e-30
            on = mask[:, at:at + 1]
            p = torch.where(on > 0, q / z, p)
            total = total + ((z.log() + top) * on).squeeze(1)
        return (total - right).sum()


def spans(emitted, steps, starts, threshold):
    """Spans (role, start, end, probability) whose marginals are worth more than `threshold`, not overlapping."""
    n, table = len(emitted), np.exp(steps)
    e = np.exp(emitted - emitted.max(1, keepdims=True))
    a, b, z = np.zeros((n, K)), np.ones((n, K)), np.ones(n)
    for at in range(n):
        p = e[at] * (np.exp(starts) if at == 0 else a[at - 1] @ table)
        z[at] = p.sum(); a[at] = p / z[at]
    for at in range(n - 2, -1, -1):
        b[at] = table @ (b[at + 1] * e[at + 1]) / z[at + 1]
    found = {}
    for label in range(2, K, 2):
        role, inside = LABELS[label][2:].split('|')[0], label + 1
        for start in range(n):
            mass, end = a[start, label], start
            if mass * b[start, label] < .02:
                continue
            while mass > 1e-9 and end < n:
                last = label if end == start else inside
                stay = table[last, inside] * e[end + 1, inside] * b[end + 1, inside] / z[end + 1] if end + 1 < n else 0
                p = mass * (b[end, last] - stay)
                if p > .005:
                    found[role, start, end + 1] = found.get((role, start, end + 1), 0) + p
                if end + 1 >= n or mass * stay < .02:
                    break
                mass *= table[last, inside] * e[end + 1, inside] / z[end + 1]; end += 1
    kept = sorted((s for s in found.items() if s[1] > threshold), key=lambda s: s[0][2])
    best, ends = [(0., None)], [0]
    for (role, start, end), p in kept:
        before = next(at for at in range(len(ends) - 1, -1, -1) if ends[at] <= start)
        take = best[before][0] + p - threshold
        best.append((take, ((role, start, end, p), before)) if take > best[-1][0] else (best[-1][0], (None, len(best) - 1)))
        ends.append(end)
    chosen, at = [], len(best) - 1
    while best[at][1]:
        span, at = best[at][1]
        if span:
            chosen.append(span)
    return sorted(chosen, key=lambda s: s[1])


def link(marked):
    """Attributions: every source and content goes to its nearest cue; what has none within 60 tokens stands alone."""
    cues = [s for s in marked if s[0] == 'Cue']
    made = [{'source': None, 'cue': cue, 'content': []} for cue in cues]
    for span in marked:
        if span[0] == 'Cue':
            continue
        far = lambda at: max(cues[at][1] - span[2], span[1] - cues[at][2], 0)
        near = min(range(len(cues)), key=far, default=None)
        alone = near is None or far(near) > 60 or (span[0] == 'Source' and made[near]['source'] is not None)
        to = {'source': None, 'cue': None, 'content': []} if alone else made[near]
        if alone:
            made.append(to)
        if span[0] == 'Source':
            to['source'] = span
        else:
            to['content'].append(span)
    return made


def predict(net, texts, coder, path, threshold=.37):
    net.eval()
    steps = (net.steps + net.allowed).detach().numpy().astype(np.float64)
    starts = (net.starts + net.first).detach().numpy().astype(np.float64)
    with torch.no_grad(), open(path, 'w', encoding='utf8') as out:
        for name, stretches in texts:
            rows = [row for s in stretches for row in s]
            offset, marked = 0, []
            for x in packs([coder.code(s, False) for s in stretches], PACK):
                emitted = net(torch.from_numpy(x).unsqueeze(0))[0].numpy().astype(np.float64)
                marked += [(r, s + offset, e + offset, p) for r, s, e, p in spans(emitted, steps, starts, threshold)]
                offset += len(x)
            place = lambda s: s and [int(rows[s[1]][7]), int(rows[s[2] - 1][8])]
            made = [{'source': place(a['source']), 'cue': place(a['cue']), 'content': [place(c) for c in a['content']]} for a in link(marked)]
            out.write(json.dumps({'id': name, 'attributions': made}) + '\n')
    net.train()


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument('train'); ask.add_argument('dev'); ask.add_argument('out')
    for name, kind, value in (('epochs', int, 8), ('hidden', int, 100), ('seed', int, 1), ('words', int, 9000),
                              ('rate', float, 2.5e-3), ('drop', float, .35), ('batch', int, 1600), ('threads', int, 1)):
        ask.add_argument('--' + name, type=kind, default=value)
    A = ask.parse_args()
    torch.set_num_threads(A.threads); random.seed(A.seed); torch.manual_seed(A.seed)
    train, dev = load(A.train), load(A.dev)
    coder = Coder(train, A.words)
    coded = [[coder.code(s, True) for s in ss] for _, ss in train]
    net = Tagger(len(coder.vocabulary), A.hidden, A.drop)
    print(f'{sum(p.numel() for p in net.parameters())} weights', flush=True)
    optimizer = torch.optim.Adam(net.parameters(), lr=A.rate, betas=(.9, .98))
    average = {k: v.clone() for k, v in net.state_dict().items()}
    step, steps, begun = 0, None, time.time()
    for epoch in range(A.epochs):
        sequences = [p for ss in coded for p in packs(ss, random.randint(PACK // 3, PACK))]
        random.shuffle(sequences)
        sequences = [s for at in range(0, len(sequences), 2000) for s in sorted(sequences[at:at + 2000], key=len)]
        batches, now = [], []
        for s in sequences:
            if now and len(s) * (len(now) + 1) > A.batch:
                batches.append(now); now = []
            now.append(s)
        batches.append(now); random.shuffle(batches)
        steps, lost, seen = steps or len(batches) * A.epochs, 0, 0
        for batch in batches:
            longest = max(map(len, batch))
            x, mask = np.zeros((len(batch), longest, 9), dtype=np.int64), torch.zeros(len(batch), longest)
            for at, s in enumerate(batch):
                x[at, :len(s)] = s; mask[at, :len(s)] = 1
            x = torch.from_numpy(x); n = int(mask.sum())
            for group in optimizer.param_groups:
                group['lr'] = A.rate * min(1, (step + 1) / 200) * max(.02, 1 - step / steps)
            loss = net.loss(net(x), x[..., 7], mask)
            optimizer.zero_grad(); (loss / n * 4).backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5.); optimizer.step()
            lost += loss.item(); seen += n; step += 1
            keep = min(.999, (1 + step) / (10 + step))
            for k, v in net.state_dict().items():
                if v.dtype.is_floating_point:
                    average[k].mul_(keep).add_(v, alpha=1 - keep)
        print(f'epoch {epoch + 1} loss {lost / seen:.4f} {time.time() - begun:.0f} s', flush=True)
    net.load_state_dict(average)
    torch.save(average, A.out + '.pt')
    table = {w: coder.bucket(w, False, '') for w in coder.words if coder.words[w] >= RARE}
    json.dump({'words': list(coder.vocabulary), 'cues': table, 'labels': LABELS, 'hidden': A.hidden}, open(A.out + '.json', 'w'))
    predict(net, dev, coder, A.out + '.jsonl')


if __name__ == '__main__':
    main()
