import { command } from './command.ts'
import { decidingOptions } from './decide-options.ts'
import { desk, flag, json, text } from './options.ts'

/** The option of every command that decides something. */
export const as = text('NAME', 'who decides; default $HEARSAY_AS, else git’s user, else the system’s')

/** `decide ID …`: records what somebody decides about a clipping, or everything in files of decisions. */
export const decide = command({
  name: 'decide',
  summary: 'correct, confirm, note, tag, sign off',
  operands: {
    form: '[ID|FILE…]',
    least: 0,
    most: Number.POSITIVE_INFINITY,
    expects: 'the id of a clipping, files of decisions that end in .jsonl, or - for standard input',
    completes: 'file',
  },
  options: {
    ...decidingOptions,
    'write-header': flag('writes the header, as it was corrected, into the clipping’s file'),
    as,
    desk,
    json,
  },
  more: 'With an ID alone it prints the statements with their numbers, and who decided about each. With options it records what they say, all or nothing. A file has one decision a line: {"seed","verb","target","value"}, as docs/people.md describes; every line of all files is recorded, or none, and undone in one step. A line that is a record of an exported desk, with its id, is taken as it is, unless it is known. Status 1 where something was refused: nothing is recorded then.',
  examples: [
    { line: 'decide 07-water-talks-unnamed', does: 'its statements, with their numbers' },
    { line: 'decide 07-water-talks-unnamed --statement 3 --speaker "Orla Venn"', does: 'who said it' },
    { line: 'decide 07-water-talks-unnamed --tag water --sign-off', does: 'both in one step' },
    { line: 'decide --same-name "TASS=Tass=the Tass agency"', does: 'one name across the desk' },
    { line: 'decide 07-water-talks-unnamed --write-header', does: 'a corrected header into its file' },
    { line: 'decide decisions.jsonl --as "Ana Pell"', does: 'a file of decisions' },
  ],
  async run({ operands, values }, terminal, services) {
    return (await import('./record-decisions.ts')).recordDecisions(operands, values, terminal, services)
  },
})
