import type { Archive, ListQuery, OutletEntry } from '@hearsay/archive'
import { counted, formatNumber } from '@hearsay/desk'
import { oneLine } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { cut, fitted } from '../term/width.ts'
import { command } from './command.ts'
import type { NamesRequest } from './list-names.ts'
import { listNames } from './list-names.ts'
import { desk, json, number, offset } from './options.ts'
import { withArchive } from './with-archive.ts'

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
    withArchive(values.desk, terminal, (archive) =>
      printOutlets(archive, { name: operands.join(' '), ...values }, terminal),
    ),
})

function printOutlets(archive: Archive, asked: NamesRequest, terminal: Terminal): Promise<Status> {
  const none = `There is no outlet ${asked.name ? 'of that name ' : ''}here.`
  const page = (query: ListQuery) => archive.outlets(query)
  return listNames({ page, jsonKey: 'outlets', row, tsvRow, emptyMessage: none }, asked, terminal)
}

function tsvRow({ name, seeds, statements }: OutletEntry): string {
  return [oneLine(name), seeds, statements].join('\t')
}

function row({ name, seeds, statements }: OutletEntry, columns: number): string {
  const width = Math.max(12, Math.min(44, columns - 40))
  const numbers = `${formatNumber(seeds).padStart(7)} ${seeds === 1 ? 'seed ' : 'seeds'}  ${counted(statements, 'statement')}`
  return cut(`${fitted(oneLine(name), width)}${numbers}`, columns)
}
