"""Adds to word vectors what the teacher's encoder makes of each word, and widens a tagger for them.

  python type_vectors.py ENCODER_DIR TEACHER.pt VECTORS.npz START.pt OUT.npz WIDE.pt --texts train.tsv TEXT_DIR STATES outside.tsv TEXT_DIR STATES [--vector 48]

In: a teacher of context.py, whose 96 numbers a token are what it needs of the encoder; texts with the encoder's states. Out: for each word
of START.pt the mean of those numbers over its occurrences, more of the word by itself the fewer there are, and their principal components
as a verb and as a noun of saying, beside the vectors there were; WIDE.pt, START.pt with `vector` numbers a word, the new ones nothing yet.
"""
import argparse
import numpy as np
import torch
from context import places
from corpus import load, load_vectors
from encoder import EncoderTagger, Pieces, tensors
from finetune import LONGEST, coded, joined

FRAMES = ((None, ('{}',)), (32, ('she', '{}', 'that', 'it', 'was', 'so', '.')), (32, ('his', '{}', 'that', 'it', 'was', 'so', '.')))
# The number of the shape of a lower-case word (shape.ts).
PLAIN = 19
# A word by itself counts as this many occurrences.
ALONE = 2


def projected(states, context):
    bits = torch.from_numpy(np.array(states)).view(torch.bfloat16).float()
    return torch.tanh(bits @ context['weight'].t() + context['bias']).numpy()


def in_texts(at, texts, pieces, context, width):
    """The sum of what the teacher sees at each word, and how often."""
    total, count = np.zeros((len(at), width), np.float64), np.zeros(len(at))
    for tsv, folder, path in texts:
        found = [t for t in load(tsv) if t.first]
        sequences = [joined(*coded(t, folder), LONGEST) for t in found]
        rows, end = places([s for own in sequences for s in own], pieces)
        states, next_row = np.memmap(path, np.int16, 'r').reshape(end, -1), 0
        for t, own in zip(found, sequences):
            flat = np.concatenate(rows[next_row:next_row + len(own)]); next_row += len(own)
            words = np.array([at.get(row[0], -1) for s in t.segments for row in s])
            known = words >= 0
            np.add.at(total, words[known], projected(states[flat[known]], context))
            np.add.at(count, words[known], 1)
    return total, count


def in_frame(frame, words, net, pieces, context):
    place, found = frame.index('{}'), []
    for at in range(0, len(words), 200):
        sequences = [(np.array([(PLAIN, 0, 0, 0)] * len(frame)), [*frame[:place], w.replace('0', '1'), *frame[place + 1:]]) for w in words[at:at + 200]]
        ids, _, mask, *_ = tensors(sequences, pieces)
        x = net.lower(ids, mask).view(torch.int16).numpy()
        starts = [1 + sum(len(pieces.of(w)) for w in own[:place]) for _, own in sequences]
        found.append(projected(np.stack([x[b, s] for b, s in enumerate(starts)]), context))
    return np.concatenate(found)


def widened(kept, columns, vector):
    """START.pt for vectors of `columns` numbers and `vector` numbers a word."""
    weights, size = dict(kept['weights']), dict(kept['size'])
    more = vector - size['vector']
    project = torch.zeros(vector, columns)
    old = weights['project.weight']
    project[:size['vector'], :old.shape[1]] = old
    project[size['vector']:] = torch.randn(more, columns) * .1
    weights['project.weight'] = project
    at = size['word'] + size['vector']
    for end in ('', '_reverse'):
        name = f'layers.0.weight_ih_l0{end}'
        before = weights[name]
        weights[name] = torch.cat([before[:, :at], torch.zeros(len(before), more), before[:, at:]], 1)
    return {**kept, 'weights': weights, 'size': {**size, 'vector': vector}}


def main():
    ask = argparse.ArgumentParser()
    for name in ('encoder', 'teacher', 'vectors', 'start', 'out', 'wide'): ask.add_argument(name)
    ask.add_argument('--texts', nargs='+'); ask.add_argument('--vector', type=int, default=48)
    A = ask.parse_args()
    torch.set_num_threads(1); torch.manual_seed(5)
    teacher, kept = (torch.load(path, weights_only=False) for path in (A.teacher, A.start))
    context = {name: teacher['weights'][f'context.{name}'] for name in ('weight', 'bias')}
    pieces, net = Pieces(A.encoder), EncoderTagger(A.encoder, 7)
    net.eval()
    names, table = load_vectors(A.vectors)
    wanted = kept['words']
    texts = list(zip(*[iter(A.texts)] * 3))
    total, count = in_texts({w: i for i, w in enumerate(wanted)}, texts, pieces, context, len(context['bias']))
    print(f'{(count > 0).sum()} of {len(wanted)} words occur', flush=True)
    columns = []
    with torch.no_grad():
        for most, frame in FRAMES:
            seen = in_frame(frame, wanted, net, pieces, context)
            if most is None:
                columns.append((total + ALONE * seen) / (count + ALONE)[:, None])
                continue
            seen = seen - seen.mean(0)
            _, _, axes = np.linalg.svd(seen, full_matrices=False)
            columns.append(seen @ axes[:most].T)
            print(' '.join(frame), flush=True)
    known = {w: i for i, w in enumerate(names)}
    old = np.array([table[known[w]] if w in known else np.zeros(table.shape[1]) for w in wanted])
    scaled = [(c - c.mean(0)) * (table.std() / c.std()) for c in columns]
    np.savez(A.out, words=np.array(wanted), vectors=np.concatenate([old, *scaled], 1).astype(np.float16))
    torch.save(widened(kept, table.shape[1] + sum(c.shape[1] for c in columns), A.vector), A.wide)


if __name__ == '__main__':
    main()
