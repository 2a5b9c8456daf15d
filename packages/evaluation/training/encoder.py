"""A pretrained encoder (BERT or MPNet: config.json, model.safetensors, tokenizer.json) as a tagger with the labels and CRF of
network.py. A teacher only: nothing of it ships."""
import json, math, os
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from safetensors.torch import load_file
from tokenizers import Tokenizer
from corpus import K, SHAPES
from network import Paths

# The two families' names for the same matrices.
NAMES = {'bert': ('attention.self.query', 'attention.self.key', 'attention.self.value', 'attention.output.dense',
                  'attention.output.LayerNorm'),
         'mpnet': ('attention.attn.q', 'attention.attn.k', 'attention.attn.v', 'attention.attn.o', 'attention.LayerNorm')}
LONGEST_WORD = 6


class Dropout(nn.Module):
    """As torch's, with the same mask for every four sequences of a batch: drawing numbers is slow on a CPU."""

    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, x):
        if not self.training:
            return x
        drawn = torch.rand((len(x) + 3) // 4, *x.shape[1:]) >= self.rate
        return x * (drawn.to(x.dtype) / (1 - self.rate)).repeat(4, 1, 1)[:len(x)]


class Pieces:
    """Words to the numbers of their pieces."""

    def __init__(self, folder):
        self.tokenizer = Tokenizer.from_file(os.path.join(folder, 'tokenizer.json'))
        self.tokenizer.no_padding(); self.tokenizer.no_truncation()
        first, *_, last = self.tokenizer.encode('a').ids
        self.first, self.last, self.known = first, last, {}
        self.unknown = self.tokenizer.token_to_id('[UNK]')

    def of(self, word):
        if word not in self.known:
            ids = self.tokenizer.encode(word, add_special_tokens=False).ids
            self.known[word] = ids[:LONGEST_WORD] or [self.unknown]
        return self.known[word]


class Layer(nn.Module):
    def __init__(self, config):
        super().__init__()
        wide, inner, self.heads = config['hidden_size'], config['intermediate_size'], config['num_attention_heads']
        self.look = nn.Linear(wide, 3 * wide)
        self.out, self.up, self.down = nn.Linear(wide, wide), nn.Linear(wide, inner), nn.Linear(inner, wide)
        self.after, self.last = (nn.LayerNorm(wide, eps=config['layer_norm_eps']) for _ in range(2))
        self.drop = Dropout(.1)

    def forward(self, x, bias):
        B, L, wide = x.shape
        q, k, v = self.look(x).view(B, L, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        # Written out: on a CPU that is four times as fast in training as the fused function.
        shares = torch.softmax(torch.matmul(q * q.shape[-1] ** -.5, k.transpose(-1, -2)) + bias, -1, dtype=q.dtype)
        seen = torch.matmul(shares, v)
        x = self.after(x + self.drop(self.out(seen.transpose(1, 2).reshape(B, L, wide))))
        return self.last(x + self.drop(self.down(F.gelu(self.up(x)))))


def buckets(length):
    """MPNet's steps of distance between two places, length × length."""
    far = torch.arange(length)[:, None] - torch.arange(length)[None]
    side, far = (far < 0).long() * 16, far.abs()
    large = 8 + (torch.log(far.clamp_min(1).float() / 8) / math.log(16) * 8).long()
    return side + torch.where(far < 8, far, large.clamp_max(15))


class EncoderTagger(Paths):
    """`frozen`: how many of the lower layers keep their weights, as the tables of words and distances always do. `layers`: how
    many are used: the last ones of an encoder of sentences know of words only what the whole sentence says."""

    def __init__(self, folder, frozen=0, annotators=0, layers=10):
        super().__init__()
        config = json.load(open(os.path.join(folder, 'config.json')))
        kept = load_file(os.path.join(folder, 'model.safetensors'))
        self.kind, self.frozen, wide = config['model_type'], frozen, config['hidden_size']
        offset = 2 if self.kind == 'mpnet' else 0
        places = kept['embeddings.position_embeddings.weight'][offset:].float()
        if 'embeddings.token_type_embeddings.weight' in kept:
            places = places + kept['embeddings.token_type_embeddings.weight'][:1].float()
        self.register_buffer('words', kept['embeddings.word_embeddings.weight'].float(), persistent=False)
        self.register_buffer('places', places, persistent=False)
        self.norm = nn.LayerNorm(wide, eps=config['layer_norm_eps'])
        # What pieces don't show: capitals, whether quotation marks are open, edges, who annotated. They begin at nothing.
        self.extras = nn.ModuleList(nn.Embedding(n, wide) for n in (SHAPES, 8, 4, annotators + 1))
        for table in self.extras:
            nn.init.zeros_(table.weight)
        self.far = nn.Embedding(32, config['num_attention_heads']) if self.kind == 'mpnet' else None
        self.layers = nn.ModuleList(Layer(config) for _ in range(min(layers, config['num_hidden_layers'])))
        self.drop = Dropout(.1)
        self.head = nn.Linear(wide, K)
        self.make_paths()
        self.take(kept)

    def take(self, kept):
        of = lambda name: (kept[name + '.weight'].float(), kept[name + '.bias'].float())
        put = lambda module, weights: [module.weight.data.copy_(weights[0]), module.bias.data.copy_(weights[1])]
        put(self.norm, of('embeddings.LayerNorm'))
        if self.far:
            self.far.weight.data.copy_(kept['encoder.relative_attention_bias.weight'].float())
        for at, layer in enumerate(self.layers):
            named = lambda name: of(f'encoder.layer.{at}.{name}')
            q, k, v, out, after = map(named, NAMES[self.kind])
            put(layer.look, (torch.cat([q[0], k[0], v[0]]), torch.cat([q[1], k[1], v[1]])))
            for module, weights in ((layer.out, out), (layer.after, after), (layer.up, named('intermediate.dense')),
                                    (layer.down, named('output.dense')), (layer.last, named('output.LayerNorm'))):
                put(module, weights)
        for part in [self.norm, *([self.far] if self.far else []), *self.layers[:self.frozen]]:
            for weight in part.parameters():
                weight.requires_grad = False

    def groups(self, rate, decay=.9):
        """Parameters with their rate: less the lower a layer is."""
        found = [{'params': [self.steps, self.starts], 'rate': 1e-2}, {'params': [*self.head.parameters()], 'rate': 1e-3}]
        found.append({'params': [*self.extras.parameters()], 'rate': rate})
        for at, layer in enumerate(self.layers[self.frozen:], self.frozen):
            found.append({'params': [*layer.parameters()], 'rate': rate * decay ** (len(self.layers) - 1 - at)})
        return found

    def bias(self, mask):
        """What attention adds for distance, and takes away for padding."""
        bias, length = (mask[:, None, None] - 1) * 1e4, mask.shape[1]
        if self.far:
            bias = bias + self.far(buckets(length)).permute(2, 0, 1)[None]
        return bias.expand(-1, -1, length, -1).to(torch.bfloat16)

    @torch.no_grad()
    def lower(self, pieces, mask):
        """States of pieces after the frozen layers, B × L × units: they never change, so they are kept on disk."""
        with torch.autocast('cpu', dtype=torch.bfloat16):
            x = self.norm(self.words[pieces] + self.places[torch.arange(pieces.shape[1]).clamp_max(len(self.places) - 1)])
            bias = self.bias(mask)
            for layer in self.layers[:self.frozen]:
                x = layer(x, bias)
        return x.to(torch.bfloat16)

    def forward(self, x, extras, mask, firsts):
        """Scores of labels, T × B × K. x: what `lower` gave; extras: B × L × 4; firsts (each token's first piece): B × T."""
        with torch.autocast('cpu', dtype=torch.bfloat16):
            x = (x + sum(table(extras[..., at]) for at, table in enumerate(self.extras))).to(torch.bfloat16)
            bias = self.bias(mask)
            for layer in self.layers[self.frozen:]:
                x = layer(x, bias)
        x = x.float().gather(1, firsts[..., None].expand(-1, -1, x.shape[-1]))
        return self.head(self.drop(F.layer_norm(x, x.shape[-1:]))).transpose(0, 1).contiguous()


def tensors(sequences, pieces, annotators=None):
    """(rows, words) of several sequences as the encoder's inputs and the CRF's: pieces, extras, mask, firsts, gold, token mask.
    A row: shape, quote state, edge, label."""
    coded = [[pieces.of(word) for word in words] for _, words in sequences]
    length = max(sum(map(len, c)) for c in coded) + 2
    tokens, B = max(len(words) for _, words in sequences), len(sequences)
    ids, extras, mask = np.zeros((B, length), np.int64), np.zeros((B, length, 4), np.int64), np.zeros((B, length), np.float32)
    firsts, gold, own = np.zeros((B, tokens), np.int64), np.zeros((tokens, B), np.int64), np.zeros((tokens, B), np.float32)
    for b, ((rows, words), parts) in enumerate(zip(sequences, coded)):
        flat = [pieces.first] + [i for p in parts for i in p] + [pieces.last]
        counts = np.array([len(p) for p in parts])
        ids[b, :len(flat)], mask[b, :len(flat)] = flat, 1
        extras[b, 1:len(flat) - 1, :3] = np.repeat(rows[:, :3], counts, 0)
        if annotators is not None:
            extras[b, :len(flat), 3] = annotators[b]
        firsts[b, :len(words)] = 1 + np.cumsum(counts) - counts
        gold[:len(words), b], own[:len(words), b] = rows[:, 3], 1
    return tuple(map(torch.from_numpy, (ids, extras, mask, firsts, gold, own)))


def states_of(net, sequences, pieces, path):
    """What `lower` gives for every sequence, kept in a file: a list of arrays (int16 bits of bfloat16)."""
    lengths = [sum(len(pieces.of(w)) for w in words) + 2 for _, words in sequences]
    ends, wide = np.cumsum(lengths), net.words.shape[1]
    shape, done = (int(ends[-1]), wide), path + '.done'
    if not os.path.exists(done):
        kept = np.memmap(path, np.int16, 'w+', shape=shape)
        order = sorted(range(len(sequences)), key=lambda at: lengths[at])
        net.eval()
        for at in range(0, len(order), 16):
            part = order[at:at + 16]
            ids, _, mask, *_ = tensors([sequences[i] for i in part], pieces)
            x = net.lower(ids, mask).view(torch.int16).numpy()
            for b, i in enumerate(part):
                kept[ends[i] - lengths[i]:ends[i]] = x[b, :lengths[i]]
        kept.flush(); open(done, 'w').close()
    kept = np.memmap(path, np.int16, 'r', shape=shape)
    return [kept[end - length:end] for end, length in zip(ends, lengths)]


def stacked(states, length):
    """States of several sequences side by side, B × L × units."""
    x = np.zeros((len(states), length, states[0].shape[1]), np.int16)
    for b, own in enumerate(states):
        x[b, :len(own)] = own
    return torch.from_numpy(x).view(torch.bfloat16)
