import { command } from './command.ts'
import { flag, json, model, number } from './options.ts'

/** `read FILE|-`: the seed with the voice of every sentence and who says it, or one statement with its evidence. */
export const read = command({
  name: 'read',
  summary: 'tell of every sentence who says so',
  operands: { form: 'FILE', least: 1, most: 1, expects: 'one file', completes: 'file' },
  options: {
    why: number('N', 'tell of statement N how it was found', 1),
    plain: flag('take all of the text for body: there is no header'),
    model,
    json,
  },
  more: 'With - the seed comes from standard input. 1 where it has an error, 2 where there is no statement N.',
  examples: [
    { line: 'read seeds/a.txt', does: 'the seed with its voices' },
    { line: 'read seeds/a.txt --why 2', does: 'source, cue, chain and rule of its second statement' },
    { line: 'read - --plain --json', does: '{ document, reading } of a text without a header' },
    {
      line: 'read seeds/a.txt --why 2 --json',
      does: '{ number, of, statement } with all that is known of it',
    },
  ],
  async run({ operands: [file = '-'], values }, terminal) {
    const { readSeed } = await import('./read-seed.ts')
    return readSeed(file, { ...values, why: values.why ?? null }, terminal)
  },
})
