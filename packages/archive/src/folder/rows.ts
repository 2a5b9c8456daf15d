// Rows of the index in, entries and statements out. Rows come as lists: they are many, and objects take twice as long.
import type { SQLInputValue, StatementSync } from 'node:sqlite'
import type { Entry, Statement } from '../api/schemas.ts'
import type { AnyColumn, ReadColumn, SqliteValue } from '../record/column.ts'
import {
  entryColumns,
  entryFrom,
  headerColumns,
  placeColumns,
  placeFrom,
  readingColumns,
  relayedColumns,
  relayedFrom,
  scanColumns,
  scannedFrom,
  sentencesFrom,
  statementColumns,
  statementFrom,
  statementSeedColumns,
} from '../record/columns.ts'
import type { RelayedStatement, ScannedStatement, VoicedSentence } from '../search/store.ts'

/** Columns of one or more tables, by their aliases, and what is made of a row. */
export class Selection<Made> {
  /** What to put after `select`. */
  readonly columns: string
  readonly #places = new Map<unknown, number>()
  readonly #make: (read: ReadColumn) => Made

  constructor(tables: Record<string, readonly AnyColumn<never>[]>, make: (read: ReadColumn) => Made) {
    const all = Object.entries(tables).flatMap(([alias, columns]) =>
      columns.map((column) => ({ column, name: `${alias}.${column.name}` })),
    )
    for (const [place, { column }] of all.entries()) this.#places.set(column, place)
    this.columns = all.map(({ name }) => name).join(', ')
    this.#make = make
  }

  /** What a question for these columns gives. */
  all(question: StatementSync, ...values: SQLInputValue[]): Made[] {
    question.setReturnArrays(true)
    // Its types know rows as objects alone.
    return (question.all(...values) as unknown as SqliteValue[][]).map((row) => this.from(row))
  }

  /** What a row of these columns is. */
  from(row: SqliteValue[]): Made {
    return this.#make((column) => column.kind.sqlite.read(row[this.#places.get(column) ?? -1] ?? null))
  }
}

/** Entries; the table `seed` is s. */
export const entrySelection = new Selection<Entry>({ s: entryColumns }, entryFrom)

/** Statements; the table `seed` is s, `statement` t. */
export const statementSelection = new Selection<Statement>(
  { s: statementSeedColumns, t: Object.values(statementColumns) },
  statementFrom,
)

/** What queries ask of a statement; the table `seed` is s, `statement` t. */
export const scanSelection = new Selection<ScannedStatement>(
  { s: [headerColumns.id, headerColumns.language], t: scanColumns },
  scannedFrom,
)

/** What to select for `scanSelection` where the content of statements isn’t needed. */
export const scanWithoutContent = scanSelection.columns.replace(`t.${statementColumns.content.name}`, `''`)

/** Where statements are; the table `seed` is s, `statement` t. */
export const placeSelection = new Selection({ s: [headerColumns.id], t: placeColumns }, placeFrom)

/** The sentences of a seed with its id; the table `seed` is s. */
export const sentenceSelection = new Selection<[string, VoicedSentence[]]>(
  { s: [headerColumns.id, readingColumns.sentences] },
  (read) => [read(headerColumns.id), sentencesFrom(read(readingColumns.sentences))],
)

/** Who relays statements in which outlet; the table `seed` is s, `statement` t. */
export const relayedSelection = new Selection<RelayedStatement>(
  { s: [headerColumns.outlet], t: relayedColumns },
  relayedFrom,
)
