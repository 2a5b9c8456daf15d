import { offsetUnits } from '../ui/record-offsets.ts'
import { command } from './command.ts'
import { listOptions } from './list-format.ts'
import { choice, desk } from './options.ts'

/** `statements [QUERY…|ID…]`: every statement of the desk, or those that a query asks for. */
export const statements = command({
  name: 'statements',
  isPaged: true,
  summary: 'list statements of the whole desk, with all that is known of each',
  operands: {
    form: '[QUERY…]',
    least: 0,
    most: Number.POSITIVE_INFINITY,
    expects: 'a query, or ids',
    completes: null,
    allowsDashWords: true,
  },
  options: {
    ...listOptions('at most N; 0 is all; default all, on a terminal 50'),
    offsets: choice('UNIT', offsetUnits, 'how spans are counted in JSON'),
    desk,
  },
  more: 'The newest clippings come first. With a query about statements, those that match it; with any other, all statements of the clippings that match. Unsure statements are among them, and say so. Piped, each line has day, id, number, speaker, cue, relays and words, with tabs between; JSON has the record that exports have, with text beside every span. Status 1 where the query has an error, 3 where older clippings may match too.',
  examples: [
    { line: 'statements --csv', does: 'all statements, as a table' },
    { line: `statements 'speaker:venn date:2022' --jsonl`, does: 'what Venn said in 2022, an object a line' },
    { line: 'statements 14-science-kelp --count', does: 'how many statements one clipping has' },
    { line: 'statements --jsonl --offsets codepoints', does: 'spans as Python counts them' },
  ],
  run: async ({ operands, values }, terminal, services) =>
    (await import('./list-statements.ts')).listStatements(operands, values, terminal, services),
})
