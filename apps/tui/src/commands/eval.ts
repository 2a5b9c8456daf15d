import { command } from './command.ts'
import { json, model, text } from './options.ts'

/** `eval FOLDER`: reads every text of a corpus as plain text and compares with its annotations. */
export const evaluate = command({
  name: 'eval',
  summary: 'read an annotated corpus and show how much is right',
  operands: { form: 'FOLDER', least: 1, most: 1, expects: 'the folder of one corpus', completes: 'folder' },
  options: {
    out: text('FILE', 'write the predictions to FILE, a line of JSON for each text', 'file'),
    against: text('FILE', 'compare with the predictions in FILE, which --out wrote', 'file'),
    model,
    json,
  },
  more: 'A corpus is a folder in brat standoff: text/STEM.txt beside attributions/STEM_ANNOTATOR.ann; where a text has several annotators, the first by name is used. Also shows how reliable the confidence is: how often words, person, and both are right. --against adds how F1 differs from another build’s, with the range of 95 % of 10,000 bootstrap samples of the texts. Status 3 where the folder is not a corpus.',
  examples: [
    {
      line: 'eval corpus/dev',
      does: 'precision, recall and F1 by part, and confidence beside what was right',
    },
    {
      line: 'eval corpus/dev --model fast --out predictions.jsonl',
      does: 'the fast model, predictions saved',
    },
    { line: 'eval corpus/dev --against predictions.jsonl', does: 'what is better or worse than they were' },
  ],
  async run({ operands: [folder = ''], values }, terminal) {
    const { evaluated } = await import('./evaluate-corpus.ts')
    return evaluated(folder, values, terminal)
  },
})
