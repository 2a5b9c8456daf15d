import type { Archive, ListQuery, OutletEntry } from '@hearsay/archive'
import { counted, formatNumber } from '@hearsay/desk'
import { oneLine } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { cut, fitted } from '../term/width.ts'
import { command } from './command.ts'
import { listFormatOf, listOptions, SEVERAL_FORMATS } from './list-format.ts'
import type { NamesRequest } from './list-names.ts'
import { listNames } from './list-names.ts'
import { desk } from './options.ts'
import { usageError } from './report-error.ts'
import { withArchive } from './with-archive.ts'

/** `outlets [NAME]`: the outlets of the desk. */
export const outlets = command({
  name: 'outlets',
  isPaged: true,
  summary: 'list the outlets, with their clippings and statements',
  operands: {
    form: '[NAME…]',
    least: 0,
    most: Number.POSITIVE_INFINITY,
    expects: 'a name',
    completes: null,
  },
  options: { ...listOptions('at most N; 0 is all; default all, on a terminal 50'), desk },
  more: 'NAME is the beginning of a name, or of a word in it. Piped, each line has name, clippings and statements.',
  examples: [
    { line: 'outlets', does: 'those with most clippings first' },
    { line: 'outlets harbor --json', does: '{ outlets: [{ key, name, seeds, statements }] }' },
  ],
  async run({ operands, values }, terminal, services) {
    if (!listFormatOf(values)) return usageError(terminal, SEVERAL_FORMATS, 'outlets')
    return withArchive(values.desk, terminal, services, (archive) =>
      printOutlets(archive, { name: operands.join(' '), ...values }, terminal),
    )
  },
})

function printOutlets(archive: Archive, request: NamesRequest, terminal: Terminal): Promise<Status> {
  const none = request.name ? 'No outlet has that name.' : 'There are no outlets.'
  const page = (query: ListQuery) => archive.outlets(query)
  const columns = ['name', 'clippings', 'statements']
  const cells = ({ name, seeds, statements }: OutletEntry) => [name, seeds, statements]
  return listNames({ page, jsonKey: 'outlets', row, columns, cells, emptyMessage: none }, request, terminal)
}

function row({ name, seeds, statements }: OutletEntry, columns: number): string {
  const width = Math.max(12, Math.min(44, columns - 44))
  const numbers = `${formatNumber(seeds).padStart(7)} ${seeds === 1 ? 'clipping ' : 'clippings'}  ${counted(statements, 'statement')}`
  return cut(`${fitted(oneLine(name), width)}${numbers}`, columns)
}
