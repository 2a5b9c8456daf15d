// What holds for the reading of any text, checked on random and on hostile ones.
import { parse } from '@hearsay/core'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ModelName, Reading } from '../src/index.ts'
import { loadModel, modelNames, read, readingSchema } from '../src/index.ts'

beforeAll(() => Promise.all(modelNames.map(loadModel)))

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

/** Checks what holds for every reading of a text by these models. */
function checkReadings(text: string, models: readonly ModelName[]): void {
  const { document } = parse(text)
  for (const model of models) {
    const reading = read(document, { model })
    const json = JSON.stringify(reading)
    expect(readingSchema.parse(JSON.parse(json))).toEqual(reading)
    checkSpans(reading, text.length)
    checkSentences(reading)
    checkIndices(reading)
    expect(JSON.stringify(read(document, { model }))).toBe(json)
  }
}

// Plain conditions first: an `expect` for each of a hundred thousand spans takes longer than the reading.
function checkSpans(reading: Reading, length: number): void {
  const wrong = spansOf(reading).filter((span) => span && !(span[0] < span[1] && span[1] <= length))
  expect(wrong).toEqual([])
}

function checkSentences({ sentences, attributions }: Reading): void {
  let last = 0
  const wrong = sentences.filter(({ span, attributions: own, evidence }) => {
    const fits = span[0] >= last && evidence.length > 0 && own.every((at) => at < attributions.length)
    last = span[1]
    return !fits
  })
  expect(wrong).toEqual([])
}

function checkIndices({ attributions, actors, times }: Reading): void {
  const wrong = attributions.filter(
    ({ actor, time }, at) =>
      (actor !== null && actor >= actors.length) ||
      (time !== null && time >= times.length) ||
      !relayChainEnds(attributions, at),
  )
  expect(wrong).toEqual([])
  expect(times.filter(({ start, end }) => start > end)).toEqual([])
}

/** Whether the chain of relays from an attribution ends without meeting one twice. */
function relayChainEnds(attributions: Reading['attributions'], from: number): boolean {
  const seen = new Set<number>()
  for (let at: number | null = from; at !== null; at = attributions[at]!.via) {
    if (seen.has(at)) return false
    seen.add(at)
  }
  return true
}

test('any text gives a reading that fits its schema, whose spans lie in the text and whose chains end', () => {
  fc.assert(
    fc.property(anything, (text) => checkReadings(text, modelNames)),
    { numRuns: 150 },
  )
}, 300_000)

// How much work they are is held by bounded-work.property.test.ts. The rules are the same for both models; the fast one takes a
// fifth of the time.
describe('long hostile texts give a reading of which the same holds', () => {
  test.each([
    ['eight thousand unclosed quotation marks', '“said '.repeat(8000)],
    ['straight marks', '" \' '.repeat(8000)],
    ['a word of half a million letters', 'a'.repeat(500_000)],
    ['twenty thousand nested brackets', '['.repeat(20_000) + ']'.repeat(20_000)],
    ['citings of citings', 'the Daily, citing the Post, which cited '.repeat(800)],
    ['one sentence of names', 'Venn said Sato told '.repeat(2000)],
    ['pronouns and nothing else', 'he said she said they said. '.repeat(2000)],
    ['days', 'on Tuesday last week in June 2022 '.repeat(2000)],
    ['capitals', 'Venn '.repeat(10_000)],
    [
      'a quotation continued over three thousand paragraphs',
      '“We wait, and the boats are full.\n\n'.repeat(3000),
    ],
  ])('%s', (_, text) => checkReadings(text, ['fast']), 300_000)
})
