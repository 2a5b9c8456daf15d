// Compares the default model with its trainer: scores of invented sentences, computed by training/pack.py.

import { readFileSync } from 'node:fs'
import { parse } from '@hearsay/core'
import { expect, test } from 'vitest'
import type { Segment } from '../src/features.ts'
import { segmentsOf } from '../src/features.ts'
import { loadModel } from '../src/model/load.ts'

/** Word, suffix, prefix, shape, quote state and edge of a token. */
type Row = [string, number, number, number, number, number]
interface Fixture {
  texts: { text: string; rows: Row[]; emissions: number[][] }[]
}

const { texts }: Fixture = JSON.parse(readFileSync(new URL('emissions.json', import.meta.url), 'utf8'))
const segments = (text: string) => segmentsOf(parse(text, { bodyOnly: true }).document)
const rowsOf = ({ features, quoteStates, boundaries }: Segment): Row[] =>
  features.map(({ form: { word, suffix, prefix, shape } }, at) => [
    word,
    suffix,
    prefix,
    shape,
    quoteStates[at]!,
    boundaries[at]!,
  ])

test('computes the trainer’s features', () => {
  for (const { text, rows } of texts) expect(segments(text).flatMap(rowsOf)).toEqual(rows)
})

/** What rounding hidden values to seven bits moves a score by, at most; the trainer doesn’t round them. */
const ROUNDING = 0.15

test('gives the trainer’s scores, but for the rounding of hidden values', async () => {
  const model = await loadModel('default')
  for (const { text, emissions } of texts) {
    const scores = model.emissions(segments(text))
    const expected = emissions.flat()
    expect(scores.length).toBe(expected.length)
    const furthest = Math.max(...expected.map((score, at) => Math.abs(score - scores[at]!)))
    expect(furthest, text).toBeLessThan(ROUNDING)
  }
})
