import type { Entry } from '@hearsay/archive'
import { ArchiveError, openArchive, problemMessage } from '@hearsay/archive'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { cut, fitted } from '../term/width.ts'

/** What `list` was asked for. */
export interface ListOptions {
  desk: string
  words: string
  json: boolean
}

/** `list`: the shelf, latest first; columns in a terminal, tab-separated where piped, or JSON. */
export async function list({ desk, words, json }: ListOptions, terminal: Terminal): Promise<Status> {
  try {
    const archive = await openArchive(desk, { today: terminal.today })
    const entries = await archive.shelf({ words })
    await archive.close()
    if (json) terminal.out(`${safeJson({ seeds: entries }, terminal.columns ? 2 : 0)}\n`)
    else
      for (const entry of entries)
        terminal.out(`${terminal.columns ? row(entry, terminal.columns) : tabbed(entry)}\n`)
    if (entries.length === 0 && terminal.columns)
      terminal.err(
        `There is no seed ${words ? `with “${oneLine(words)}” ` : ''}in ${oneLine(archive.place)}.\n`,
      )
    return entries.some((entry) => entry.problem) ? 3 : 0
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    terminal.err(`hearsay: ${oneLine(error.message)}\n`)
    return 3
  }
}

function fieldsOf(entry: Entry): [string, string, string, string] {
  const headline = entry.problem ? problemMessage(entry.problem) : (entry.headline ?? '')
  return [oneLine(entry.id), entry.date ?? '', oneLine(entry.outlet ?? ''), oneLine(headline)]
}

function tabbed(entry: Entry): string {
  return fieldsOf(entry).join('\t')
}

function row(entry: Entry, columns: number): string {
  const [id, date, outlet, headline] = fieldsOf(entry)
  const idWidth = Math.min(28, Math.floor(columns / 4))
  const outletWidth = Math.min(22, Math.floor(columns / 5))
  const left = `${fitted(id, idWidth)}  ${date.padEnd(10)}  ${fitted(outlet, outletWidth)}  `
  return left + cut(headline, columns - idWidth - outletWidth - 16)
}
