import { loadModel } from '@hearsay/reading'
import { beforeAll, expect, test } from 'vitest'
import { clippingOf, Desk } from '../test/records.ts'
import type { ChangeVerb, Draft, Typed } from './index.ts'
import { draftOfAddition, draftOfChange, typedNow } from './index.ts'

beforeAll(() => loadModel('fast'))

const text = clippingOf(
  '“We will wait and we will pay,” Orla Venn said on Tuesday. The port closed at nine.',
  'A fisherman said the tide was late and the tide was high.',
)
const clipping = (desk: Desk) => ({ seed: 'pact', document: desk.document, reading: desk.decided })
/** The number of the statement with these words. */
function numberOf(desk: Desk, words: string): number {
  return desk.statements.findIndex(([, content]) => content.includes(words))
}
/** Decides what was typed about the statement with these words; the problem where that is nothing. */
function change(desk: Desk, words: string, verb: ChangeVerb, typed: Typed): string | null {
  const draft = draftOfChange(clipping(desk), numberOf(desk, words), verb, typed)
  if ('problem' in draft) return draft.problem
  desk.decide('Ana', draft as Draft)
  return null
}

test('words that are typed are the words that are said, also in pieces', () => {
  const desk = new Desk(text)
  expect(change(desk, 'We will wait', 'words', { typed: 'We will  pay … wait' })).toBe('words-not-there')
  expect(change(desk, 'We will wait', 'words', { typed: 'We will wait … we will pay' })).toBeNull()
  expect(desk.statements[0]?.slice(1)).toEqual(['We will wait … we will pay', 'words'])
  expect(typedNow(clipping(desk), 0, 'words')).toBe('We will wait … we will pay')
})
test('words that were chosen go before what was typed, without white space around', () => {
  const desk = new Desk(text)
  const start = text.indexOf('the tide was high')
  expect(
    change(desk, 'the tide was late', 'words', { typed: 'x', spans: [[start - 1, start + 17]] }),
  ).toBeNull()
  expect(desk.statements.at(-1)?.[1]).toBe('the tide was high')
})
test('of words that are there twice those nearest to the statement are taken', () => {
  const desk = new Desk(text)
  expect(change(desk, 'the tide was late', 'words', { typed: 'the tide was' })).toBeNull()
  const [[start] = [0]] = desk.decided.attributions.at(-1)!.content
  expect(start).toBe(text.indexOf('the tide was late'))
})
test('a statement is split in two, in the order of the text', () => {
  const desk = new Desk(text)
  const before = desk.statements.length
  expect(change(desk, 'We will wait', 'split', { typed: 'we will pay' })).toBeNull()
  expect(desk.statements).toHaveLength(before + 1)
  const [first, second] = desk.statements
  expect(first?.[1]).toContain('We will wait')
  expect(first?.[1]).not.toContain('we will pay')
  expect(second).toEqual(['Orla Venn', 'we will pay', 'split'])
  expect(change(desk, 'we will pay', 'split', { typed: 'we will pay' })).toBe('nothing-left')
})
test('statements are joined by their numbers', () => {
  const desk = new Desk(text)
  change(desk, 'We will wait', 'split', { typed: 'we will pay' })
  const before = desk.statements.length
  expect(change(desk, 'We will wait', 'join', { typed: '1' })).toBe('no-number')
  expect(change(desk, 'We will wait', 'join', { typed: '99' })).toBe('no-number')
  expect(change(desk, 'We will wait', 'join', { typed: '2' })).toBeNull()
  expect(desk.statements).toHaveLength(before - 1)
})
test.each<[ChangeVerb, string, string | null, string]>([
  ['speaker', 'Ilse Mar', null, 'Ilse Mar'],
  ['speaker', '', null, ''],
  ['title', 'harbour master', null, 'harbour master'],
  ['kind', 'document', null, 'document'],
  ['kind', 'a person', 'no-kind', ''],
  ['day', '2022-06-28', null, '2022-06-28'],
  ['day', '2022-06-27 to 2022-06-28', null, '2022-06-27 to 2022-06-28'],
  ['day', 'Tuesday', 'no-day', ''],
  ['day', '2022-13-41', 'no-day', ''],
  ['chain', 'Coastwire ← Vela Radio', null, 'Coastwire ← Vela Radio'],
  ['cue', 'said on', null, 'said on'],
  ['cue', '', null, ''],
  ['cue', 'claimed', 'words-not-there', ''],
  ['tag', ' ', 'no-words', ''],
])('%s “%s”', (verb, typed, problem, now) => {
  const desk = new Desk(text)
  expect(change(desk, 'We will wait', verb, { typed })).toBe(problem)
  if (problem === null && verb !== 'tag') expect(typedNow(clipping(desk), 0, verb)).toBe(now)
})
test('a statement that the reading missed is added with its words and speaker', () => {
  const desk = new Desk(text)
  const [, sentence] = desk.decided.sentences
  const add = (typed: string, speaker: string) =>
    draftOfAddition(clipping(desk), sentence!.span, { typed, speaker })
  expect(add('The port opened', 'Ilse Mar')).toEqual({ problem: 'words-not-there' })
  expect(add(' ', 'Ilse Mar')).toEqual({ problem: 'no-words' })
  desk.decide('Ana', add('The port closed at nine', 'Ilse Mar') as Draft)
  expect(desk.statements).toContainEqual(['Ilse Mar', 'The port closed at nine', 'add'])
})
