import { parse } from '@hearsay/core'
import { expect, test } from 'vitest'
import { documentFixture, readingFixture } from '../test/reading-fixture.ts'
import type { Actor, Attribution, Reading } from './schema.ts'
import { relayChain, singleSourceParagraphs, sourceName, sourcingOf } from './sourcing.ts'
import type { Voice } from './vocabulary.ts'

const attribution = (extra: Partial<Attribution>): Attribution => ({
  source: null,
  cue: null,
  content: [],
  form: 'indirect',
  actor: null,
  via: null,
  time: null,
  stance: 'neutral',
  stated: true,
  confidence: 0.5,
  sure: true,
  evidence: [],
  ...extra,
})
const actor = (name: string, reason?: [number, number] | null): Actor => ({
  name,
  kind: 'person',
  standing: reason === undefined ? 'named' : 'unnamed',
  outlet: false,
  roles: [],
  sourceType: 'named-person',
  creditedName: null,
  title: null,
  justification: [],
  mentions: [],
  unnamed: reason === undefined ? null : { description: [0, 1], number: 1, condition: null, reason },
})
const reading = (voices: Voice[], actors: Actor[] = [], attributions: Attribution[] = []): Reading => ({
  format: 'hearsay-reading',
  version: 1,
  model: 'default',
  sentences: voices.map((voice, at) => ({ span: [at, at + 1], voice, attributions: [], evidence: [] })),
  attributions,
  actors,
  times: [],
  quotations: [],
})

test('counts sentences by voice', () =>
  expect(sourcingOf(reading(['own', 'named', 'own'])).voices).toEqual({
    own: [0, 2],
    named: [1],
    unnamed: [],
    relayed: [],
    undetermined: [],
  }))
test('separates named sources from unnamed ones with and without a reason', () =>
  expect(
    sourcingOf(
      reading(
        [],
        [actor('Orla Venn'), actor('an aide', [3, 9]), actor('an expert', null)],
        [0, 0, 1, 2].map((one) => attribution({ actor: one })),
      ),
    ),
  ).toMatchObject({ named: [0], unnamedWithReason: [1], unnamedWithoutReason: [2] }))
test('an actor that only declines, or is only spoken of, is not a source', () =>
  expect(
    sourcingOf(
      reading(
        [],
        [actor('Orla Venn'), actor('Haro Dell')],
        [attribution({ actor: 0, stated: false }), attribution({})],
      ),
    ),
  ).toMatchObject({ named: [], declined: [0], nobody: [1] }))
test('a statement that is not sure is counted nowhere', () => {
  const unsure = attribution({ actor: 0, sure: false, cue: [0, 1] })
  expect(
    sourcingOf(
      reading([], [actor('Orla Venn')], [unsure, { ...unsure, stated: false }, { ...unsure, actor: null }]),
    ),
  ).toMatchObject({ named: [], declined: [], nobody: [], stances: { neutral: [] } })
  const document = documentFixture()
  const doubtful = readingFixture(document)
  for (const one of doubtful.attributions) one.sure = false
  expect(singleSourceParagraphs(document, doubtful)).toEqual([])
})
test('follows a relay chain outward, and stops at a cycle', () => {
  const chained = reading([], [], [attribution({ via: 1 }), attribution({ via: 2 }), attribution({})])
  expect(relayChain(chained, 0)).toEqual([0, 1, 2])
  chained.attributions[2]!.via = 0
  expect(relayChain(chained, 1)).toEqual([1, 2, 0])
})
test('names a source by its actor, or as written, or not at all', () => {
  const { document } = parse('She said so.', { bodyOnly: true })
  const name = (extra: Partial<Attribution>) =>
    sourceName(document, reading([], [actor('Orla Venn')]), attribution(extra))
  expect([name({ actor: 0, source: [0, 3] }), name({ source: [0, 3] }), name({})]).toEqual([
    'Orla Venn',
    'She',
    null,
  ])
})

test('a paragraph has a single source if one source states everything in it, relays aside', () => {
  const document = documentFixture()
  expect(singleSourceParagraphs(document, readingFixture(document))).toEqual([
    { paragraph: 1, actor: 3, sentences: [4] },
  ])
  const alone = readingFixture(document)
  alone.attributions[2]!.actor = 0
  alone.attributions[3]!.actor = 0
  expect(singleSourceParagraphs(document, alone)[0]).toEqual({ paragraph: 0, actor: 0, sentences: [0, 1, 2] })
})

test('lists attributions by stance', () =>
  expect(sourcingOf(readingFixture(documentFixture())).stances).toEqual({
    neutral: [0, 1, 2],
    committing: [],
    doubting: [4],
    predicting: [],
  }))
