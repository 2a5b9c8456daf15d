"""The loops of fast.c as torch functions: an LSTM layer and a CRF's loss. Arrays are time × batch × units."""
import ctypes, os, subprocess, tempfile
import torch
from torch.autograd import Function

HERE = os.path.dirname(os.path.abspath(__file__))


def compiled():
    """fast.c as a shared library, compiled for this machine into a temporary folder."""
    source = os.path.join(HERE, 'fast.c')
    to = os.path.join(tempfile.gettempdir(), f'hearsay-fast-{int(os.path.getmtime(source))}.so')
    if not os.path.exists(to):
        made = f'{to}.{os.getpid()}'
        subprocess.run(['cc', '-Ofast', '-march=native', '-shared', '-fPIC', '-o', made, source, '-lm'], check=True)
        os.replace(made, to)
    return ctypes.CDLL(to)


C = compiled()


def at(tensor):
    assert tensor.dtype == torch.float32 and tensor.is_contiguous()
    return ctypes.c_void_p(tensor.data_ptr())


class Recurrence(Function):
    """gates (T × B × 4h, what inputs and biases add), recurrent weights (4h × h), mask (T × B) → hidden (T × B × h)."""

    @staticmethod
    def forward(ctx, gates, recurrent, mask, reverse):
        steps, batch, wide = gates.shape
        gates, recurrent = gates.detach().clone().contiguous(), recurrent.detach().contiguous()
        hidden, cells = torch.empty(steps, batch, wide // 4), torch.empty(steps, batch, wide // 4)
        C.lstm_forward(steps, batch, wide // 4, reverse, at(recurrent), at(mask), at(gates), at(hidden), at(cells))
        ctx.save_for_backward(gates, recurrent, mask, hidden, cells)
        ctx.reverse = reverse
        return hidden

    @staticmethod
    def backward(ctx, into):
        gates, recurrent, mask, hidden, cells = ctx.saved_tensors
        steps, batch, wide = gates.shape
        out, into = torch.empty_like(gates), into.contiguous()
        C.lstm_backward(steps, batch, wide // 4, ctx.reverse, at(recurrent), at(mask), at(gates), at(cells), at(into), at(out))
        after, before = (out[:-1], hidden[1:]) if ctx.reverse else (out[1:], hidden[:-1])
        weights = after.reshape(-1, wide).t() @ before.reshape(-1, wide // 4)
        return out, weights, None, None


def bilstm(layer, x, mask):
    """A torch LSTM layer (bidirectional) over time-major x; padded places (mask 0) end a sequence both ways."""
    found = []
    for reverse, end in ((0, ''), (1, '_reverse')):
        of = lambda name: getattr(layer, name + '_l0' + end)
        gates = torch.addmm(of('bias_ih') + of('bias_hh'), x.reshape(-1, x.shape[-1]), of('weight_ih').t())
        found.append(Recurrence.apply(gates.view(*x.shape[:2], -1), of('weight_hh'), mask, reverse))
    return torch.cat(found, -1)


def marginals(emitted, steps, starts, mask, weight):
    """Per-token marginals, expected steps and starts (weighted sums over the batch), log totals a sequence."""
    T, B, K = emitted.shape
    unary, pairs, firsts, total = torch.empty(T, B, K), torch.zeros(K, K), torch.zeros(K), torch.empty(B)
    C.crf(T, B, K, at(emitted.detach().contiguous()), at(steps.detach().contiguous()), at(starts.detach().contiguous()),
          at(mask), at(weight), at(unary), at(pairs), at(firsts), at(total))
    return unary, pairs, firsts, total


class CrossEntropy(Function):
    """−log p of target label paths, given by their expected counts (`unary` T × B × K unweighted, `pairs`, `firsts`
    weighted sums), each sequence times its weight."""

    @staticmethod
    def forward(ctx, emitted, steps, starts, mask, weight, unary, pairs, firsts):
        own, own_pairs, own_firsts, total = marginals(emitted, steps, starts, mask, weight)
        ctx.save_for_backward((own - unary) * (mask * weight).unsqueeze(-1), own_pairs - pairs, own_firsts - firsts)
        allowed = lambda counts, scores: (counts * scores.clamp_min(-1e3)).sum()
        right = (unary * emitted * (mask * weight).unsqueeze(-1)).sum() + allowed(pairs, steps) + allowed(firsts, starts)
        return (total * weight).sum() - right

    @staticmethod
    def backward(ctx, by):
        emitted, steps, starts = ctx.saved_tensors
        return emitted * by, steps * by, starts * by, None, None, None, None, None


def gold_counts(gold, K, mask, weight):
    """The expected counts of one label path a sequence; gold is T × B."""
    unary = torch.nn.functional.one_hot(gold, K).float()
    pairs = torch.zeros(K * K)
    pairs.index_add_(0, (gold[:-1] * K + gold[1:]).reshape(-1), (mask[1:] * weight).reshape(-1))
    firsts = torch.zeros(K).index_add_(0, gold[0], weight * mask[0])
    return unary, pairs.view(K, K), firsts
