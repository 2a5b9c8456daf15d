"""Every fifth text of an annotated English corpus, as tokens.ts takes it.

  python polnear.py TEXT_DIR > polnear.jsonl
"""
import json, os, sys

EVERY = 5

folder = sys.argv[1]
for at, name in enumerate(sorted(os.listdir(folder))):
    if at % EVERY == 0:
        text = open(os.path.join(folder, name), encoding='utf8').read()
        print(json.dumps({'language': 'en', 'name': 'polnear.' + name[:-4], 'held': False, 'text': text}, ensure_ascii=False))
