import { command } from './command.ts'
import { desk } from './options.ts'

/** `annotations FILE [ID]`: what was annotated in another program, as decisions. */
export const annotations = command({
  name: 'annotations',
  summary: 'turn annotations of other programs into decisions',
  operands: {
    form: 'FILE [ID]',
    least: 1,
    most: 2,
    expects: 'a file, and the id of the clipping it is about where the file doesn’t say it',
    completes: 'file',
  },
  options: { desk },
  more: 'FILE is what Recogito, INCEpTION (CAS JSON), brat (.ann) or Hypothesis saved of a clipping that was exported, or a table of statements (CSV) in which somebody filled in a column “decision” or “note”: it says itself which clippings it is about. It prints a decision a line, as decide takes them: a tag “confirm” or “reject”, another name of the source, notes. Nothing is recorded; look at it, then decide. Words are found by what they say, their position is a hint; what fits nowhere is named on standard error and not placed. What people decided where the file was exported is printed as it was recorded, with who and when. Status 1 where something fits nowhere, or FILE has no annotations.',
  examples: [
    {
      line: 'annotations 06-interview-lighthouse.anno.json 06-interview-lighthouse > new.jsonl',
      does: 'what was decided in Recogito',
    },
    { line: 'annotations statements.csv > new.jsonl', does: 'what was decided in a spreadsheet' },
    { line: 'decide new.jsonl', does: 'records it' },
  ],
  run: async ({ operands, values }, terminal, services) =>
    (await import('./read-annotations.ts')).printAnnotations(operands, values.desk, terminal, services),
})
