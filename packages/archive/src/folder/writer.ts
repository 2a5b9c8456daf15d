// Writes records into the index. Everything of one seed goes in or out in one transaction, and twice is as good as once.
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { ModelName } from '@hearsay/reading'
import type { Change, Statement } from '../api/schemas.ts'
import { indexFields } from '../query/fields.ts'
import { dateKey } from '../query/query.ts'
import type { IndexRecord } from '../search/store.ts'
import { Tally } from './tally.ts'

/** How many bits of a key number the seeds of one date. */
export const KEY_BITS = 24

/** What is to be done to the index: a record to be put in under a stamp, `closer` where it only takes the place of a less
 * close one, or a file to be forgotten. */
export type WriteStep = { put: IndexRecord; stamp: string; closer: boolean } | { gone: string }

const passOrder: (ModelName | null)[] = [null, 'fast', 'default']

/** Whether a model reads more closely than another; null is for words and header alone. */
export function isFullerPass(model: ModelName | null, than: ModelName | null): boolean {
  return passOrder.indexOf(model) > passOrder.indexOf(than)
}

/** Writes to one index. */
export class Writer {
  readonly #db: DatabaseSync
  readonly #tally: Tally
  readonly #known = new Map<string, StatementSync>()

  constructor(db: DatabaseSync) {
    this.#db = db
    this.#tally = new Tally(db)
  }

  /** Takes all steps in one transaction and gives what changed. Throws what SQLite throws; nothing has happened then. */
  write(steps: WriteStep[]): Change[] {
    this.#db.exec('begin immediate')
    try {
      const changes = steps.flatMap((step) => ('put' in step ? this.#put(step) : this.#forget(step.gone)))
      this.#tally.flush()
      const told = this.#sql('insert into change (kind, id) values (?, ?)')
      for (const { kind, id } of changes) told.run(kind, id)
      this.#sql('delete from change where number < (select max(number) from change) - 10000').run()
      this.#db.exec('commit')
      return changes
    } catch (error) {
      this.#tally.clear()
      // A full disk has rolled it back already.
      if (this.#db.isTransaction) this.#db.exec('rollback')
      throw error
    }
  }

  #put({ put, stamp, closer }: Extract<WriteStep, { put: IndexRecord }>): Change[] {
    const { entry, statements, words } = put
    const before = this.#sql('select key, stamp, model from seed where file = ?').get(entry.file)
    // Another process was here first.
    if (before?.stamp === stamp && !isFullerPass(entry.model, before.model as ModelName | null)) return []
    // A closer reading of what has gone or changed meanwhile comes too late.
    if (closer && before?.stamp !== stamp) return []
    const date = dateKey(entry.date)
    let key = before ? Number(before.key) : -1
    if (before) this.#drop(key)
    if (key < 0 || Math.floor(key / 2 ** KEY_BITS) !== date) key = this.#newKey(date)
    const { own, named, unnamed, relayed, undetermined } = entry.voices ?? {}
    this.#sql(`insert into seed values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`).run(
      key,
      entry.id,
      entry.file,
      stamp,
      entry.bytes,
      entry.changed,
      entry.outlet,
      words.outlet || null,
      entry.date,
      entry.headline,
      words.headline.slice(0, 200) || null,
      entry.counts.error,
      entry.counts.warning,
      entry.counts.info,
      own ?? null,
      named ?? null,
      unnamed ?? null,
      relayed ?? null,
      undetermined ?? null,
      entry.model,
      entry.problem && JSON.stringify(entry.problem),
      put.hash,
      put.signature,
      JSON.stringify(put.bands),
    )
    for (const band of put.bands) this.#sql('insert or ignore into band values (?, ?)').run(band, key)
    for (const statement of statements) this.#putStatement(key, statement)
    this.#sql(
      `insert into words (rowid, ${indexFields.join(', ')}, every) values (?,?,?,?,?,?,?,?,?,?,?,?)`,
    ).run(key, ...indexFields.map((field) => words[field]), 'seed')
    this.#tally.countIn(put, 1)
    if (before?.stamp === stamp) return []
    return [{ kind: before ? 'changed' : 'added', id: entry.id }]
  }

  #putStatement(key: number, one: Statement): void {
    this.#sql('insert into statement values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)').run(
      key,
      one.at,
      dateKey(one.when?.start ?? one.date),
      one.speaker,
      one.actor,
      one.kind,
      one.cue,
      JSON.stringify(one.via),
      one.voice,
      one.form,
      one.stance,
      Number(one.stated),
      ...one.span,
      one.content,
      one.when?.start ?? null,
      one.when?.end ?? null,
    )
  }

  #forget(file: string): Change[] {
    const before = this.#sql('select key, id from seed where file = ?').get(file)
    if (!before) return []
    this.#drop(Number(before.key))
    return [{ kind: 'removed', id: String(before.id) }]
  }

  /** Takes everything of a key out of the index. */
  #drop(key: number): void {
    this.#tally.countOut(key)
    this.#sql('delete from words where rowid = ?').run(key)
    this.#sql('delete from statement where seed = ?').run(key)
    this.#sql(
      'delete from band where seed = ? and band in (select value from json_each((select bands from seed where key = ?)))',
    ).run(key, key)
    this.#sql('delete from seed where key = ?').run(key)
  }

  #newKey(date: number): number {
    const first = date * 2 ** KEY_BITS
    const { last } = this.#sql('select max(key) as last from seed where key between ? and ?').get(
      first,
      first + 2 ** KEY_BITS - 1,
    ) as { last: number | null }
    return last === null ? first : last + 1
  }

  #sql(text: string): StatementSync {
    const known = this.#known.get(text) ?? this.#db.prepare(text)
    this.#known.set(text, known)
    return known
  }
}
