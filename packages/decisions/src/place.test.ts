import { loadModel } from '@hearsay/reading'
import { beforeAll, expect, test } from 'vitest'
import { clippingOf, Desk } from '../test/records.ts'

beforeAll(() => loadModel('fast'))

const text = clippingOf('“We will wait,” Orla Venn said.', 'Tom Reiss said the tide was late.')

/** A clipping in which Ana’s correction lost its words. */
function orphaned() {
  const desk = new Desk(text)
  const lost = desk.decide('Ana', {
    verb: 'speaker',
    target: desk.statement('tide was late'),
    value: { name: 'Ilse Mar' },
  })
  desk.edit(text.replace('was late', 'was very late'))
  return { desk, lost }
}

test('a person puts an orphaned decision in its place, and both are named', () => {
  const { desk, lost } = orphaned()
  expect(desk.decided.decisions.unplaced).toMatchObject([{ id: lost.id, status: 'orphaned' }])
  const place = desk.decide('Ben', {
    verb: 'place',
    target: desk.statement('very late'),
    value: { decision: lost.id },
  })
  expect(desk.decided.decisions.unplaced).toEqual([])
  expect(desk.statements.at(-1)?.[0]).toBe('Ilse Mar')
  expect(desk.decided.attributions.at(-1)?.decided?.by).toEqual(['Ana', 'Ben'])
  desk.undo('Ben', place)
  expect(desk.decided.decisions.unplaced).toHaveLength(1)
  expect(desk.statements.at(-1)?.[0]).toBe('Tom Reiss')
})
test('a place that is lost again is told again', () => {
  const { desk, lost } = orphaned()
  desk.decide('Ben', { verb: 'place', target: desk.statement('very late'), value: { decision: lost.id } })
  desk.edit(text)
  expect(desk.decided.decisions.unplaced).toMatchObject([{ id: lost.id, status: 'orphaned' }])
})
test('only what lost its place gets one, and nothing that names words that are gone', () => {
  const { desk, lost } = orphaned()
  const target = desk.statement('very late')
  const kept = desk.decide('Ana', { verb: 'confirm', target: desk.statement('We will wait') })
  const words = desk.decide('Ana', {
    verb: 'words',
    target: desk.statement('We will wait'),
    value: { content: [[1, 13]] },
  })
  const refusal = (decision: string) => desk.refusal('Ben', { verb: 'place', target, value: { decision } })
  expect(refusal(kept.id)).toBe('has-place')
  expect(refusal(words.id)).toBe('ranges-inside')
  expect(refusal(lost.id.replace(/.$/, 'f'))).toBe('decision-unknown')
  expect(refusal(lost.id)).toBeNull()
})
