import { command } from './command.ts'
import { desk, flag, json, model, number } from './options.ts'
import { NO_FILE, usageError } from './report-error.ts'

/** `read FILE|-`: a clipping with the voice and the speakers of every sentence, or one statement with its evidence. */
export const read = command({
  name: 'read',
  isPaged: true,
  summary: 'show who says every sentence',
  operands: {
    form: '[FILE]',
    least: 0,
    most: 1,
    expects: 'one file, the id of a clipping, or - for standard input',
    completes: 'file-or-id',
  },
  options: {
    why: number('N', 'show how statement N was found', 1),
    plain: flag('the text has no header: all of it is body'),
    clipping: number('N', 'the Nth clipping of a file with several', 1),
    model,
    desk,
    json,
  },
  more: 'It reads every file that add does, as it would be saved, and a clipping of the desk by its id, as the machine reads it. With -, or piped without FILE, it reads standard input. The beginning of an id is enough where one clipping alone begins so. Status 1 where the seed has an error, 2 where there is no statement N.',
  examples: [
    { line: 'read seeds/a.txt', does: 'the clipping with its voices' },
    { line: 'read seeds/a.txt --why 2', does: 'source, cue, chain and rules of its second statement' },
    { line: 'read - --plain --json', does: '{ document, reading, statements } of a text without a header' },
    {
      line: 'read seeds/a.txt --why 2 --json',
      does: '{ number, of, statement } with all that is known of it',
    },
  ],
  async run({ operands: [file = '-'], values, operands }, terminal, services) {
    if (operands.length === 0 && terminal.interactive) return usageError(terminal, NO_FILE, 'read')
    const { readSeed } = await import('./read-seed.ts')
    const options = { ...values, why: values.why ?? null, clipping: values.clipping ?? null }
    return readSeed(file, options, terminal, { services, address: values.desk })
  },
})
