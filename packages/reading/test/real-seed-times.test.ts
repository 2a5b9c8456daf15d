import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { decode, parse, type Span } from '@hearsay/core'
import { describe, expect, test } from 'vitest'
import { quotationsOf } from '../src/quotations.ts'
import type { Statement } from '../src/statement.ts'
import { timesOf } from '../src/times/times.ts'
import { tokenizeDocument } from '../src/tokenized-document.ts'

const folder = new URL('../../../../shared/seeds/', import.meta.url)
const there = existsSync(folder)

/** A statement with a cue alone. */
const cued = (cue: Span): Statement => ({
  source: null,
  cue,
  content: [],
  form: 'indirect',
  stance: 'neutral',
  stated: true,
  via: null,
  continues: null,
  confidence: 1,
  evidence: [],
})

describe.skipIf(!there)('the real seed (skipped where ../shared is not beside the project)', () => {
  const file = there ? readdirSync(folder).find((name) => name.endsWith('.txt')) : undefined
  const { text } = decode(file ? readFileSync(new URL(file, folder)) : new Uint8Array())
  const doc = tokenizeDocument(parse(text).document)

  test('has its eight times', () =>
    expect(timesOf(doc, []).times.map(({ start, end, rule }) => `${start}..${end} ${rule}`)).toEqual([
      '2022-06-29..2022-06-29 weekday-of-publication',
      '2022-06-28..2022-06-28 weekday-before',
      '2022-06-28..2022-06-28 weekday-before',
      '2022-07-01..2022-12-31 half-year',
      '2022-06-26..2022-06-26 weekday-before',
      '2022-06-01..2022-06-29 earlier-this-month',
      '2022-06-29..2022-06-29 weekday-of-publication',
      '2022-06-29..2022-06-29 weekday-of-publication',
    ]))
  test('says when each thing was said', () => {
    const cues = [...text.matchAll(/\b(?:reported|said|told)\b/g)].map((found) =>
      cued([found.index, found.index + found[0].length]),
    )
    const { times, timeOf } = timesOf(doc, cues)
    expect(cues.map((cue) => times[timeOf.get(cue) ?? -1]?.start ?? '-')).toEqual([
      '2022-06-28',
      '2022-06-26',
      '-',
      '-',
      '2022-06-01',
      '-',
      '2022-06-29',
      '-',
      '-',
      '2022-06-29',
      '-',
      '-',
    ])
  })
  test('has six quotations, the outlet’s own one in scare quotes', () => {
    const found = quotationsOf(doc, [])
    expect(found).toHaveLength(6)
    expect(found[0]!.use).toBe('scare')
  })
})
