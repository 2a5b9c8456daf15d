import type { Archive, OutletEntry } from '@hearsay/archive'
import { counted, grouped } from '../term/numbers.ts'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { cut, fitted } from '../term/width.ts'
import { ask } from './ask.ts'
import { command } from './command.ts'
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
    ask(values.desk, terminal, (archive) => listed(archive, operands.join(' '), values, terminal)),
})

interface OutletValues {
  limit: number | undefined
  offset: number | undefined
  json: boolean
}

async function listed(
  archive: Archive,
  name: string,
  { limit: most = 50, offset: from = 0, json: asJson }: OutletValues,
  terminal: Terminal,
): Promise<Status> {
  const found: OutletEntry[] = []
  while (found.length < most) {
    const limit = Math.min(1000, most - found.length)
    const page = await archive.outlets({ name, limit, offset: from + found.length })
    for (const one of page) found.push(one)
    if (page.length < limit) break
  }
  const { columns } = terminal
  if (asJson) terminal.out(`${safeJson({ outlets: found }, columns ? 2 : 0)}\n`)
  else for (const one of found) terminal.out(`${columns ? row(one, columns) : tabbed(one)}\n`)
  if (columns && found.length === 0) terminal.err(`There is no outlet ${name ? 'of that name ' : ''}here.\n`)
  if (columns && found.length === most)
    terminal.err(`--offset ${from + most} goes on, --limit N shows more.\n`)
  return 0
}

function tabbed({ name, seeds, statements }: OutletEntry): string {
  return [oneLine(name), seeds, statements].join('\t')
}

function row({ name, seeds, statements }: OutletEntry, columns: number): string {
  const width = Math.max(12, Math.min(44, columns - 40))
  const numbers = `${grouped(seeds).padStart(7)} ${seeds === 1 ? 'seed ' : 'seeds'}  ${counted(statements, 'statement')}`
  return cut(`${fitted(oneLine(name), width)}${numbers}`, columns)
}
