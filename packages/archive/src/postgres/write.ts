// Writes what reading found. In: records of seeds, made with one of the models. Out: rows, all of a seed in the one
// transaction, and counted. Twice is as good as once, and an earlier pass never undoes a later one.

import type { ModelName } from '@hearsay/reading'
import { dateKey } from '../query/query.ts'
import { foldedTokens } from '../query/tokens.ts'
import { tsvectorOf } from '../query/tsquery.ts'
import { voices } from '../record/entry-row.ts'
import type { IndexRecord } from '../search/store.ts'
import type { Transaction } from './client.ts'
import type { QueuedSeed } from './queue.ts'
import type { Row } from './rows.ts'
import { jsonOf } from './rows.ts'
import type { StatementSpeaker } from './tally.ts'
import { Tally } from './tally.ts'

/** What became of one seed’s reading. */
export interface Result {
  /** The seed’s `kept`, as it was when it was read. */
  kept: string
  id: string
  /** The record, or the error that reading ended in. */
  record: IndexRecord | { failed: string }
  /** What the next pass has to know of it; none after the last one. */
  next?: QueuedSeed | undefined
}

/** The number of the pass a model is for. */
const passOf: Record<ModelName, 1 | 2> = { fast: 1, default: 2 }
/** The number of the last pass. */
export const LAST_PASS = 2

/** Writes results of one pass, and counts them together with what the caller counted already. */
export async function writeResults(
  tx: Transaction,
  model: ModelName,
  results: Result[],
  tally: Tally = new Tally(),
): Promise<void> {
  if (results.length === 0) return tally.flush(tx)
  const pass = passOf[model]
  const byId = new Map(results.map((result) => [result.id, result]))
  const rows: Row[] = await tx`
    select id, kept, pass, outlet, outlet_key, date, own, named, unnamed, relayed, undetermined from hearsay.seed
    where id = any(${[...byId.keys()]}::text[]) order by id for update`
  const fresh = rows.filter(
    (row) => Number(row.pass) < pass && byId.get(String(row.id))?.kept === String(row.kept),
  )
  const ids = fresh.map((row) => String(row.id))
  const records = ids.flatMap((id) => {
    const record = byId.get(id)?.record
    return record && !('failed' in record) ? [record] : []
  })
  const before = await oldStatements(tx, records, fresh)
  for (const row of fresh) {
    const record = byId.get(String(row.id))?.record
    const key = row.outlet_key as string | null
    if (Number(row.pass) > 0) tally.add('pass', String(row.pass), -1)
    // Nobody tries again what failed.
    tally.add('pass', String(!record || 'failed' in record ? LAST_PASS : pass), 1)
    if (!record || 'failed' in record) continue
    if (Number(row.pass) > 0) tally.reading(voicesIn(row), before.get(String(row.id)) ?? [], key, -1)
    const { date, outlet, voices: counts } = record.entry
    const header = { outlet, outlet_key: foldedTokens(outlet ?? '') || null, date }
    // Another parser may have found another header since.
    if (row.date !== header.date || row.outlet !== header.outlet || key !== header.outlet_key) {
      tally.seed(row.date as string | null, { key, name: row.outlet as string | null }, -1)
      tally.seed(date, { key: header.outlet_key, name: outlet }, 1)
    }
    tally.reading(voicesIn(counts ?? {}), record.statements, header.outlet_key, 1)
  }
  await putRecords(tx, pass, records)
  await putStatements(tx, records)
  await putFailures(
    tx,
    ids.flatMap((id) => byId.get(id) ?? []),
  )
  await tally.flush(tx)
}

/** Takes out the statements of an earlier pass. */
async function oldStatements(
  tx: Transaction,
  records: IndexRecord[],
  rows: Row[],
): Promise<Map<string, StatementSpeaker[]>> {
  const read = new Set(rows.filter((row) => Number(row.pass) > 0).map((row) => String(row.id)))
  const ids = records.map(({ entry }) => entry.id).filter((id) => read.has(id))
  const before = new Map<string, StatementSpeaker[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return before
  const gone = await tx`
    delete from hearsay.statement where seed_id = any(${ids}::text[]) returning seed_id, actor, speaker, kind`
  for (const { seed_id, actor, speaker, kind } of gone) before.get(seed_id)?.push({ actor, speaker, kind })
  return before
}

async function putRecords(tx: Transaction, pass: number, records: IndexRecord[]): Promise<void> {
  if (records.length === 0) return
  const rows = records.map(({ entry, words, hash, bands, signature }) => ({
    id: entry.id,
    outlet: entry.outlet,
    outlet_key: foldedTokens(entry.outlet ?? '') || null,
    date: entry.date,
    date_key: dateKey(entry.date),
    headline: entry.headline,
    headline_key: foldedTokens(entry.headline ?? '').slice(0, 200) || null,
    hash,
    bands,
    signature: signature && Buffer.from(signature).toString('base64'),
    ...entry.counts,
    ...entry.voices,
    model: entry.model,
    words: tsvectorOf(words),
  }))
  await tx`
    update hearsay.seed s
    set outlet = x.outlet, outlet_key = x.outlet_key, date = x.date, date_key = x.date_key,
      headline = x.headline, headline_key = x.headline_key,
      hash = coalesce(x.hash, s.hash), bands = coalesce(x.bands, s.bands),
      signature = coalesce(decode(x.signature, 'base64'), s.signature), errors = x.error, warnings = x.warning, infos = x.info,
      own = x.own, named = x.named, unnamed = x.unnamed, relayed = x.relayed, undetermined = x.undetermined,
      model = x.model, words = x.words::tsvector, pass = ${pass}, failed = null
    from json_to_recordset(${jsonOf(rows)}::text::json) as x (
      id text, outlet text, outlet_key text, date text, date_key integer, headline text, headline_key text,
      hash text, bands integer[], signature text, error integer, warning integer, info integer,
      own integer, named integer, unnamed integer, relayed integer, undetermined integer, model text, words text)
    where s.id = x.id`
}

async function putStatements(tx: Transaction, records: IndexRecord[]): Promise<void> {
  const rows = records.flatMap(({ statements }) =>
    statements.map((one) => ({
      ...one,
      said: dateKey(one.when?.start ?? one.date),
      first: one.span[0],
      last: one.span[1],
      when_first: one.when?.start ?? null,
      when_last: one.when?.end ?? null,
      when: undefined,
      span: undefined,
      outlet: undefined,
      headline: undefined,
    })),
  )
  if (rows.length === 0) return
  await tx`
    insert into hearsay.statement (seed_id, at, said, speaker, actor, kind, cue, via, voice, form, stance, stated,
      first, last, content, when_first, when_last)
    select seed, at, said, speaker, actor, kind, cue, via, voice, form, stance, stated,
      first, last, content, when_first, when_last
    from json_to_recordset(${jsonOf(rows)}::text::json) as x (seed text, at integer, said integer, speaker text,
      actor text, kind text, cue text, via text[], voice text, form text, stance text, stated boolean,
      first integer, last integer, content text, when_first text, when_last text)`
}

async function putFailures(tx: Transaction, results: Result[]): Promise<void> {
  const rows = results.flatMap(({ id, record }) =>
    'failed' in record ? [{ id, failed: record.failed }] : [],
  )
  if (rows.length === 0) return
  await tx`
    update hearsay.seed s set failed = x.failed, pass = ${LAST_PASS}
    from json_to_recordset(${jsonOf(rows)}::text::json) as x (id text, failed text) where s.id = x.id`
}

/** The voices a row or an entry has sentences in. */
export function voicesIn(counts: Row | Record<string, number>): string[] {
  return voices.filter((voice) => Number(counts[voice] ?? 0) > 0)
}
