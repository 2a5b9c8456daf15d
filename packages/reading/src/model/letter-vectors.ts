// What a model of several languages knows of a token: nothing but its letters. In: the model’s tables and a language. Out: a writer of
// token vectors: the mean of the rows of its groups of letters, the row of the whole word in its language, its shape, its script, the
// sum of its classes, and the language.
//
//   sagte   → mean of <s sa ag gt te e> <sa sag agt gte te> <sag sagt agte gte>, de:sagte, x, Latin, say, de

import type { TokenForm } from '../token-features.ts'
import { hashBucket } from '../token-features.ts'
import type { ModelFile, Table } from './format.ts'
import { writeRow } from './format.ts'
import type { VectorWriter } from './token-inputs.ts'

/** What the model needs of a language. */
export interface LetterLanguage {
  /** ISO 639-1. */
  code: string
  /** The classes of a lower-case word, a bit each. */
  classesOf(word: string): number
}

/** Groups of so many letters, the edges of the word counted as letters. */
const GROUP_SIZES = [2, 3, 4]

/** The first code point of a block and the script’s row; what comes before the first is a sign or a digit. */
const SCRIPTS: [from: number, row: number][] = [
  [0x61, 1],
  [0x370, 2],
  [0x400, 3],
  [0x590, 4],
  [0x600, 5],
  [0x900, 6],
  [0xe00, 7],
  [0x1100, 8],
  [0x1e00, 1],
  [0x2000, 9],
  [0x3040, 10],
  [0x3400, 11],
  [0xac00, 8],
  [0xd800, 11],
  [0xfb50, 5],
  [0xff00, 9],
]

/** The row of a word’s script in the table `script`. */
export function scriptRow(word: string): number {
  const code = word.codePointAt(0) ?? 0
  let row = 0
  for (const [from, script] of SCRIPTS) if (code >= from) row = script
  return row
}

/** The rows of a word’s groups of letters in a table of so many rows. */
export function groupRows(word: string, rows: number): number[] {
  const edged = `<${word}>`
  const found: number[] = []
  for (const size of GROUP_SIZES)
    for (let at = 0; at + size <= edged.length; at++) found.push(hashBucket(edged.slice(at, at + size), rows))
  return found
}

/** The writer of the vectors of a model’s words in the language that `language` gives; `tables` in the order of the input. */
export function letterVectors(
  file: ModelFile,
  tables: Table[],
  language: () => LetterLanguage,
): VectorWriter {
  const widest = Math.max(...tables.map(({ columns }) => columns))
  const row = new Float32Array(widest)
  const add = (table: Table, index: number, into: Float32Array, at: number) => {
    if (index < 0 || index >= table.rows) return
    writeRow(table, index, row, 0)
    for (let column = 0; column < table.columns; column++) into[at + column]! += row[column]!
  }
  const rowOf = {
    whole: (code: string, { word }: TokenForm, rows: number) => hashBucket(`${code}:${word}`, rows),
    shape: (_: string, { shape }: TokenForm) => shape,
    script: (_: string, { word }: TokenForm) => scriptRow(word),
    language: (code: string) => file.languages.indexOf(code),
  }
  return (form, into, at) => {
    const { code, classesOf } = language()
    let to = at
    for (const table of tables) {
      into.fill(0, to, to + table.columns)
      if (table.name === 'gram') addMean(table, groupRows(form.word, table.rows), into, to)
      else if (table.name === 'class') addBits(table, classesOf(form.word), into, to)
      else add(table, rowOf[table.name as keyof typeof rowOf](code, form, table.rows), into, to)
      to += table.columns
    }
  }
  function addMean(table: Table, rows: number[], into: Float32Array, at: number): void {
    for (const one of rows) add(table, one, into, at)
    for (let column = at; column < at + table.columns; column++) into[column]! /= rows.length
  }
  function addBits(table: Table, bits: number, into: Float32Array, at: number): void {
    for (let bit = 0; bit < table.rows; bit++) if (bits & (1 << bit)) add(table, bit, into, at)
  }
}
