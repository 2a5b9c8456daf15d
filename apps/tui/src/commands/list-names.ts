// A list of names from the archive, page by page: what `outlets` and `speakers` share.
import type { ListQuery } from '@hearsay/archive'
import { safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { nextPageHint } from './totals.ts'

/** Names printed where no limit is given. */
export const DEFAULT_NAMES_LIMIT = 50

/** Which names to list. */
export interface NamesRequest {
  name: string
  limit: number | undefined
  offset: number | undefined
  json: boolean
}

/** Where names come from and how they are printed. */
export interface Names<Name> {
  page(query: ListQuery): Promise<Name[]>
  /** The key of the list in JSON. */
  jsonKey: string
  row(name: Name, columns: number): string
  tsvRow(name: Name): string
  /** Printed on a terminal where there are none. */
  emptyMessage: string
}

/** Prints names: rows on a terminal, tab-separated where piped, or JSON. */
export async function listNames<Name>(
  { page, jsonKey, row, tsvRow, emptyMessage }: Names<Name>,
  { name, limit: most = DEFAULT_NAMES_LIMIT, offset: from = 0, json }: NamesRequest,
  terminal: Terminal,
): Promise<Status> {
  const found: Name[] = []
  while (found.length < most) {
    const limit = Math.min(1000, most - found.length)
    const some = await page({ name, limit, offset: from + found.length })
    for (const one of some) found.push(one)
    if (some.length < limit) break
  }
  const { columns } = terminal
  if (json) terminal.out(`${safeJson({ [jsonKey]: found }, columns ? 2 : 0)}\n`)
  else for (const one of found) terminal.out(`${columns ? row(one, columns) : tsvRow(one)}\n`)
  if (columns && found.length === 0) terminal.err(`${emptyMessage}\n`)
  if (columns && found.length === most) terminal.err(`${nextPageHint(from + most)}.\n`)
  return 0
}
