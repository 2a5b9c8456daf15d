"""Finds the coefficients of src/kernel/curve.ts: tanh x as x·P(x²)/Q(x²), the highest coefficient of Q 1, the largest error the
smallest possible.

  python curve.py [LIMIT [DEGREE-OF-P DEGREE-OF-Q]]

A least-squares fit over and over, each time with more weight where it was off most (Lawson's way).
"""
import sys
import numpy as np

LIMIT = float(sys.argv[1]) if sys.argv[1:] else 4.5
ABOVE, BELOW = (int(n) for n in sys.argv[2:4]) if sys.argv[2:] else (1, 2)
POINTS, TURNS = 4000, 400
x = LIMIT * (1 - np.cos(np.pi * (np.arange(POINTS) + .5) / POINTS)) / 2
y, goal = (x / LIMIT) ** 2, np.tanh(x)
above_powers, below_powers = (y[:, None] ** np.arange(degree + 1) for degree in (ABOVE, BELOW))
weight, below, best = np.ones(POINTS), np.ones(POINTS), (1., None, None)
for _ in range(TURNS):
    scale = np.sqrt(weight) / below
    table = np.concatenate([x[:, None] * above_powers, -goal[:, None] * below_powers[:, 1:]], 1)
    found = np.linalg.lstsq(table * scale[:, None], goal * scale, rcond=None)[0]
    p, q = found[:ABOVE + 1], np.r_[1, found[ABOVE + 1:]]
    below = below_powers @ q
    off = np.abs(x * (above_powers @ p) / below - goal)
    if below.min() > 0 and off.max() < best[0]:
        best = off.max(), *(c / LIMIT ** (2 * np.arange(len(c))) for c in (p, q))
    weight *= off / off.max() + 1e-3
    weight /= weight.sum()
print(f'off by at most {best[0]:.1e}, and {1 - np.tanh(LIMIT):.1e} beyond {LIMIT}')
for name, numbers in (('P', best[1]), ('Q', best[2])):
    print(name, [float(f'{n:.9g}') for n in numbers[::-1] / best[2][-1]])
