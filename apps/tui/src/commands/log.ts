import { command } from './command.ts'
import { as } from './decide.ts'
import { desk, json } from './options.ts'

/** `log [ID]`: who decided what, and when. */
export const log = command({
  name: 'log',
  isPaged: true,
  summary: 'show who decided what about a clipping, and when',
  operands: {
    form: '[ID]',
    least: 0,
    most: 1,
    expects: 'the id of a clipping, as list prints them',
    completes: 'id',
  },
  options: { as, desk, json },
  more: 'Each line has the time, who decided, what, and what it was before and is now; a machine’s reading is what was before a first decision. Undone decisions are marked. Without an ID it shows all of the desk. Your private notes are among them, other people’s are not. Lines of the log that can’t be read are reported on standard error, and are no error.',
  examples: [
    { line: 'log 07-water-talks-unnamed', does: 'the decisions about one clipping, oldest first' },
    { line: 'log --json', does: 'every record of the desk' },
  ],
  async run({ operands, values }, terminal, services) {
    return (await import('./print-log.ts')).printLog(operands[0], values, terminal, services)
  },
})
