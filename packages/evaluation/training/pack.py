"""Writes a trained tagger as the file that @hearsay/reading loads.

  python pack.py OUT.pt MODEL_FILE [--name default] [--confidence CONFIDENCE.json] [--module default.ts]
                 [--fixture emissions.json] [--dev dev.tsv SCORES.npz]

In: what train.py kept. Out: "HEAR", the header's length (uint32, little-endian), the header (JSON, UTF-8), then its
blobs, each beginning at a multiple of four: int8 ones a float32 scale a row, then the rows; float32 ones as they are.
With --module, the same bytes as a TypeScript module in base64; with --fixture, the scores of labels for the token rows in
that file, worked out in float32 from the weights as packed; with --dev, those for its texts, for decode.py.
"""
import argparse, base64, json, struct
import numpy as np
import torch
from corpus import LABELS, load
from decode import score
from network import TABLES, Tagger

EVEN = {'bias': 0, 'source': 1 / 3, 'cue': 1 / 3, 'content': 1 / 3, 'noSource': 0}


def restored(kept):
    """The tagger out of an OUT.pt."""
    net = Tagger(kept['trained'], kept['vectors'], kept['size'], kept['annotators'])
    net.load_state_dict({**kept['weights'], 'vectors': torch.from_numpy(kept['vectors'])})
    return net.eval()


def arrays(net):
    """Name → (array, whether it is kept as int8), in the order of the file."""
    found = {}
    tables = dict(zip(('word', 'suffix', 'prefix', 'shape', 'quote', 'cue', 'edge'), net.tables))
    for name in TABLES:
        if name != 'vector':
            found[name] = tables[name].weight, True
        elif net.project:
            found[name] = net.vectors @ net.project.weight.t(), True
    inputs = sum(array.shape[1] for array, _ in found.values())
    for at, layer in enumerate(net.layers):
        for direction, end in (('f', ''), ('b', '_reverse')):
            of = lambda name: getattr(layer, name + '_l0' + end)
            # The annotator's columns come last in layer 0: nobody's habit is 0, so they fall away.
            found[f'lstm{at}{direction}.input'] = of('weight_ih')[:, :inputs] if at == 0 else of('weight_ih'), True
            found[f'lstm{at}{direction}.recurrent'] = of('weight_hh'), True
            found[f'lstm{at}{direction}.bias'] = (of('bias_ih') + of('bias_hh'))[None], False
    for at, head in enumerate(net.heads):
        found[f'head{at}'] = head.weight, True
    found['head.bias'] = sum(head.bias for head in net.heads)[None], False
    steps, starts = net.transitions()
    found['steps'], found['starts'] = (steps, False), (starts[None], False)
    return {name: (array.detach().numpy().astype(np.float32), small) for name, (array, small) in found.items()}


def rounded(name, array):
    """int8 rows and the float32 scale of each. The large tables have one scale for all rows, and `vector` fewer levels:
    the file then packs a quarter smaller, and a token's input is known to some percent all the same."""
    levels = {'vector': 31, 'word': 63, 'suffix': 63, 'prefix': 63}.get(name)
    if levels:
        scales = np.full(len(array), min(np.abs(array).max(), 4.5 * np.sqrt((array ** 2).mean())) / levels, dtype=np.float32)
    else:
        levels, scales = 127, np.maximum(np.abs(array).max(1), 1e-12).astype(np.float32) / np.float32(127)
    return np.clip(np.rint(array / scales[:, None]), -levels, levels).astype(np.int8), scales


def file_of(kept, name, threshold, calibration):
    """The bytes of the model file, and its arrays as they are after rounding."""
    net = restored(kept)
    blobs, data, after = [], [], {}
    for title, (array, small) in arrays(net).items():
        blobs.append({'name': title, 'type': 'int8' if small else 'float32', 'rows': array.shape[0], 'columns': array.shape[1]})
        if small:
            rows, scales = rounded(title, array)
            data.append(scales.tobytes() + rows.tobytes())
            after[title] = rows.astype(np.float32) * scales[:, None]
        else:
            data.append(array.tobytes())
            after[title] = array
    header = json.dumps({
        'version': 1, 'name': name, 'labels': LABELS, 'hidden': kept['size']['hidden'], 'layers': kept['size']['layers'],
        'trained': kept['trained'], 'threshold': threshold, 'calibration': calibration, 'words': '\n'.join(kept['words']),
        'cues': ''.join(map(str, kept['cues'])), 'blobs': blobs}, ensure_ascii=False, separators=(',', ':')).encode()
    padded = lambda part: part + b'\0' * (-len(part) % 4)
    return padded(b'HEAR' + struct.pack('<I', len(header)) + header) + b''.join(map(padded, data)), after


def put_back(kept, after):
    """A tagger with the rounded weights."""
    net = restored(kept)
    tables = dict(zip(('word', 'suffix', 'prefix', 'shape', 'quote', 'cue', 'edge'), net.tables))
    with torch.no_grad():
        for name, table in tables.items():
            table.weight.copy_(torch.from_numpy(after[name]))
        if net.project:
            # The exported table stands for vectors and projection together.
            net.vectors = torch.from_numpy(after['vector'])
            net.project = torch.nn.Identity()
        for at, (layer, head) in enumerate(zip(net.layers, net.heads)):
            head.weight.copy_(torch.from_numpy(after[f'head{at}']))
            for direction, end in (('f', ''), ('b', '_reverse')):
                for title, name in (('input', 'weight_ih'), ('recurrent', 'weight_hh')):
                    rows = torch.from_numpy(after[f'lstm{at}{direction}.{title}'])
                    getattr(layer, f'{name}_l0{end}')[:, :rows.shape[1]].copy_(rows)
    return net


class Words:
    """Codes rows with nothing but what the model file knows."""

    def __init__(self, kept):
        self.at = {word: at for at, word in enumerate(kept['words'])}
        self.kept = kept

    def code(self, segment, own=0):
        rows = np.zeros((len(segment), 10), dtype=np.int64)
        for at, (word, suffix, prefix, shape, quote, edge) in enumerate(row[:6] for row in segment):
            index = self.at.get(word)
            known = index is not None
            rows[at, :8] = (index + 2 if known and index < self.kept['trained'] else 1, index + 2 if known else 1, suffix, prefix,
                            shape, quote, self.kept['cues'][index] if known else 1, edge)
        return rows


def emissions(net, rows):
    with torch.no_grad():
        return net(torch.from_numpy(rows).unsqueeze(1), torch.ones(len(rows), 1))[:, 0].numpy()


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument('weights'); ask.add_argument('out'); ask.add_argument('--name', default='default')
    ask.add_argument('--confidence'); ask.add_argument('--fixture'); ask.add_argument('--module')
    ask.add_argument('--dev', nargs=2)
    A = ask.parse_args()
    kept = torch.load(A.weights, weights_only=False)
    confidence = json.load(open(A.confidence)) if A.confidence else {}
    threshold = confidence.get('threshold', {'source': .37, 'cue': .37, 'content': .37})
    torch.set_num_threads(1)
    made, after = file_of(kept, A.name, threshold, confidence.get('calibration', EVEN))
    open(A.out, 'wb').write(made)
    net, words = put_back(kept, after), Words(kept)
    if A.dev:
        score(net, [t for t in load(A.dev[0]) if t.first], words, A.dev[1])
    if A.fixture:
        fixture = json.load(open(A.fixture))
        for text in fixture['texts']:
            scores = emissions(net, words.code(text['rows']))
            text['emissions'] = [[round(float(s), 5) for s in row] for row in scores]
        json.dump(fixture, open(A.fixture, 'w'), ensure_ascii=False, separators=(',', ':'))
    if A.module:
        title = 'reads best' if A.name == 'default' else 'is for first passes over large archives and for weak machines'
        with open(A.module, 'w') as out:
            out.write(f'/** The model that {title}: a model file in base64 (MODEL-CARD.md). */\n'
                      f"export const weights: string =\n  '{base64.b64encode(made).decode()}'\n")


if __name__ == '__main__':
    main()
