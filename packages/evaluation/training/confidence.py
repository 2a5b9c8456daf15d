"""Fits how probable it is that an attribution's source and content are both right, on texts a model was not trained on.

  python confidence.py judged.jsonl [THRESHOLDS.json] > CONFIDENCE.json

In: what judge.ts says of every attribution. Out: JSON for pack.py, the weights of a logistic curve over the log odds of
the parts (held between −6 and 6; 0 for a part that isn't there), with the thresholds; on standard error a table of what
the curve says against what is so, each half of the attributions judged by a curve fitted on the other.
"""
import json, sys
import numpy as np

NAMES = ('bias', 'source', 'cue', 'content', 'noSource')


def rows_of(lines):
    odds = lambda p: 0. if p is None else float(np.clip(np.log(p / max(1e-9, 1 - p)), -6, 6))
    rows = [[1., odds(j['source']), odds(j['cue']), odds(j['content']), float(j['source'] is None)] for j in lines]
    return np.array(rows), np.array([float(j['right']) for j in lines])


def fitted(x, y, held=1.):
    """Weights of the logistic curve by Newton's method, held to small ones."""
    w = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        slope = x.T @ (y - p) - held * w
        w += np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + held * np.eye(len(w)), slope)
    return w


def main():
    lines = [json.loads(line) for line in open(sys.argv[1])]
    x, y = rows_of(lines)
    half = np.arange(len(y)) < len(y) // 2
    said = np.zeros(len(y))
    for side in (half, ~half):
        said[side] = 1 / (1 + np.exp(-x[side] @ fitted(x[~side], y[~side])))
    for low in np.arange(0, 1, .1):
        here = (said >= low) & (said < low + .1)
        if here.any():
            print(f'{low:.1f}  {here.sum():5d} attributions, said {said[here].mean():.3f}, right {y[here].mean():.3f}', file=sys.stderr)
    kept = json.load(open(sys.argv[2])) if len(sys.argv) > 2 else {}
    calibration = {name: round(float(w), 4) for name, w in zip(NAMES, fitted(x, y))}
    print(json.dumps({**({'threshold': kept['threshold']} if kept else {}), 'calibration': calibration}))


if __name__ == '__main__':
    main()
