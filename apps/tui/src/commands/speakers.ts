import type { ActorEntry, ActorPage, Archive, ListQuery } from '@hearsay/archive'
import { fieldTerm } from '@hearsay/archive'
import { actorKindLabels, counted, formatNumber } from '@hearsay/desk'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { cut, fitted } from '../term/width.ts'
import { printedRows } from '../ui/paint.ts'
import { command } from './command.ts'
import type { NamesRequest } from './list-names.ts'
import { DEFAULT_NAMES_LIMIT, listNames } from './list-names.ts'
import { choice, desk, flag, json, number, offset } from './options.ts'
import { usageError } from './report-error.ts'
import { statementLine, statementListRows } from './statement-lines.ts'
import { countWords, nextPageHint } from './totals.ts'
import { withArchive } from './with-archive.ts'

/** `speakers [NAME]`: the speakers of the desk, or with `said` the statements of one. */
export const speakers = command({
  name: 'speakers',
  summary: 'list the speakers, or the statements of one',
  operands: {
    form: '[NAME…]',
    least: 0,
    most: Number.POSITIVE_INFINITY,
    expects: 'a name',
    completes: null,
  },
  options: {
    said: flag('the statements of the speaker of that name'),
    order: choice('ORDER', ['latest', 'first'] as const, 'which statements come first'),
    limit: number('N', 'at most N; default 50', 1),
    offset,
    desk,
    json,
  },
  more: 'NAME is the beginning of a name, or of a word in it. Names that may be one speaker are listed as such, never merged. Piped, each line has name, kind, statements and clippings; with --said day, id, number, speaker, cue, relays and words. Statements that the reading is unsure of are neither counted nor listed; find asks for them with sure:no. Status 2 where several speakers have the name.',
  examples: [
    { line: 'speakers', does: 'those with most statements first' },
    { line: 'speakers venn', does: 'names with a word that begins like that' },
    { line: 'speakers orla venn --said --order first', does: 'all her statements, the earliest first' },
    { line: 'speakers --json', does: '{ speakers: [{ key, name, kind, statements, seeds }] }' },
  ],
  run({ operands, values }, terminal, services) {
    const name = operands.join(' ').trim()
    if (values.said && !name)
      return Promise.resolve(usageError(terminal, '--said needs a name before it.', 'speakers'))
    const request = { ...values, name }
    return withArchive(values.desk, terminal, services, (archive) =>
      (values.said ? printStatements : printSpeakers)(archive, request, terminal),
    )
  },
})

interface SpeakersRequest extends NamesRequest {
  order: 'first' | 'latest'
}

function printSpeakers(archive: Archive, request: SpeakersRequest, terminal: Terminal): Promise<Status> {
  const none = request.name ? 'No speaker has that name.' : 'There are no speakers.'
  const page = (query: ListQuery) => archive.actors(query)
  return listNames({ page, jsonKey: 'speakers', row, tsvRow, emptyMessage: none }, request, terminal)
}

async function printStatements(
  archive: Archive,
  request: SpeakersRequest,
  terminal: Terminal,
): Promise<Status> {
  const { name, order, limit = DEFAULT_NAMES_LIMIT, offset: from = 0, json: asJson } = request
  const page = { order, limit: Math.min(1000, limit), offset: from }
  let found = await archive.statementsOf(name, page)
  if (!found.actor) {
    const meant = await archive.actors({ name, limit: 20 })
    if (meant.length > 1) {
      const names = meant.map((one) => `${one.name} (${one.statements})`).join(', ')
      return usageError(
        terminal,
        `Several speakers have that name: ${names}. Write the full name.`,
        'speakers',
      )
    }
    if (meant[0]) found = await archive.statementsOf(meant[0].key, page)
  }
  if (asJson) {
    terminal.out(`${safeJson(found, terminal.columns ? 2 : 0)}\n`)
    return 0
  }
  const { columns } = terminal
  if (columns) terminal.err(`${speakerSummary(found)}\n`)
  for (const one of found.statements)
    terminal.out(columns ? printedRows(statementListRows(one, columns), terminal.colour) : statementLine(one))
  if (columns && found.actor) {
    const asked = `${fieldTerm('name', oneLine(found.actor.name))} sure:no`
    terminal.err(`Unsure ones, not counted here: hearsay find '${asked.replaceAll("'", "'\\''")}'\n`)
  }
  if (columns && from + found.statements.length < found.total.number)
    terminal.err(`${nextPageHint(from + found.statements.length)}.\n`)
  return 0
}

function speakerSummary({ actor, total, maybe }: ActorPage): string {
  if (!actor) return 'No speaker has that name.'
  const others = maybe.map((one) => `${oneLine(one.name)} (${one.statements})`).join(', ')
  const known = `${oneLine(actor.name)}, ${actorKindLabels[actor.kind]}: ${countWords(total, 'statement')} in ${counted(actor.seeds, 'clipping')}.`
  return others ? `${known} Perhaps the same: ${others}.` : known
}

function tsvRow({ name, kind, statements, seeds }: ActorEntry): string {
  return [oneLine(name), kind, statements, seeds].join('\t')
}

function row({ name, kind, statements, seeds }: ActorEntry, columns: number): string {
  const numbers = `${formatNumber(statements).padStart(7)} ${statements === 1 ? 'statement ' : 'statements'} in ${counted(seeds, 'clipping')}`
  const width = Math.max(12, Math.min(44, columns - 52))
  return cut(`${fitted(oneLine(name), width)}  ${actorKindLabels[kind].padEnd(12)} ${numbers}`, columns)
}
