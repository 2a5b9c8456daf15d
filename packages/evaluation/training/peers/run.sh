#!/bin/sh
# Reads a corpus with other tools and scores them as `hearsay eval` scores ours: the table of peers in the model card.
#
#   sh training/peers/run.sh CORPUS/dev SCORER.mjs WORK_DIR        in packages/evaluation
#
# Needs Node, Python 3, Java and Maven; installs CoreNLP with its models (480 MB) and spaCy with a model into WORK_DIR. Prints
# processor seconds and the most memory held of each, then its scores.
set -e
corpus=$1 scorer=$2 work=$3 at=$(dirname "$0")
mkdir -p "$work/json"

[ -e "$work/lib" ] || mvn -q -f "$at/pom.xml" dependency:copy-dependencies -DoutputDirectory="$(realpath "$work")/lib"
[ -e "$work/venv" ] || { python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q -r "$at/requirements.txt"; }

ls "$corpus"/text/*.txt > "$work/list.txt"
/usr/bin/time -f 'CoreNLP, with loading: %U + %S s, %M kB' java -Xmx4g -cp "$work/lib/*" edu.stanford.nlp.pipeline.StanfordCoreNLP \
  -annotators tokenize,ssplit,pos,lemma,ner,depparse,coref,quote -ner.applyFineGrained false -ner.useSUTime false \
  -threads 1 -filelist "$work/list.txt" -outputFormat json -outputDirectory "$work/json" 2> "$work/corenlp.log"
tail -n 1 "$work/corenlp.log"
python3 "$at/peers.py" corenlp "$corpus/text" "$work/corenlp.jsonl" "$work/json"
"$work/venv/bin/python" "$at/peers.py" textacy "$corpus/text" "$work/textacy.jsonl"
for model in default fast; do
  /usr/bin/time -f "Hearsay, $model: %U + %S s, %M kB" node ../../apps/tui/bin/hearsay.mjs eval "$corpus" --model $model --out "$work/$model.jsonl"
done
for tool in corenlp textacy default fast; do echo; echo "$tool"; node "$scorer" "$corpus" "$work/$tool.jsonl"; done
