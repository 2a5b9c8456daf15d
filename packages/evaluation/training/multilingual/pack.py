"""Writes the multilingual tagger as the file that @hearsay/reading loads.

  python pack.py OUT.pt tokens.jsonl MODEL_FILE [--confidence CONFIDENCE.json] [--module multilingual.ts] [--fixture emissions.json]

The format is that of ../pack.py; the header has `languages` in the place of words. Groups of letters and words that no training text
has are zeros. With --fixture, the scores of labels for the token rows in that file, worked out in float32 from the weights as packed.
"""
import argparse, base64, json, os, struct, sys
import numpy as np
import torch
from labels import LABELS
from student import GROUPS, WHOLES, Student, Types, group_rows, hashed, units_of

EVEN = {'bias': 0, 'source': 1 / 3, 'cue': 1 / 3, 'content': 1 / 3, 'noSource': 0}
LEVELS = {'gram': 31, 'whole': 31}


def arrays(net):
    """Name → (array, whether it is kept as int8), in the order of the file."""
    found = {'gram': net.gram.weight, 'whole': net.whole.weight, 'shape': net.shape.weight, 'script': net.script.weight, 'class': net.classes,
             'language': net.language.weight, 'quote': net.quote.weight, 'edge': net.edge.weight}
    found = {name: (array, True) for name, array in found.items()}
    for at, layer in enumerate(net.layers):
        for direction, end in (('f', ''), ('b', '_reverse')):
            of = lambda name: getattr(layer, name + '_l0' + end)
            found[f'lstm{at}{direction}.input'] = of('weight_ih'), True
            found[f'lstm{at}{direction}.recurrent'] = of('weight_hh'), True
            found[f'lstm{at}{direction}.bias'] = (of('bias_ih') + of('bias_hh'))[None], False
    for at, head in enumerate(net.heads): found[f'head{at}'] = head.weight, True
    found['head.bias'] = sum(head.bias for head in net.heads)[None], False
    steps, starts = net.transitions()
    found['steps'], found['starts'] = (steps, False), (starts[None], False)
    return {name: (array.detach().numpy().astype(np.float32), small) for name, (array, small) in found.items()}


def rounded(name, array):
    if name in LEVELS:
        levels = LEVELS[name]
        scales = np.full(len(array), min(np.abs(array).max(), 4.5 * np.sqrt((array[np.abs(array).sum(1) > 0] ** 2).mean())) / levels, dtype=np.float32)
    else:
        levels, scales = 127, np.maximum(np.abs(array).max(1), 1e-12).astype(np.float32) / np.float32(127)
    return np.clip(np.rint(array / scales[:, None]), -levels, levels).astype(np.int8), scales


def used_rows(path):
    """Rows of groups and of words that training texts have."""
    groups, wholes, seen = np.zeros(GROUPS, bool), np.zeros(WHOLES, bool), set()
    for line in open(path, encoding='utf8'):
        one = json.loads(line)
        if one['held']: continue
        for segment in one['segments']:
            for word in segment['words']:
                key = one['language'], word
                if key in seen: continue
                seen.add(key)
                groups[group_rows(word)] = True
                wholes[hashed(units_of(f'{key[0]}:{word}'), WHOLES)] = True
    return groups, wholes


def main():
    ask = argparse.ArgumentParser()
    for name in ('weights', 'tokens', 'out'): ask.add_argument(name)
    for name in ('confidence', 'module', 'fixture'): ask.add_argument('--' + name)
    A = ask.parse_args()
    kept = torch.load(A.weights, weights_only=False)
    confidence = json.load(open(A.confidence)) if A.confidence else {}
    net = Student(kept['size']); net.load_state_dict(kept['weights']); net.eval()
    groups, wholes = used_rows(A.tokens)
    with torch.no_grad(): net.gram.weight[~torch.from_numpy(groups)] = 0; net.whole.weight[~torch.from_numpy(wholes)] = 0
    blobs, data, after = [], [], {}
    for title, (array, small) in arrays(net).items():
        blobs.append({'name': title, 'type': 'int8' if small else 'float32', 'rows': array.shape[0], 'columns': array.shape[1]})
        if small:
            rows, scales = rounded(title, array)
            data.append(scales.tobytes() + rows.tobytes()); after[title] = rows.astype(np.float32) * scales[:, None]
        else: data.append(array.tobytes()); after[title] = array
    header = json.dumps({
        'version': 1, 'name': 'multilingual', 'labels': LABELS, 'hidden': kept['size']['hidden'], 'layers': 2,
        'threshold': confidence.get('threshold', {'source': .37, 'cue': .34, 'content': .31}), 'calibration': confidence.get('calibration', EVEN),
        'languages': ' '.join(kept['languages']), 'blobs': blobs}, ensure_ascii=False, separators=(',', ':')).encode()
    padded = lambda part: part + b'\0' * (-len(part) % 4)
    made = padded(b'HEAR' + struct.pack('<I', len(header)) + header) + b''.join(map(padded, data))
    open(A.out, 'wb').write(made)
    if A.fixture:
        put_back(net, after)
        fixture = json.load(open(A.fixture))
        for text in fixture['texts']:
            types = Types(kept['languages'])
            which = np.array([types.of(text['language'], row[0], row[1]) for row in text['rows']])
            types.close()
            some, place = np.unique(which, return_inverse=True)
            features = torch.tensor([row[2:5] for row in text['rows']])[:, None]
            with torch.no_grad(): scores = net(types.rows(some), torch.from_numpy(place)[:, None], features, torch.ones(len(which), 1))[:, 0]
            text['emissions'] = [[round(float(s), 5) for s in row] for row in scores]
        json.dump(fixture, open(A.fixture, 'w'), ensure_ascii=False, separators=(',', ':'))
    if A.module:
        with open(A.module, 'w') as out:
            out.write('/** The model of the languages other than English: a model file in base64 (MODEL-CARD.md). */\n'
                      f"export const weights: string =\n  '{base64.b64encode(made).decode()}'\n")


def put_back(net, after):
    with torch.no_grad():
        for name, table in (('gram', net.gram), ('whole', net.whole), ('shape', net.shape), ('script', net.script), ('language', net.language), ('quote', net.quote), ('edge', net.edge)):
            table.weight.copy_(torch.from_numpy(after[name]))
        net.classes.copy_(torch.from_numpy(after['class']))
        for at, (layer, head) in enumerate(zip(net.layers, net.heads)):
            head.weight.copy_(torch.from_numpy(after[f'head{at}']))
            for direction, end in (('f', ''), ('b', '_reverse')):
                for title, name in (('input', 'weight_ih'), ('recurrent', 'weight_hh')):
                    getattr(layer, f'{name}_l0{end}').copy_(torch.from_numpy(after[f'lstm{at}{direction}.{title}']))


if __name__ == '__main__':
    main()
