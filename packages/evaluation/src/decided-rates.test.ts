// Precision and recall by what people decided, and kinds of faults.
import { expect, test } from 'vitest'
import { decidedRates, faultKinds } from './decided-rates.ts'
import type { JudgedUnit, Labels } from './judgements.ts'

const unit = (decided: Labels, machine: Labels): JudgedUnit => ({
  content: [[0, 4]],
  cue: null,
  people: new Map(),
  machine,
  decided,
  seen: new Set(),
})
const venn = { statement: 'yes', speaker: 'orla venn', words: '0–9', cue: '10–14' }

test('counts what is missed, read too much, right and wrong; what nobody judged is left out', () => {
  const units = [
    unit(venn, venn),
    unit(venn, { statement: 'no' }),
    unit({ statement: 'no' }, venn),
    unit({ statement: 'yes', speaker: '–' }, venn),
    unit({ statement: 'yes', words: '0–5' }, { ...venn, cue: '–' }),
  ]
  expect(decidedRates(units)).toEqual([
    { part: 'statement', right: 3, read: 4, decided: 4, precision: 0.75, recall: 0.75, f1: 0.75 },
    { part: 'source', right: 1, read: 3, decided: 2, precision: 1 / 3, recall: 0.5, f1: 0.4 },
    { part: 'cue', right: 1, read: 2, decided: 2, precision: 0.5, recall: 0.5, f1: 0.5 },
    { part: 'content', right: 1, read: 3, decided: 3, precision: 1 / 3, recall: 1 / 3, f1: 1 / 3 },
  ])
  expect(decidedRates([])[0]).toMatchObject({ precision: null, recall: null, f1: null })
})
test.each([
  ['statement', 'yes', 'no', 'statement missed'],
  ['statement', 'no', 'yes', 'no statement'],
  ['speaker', 'a', '–', 'source missed'],
  ['speaker', '–', 'a', 'source where there is none'],
  ['speaker', 'a', 'b', 'another source'],
  ['words', '0–9', '2–9', 'content too short'],
  ['words', '0–9', '0–12', 'content too long'],
  ['cue', '4–9', '7–12', 'other words as cue'],
  ['type', 'document', 'institution', 'type of source: institution instead of document'],
] as const)('%s of %s read as %s is “%s”', (label, people, machine, kind) =>
  expect(faultKinds([{ label, people, machine }]).map((one) => one.kind)).toEqual([kind]),
)
test('the most frequent kind comes first', () => {
  const faults = ['a', 'b', '–', '–', 'c', '–', '–'].map((machine) => ({
    label: 'speaker' as const,
    people: 'x',
    machine,
  }))
  expect(faultKinds(faults).map(({ kind, faults: some }) => [kind, some.length])).toEqual([
    ['source missed', 4],
    ['another source', 3],
  ])
})
