"""Fits how probable it is that a sentence reports, and chooses what is enough in each language.

  python fit_doubt.py cases.jsonl doubt-weights.ts [--wrong 3.5] [--lost 2] [--lowered it sv]

In: what doubt-cases.ts wrote. Out: the data file of @hearsay/reading, and on standard output what is found and kept of the documents that
choices are made on. Only paragraphs count that both English models read alike. Two logistic functions are fitted to documents that the model
learned from; their limits to both kinds of documents.
"""
import argparse, json
import numpy as np

STATED_BY_FORM, NOBODY = 1, ('own', 'undetermined')
# What is left of the limit of a language that called too much its own when it was measured.
LOWERED = .6
# Where fewer are found on documents not learned from, no marked statement is given up; in %.
FLOOR = {**dict.fromkeys('de fr es it pt nl sv ru ar zh'.split(), 64), 'other': 54}


def logistic(rows, wanted, ridge=1e-3):
    """Weights and bias of a logistic function, by Newton's method on standardized rows."""
    x, y = np.array(rows), np.array(wanted, float)
    middle, spread = x.mean(0), x.std(0) + 1e-6
    z = np.c_[(x - middle) / spread, np.ones(len(x))]
    weights = np.zeros(z.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-z @ weights))
        curve = (z * (p * (1 - p) + 1e-6)[:, None]).T @ z / len(z) + ridge * np.eye(z.shape[1])
        weights -= np.linalg.solve(curve, z.T @ (p - y) / len(z) + ridge * weights)
    return weights[:-1] / spread, weights[-1] - (weights[:-1] * middle / spread).sum()


def chance(function, features):
    return 1 / (1 + np.exp(-(np.dot(features, function[0]) + function[1])))


def log_chance(p):
    return np.log((p + .002) / (1.002 - p))


class Paragraph:
    def __init__(self, row):
        self.code, self.isChosen, self.isAgreed = row['code'], row['set'] == 'chosen', row['isAgreed']
        self.reports = row['kind'] == 'reported'
        self.counts = self.reports or row['kind'] == 'own' and not row['isInside']
        self.sentences = row['sentences']

    def kind(self, limit, functions):
        """What it is with a language's limits."""
        kinds = [self.sentence(s, limit, functions) for s in self.sentences]
        return 'reported' if 'reported' in kinds else 'undetermined' if 'undetermined' in kinds else 'own'

    def sentence(self, s, limit, functions):
        features, marked = s['features'], s['marked']
        stands = marked == STATED_BY_FORM or not marked or chance(functions['stated'], features + [log_chance(marked)]) >= limit['stated']
        # A voice without a statement of its own is that of one which goes on.
        if stands and s['voice'] not in NOBODY: return 'reported'
        if stands and marked and s['voice'] == 'undetermined' or s['byForm']: return 'undetermined'
        return 'undetermined' if chance(functions['unstated'], features) >= limit['unstated'] else 'own'


def read(path):
    rows = map(json.loads, open(path, encoding='utf8'))
    found = [Paragraph(row) for row in rows if row['sentences'] and all('features' in s for s in row['sentences'])]
    return [p for p in found if p.counts]


def fitted(learned):
    single = [p for p in learned if p.isAgreed and (not p.reports or len(p.sentences) == 1)]
    marked = [(p, s) for p in single for s in p.sentences if 0 < s['marked'] < STATED_BY_FORM]
    stated = logistic([s['features'] + [log_chance(s['marked'])] for _, s in marked], [p.reports for p, _ in marked])
    unmarked = [(p, s) for p in single for s in p.sentences if not s['byForm'] and s['voice'] in NOBODY]
    unstated = logistic([s['features'] for _, s in unmarked], [p.reports for p, _ in unmarked])
    return {'stated': stated, 'unstated': unstated}


def figures(some, limit, functions):
    """What is found and called own of those that report, and what is kept of the others; in %."""
    kinds = [(p.reports, p.kind(limit, functions)) for p in some]
    share = lambda reports, kind: 100 * np.mean([k == kind for r, k in kinds if r == reports])
    return share(True, 'reported'), share(True, 'own'), share(False, 'own')


def limits(some, code, functions, wrong, lost):
    """The highest limits by which at most `wrong` % are called own, and `lost` % of those found are given up."""
    low = {'stated': 0, 'unstated': 0}
    found = figures(some, low, functions)[0]
    least = max(found * (1 - lost / 100), min(FLOOR.get(code, FLOOR['other']), found))
    best = next(({**low, 'stated': at} for at in np.arange(.98, 0, -.02) if figures(some, {**low, 'stated': at}, functions)[0] >= least), low)
    # What is given up may be called own.
    return next(({**best, 'unstated': at} for at in np.arange(.5, 0, -.005) if figures(some, {**best, 'unstated': at}, functions)[1] <= wrong), best)


def evened(limit, all):
    """A third of the way from a language's own limit, which few paragraphs decide, to that of all languages."""
    return {'stated': limit['stated'], 'unstated': float(limit['unstated'] ** (2 / 3) * all ** (1 / 3))}


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument('cases'); ask.add_argument('out')
    ask.add_argument('--wrong', type=float, default=3.5); ask.add_argument('--lost', type=float, default=2); ask.add_argument('--lowered', nargs='*', default=[])
    A = ask.parse_args()
    all = read(A.cases)
    functions = fitted([p for p in all if not p.isChosen])
    languages = list(dict.fromkeys(p.code for p in all))
    of = lambda code, c, a: [p for p in all if p.code == code and p.isChosen == c and (p.isAgreed or not a)]
    own = {code: limits(of(code, False, True) + of(code, True, True), code, functions, A.wrong, A.lost) for code in languages}
    middle = float(np.exp(np.mean([np.log(one['unstated']) for one in own.values()])))
    chosen = {code: evened(one, middle) for code, one in own.items()}
    for code in A.lowered: chosen[code]['unstated'] *= LOWERED
    for code, limit in chosen.items():
        print(code, {k: round(float(v), 3) for k, v in limit.items()}, *('found %.1f wrongly own %.1f own kept %.1f |' % figures(of(code, c, a), limit, functions) for c in (False, True) for a in (True, False)), flush=True)
    for c in (False, True):
        for a in (True, False):
            print('mean', 'chosen' if c else 'learned', 'agreed' if a else 'all', np.mean([figures(of(code, c, a), chosen[code], functions) for code in languages], 0).round(1))
    write(A.out, functions, chosen)


def write(path, functions, chosen):
    kept = open(path, encoding='utf8').read()
    for name, (weights, bias) in functions.items():
        start = kept.index(f'export const {name}Weights')
        line = f"export const {name}Weights: DoubtWeights = {{\n  bias: {bias:.4f},\n  features: [{', '.join(f'{w:.4f}' for w in weights)}],\n}}"
        kept = kept[:start] + line + kept[kept.index('}', start) + 1:]
    start = kept.index('export const doubtLimits')
    rows = ''.join(f"  {code}: {{ unstated: {one['unstated']:.3f}, stated: {one['stated']:.2f} }},\n" for code, one in chosen.items())
    open(path, 'w', encoding='utf8').write(kept[:start] + 'export const doubtLimits: Record<string, { unstated: number; stated: number }> = {\n' + rows + '}\n')


if __name__ == '__main__':
    main()
