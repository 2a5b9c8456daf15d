"""English texts that the teacher learns from beside NTREX, as tokens.ts takes them.

  python english.py POLNEAR_TEXT_DIR WIKINEWS_DIR > english.jsonl

POLNEAR_TEXT_DIR: annotated texts, all of them. WIKINEWS_DIR: a folder of .csv files with a column `text` (CC BY 2.5), whose marks are those of
the English reading.
"""
import csv, glob, json, os, sys

polnear, wikinews = sys.argv[1:3]


def give(name, text):
    print(json.dumps({'language': 'en', 'name': name, 'held': False, 'text': text}, ensure_ascii=False))


for name in sorted(os.listdir(polnear)):
    give('polnear.' + name[:-4], open(os.path.join(polnear, name), encoding='utf8').read())
for path in sorted(glob.glob(os.path.join(wikinews, '*.csv'))):
    with open(path, encoding='utf8', newline='') as file:
        for at, row in enumerate(csv.DictReader(file)):
            blocks = [' '.join(block.split()) for block in row['text'].split('\n\n')]
            give(f'wikinews.{os.path.basename(path)[:-4]}.{at}', '\n\n'.join(block for block in blocks if block) + '\n')
