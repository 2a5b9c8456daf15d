import type { ActorEntry, ActorPage, Archive, ListQuery, Statement } from '@hearsay/archive'
import { fieldTerm } from '@hearsay/archive'
import { actorKindLabels, counted, formatNumber } from '@hearsay/desk'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { cut, fitted } from '../term/width.ts'
import { foundStatement, statementCells, statementColumns } from '../ui/found-statement.ts'
import { printedRows } from '../ui/paint.ts'
import { command } from './command.ts'
import {
  listFormatOf,
  listOptions,
  printCount,
  printListHead,
  printListRows,
  SEVERAL_FORMATS,
} from './list-format.ts'
import type { NamesRequest } from './list-names.ts'
import { listNames, namesLimit } from './list-names.ts'
import { choice, desk, flag } from './options.ts'
import { usageError } from './report-error.ts'
import { statementLine, statementListRows } from './statement-lines.ts'
import { countWords, nextPageHint } from './totals.ts'
import { withArchive } from './with-archive.ts'

/** `speakers [NAME]`: the speakers of the desk, or with `said` the statements of one. */
export const speakers = command({
  name: 'speakers',
  isPaged: true,
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
    ...listOptions('at most N; 0 is all; default all, on a terminal 50'),
    desk,
  },
  more: 'NAME is the beginning of a name, or of a word in it. Names that may be one speaker are listed as such, never merged. Piped, each line has name, kind, statements and clippings; with --said day, id, number, speaker, cue, relays and words. Statements that the reading is unsure of are neither counted nor listed; find asks for them with sure:no. Status 2 where several speakers have the name.',
  examples: [
    { line: 'speakers', does: 'those with most statements first' },
    { line: 'speakers venn', does: 'names with a word that begins like that' },
    { line: 'speakers orla venn --said --order first', does: 'all her statements, the earliest first' },
    { line: 'speakers --json', does: '{ speakers: [{ key, name, kind, statements, seeds }] }' },
  ],
  run({ operands, values }, terminal, services) {
    if (!listFormatOf(values)) return Promise.resolve(usageError(terminal, SEVERAL_FORMATS, 'speakers'))
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
  const columns = ['name', 'kind', 'statements', 'clippings']
  const cells = ({ name, kind, statements, seeds }: ActorEntry) => [name, kind, statements, seeds]
  return listNames({ page, jsonKey: 'speakers', row, columns, cells, emptyMessage: none }, request, terminal)
}

const statementRows = {
  columns: statementColumns,
  lines: (one: Statement) => [statementCells(one)],
  record: foundStatement,
}

async function printStatements(
  archive: Archive,
  request: SpeakersRequest,
  terminal: Terminal,
): Promise<Status> {
  const { offset: from = 0 } = request
  const format = listFormatOf(request) ?? 'lines'
  const found = await statementsOfName(
    archive,
    request,
    format === 'count' ? 1 : namesLimit(request, terminal),
  )
  if (Array.isArray(found)) {
    const names = found.map((one) => `${one.name} (${one.statements})`).join(', ')
    const message = `Several speakers have that name: ${names}. Write the full name.`
    return usageError(terminal, message, 'speakers')
  }
  const { columns } = terminal
  if (format === 'count') printCount(found.total, terminal)
  else if (format === 'json') {
    const { first, latest, statements } = found
    const shown = { first: first && foundStatement(first), latest: latest && foundStatement(latest) }
    const page = { ...found, ...shown, statements: statements.map(foundStatement) }
    terminal.out(`${safeJson(page, columns ? 2 : 0)}\n`)
  } else if (format !== 'lines') {
    printListHead(statementRows, format, terminal)
    printListRows(statementRows, found.statements, format, terminal)
  } else if (columns) {
    terminal.err(`${speakerSummary(found)}\n`)
    for (const one of found.statements)
      terminal.out(printedRows(statementListRows(one, columns), terminal.colour))
    reportLeft(found, from, terminal)
  } else terminal.out(found.statements.map(statementLine).join(''))
  return 0
}

/** The statements of a speaker; the speakers where several have the name. */
async function statementsOfName(
  archive: Archive,
  { name, order, offset: from = 0 }: SpeakersRequest,
  most: number,
): Promise<ActorPage | ActorEntry[]> {
  const page = { order, limit: Math.min(1000, most), offset: from }
  let key = name
  let found = await archive.statementsOf(key, page)
  if (!found.actor) {
    const meant = await archive.actors({ name, limit: 20 })
    if (meant.length > 1) return meant
    if (!meant[0]) return found
    key = meant[0].key
    found = await archive.statementsOf(key, page)
  }
  const statements = [...found.statements]
  for (let last = statements.length; last === 1000 && statements.length < most; ) {
    const limit = Math.min(1000, most - statements.length)
    const next = await archive.statementsOf(key, { order, limit, offset: from + statements.length })
    for (const one of next.statements) statements.push(one)
    last = next.statements.length
  }
  return { ...found, statements }
}

/** Says on a terminal what is not shown. */
function reportLeft({ actor, statements, total }: ActorPage, from: number, terminal: Terminal): void {
  if (actor) {
    const asked = `${fieldTerm('name', oneLine(actor.name))} sure:no`
    terminal.err(`Unsure ones, not counted here: hearsay find '${asked.replaceAll("'", "'\\''")}'\n`)
  }
  if (from + statements.length < total.number) terminal.err(`${nextPageHint(from + statements.length)}.\n`)
}

function speakerSummary({ actor, total, maybe }: ActorPage): string {
  if (!actor) return 'No speaker has that name.'
  const others = maybe.map((one) => `${oneLine(one.name)} (${one.statements})`).join(', ')
  const known = `${oneLine(actor.name)}, ${actorKindLabels[actor.kind]}: ${countWords(total, 'statement')} in ${counted(actor.seeds, 'clipping')}.`
  return others ? `${known} Perhaps the same: ${others}.` : known
}

function row({ name, kind, statements, seeds }: ActorEntry, columns: number): string {
  const numbers = `${formatNumber(statements).padStart(7)} ${statements === 1 ? 'statement ' : 'statements'} in ${counted(seeds, 'clipping')}`
  const width = Math.max(12, Math.min(44, columns - 52))
  return cut(`${fitted(oneLine(name), width)}  ${actorKindLabels[kind].padEnd(12)} ${numbers}`, columns)
}
