"""One teacher of two: the mean of their scores, and of what steps and starts score.

  python average.py ONE.npz OTHER.npz OUT.npz

In: what teacher.py wrote for the same tokens. A path has then the geometric mean of both probabilities, but for a factor.
"""
import sys
import numpy as np

PIECE = 500_000

one, other = (np.load(path) for path in sys.argv[1:3])
a, b = one['scores'], other['scores']
scores = np.empty(a.shape, np.float16)
for first in range(0, len(a), PIECE):
    some = slice(first, first + PIECE)
    scores[some] = (a[some].astype(np.float32) + b[some]) / 2
np.savez(sys.argv[3], scores=scores, steps=(one['steps'] + other['steps']) / 2, starts=(one['starts'] + other['starts']) / 2)
