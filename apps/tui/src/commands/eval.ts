import { command } from './command.ts'
import { desk, flag, json, model, text } from './options.ts'
import { usageError } from './report-error.ts'

/** `eval FOLDER`: reads every text of a corpus as plain text and compares with its annotations. */
export const evaluate = command({
  name: 'eval',
  summary: 'read an annotated corpus and show how much is right',
  operands: { form: '[FOLDER]', least: 0, most: 1, expects: 'the folder of one corpus', completes: 'folder' },
  options: {
    decided: flag('score both models against what people decided on the desk, in place of a corpus'),
    out: text('FILE', 'write the predictions to FILE, a line of JSON for each text', 'file'),
    against: text('FILE', 'compare with the predictions in FILE, which --out wrote', 'file'),
    model,
    desk,
    json,
  },
  more: 'A corpus is a folder in brat standoff: text/STEM.txt beside attributions/STEM_ANNOTATOR.ann; where a text has several annotators, the first by name is used. Also shows how reliable the confidence is: how often words, person, and both are right. --against adds how F1 differs from another build’s, with the range of 95 % of 10,000 bootstrap samples of the texts. With --decided it gives both models precision, recall and F1 for statements, sources, cues and contents by what people decided, with the counts; how often type, title, day, relay chain and the voices of those sentences are right; and where they fail: the kinds of faults, the most frequent first, each with examples (--json has all). People decide about what they look at, which is no sample of all that is read. Status 3 where the folder is not a corpus.',
  examples: [
    {
      line: 'eval corpus/dev',
      does: 'precision, recall and F1 by part, and confidence beside what was right',
    },
    {
      line: 'eval corpus/dev --model fast --out predictions.jsonl',
      does: 'the fast model, predictions saved',
    },
    { line: 'eval --decided', does: 'both models against what people decided on this desk' },
    { line: 'eval corpus/dev --against predictions.jsonl', does: 'what is better or worse than they were' },
  ],
  async run({ operands: [folder], values }, terminal, services) {
    if (values.decided) {
      if (folder !== undefined || values.out !== undefined || values.against !== undefined)
        return usageError(terminal, '--decided takes no FOLDER, --out or --against.', 'eval')
      return (await import('./evaluate-desk.ts')).evaluateDesk(values, terminal, services)
    }
    if (folder === undefined) return usageError(terminal, 'eval takes the folder of one corpus.', 'eval')
    const { evaluated } = await import('./evaluate-corpus.ts')
    return evaluated(folder, values, terminal)
  },
})
