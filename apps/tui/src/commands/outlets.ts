import type { Archive, ListQuery, OutletEntry } from '@hearsay/archive'
import { counted, grouped } from '../term/numbers.ts'
import { oneLine } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { cut, fitted } from '../term/width.ts'
import { ask } from './ask.ts'
import { command } from './command.ts'
import type { NamesAsked } from './list-names.ts'
import { listNames } from './list-names.ts'
import { desk, json, number, offset } from './options.ts'

/** `outlets [NAME]`: the outlets of the desk's seeds, with what each holds. */
export const outlets = command({
  name: 'outlets',
  summary: 'list the outlets, with their seeds and statements',
  operands: {
    form: '[NAME…]',
    least: 0,
    most: Number.POSITIVE_INFINITY,
    expects: 'a name',
    completes: null,
  },
  options: { limit: number('N', 'at most N; else 50', 1), offset, desk, json },
  more: 'NAME is the beginning of a name, or of a word in it. Piped, a line has name, seeds and statements.',
  examples: [
    { line: 'outlets', does: 'those with most seeds first' },
    { line: 'outlets harbor --json', does: '{ outlets: [{ key, name, seeds, statements }] }' },
  ],
  run: ({ operands, values }, terminal) =>
    ask(values.desk, terminal, (archive) =>
      listed(archive, { name: operands.join(' '), ...values }, terminal),
    ),
})

function listed(archive: Archive, asked: NamesAsked, terminal: Terminal): Promise<Status> {
  const none = `There is no outlet ${asked.name ? 'of that name ' : ''}here.`
  const page = (query: ListQuery) => archive.outlets(query)
  return listNames({ page, called: 'outlets', row, tabbed, none }, asked, terminal)
}

function tabbed({ name, seeds, statements }: OutletEntry): string {
  return [oneLine(name), seeds, statements].join('\t')
}

function row({ name, seeds, statements }: OutletEntry, columns: number): string {
  const width = Math.max(12, Math.min(44, columns - 40))
  const numbers = `${grouped(seeds).padStart(7)} ${seeds === 1 ? 'seed ' : 'seeds'}  ${counted(statements, 'statement')}`
  return cut(`${fitted(oneLine(name), width)}${numbers}`, columns)
}
