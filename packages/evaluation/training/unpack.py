"""Makes an OUT.pt of a model file again, for `train.py --start`: the weights as packed, so with the errors of rounding.

  python unpack.py MODULE.ts train.tsv VECTORS.npz OUT.pt

Writes OUT.json beside it: thresholds and confidence, as pack.py takes them.

In: a model as TypeScript module, a corpus, and the word vectors that it was trained with. Their projection is found again
by least squares from the rows that they became.
"""
import base64, json, re, struct, sys
import numpy as np
import torch
from corpus import Coder, load, load_vectors
from network import Tagger


def opened(path):
    """The header and the arrays (float32) of a model file in a module."""
    data = base64.b64decode(re.search(r"'([A-Za-z0-9+/=]+)'", open(path).read()).group(1))
    length, = struct.unpack('<I', data[4:8])
    header = json.loads(data[8:8 + length])
    at, found = 8 + length + -(8 + length) % 4, {}
    for blob in header['blobs']:
        rows, columns = blob['rows'], blob['columns']
        if blob['type'] == 'int8':
            scales = np.frombuffer(data, '<f4', rows, at); at += 4 * rows
            found[blob['name']] = np.frombuffer(data, np.int8, rows * columns, at).reshape(rows, columns) * scales[:, None]
            at += rows * columns
        else:
            found[blob['name']] = np.frombuffer(data, '<f4', rows * columns, at).reshape(rows, columns).copy(); at += 4 * rows * columns
        at += -at % 4
    return header, found


def main():
    module, train, vectors, out = sys.argv[1:]
    header, found = opened(module)
    words = header['words'].split('\n')
    coder = Coder(load(train), 0, 0, load_vectors(vectors), (words, header['trained']))
    size = {'hidden': header['hidden'], 'layers': header['layers'], 'word': found['word'].shape[1], 'vector': found['vector'].shape[1],
            'affix': found['suffix'].shape[1], 'drop': .2, 'locked': 0, 'forget': .06}
    net = Tagger(header['trained'], coder.vectors, size, 0)
    of = lambda name: torch.from_numpy(np.ascontiguousarray(found[name], dtype=np.float32))
    with torch.no_grad():
        for name, table in zip(('word', 'suffix', 'prefix', 'shape', 'quote', 'cue', 'edge'), net.tables):
            table.weight.copy_(of(name))
        # Columns that lexicon.py added begin at nothing.
        solved = np.zeros((coder.vectors.shape[1], found['vector'].shape[1]))
        solved[:100] = np.linalg.lstsq(coder.vectors[:, :100], found['vector'], rcond=None)[0]
        print(f"vectors off by {np.abs((coder.vectors @ solved - found['vector'])[2:]).mean():.4f} of {np.abs(found['vector']).mean():.4f}")
        net.project.weight.copy_(torch.from_numpy(solved.T.astype(np.float32)))
        for at, layer in enumerate(net.layers):
            for direction, end in (('f', ''), ('b', '_reverse')):
                getattr(layer, f'weight_ih_l0{end}').copy_(of(f'lstm{at}{direction}.input'))
                getattr(layer, f'weight_hh_l0{end}').copy_(of(f'lstm{at}{direction}.recurrent'))
                getattr(layer, f'bias_ih_l0{end}').copy_(of(f'lstm{at}{direction}.bias')[0])
                getattr(layer, f'bias_hh_l0{end}').zero_()
        for at, head in enumerate(net.heads):
            head.weight.copy_(of(f'head{at}')); head.bias.zero_()
        net.heads[0].bias.copy_(of('head.bias')[0])
        net.steps.copy_(of('steps').clamp_min(-50)); net.starts.copy_(of('starts')[0].clamp_min(-50))
        allowed = net.allowed == 0
        net.steps.copy_(torch.where(allowed, net.steps, torch.zeros(()))); net.starts.copy_(torch.where(net.first == 0, net.starts, torch.zeros(())))
    weights = {k: v for k, v in net.state_dict().items() if k != 'vectors'}
    torch.save({'weights': weights, 'size': size, 'annotators': 0, 'words': words, 'trained': header['trained'],
                'cues': [int(c) for c in header['cues']], 'vectors': coder.vectors}, out)
    json.dump({'threshold': header['threshold'], 'calibration': header['calibration']}, open(out.removesuffix('.pt') + '.json', 'w'))


if __name__ == '__main__':
    main()
