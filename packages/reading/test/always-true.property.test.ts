// What holds for the reading of any text at all, tried on random and on hostile ones.
import { parse } from '@hearsay/core'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadModel, type Reading, read, readingSchema } from '../src/index.ts'

beforeAll(() => Promise.all([loadModel('default'), loadModel('fast')]))

/** Words, names, marks and cues, so that random texts hold something to read. */
const scraps = fc.constantFrom(
  'Ms Venn',
  'Orla Venn',
  'the Daily',
  'Coastwire',
  'said',
  'told',
  'reported',
  'citing',
  'according to',
  'that',
  'he',
  'who',
  'a source',
  'two officials',
  'on condition of anonymity',
  'as saying',
  'quoted',
  'declined to comment',
  'on Tuesday',
  'last week',
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '»',
  '„',
  '「',
  '」',
  '(',
  ')',
  '[',
  ']',
  '[T]he',
  '[…]',
  '…',
  '.',
  ',',
  ':',
  '?',
  '—',
  '\n',
  '\n\n',
  '\n\n\n',
  '\r\n',
  '\t',
  '\u00a0',
  '🦀',
  'é',
  'العربية',
  '海',
  '\u200f',
  '\0',
  '2022',
  'June 29',
  'will',
  'would',
  'the ferry',
  'port',
  'waits',
  '30',
  '$5',
)
const prose = fc.array(scraps, { maxLength: 120 }).map((words) => words.join(' '))
const anything = fc.oneof(
  prose,
  fc.string({ unit: 'binary', maxLength: 400 }),
  prose.map((body) => `Harbor Times\nJune 29, 2022\n\nNews\n\n${body}`),
)

/** Every span of a reading. */
function spansOf({
  sentences,
  attributions,
  actors,
  times,
  quotations,
}: Reading): ([number, number] | null)[] {
  return [
    ...sentences.flatMap((one) => [one.span, ...one.evidence.flatMap(({ spans }) => spans)]),
    ...attributions.flatMap((one) => [
      one.source,
      one.cue,
      ...one.content,
      ...one.evidence.flatMap(({ spans }) => spans),
    ]),
    ...actors.flatMap((one) => [
      ...one.mentions,
      ...one.roles.map(({ span }) => span),
      one.unnamed?.description ?? null,
      one.unnamed?.condition ?? null,
      one.unnamed?.reason ?? null,
    ]),
    ...times.map(({ span }) => span),
    ...quotations.flatMap((one) => [one.span, ...one.alterations]),
  ]
}

function holds(text: string): void {
  const { document } = parse(text)
  for (const model of ['default', 'fast'] as const) {
    const reading = read(document, { model })
    expect(readingSchema.parse(JSON.parse(JSON.stringify(reading)))).toEqual(reading)
    for (const span of spansOf(reading)) {
      if (!span) continue
      expect(span[0]).toBeLessThan(span[1])
      expect(span[1]).toBeLessThanOrEqual(text.length)
    }
    const { attributions, sentences, actors, times } = reading
    let last = 0
    for (const { span, attributions: own, evidence } of sentences) {
      expect(span[0]).toBeGreaterThanOrEqual(last)
      last = span[1]
      expect(evidence.length).toBeGreaterThan(0)
      for (const at of own) expect(at).toBeLessThan(attributions.length)
    }
    for (const [at, one] of attributions.entries()) {
      if (one.actor !== null) expect(one.actor).toBeLessThan(actors.length)
      if (one.time !== null) expect(one.time).toBeLessThan(times.length)
      const seen = new Set<number>()
      for (let via: number | null = at; via !== null; via = attributions[via]!.via) {
        expect(seen.has(via)).toBe(false)
        seen.add(via)
      }
    }
    for (const { start, end } of times) expect(start <= end).toBe(true)
    expect(JSON.stringify(read(document, { model }))).toBe(JSON.stringify(reading))
  }
}

test('any text gives a reading that fits its schema, whose spans lie in the text and whose chains end', () => {
  fc.assert(fc.property(anything, holds), { numRuns: 150 })
}, 300_000)

describe('hostile texts give a reading', () => {
  const sign = (words: string, times: number) => words.repeat(times)
  test.each([
    ['twenty thousand unclosed quotation marks', sign('“said ', 20_000)],
    ['straight marks', sign('" \' ', 20_000)],
    ['a word of half a million letters', sign('a', 500_000)],
    ['fifty thousand nested brackets', sign('[', 50_000) + sign(']', 50_000)],
    ['citings of citings', sign('the Daily, citing the Post, which cited ', 2000)],
    ['one sentence of names', sign('Venn said Sato told ', 5000)],
    ['pronouns and nothing else', sign('he said she said they said. ', 5000)],
    ['days', sign('on Tuesday last week in June 2022 ', 5000)],
    ['capitals', sign('Venn ', 30_000)],
  ])(
    '%s',
    (_, text) => {
      const { document } = parse(text)
      expect(() => read(document)).not.toThrow()
    },
    300_000,
  )
})
