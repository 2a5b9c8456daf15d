// What a model that has words knows of a token. In: the model’s tables. Out: a writer of token vectors: the rows of the word, its
// affixes, its shape and how often it is a cue.

import type { ModelFile, Table } from './format.ts'
import { writeRow } from './format.ts'
import type { VectorWriter } from './token-inputs.ts'

/** The first rows of the tables are for padding and for unknown words. */
const UNKNOWN_ROW = 1
const FIRST_WORD_ROW = 2

/** The writer of the vectors of a model’s words; `tables` in the order of the input. */
export function wordVectors({ words, cues, trained }: ModelFile, tables: Table[]): VectorWriter {
  const vocabulary = new Map<string, number>()
  for (let at = 0; at < words.length; at++) vocabulary.set(words[at]!, at)
  return ({ word, suffix, prefix, shape }, into, at) => {
    const index = vocabulary.get(word)
    const known = index !== undefined
    const rows: Record<string, number> = {
      suffix,
      prefix,
      shape,
      word: known && index < trained ? index + FIRST_WORD_ROW : UNKNOWN_ROW,
      vector: known ? index + FIRST_WORD_ROW : UNKNOWN_ROW,
      cue: known ? cues[index]! : 1,
    }
    let to = at
    for (const table of tables) {
      const row = Math.min(rows[table.name]!, table.rows - 1)
      writeRow(table, row, into, to)
      to += table.columns
    }
  }
}
