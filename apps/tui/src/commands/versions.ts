import { command } from './command.ts'
import { desk, json } from './options.ts'

/** `versions ID [FROM TO]`: the states of a clipping, or how two of them differ, word by word. */
export const versions = command({
  name: 'versions',
  isPaged: true,
  summary: 'list the states of a clipping, or compare two word by word',
  operands: {
    form: 'ID [FROM TO]',
    least: 1,
    most: 3,
    expects: 'the id of a clipping, as list prints them, and the numbers of two versions',
    completes: 'id',
  },
  options: { desk, json },
  more: 'A page that has changed is a version of its clipping, which has its new text; so is the same article from elsewhere, saved beside it. With two numbers it shows what changed: words that went in [-…-], words that came in {+…+}; on a terminal with colours too. Status 3 where there is no such clipping or version.',
  examples: [
    {
      line: 'versions harbor-pact',
      does: 'number, time, size and original of each; * is the clipping’s text',
    },
    { line: 'versions harbor-pact 1 2', does: 'the words that a correction changed' },
  ],
  async run({ operands, values }, terminal, services) {
    return (await import('./print-versions.ts')).printVersions(operands, values, terminal, services)
  },
})
