// `decide`: decisions from options or files, recorded all or not at all.
import type { Archive } from '@hearsay/archive'
import { ArchiveError, unwrittenMessage } from '@hearsay/archive'
import type { Document } from '@hearsay/core'
import type { DecidedReading, Decision, Draft } from '@hearsay/decisions'
import { decisionLine, partsOf, refusalMessage, selectorOf, statementTarget } from '@hearsay/decisions'
import { counted, formatNumber } from '@hearsay/desk'
import { sourceName } from '@hearsay/reading/shape'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import type { CommandServices } from './command.ts'
import type { Asked, decidingOptions } from './decide-options.ts'
import { askedBy } from './decide-options.ts'
import { personAt } from './person.ts'
import { readBytes } from './read-file.ts'
import { failure, usageError } from './report-error.ts'
import { withArchive } from './with-archive.ts'

type Values = Record<keyof typeof decidingOptions, unknown> & {
  as: string | undefined
  desk: string | undefined
  json: boolean
  'write-header': boolean
}

/** The largest file of decisions, in bytes. */
const MAX_FILE_BYTES = 64_000_000

/** Records what options or files decide, or lists the statements of a clipping. */
export async function recordDecisions(
  operands: string[],
  values: Values,
  terminal: Terminal,
  services: CommandServices,
): Promise<Status> {
  const wrong = (message: string) => usageError(terminal, message, 'decide')
  const asked = askedBy(values)
  if ('wrong' in asked) return wrong(asked.wrong)
  const person = personAt({ ...terminal, desk: values.desk ?? terminal.desk }, values.as)
  if ('wrong' in person) return wrong(person.wrong)
  const files = operands.filter((one) => one === '-' || one.endsWith('.jsonl'))
  const run: Run = { values, terminal, by: person.name }
  if (files.length > 0) {
    if (files.length < operands.length || asked.length > 0 || values['write-header'])
      return wrong('decide takes files of decisions, or one id with options, not both.')
    const found = await decisionsIn(files, terminal)
    if (typeof found === 'number') return found
    return withArchive(values.desk, terminal, services, async (archive) => {
      const status = found.records.length > 0 ? await take(archive, found.records, run) : 0
      return status === 0 && found.drafts.length > 0 ? record(archive, found.drafts, run) : status
    })
  }
  if (operands.length > 1) return wrong('decide takes one id.')
  const [id] = operands
  if (id === undefined && (asked.length === 0 || asked.some(({ about }) => about !== 'names')))
    return wrong('decide takes the id of a clipping, as list prints them.')
  return withArchive(values.desk, terminal, services, async (archive) => {
    if (id !== undefined && asked.length === 0)
      return values['write-header'] ? writeHeader(archive, id, run) : listStatements(archive, id, run)
    const drafts = id === undefined ? asked.map(deskDraft) : await draftsOf(archive, id, asked, values)
    if ('wrong' in drafts) return wrong(drafts.wrong)
    const status = await record(
      archive,
      drafts.map((draft) => ({ draft, from: '' })),
      run,
    )
    return status === 0 && id !== undefined && values['write-header'] ? writeHeader(archive, id, run) : status
  })
}

function refused(terminal: Terminal, why: string): Status {
  terminal.err(`hearsay: ${oneLine(why)}\n`)
  return 1
}

/** Writes the header, as it was corrected, into the file of a clipping. */
async function writeHeader(archive: Archive, id: string, { values, terminal, by }: Run): Promise<Status> {
  const made = await archive.writeHeader(id, by)
  if (values.json) terminal.out(`${safeJson(made, terminal.columns ? 2 : 0)}\n`)
  if ('refused' in made) return refused(terminal, refusalMessage(made.refused))
  if (!values.json && made.written) terminal.out(`${oneLine(decisionLine(made.written))}\n`)
  if (made.left.length > 0) return refused(terminal, unwrittenMessage(made.left))
  if (!values.json && !made.written) terminal.out('The file has the header as it was corrected.\n')
  return 0
}

interface Run {
  values: Values
  terminal: Terminal
  by: string
}

/** A draft, and where it came from: `FILE:LINE`, or nothing. */
interface Sourced {
  draft: Draft
  from: string
}

/** What files decide: drafts, and records that a desk exported, which are lines with an id. */
async function decisionsIn(
  files: string[],
  terminal: Terminal,
): Promise<{ drafts: Sourced[]; records: Decision[] } | Status> {
  const { readDrafts, readLog } = await import('@hearsay/decisions/log')
  const all: Sourced[] = []
  const records: Decision[] = []
  let isBad = false
  for (const file of files) {
    const bytes = await readBytes(file, terminal, MAX_FILE_BYTES)
    if (typeof bytes === 'string') return failure(terminal, bytes)
    const lines = Buffer.from(bytes).toString('utf8').split('\n')
    const { drafts, bad: badDrafts } = readDrafts(
      lines.map((line) => (isRecord(line) ? '' : line)).join('\n'),
    )
    const { decisions, bad } = readLog(lines.map((line) => (isRecord(line) ? line : '')).join('\n'))
    records.push(...decisions)
    for (const { line, path, why } of [...badDrafts, ...bad]) {
      isBad = true
      terminal.err(
        `hearsay: ${oneLine(`${file}:${line}: this is no decision: ${path ? `${path}: ` : ''}${why}.`)}\n`,
      )
    }
    all.push(...drafts.map(({ line, value }) => ({ draft: value, from: `${file}:${line}: ` })))
  }
  if (isBad) terminal.err('hearsay: nothing was recorded.\n')
  return isBad ? 1 : { drafts: all, records }
}

/** Whether a line is a record of a log: it has an id, which a draft can’t have. */
function isRecord(line: string): boolean {
  if (!/"id"/.test(line)) return false
  try {
    return typeof (JSON.parse(line) as { id?: unknown } | null)?.id === 'string'
  } catch {
    return false
  }
}

/** Takes records as they are: who decided, and when, is whom and when they say. */
async function take(archive: Archive, records: Decision[], { values, terminal }: Run): Promise<Status> {
  try {
    const taken = await archive.takeDecisions(records)
    if (values.json) terminal.out(`${safeJson({ taken }, terminal.columns ? 2 : 0)}\n`)
    else
      terminal.out(
        `${counted(taken.length, 'record')} taken, ${formatNumber(records.length - taken.length)} known.\n`,
      )
    return 0
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    return failure(terminal, error.message)
  }
}

async function record(archive: Archive, drafts: Sourced[], { values, terminal, by }: Run): Promise<Status> {
  try {
    const decided = await archive.decide(
      drafts.map(({ draft }) => draft),
      by,
    )
    if (values.json) terminal.out(`${safeJson(decided, terminal.columns ? 2 : 0)}\n`)
    if ('refused' in decided) {
      for (const one of decided.refused)
        terminal.err(`hearsay: ${oneLine(`${drafts[one.at]?.from ?? ''}${refusalMessage(one)}`)}\n`)
      terminal.err('hearsay: nothing was recorded.\n')
      return 1
    }
    if (values.json) return 0
    for (const one of decided.decisions.slice(0, 20)) terminal.out(`${oneLine(decisionLine(one))}\n`)
    if (decided.decisions.length > 20)
      terminal.out(`${counted(decided.decisions.length, 'decision')} in all\n`)
    return 0
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    return failure(terminal, error.message)
  }
}

function deskDraft({ verb, value, names = [] }: Asked): Draft {
  return { seed: null, verb, target: { type: 'names', names }, value } as Draft
}

async function draftsOf(
  archive: Archive,
  id: string,
  asked: Asked[],
  { statement, sentence }: Values,
): Promise<Draft[] | { wrong: string }> {
  const { document } = await archive.get(id)
  const reading = await archive.reading(id)
  const drafts: Draft[] = []
  for (const { verb, value, about, names = [] } of asked) {
    const target = targetOf({ document, reading }, { about, names, statement, sentence })
    if ('wrong' in target) return target
    drafts.push({ seed: id, verb, target, value } as Draft)
  }
  return drafts
}

function targetOf(
  { document, reading }: { document: Document; reading: DecidedReading },
  asked: { about: Asked['about']; names: string[]; statement: unknown; sentence: unknown },
): Draft['target'] | { wrong: string } {
  const { about, names, statement, sentence } = asked
  if (about === 'names') return { type: 'names', names }
  if (about === 'clipping' || (about === 'either' && statement === undefined)) return { type: 'clipping' }
  if (about === 'sentence') {
    const found = reading.sentences[Number(sentence) - 1]
    if (found) return { type: 'words', selector: selectorOf(document.text, found.span) }
    return { wrong: `--voice needs --sentence, from 1 to ${reading.sentences.length}.` }
  }
  const found = reading.attributions[Number(statement) - 1]
  if (found) return statementTarget(document.text, reading, partsOf(found))
  return { wrong: `This needs --statement, from 1 to ${reading.attributions.length}.` }
}

/** The statements of a clipping, a line each: number, who, what, and who decided about it. */
async function listStatements(archive: Archive, id: string, { values, terminal }: Run): Promise<Status> {
  const { document } = await archive.get(id)
  const reading = await archive.reading(id)
  const rows = reading.attributions.map((attribution, at) => ({
    number: at + 1,
    speaker: sourceName(document, reading, attribution),
    words: attribution.content.map((piece) => document.text.slice(...piece)).join(' … '),
    sure: attribution.sure,
    decidedBy: attribution.decided?.by ?? [],
  }))
  if (values.json) terminal.out(`${safeJson(rows, terminal.columns ? 2 : 0)}\n`)
  else
    for (const { number, speaker, words, sure, decidedBy } of rows) {
      const mark = decidedBy.length > 0 ? `decided by ${decidedBy.join(', ')}` : sure ? '' : 'unsure'
      terminal.out(`${[number, oneLine(speaker ?? ''), oneLine(words), oneLine(mark)].join('\t')}\n`)
    }
  return 0
}
