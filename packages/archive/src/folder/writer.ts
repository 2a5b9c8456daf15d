// Writes records into the index. Everything of one seed goes in or out in one transaction; writing a record twice changes
// nothing more. A reading only changes the seed’s numbers and the statements that differ: the words of a seed are written
// once.
import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { voices } from '@hearsay/reading/shape'
import type { Change, Statement } from '../api/schemas.ts'
import type { IndexedStatementField, StatementWords } from '../query/fields.ts'
import { indexedStatementFields, seedIndexFields } from '../query/fields.ts'
import { everyToken } from '../query/fts.ts'
import { dateKey } from '../query/query.ts'
import type { AnyColumn, SqliteValue } from '../record/column.ts'
import {
  headerColumns,
  readingColumns,
  statementColumns,
  voiceCountColumns,
  voicesFrom,
} from '../record/columns.ts'
import type { IndexRecord } from '../record/index-record.ts'
import { passOf } from '../record/index-record.ts'
import { runsOfStatement } from '../record/quotation-runs.ts'
import { TallySums } from '../search/tally.ts'
import { Prepared } from './prepared.ts'
import { Selection } from './rows.ts'
import { KEY_BITS, SEED_ROW, STATEMENT_BITS } from './schema.ts'
import { addToTally } from './tally-table.ts'

/**
 * What is to be done to the index: put a record in under a stamp (`upgrade`: only in the place of one that an earlier pass
 * made of the same file), renew the stamp of a file whose bytes are the same, or forget a file.
 */
export type WriteStep =
  | { put: IndexRecord; stamp: string; upgrade: boolean }
  | { unchanged: UnchangedFile; stamp: string }
  | { gone: string }

/** A file whose bytes are those that the index has. */
export interface UnchangedFile {
  file: string
  digest: string
  /** When it last changed, ISO 8601 in UTC. */
  changed: string
}

/** How many changes are remembered for the processes that ask. */
const MAX_CHANGES = 10_000

const seedColumns = Object.values({ ...headerColumns, ...readingColumns })
const ofReading = Object.values(readingColumns)
const ofStatement = Object.values(statementColumns)
/** The columns of fields that have another name. */
const columnOf: Partial<Record<IndexedStatementField, keyof typeof statementColumns>> = {
  name: 'actor',
  decided: 'decidedBy',
  by: 'decidedBy',
}
/** The columns whose values are words of a statement’s row. */
const ofWords = new Set<string>(
  indexedStatementFields.map(
    (field) => statementColumns[columnOf[field] ?? (field as keyof typeof statementColumns)].name,
  ),
)

/** The columns that the runs of a quotation are made of. */
const ofRuns = new Set<string>([statementColumns.form.name, statementColumns.content.name])

const namesOf = (columns: AnyColumn<never>[]) => columns.map(({ name }) => name).join(', ')
const marksFor = (list: readonly unknown[]) => list.map(() => '?').join(', ')

const STATEMENT_ID = `(? << ${STATEMENT_BITS}) | ?`
const IDS_OF_SEED = `between (? << ${STATEMENT_BITS}) and ((? << ${STATEMENT_BITS}) | ${SEED_ROW})`

const SQL = {
  find: 'select key, stamp, pass, voices from seed where file = ?',
  insertSeed: `insert into seed (key, stamp, digest, voices, ${namesOf(seedColumns)})
    values (?, ?, ?, ?, ${marksFor(seedColumns)})`,
  updateReading: `update seed set voices = ?, ${ofReading.map(({ name }) => `${name} = ?`).join(', ')} where key = ?`,
  renew: 'update seed set stamp = ?, changed = ? where file = ? and digest = ?',
  insertBand: 'insert or ignore into band (band, seed) values (?, ?)',
  insertWords: `insert into words (rowid, ${seedIndexFields.join(', ')}, every) values (?, ${marksFor(seedIndexFields)}, ?)`,
  insertStatement: `insert into statement (id, ${namesOf(ofStatement)}) values (${STATEMENT_ID}, ${marksFor(ofStatement)})`,
  insertStatementWords: `insert into statement_words (rowid, ${indexedStatementFields.join(', ')}, every)
    values (${STATEMENT_ID}, ${marksFor(indexedStatementFields)}, ?)`,
  insertVoices: `insert into statement_words (rowid, voices) values (${STATEMENT_ID}, ?)`,
  statements: `select ${namesOf(ofStatement)} from statement where id ${IDS_OF_SEED} order by id`,
  removeStatement: `delete from statement where id = ${STATEMENT_ID}`,
  removeStatementWords: `delete from statement_words where rowid = ${STATEMENT_ID}`,
  // A row may be left of runs that another version counted.
  insertRun: `insert or ignore into quotation_run (run, statement) values (?, ${STATEMENT_ID})`,
  removeRun: `delete from quotation_run where run = ? and statement = ${STATEMENT_ID}`,
  removeWords: 'delete from words where rowid = ?',
  removeBands:
    'delete from band where seed = ? and band in (select value from json_each((select bands from seed where key = ?)))',
  removeSeed: 'delete from seed where key = ?',
  lastKey: 'select max(key) as last from seed where key between ? and ?',
  insertChange: 'insert into change (kind, id) values (?, ?)',
  forgetChanges: `delete from change where number < (select max(number) from change) - ${MAX_CHANGES}`,
}

/** What the index has of a seed’s header and reading, as far as it is counted. */
const countedSelection = new Selection(
  {
    s: [
      headerColumns.outlet,
      headerColumns.outletKey,
      headerColumns.date,
      headerColumns.language,
      readingColumns.pass,
      ...voiceCountColumns,
    ],
  },
  (read) => ({
    outlet: read(headerColumns.outlet),
    outletKey: read(headerColumns.outletKey),
    date: read(headerColumns.date),
    language: read(headerColumns.language),
    pass: read(readingColumns.pass),
    voices: voicesFrom(read),
  }),
)
const COUNTED = `select ${countedSelection.columns} from seed s where s.key = ?`

/** What is counted, from a row of a statement. */
const talliedSelection = new Selection({ t: ofStatement }, (read) => ({
  actor: read(statementColumns.actor),
  speaker: read(statementColumns.speaker),
  kind: read(statementColumns.kind),
  type: read(statementColumns.type),
  sure: read(statementColumns.sure),
}))

/** What the runs of a quotation are made of, from a row of a statement. */
const quotedSelection = new Selection({ t: ofStatement }, (read) => ({
  form: read(statementColumns.form),
  content: read(statementColumns.content),
}))

/** Writes to one index. */
export class Writer {
  readonly #db: DatabaseSync
  readonly #prepared: Prepared
  readonly #tally = new TallySums()
  /**
   * What is to be done to the full-text tables, after everything else of a transaction: a statement that can be undone by
   * itself (an upsert, `or ignore`) makes FTS5 write out what it has gathered so far, at three times the cost of all.
   */
  #ofFullText: [sql: string, values: SQLInputValue[]][] = []

  constructor(db: DatabaseSync) {
    this.#db = db
    this.#prepared = new Prepared(db)
  }

  /** Takes all steps in one transaction and gives what changed. Throws what SQLite throws; nothing has happened then. */
  write(steps: WriteStep[]): Change[] {
    this.#db.exec('begin immediate')
    try {
      const changes = steps.flatMap((step) => this.#take(step))
      addToTally(this.#prepared, this.#tally.sums())
      for (const { kind, id } of changes) this.#run(SQL.insertChange, kind, id)
      this.#run(SQL.forgetChanges)
      for (const [sql, values] of this.#ofFullText) this.#run(sql, ...values)
      this.#db.exec('commit')
      return changes
    } catch (error) {
      // A full disk has rolled it back already.
      if (this.#db.isTransaction) this.#db.exec('rollback')
      throw error
    } finally {
      this.#tally.clear()
      this.#ofFullText = []
    }
  }

  #take(step: WriteStep): Change[] {
    if ('gone' in step) return this.#forget(step.gone)
    if ('put' in step) return this.#put(step.put, step.stamp, step.upgrade)
    const { file, digest, changed } = step.unchanged
    this.#run(SQL.renew, step.stamp, changed, file, digest)
    return []
  }

  #put(record: IndexRecord, stamp: string, upgrade: boolean): Change[] {
    const { entry } = record
    const before = this.#prepared.sql(SQL.find).get(entry.file)
    const sameFile = before?.stamp === stamp
    // Another process was here first.
    if (sameFile && passOf(entry.model) <= Number(before.pass)) return []
    // The file has gone or changed meanwhile.
    if (upgrade && !sameFile) return []
    const date = dateKey(entry.date)
    const sameDate = before && Math.floor(Number(before.key) / 2 ** KEY_BITS) === date
    if (sameFile && sameDate) {
      this.#putReading(Number(before.key), String(before.voices), record)
      return []
    }
    if (before) this.#remove(Number(before.key))
    this.#insert(sameDate ? Number(before.key) : this.#newKey(date), record, stamp)
    if (sameFile) return []
    return [{ kind: before ? 'changed' : 'added', id: entry.id }]
  }

  #insert(key: number, record: IndexRecord, stamp: string): void {
    const { words } = record
    this.#run(SQL.insertSeed, key, stamp, record.digest, record.voices, ...valuesOf(seedColumns, record))
    for (const band of record.bands) this.#run(SQL.insertBand, band, key)
    this.#runLast(SQL.insertWords, key, ...seedIndexFields.map((field) => words[field]), everyToken.seed)
    this.#tally.countHeader(headerOf(record), 1)
    this.#countReading(record)
    for (const [at, statement] of record.statements.entries()) {
      this.#run(SQL.insertStatement, key, at, ...valuesOf(ofStatement, statement))
      for (const run of runsOfStatement(statement)) this.#run(SQL.insertRun, run, key, at)
      this.#insertStatementWords(key, at, record.statementWords[at])
    }
    if (record.voices) this.#runLast(SQL.insertVoices, key, SEED_ROW, record.voices)
  }

  /** Puts a reading in the place of an earlier one of the same file. */
  #putReading(key: number, voicesBefore: string, record: IndexRecord): void {
    const [before] = countedSelection.all(this.#prepared.sql(COUNTED), key)
    const rows = this.#rowsOfStatements(key)
    const statements = rows.map((row) => talliedSelection.from(row))
    if (before) {
      this.#tally.countReading({ ...before, statements }, -1)
      this.#tally.countPass(before.pass, -1)
    }
    this.#countReading(record)
    this.#run(SQL.updateReading, record.voices, ...valuesOf(ofReading, record), key)
    this.#putStatements(key, rows, record)
    if (voicesBefore === record.voices) return
    if (voicesBefore) this.#runLast(SQL.removeStatementWords, key, SEED_ROW)
    if (record.voices) this.#runLast(SQL.insertVoices, key, SEED_ROW, record.voices)
  }

  /** Writes the statements that differ from those there are. */
  #putStatements(key: number, rows: SqliteValue[][], { statements, statementWords }: IndexRecord): void {
    for (const [at, statement] of statements.entries()) {
      const before = rows[at]
      const values = valuesOf(ofStatement, statement)
      const changed = ofStatement.filter((_, place) => !before || before[place] !== values[place])
      if (changed.length > 0) {
        if (before) this.#run(SQL.removeStatement, key, at)
        this.#run(SQL.insertStatement, key, at, ...values)
      }
      if (changed.some(({ name }) => ofRuns.has(name))) this.#putRuns(key, at, before, statement)
      if (!changed.some(({ name }) => ofWords.has(name))) continue
      if (before) this.#runLast(SQL.removeStatementWords, key, at)
      this.#insertStatementWords(key, at, statementWords[at])
    }
    for (let at = statements.length; at < rows.length; at++) this.#removeStatement(key, at, rows[at]!)
  }

  #insertStatementWords(key: number, at: number, words: StatementWords | undefined): void {
    const values = indexedStatementFields.map((field) => words?.[field] ?? '')
    this.#runLast(SQL.insertStatementWords, key, at, ...values, everyToken.statement)
  }

  /** Writes the runs of a quotation in the place of those there are. */
  #putRuns(key: number, at: number, before: SqliteValue[] | undefined, statement: Statement | null): void {
    const runs = new Set(statement ? runsOfStatement(statement) : [])
    const stored = before ? runsOfStatement(quotedSelection.from(before)) : []
    for (const run of stored) if (!runs.delete(run)) this.#run(SQL.removeRun, run, key, at)
    for (const run of runs) this.#run(SQL.insertRun, run, key, at)
  }

  #removeStatement(key: number, at: number, row: SqliteValue[]): void {
    this.#putRuns(key, at, row, null)
    this.#run(SQL.removeStatement, key, at)
    this.#runLast(SQL.removeStatementWords, key, at)
  }

  #forget(file: string): Change[] {
    const before = this.#prepared.sql('select key, id from seed where file = ?').get(file)
    if (!before) return []
    this.#remove(Number(before.key))
    return [{ kind: 'removed', id: String(before.id) }]
  }

  /** Takes everything of a key out of the index. */
  #remove(key: number): void {
    const [before] = countedSelection.all(this.#prepared.sql(COUNTED), key)
    const rows = this.#rowsOfStatements(key)
    if (before) {
      const statements = rows.map((row) => talliedSelection.from(row))
      this.#tally.countHeader(before, -1)
      this.#tally.countReading({ ...before, statements }, -1)
      this.#tally.countPass(before.pass, -1)
    }
    for (const [at, row] of rows.entries()) this.#removeStatement(key, at, row)
    this.#runLast(SQL.removeStatementWords, key, SEED_ROW)
    this.#runLast(SQL.removeWords, key)
    this.#run(SQL.removeBands, key, key)
    this.#run(SQL.removeSeed, key)
  }

  #countReading({ entry, statements, words }: IndexRecord): void {
    const found = voices.filter((voice) => (entry.voices?.[voice] ?? 0) > 0)
    this.#tally.countReading({ outletKey: words.outlet || null, voices: found, statements }, 1)
    this.#tally.countPass(passOf(entry.model), 1)
  }

  #rowsOfStatements(key: number): SqliteValue[][] {
    const question = this.#prepared.sql(SQL.statements)
    question.setReturnArrays(true)
    // Its types know rows as objects alone.
    return question.all(key, key) as unknown as SqliteValue[][]
  }

  #newKey(date: number): number {
    const first = date * 2 ** KEY_BITS
    const found = this.#prepared.sql(SQL.lastKey).get(first, first + 2 ** KEY_BITS - 1)
    return typeof found?.last === 'number' ? found.last + 1 : first
  }

  #runLast(text: string, ...values: SQLInputValue[]): void {
    this.#ofFullText.push([text, values])
  }

  #run(text: string, ...values: SQLInputValue[]): void {
    this.#prepared.sql(text).run(...values)
  }
}

function valuesOf<Source>(columns: AnyColumn<Source>[], source: Source): SQLInputValue[] {
  return columns.map(({ kind, of }) => kind.sqlite.write(of(source)))
}

function headerOf(record: IndexRecord) {
  const { outlet, outletKey, date, language } = headerColumns
  return {
    outlet: outlet.of(record),
    outletKey: outletKey.of(record),
    date: date.of(record),
    language: language.of(record),
  }
}
