"""Has a tagger of train.py (or unpack.py) mark texts, as a teacher for others.

  python mark.py OUT.pt texts.tsv SCORES.npz
"""
import sys
import torch
from corpus import load
from decode import score
from pack import Words, restored

weights, texts, out = sys.argv[1:]
torch.set_num_threads(1)
kept = torch.load(weights, weights_only=False)
score(restored(kept), [t for t in load(texts) if t.first], Words(kept), out)
