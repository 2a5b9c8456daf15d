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

/** `outlets [NAME]`: the outlets of the desk. */
export const outlets = command({
  name: 'outlets',
  summary: 'list the outlets, with their clippings and statements',
  operands: {
    form: '[NAME…]',
    least: 0,
    most: Number.POSITIVE_INFINITY,
    expects: 'a name',
    completes: null,
  },
  options: { limit: number('N', 'at most N; default 50', 1), offset, desk, json },
  more: 'NAME is the beginning of a name, or of a word in it. Piped, each line has name, clippings and statements.',
  examples: [
    { line: 'outlets', does: 'those with most clippings first' },
    { line: 'outlets harbor --json', does: '{ outlets: [{ key, name, seeds, statements }] }' },
  ],
  run: ({ operands, values }, terminal, services) =>
    withArchive(values.desk, terminal, services, (archive) =>
      printOutlets(archive, { name: operands.join(' '), ...values }, terminal),
    ),
})

function printOutlets(archive: Archive, request: NamesRequest, terminal: Terminal): Promise<Status> {
  const none = request.name ? 'No outlet has that name.' : 'There are no outlets.'
  const page = (query: ListQuery) => archive.outlets(query)
  return listNames({ page, jsonKey: 'outlets', row, tsvRow, emptyMessage: none }, request, terminal)
}

function tsvRow({ name, seeds, statements }: OutletEntry): string {
  return [oneLine(name), seeds, statements].join('\t')
}

function row({ name, seeds, statements }: OutletEntry, columns: number): string {
  const width = Math.max(12, Math.min(44, columns - 44))
  const numbers = `${formatNumber(seeds).padStart(7)} ${seeds === 1 ? 'clipping ' : 'clippings'}  ${counted(statements, 'statement')}`
  return cut(`${fitted(oneLine(name), width)}${numbers}`, columns)
}
