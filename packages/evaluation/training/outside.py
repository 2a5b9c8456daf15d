"""Collects English news that nobody annotated as TEXT_DIR/text/*.txt, for teachers to mark.

  python outside.py LANGUAGES_DIR TEXT_DIR

In: a folder with wikinews-en-2019-2020 (CC BY 2.5), ntrex (CC BY-SA 4.0), ud-pud/English (CC BY-SA 3.0, news alone) and gum-news (CC BY
2.5 texts). Nothing of it is kept in the repository.
"""
import csv, glob, os, re, sys

csv.field_size_limit(1 << 30)


def wikinews(folder):
    """Articles without date line and without the lists of sources below them; one paragraph a line."""
    for path in sorted(glob.glob(os.path.join(folder, 'data', '*.csv'))):
        for at, row in enumerate(csv.DictReader(open(path, encoding='utf8'))):
            body = re.split(r'\n\s*(?:Sources|Related news|Sister links)\b', row['text'])[0]
            lines = [re.sub(r'\s+', ' ', line).strip() for line in body.split('\n')]
            lines = [line for line in lines if line and not re.fullmatch(r'\w+day, \w+ \d+, \d{4}', line)]
            yield f'wikinews_{os.path.basename(path)[9:13]}_{at}', [row['title'], *lines]


def ntrex(folder):
    lines = open(os.path.join(folder, 'newstest2019-src.eng.txt'), encoding='utf8').read().split('\n')
    names = open(os.path.join(folder, 'DOCUMENT_IDS.tsv'), encoding='utf8').read().split('\n')
    documents = {}
    for name, line in zip(names, lines):
        if name.strip() and line.strip():
            documents.setdefault(name.strip(), []).append(line.strip())
    for at, (_, lines) in enumerate(documents.items()):
        yield f'ntrex_{at}', lines


def conllu(path, prefix, sentences_alone=False):
    """Paragraphs of every document: sentences joined until a new paragraph is marked, or each by itself."""
    name, lines = None, []
    for line in open(path, encoding='utf8'):
        if line.startswith('# newdoc id = '):
            if lines: yield name, lines
            name, lines, fresh = prefix + line.split('=', 1)[1].strip(), [], True
        elif line.startswith('# newpar'):
            fresh = True
        elif line.startswith('# text = '):
            text = line[9:].strip()
            if fresh or sentences_alone or not lines: lines.append(text)
            else: lines[-1] += ' ' + text
            fresh = False
    if lines: yield name, lines


def main():
    languages, to = sys.argv[1:]
    at = lambda *parts: os.path.join(languages, *parts)
    os.makedirs(os.path.join(to, 'text'), exist_ok=True)
    found = [*wikinews(at('wikinews-en-2019-2020')), *ntrex(at('ntrex'))]
    for path in glob.glob(at('ud-pud', 'English', '*.conllu')):
        found += [d for d in conllu(path, 'pud_', True) if d[0].startswith('pud_n')]
    for path in sorted(glob.glob(at('gum-news', 'dep', '*.conllu'))):
        found += conllu(path, '')
    for name, lines in found:
        with open(os.path.join(to, 'text', name + '.txt'), 'w', encoding='utf8') as out:
            out.write('\n\n'.join(lines) + '\n')
    print(f'{len(found)} texts, {sum(len(line.split()) for _, lines in found for line in lines)} words')


if __name__ == '__main__':
    main()
