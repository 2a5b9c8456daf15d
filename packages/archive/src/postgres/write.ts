// Writes what reading found. In: records of seeds, made with one of the models. Out: rows, all of a seed in the one
// transaction, and counted. Idempotent, and an earlier pass never undoes a later one. The row with a seed’s words is written
// once, unless another version of Hearsay reads it.
import type { ModelName } from '@hearsay/reading'
import type { Statement } from '../api/schemas.ts'
import { dateKey } from '../query/query.ts'
import { seedVector, statementVector, voicesVector } from '../query/tsvector.ts'
import {
  headerColumns,
  outletKey,
  readingColumns,
  statementColumns,
  voiceCountColumns,
  voicesFrom,
} from '../record/columns.ts'
import type { IndexRecord } from '../record/index-record.ts'
import { FULL_PASS, passOf } from '../record/index-record.ts'
import type { TalliedStatement } from '../search/tally.ts'
import { TallySums } from '../search/tally.ts'
import type { Transaction } from './client.ts'
import { raw } from './client.ts'
import type { QueuedSeed } from './queue.ts'
import { putQuotations } from './quotations.ts'
import type { Row } from './rows.ts'
import { fromRecordset, jsonOf, jsonRow, namesOf, recordsetOf, Selection } from './rows.ts'
import { addToTally } from './tally-table.ts'

/** What became of one seed’s reading. */
export interface Result {
  /** The seed’s `kept`, as it was when it was read. */
  kept: string
  id: string
  /** The record, or the error that reading ended in. */
  record: IndexRecord | { failed: string }
  /** The latest decision about it that the record has; null without one. */
  decided?: string | null
  /** Whether it takes the place of a record of the same pass: something was decided about it. */
  again?: boolean
  /** What the next pass has to know of it; none after the last one. */
  next?: QueuedSeed | undefined
}

const ofReading = Object.values(readingColumns)
const ofStatement = Object.values(statementColumns)
/** What another version of the parser may find in the same file. */
const {
  outlet,
  outletKey: outletKeyColumn,
  date,
  headline,
  headlineKey,
  language,
  hash,
  bands,
  signature,
} = headerColumns
const { tags, signed, has } = headerColumns
const ofHeader = [
  outlet,
  outletKeyColumn,
  date,
  headline,
  headlineKey,
  language,
  hash,
  bands,
  signature,
  tags,
  signed,
  has,
]

/** The latest decision about the seed s, or the desk, that others may know of. */
export const LAST_DECISION =
  "(select max(d.id) from hearsay.decision d where d.seed_id in (s.id, '') and not d.private)"

/** What a seed was counted as; the table `seed` is s, `reading` r. */
export const countedSelection = new Selection(
  {
    s: [headerColumns.id, outlet, outletKeyColumn, date, language],
    r: [readingColumns.pass, ...voiceCountColumns],
  },
  (read) => ({
    id: read(headerColumns.id),
    outlet: read(outlet),
    outletKey: read(outletKeyColumn),
    date: read(date),
    language: read(language),
    pass: read(readingColumns.pass),
    voices: voicesFrom(read),
  }),
)

type Counted = ReturnType<typeof countedSelection.from> & { stale: boolean }

/** Writes results of one pass, and counts them together with what the caller counted already. */
export async function writeResults(
  tx: Transaction,
  model: ModelName,
  results: Result[],
  tally: TallySums = new TallySums(),
): Promise<void> {
  const pending = results.length ? await pendingSeeds(tx, passOf(model), results) : []
  const read = pending.flatMap(({ seed, result: { record } }) =>
    'failed' in record ? [] : [{ seed, record }],
  )
  const before = await removeStatements(
    tx,
    read.flatMap(({ seed }) => (seed.pass > 0 ? [seed.id] : [])),
  )
  for (const { seed, result } of pending) {
    tally.countPass(seed.pass, -1)
    // What failed is not tried again.
    tally.countPass('failed' in result.record ? FULL_PASS : passOf(model), 1)
  }
  for (const { seed, record } of read) {
    if (seed.pass > 0) tally.countReading({ ...seed, statements: before.get(seed.id) ?? [] }, -1)
    if (seed.stale) {
      tally.countHeader(seed, -1)
      tally.countHeader(headerOf(record), 1)
    }
    // The header that is stored, or will be.
    const header = seed.stale ? headerOf(record) : seed
    const voices = voicesOf(record)
    tally.countReading({ outletKey: header.outletKey, voices, statements: record.statements }, 1)
  }
  await putHeaders(
    tx,
    read.flatMap(({ seed, record }) => (seed.stale ? [record] : [])),
  )
  await putReadings(
    tx,
    read.map(({ record }) => record),
  )
  await putStatements(
    tx,
    read.map(({ record }) => record),
  )
  await putQuotations(
    tx,
    read.map(({ seed }) => seed.id),
    read.flatMap(({ record }) => record.statements),
  )
  await putFailures(
    tx,
    pending.map(({ result }) => result),
  )
  await addToTally(tx, tally)
}

/** The seeds that lack this pass and are those that were read, locked. */
async function pendingSeeds(
  tx: Transaction,
  pass: number,
  results: Result[],
): Promise<{ seed: Counted; result: Result }[]> {
  const byId = new Map(results.map((result) => [result.id, result]))
  const rows: Row[] = await tx`
    select ${raw(countedSelection.columns)}, s.kept, r.stale, ${raw(LAST_DECISION)} as decided from hearsay.seed s
    join hearsay.reading r on r.seed_id = s.id
    where s.id = any(${[...byId.keys()]}::text[]) order by s.id for update`
  return rows.flatMap((row) => {
    const result = byId.get(String(row.id))
    if (!result || result.kept !== String(row.kept)) return []
    // Something was decided after it was read: it is read again.
    if ((result.decided ?? null) !== row.decided) return []
    const seed = { ...countedSelection.from(row), stale: row.stale === true || result.again === true }
    return result.again || seed.pass < pass ? [{ seed, result }] : []
  })
}

/** Takes out the statements of an earlier pass. */
async function removeStatements(tx: Transaction, ids: string[]): Promise<Map<string, TalliedStatement[]>> {
  const before = new Map<string, TalliedStatement[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return before
  const removed = await tx`
    delete from hearsay.statement where seed_id = any(${ids}::text[]) returning seed_id, actor, speaker, kind, source_type, sure`
  for (const { seed_id, actor, speaker, kind, source_type, sure } of removed)
    before.get(seed_id)?.push({ actor, speaker, kind, type: source_type, sure })
  return before
}

/** Writes headers and words. */
async function putHeaders(tx: Transaction, records: IndexRecord[]): Promise<void> {
  if (records.length === 0) return
  const rows = records.map((record) => ({
    id: record.entry.id,
    date_key: dateKey(record.entry.date),
    words: seedVector(record.words),
    ...jsonRow(ofHeader, record),
  }))
  await tx`
    update hearsay.seed s set (date_key, words, ${raw(namesOf(ofHeader))}) =
      (select x.date_key, x.words::tsvector, ${raw(fromRecordset(ofHeader))})
    from json_to_recordset(${jsonOf(rows)}::text::json)
      as x (id text, date_key integer, words text, ${raw(recordsetOf(ofHeader))})
    where s.id = x.id`
  await tx`
    update hearsay.reading r set date_key = s.date_key, stale = false from hearsay.seed s
    where s.id = r.seed_id and r.seed_id = any(${records.map(({ entry }) => entry.id)}::text[])`
}

async function putReadings(tx: Transaction, records: IndexRecord[]): Promise<void> {
  if (records.length === 0) return
  const rows = records.map((record) => ({
    id: record.entry.id,
    words: voicesVector(record.voices),
    ...jsonRow(ofReading, record),
  }))
  await tx`
    update hearsay.reading r set (failed, words, ${raw(namesOf(ofReading))}) =
      (select null, x.words::tsvector, ${raw(fromRecordset(ofReading))})
    from json_to_recordset(${jsonOf(rows)}::text::json) as x (id text, words text, ${raw(recordsetOf(ofReading))})
    where r.seed_id = x.id`
}

async function putStatements(tx: Transaction, records: IndexRecord[]): Promise<void> {
  const rows = records.flatMap(({ statements, statementWords }) =>
    statements.map((statement: Statement, at) => {
      const words = statementWords[at]
      return {
        seed_id: statement.seed,
        words: words ? statementVector(words) : '',
        ...jsonRow(ofStatement, statement),
      }
    }),
  )
  if (rows.length === 0) return
  await tx`
    insert into hearsay.statement (seed_id, words, ${raw(namesOf(ofStatement))})
    select x.seed_id, x.words::tsvector, ${raw(fromRecordset(ofStatement))}
    from json_to_recordset(${jsonOf(rows)}::text::json)
      as x (seed_id text, words text, ${raw(recordsetOf(ofStatement))})`
}

async function putFailures(tx: Transaction, results: Result[]): Promise<void> {
  const rows = results.flatMap(({ id, record }) =>
    'failed' in record ? [{ id, failed: record.failed }] : [],
  )
  if (rows.length === 0) return
  await tx`
    update hearsay.reading r set failed = x.failed, pass = ${FULL_PASS}
    from json_to_recordset(${jsonOf(rows)}::text::json) as x (id text, failed text) where r.seed_id = x.id`
}

/** What a record is counted as before it is read. */
export function headerOf({ entry }: IndexRecord) {
  const { outlet, date, language } = entry
  return { outlet, outletKey: outletKey(outlet), date, language }
}

function voicesOf({ entry }: IndexRecord): string[] {
  return Object.entries(entry.voices ?? {}).flatMap(([voice, count]) => (count > 0 ? [voice] : []))
}
