"""Collects the texts that the multilingual tagger learns from, a JSON object a line: language, name, text, and whether it is held out.

  python texts.py LANGUAGES_DIR > texts.jsonl

In: a folder with ntrex (CC BY-SA 4.0), ud-pud (CC BY-SA 3.0 and 4.0), news treebanks of Universal Dependencies (CC BY-SA 4.0; French
Sequoia: LGPL-LR) and gcdt (Apache-2.0; news and interviews alone). Nothing of it is kept in the repository. Every language has the
same 40 of the 123 NTREX documents held out, and no text of them is in another file: 20 to measure on, and 20 to choose on.
"""
import glob, json, os, sys

NTREX = {
    'en': 'src.eng', 'de': 'ref.deu', 'fr': 'ref.fra', 'es': 'ref.spa', 'it': 'ref.ita', 'pt': 'ref.por', 'pt+': 'ref.por-BR', 'nl': 'ref.nld',
    'sv': 'ref.swe', 'ru': 'ref.rus', 'ar': 'ref.arb', 'zh': 'ref.zho-CN', 'da': 'ref.dan', 'no': 'ref.nob', 'fi': 'ref.fin', 'pl': 'ref.pol',
    'cs': 'ref.ces', 'uk': 'ref.ukr', 'tr': 'ref.tur', 'el': 'ref.ell', 'ro': 'ref.ron', 'hr': 'ref.hrv', 'hr+': 'ref.srp-Latn', 'hu': 'ref.hun',
    'fa': 'ref.fas', 'he': 'ref.heb', 'hi': 'ref.hin', 'id': 'ref.ind', 'ja': 'ref.jpn', 'ko': 'ref.kor',
    'ca': 'ref.cat',
}
PUD = {'Arabic': 'ar', 'Chinese': 'zh', 'Czech': 'cs', 'English': 'en', 'Finnish': 'fi', 'French': 'fr', 'German': 'de', 'Hindi': 'hi', 'Indonesian': 'id',
       'Italian': 'it', 'Korean': 'ko', 'Polish': 'pl', 'Portuguese': 'pt', 'Russian': 'ru', 'Spanish': 'es', 'Swedish': 'sv', 'Turkish': 'tr'}
TREEBANKS = {'ud-croatian-set': 'hr', 'ud-danish-ddt': 'da', 'ud-dutch-alpino': 'nl', 'ud-finnish-tdt': 'fi', 'ud-french-gsd': 'fr',
             'ud-french-sequoia': 'fr', 'ud-indonesian-csui': 'id', 'ud-japanese-gsd': 'ja', 'ud-korean-gsd': 'ko', 'ud-norwegian-bokmaal': 'no',
             'ud-persian-seraji': 'fa', 'ud-romanian-rrt': 'ro', 'ud-russian-taiga': 'ru', 'ud-serbian-set': 'hr', 'ud-spanish-gsd': 'es',
             'ud-swedish-talbanken': 'sv', 'ud-turkish-boun': 'tr'}
HELD_OUT = 20
# The first of every six documents that are held out to measure on, and to choose on.
MEASURED, CHOSEN = 2, 5
# Every so many of Bosque's documents: Portuguese has more than any other.
BOSQUE = 3


def ntrex(folder):
    names = [line.strip() for line in open(os.path.join(folder, 'DOCUMENT_IDS.tsv'), encoding='utf8') if line.strip()]
    order = list(dict.fromkeys(names))
    held = {name for first in (MEASURED, CHOSEN) for name in order[first::6][:HELD_OUT]}
    for code, file in NTREX.items():
        lines = open(os.path.join(folder, f'newstest2019-{file}.txt'), encoding='utf8').read().split('\n')
        documents = {}
        for name, line in zip(names, lines):
            documents.setdefault(name, []).append(' '.join(line.split()))
        for at, name in enumerate(order):
            yield {'language': code.rstrip('+'), 'name': f'ntrex.{code}.{at}', 'held': name in held, 'text': '\n\n'.join(documents[name][1:]) + '\n'}


def conllu(path, paragraphs):
    """The text of each document, or of every dozen sentences, one paragraph a sentence where paragraphs aren't marked."""
    blocks, count, fresh = [], 0, True
    for line in open(path, encoding='utf8'):
        if line.startswith('# newdoc'):
            if blocks: yield blocks
            blocks, count = [], 0
        if line.startswith(('# newpar', '# newdoc')):
            fresh = True
        elif line.startswith('# sent_id') and not paragraphs and count >= 12:
            yield blocks
            blocks, count = [], 0
        elif line.startswith('# text = '):
            text = line[9:].strip()
            if fresh or not paragraphs or not blocks: blocks.append(text)
            else: blocks[-1] += ' ' + text
            fresh, count = False, count + 1
    if blocks: yield blocks


def main():
    languages = sys.argv[1]
    at = lambda *parts: os.path.join(languages, *parts)
    found = list(ntrex(at('ntrex')))
    add = lambda language, name, blocks: found.append({'language': language, 'name': name, 'held': False, 'text': '\n\n'.join(blocks) + '\n'})
    for folder, language in PUD.items():
        for path in glob.glob(at('ud-pud', folder, '*.conllu')):
            for n, blocks in enumerate(conllu(path, False)):
                add(language, f'pud.{language}.{n}', blocks)
    for folder, language in TREEBANKS.items():
        for path in sorted(glob.glob(at(folder, '*.conllu'))):
            marked = '# newpar' in open(path, encoding='utf8').read()
            for n, blocks in enumerate(conllu(path, marked)):
                add(language, f'{folder}.{os.path.basename(path)[:-7]}.{n}', blocks)
    for path in sorted(glob.glob(at('ud-portuguese-bosque', 'not-to-release', 'documents', '*.conllu')))[::BOSQUE]:
        for n, blocks in enumerate(conllu(path, True)):
            add('pt', f'bosque.{os.path.basename(path)[:-7]}.{n}', blocks)
    for path in sorted(glob.glob(at('gcdt', 'data', 'conllu', '*', 'gcdt_[ni]*.conllu'))):
        for n, blocks in enumerate(conllu(path, False)):
            add('zh', f'gcdt.{os.path.basename(path)[:-7]}.{n}', [block.replace(' ', '') for block in blocks])
    for one in found:
        print(json.dumps(one, ensure_ascii=False))


if __name__ == '__main__':
    main()
