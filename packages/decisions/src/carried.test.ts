import { loadModel } from '@hearsay/reading'
import { beforeAll, expect, test } from 'vitest'
import { clippingOf, Desk, hashOf } from '../test/records.ts'
import type { Decision } from './index.ts'

beforeAll(() => loadModel('fast'))

const twice = ['Tom Reiss said the port would close.', 'Nobody knows.']
/** Two sentences alike, with neighbours alike: nothing but their place tells them apart. */
const text = clippingOf(...twice, ...twice, ...twice, ...twice)

function written(desk: Desk, text: string, edits: [number, number, number][]): void {
  const before = hashOf(desk.document.text)
  desk.edit(text)
  const id = `${desk.decisions.at(-1)!.id.slice(0, -1)}f`
  const value = { fields: ['headline'], to: hashOf(text), edits }
  desk.decisions.push({
    ...{ id, when: '2022-07-02T10:00:00.000Z', by: 'Ana', seed: 'pact', text: before, verb: 'write' },
    ...{ target: { type: 'clipping' }, value, replaces: [] },
  } as Decision)
}

test('a decision about one of two sentences alike stays at it when the header is written, and a sign-off stays', () => {
  const desk = new Desk(text)
  const [, second] = desk.reading.attributions
  const confirmed = desk.decide('Ana', { verb: 'confirm', target: desk.statementAt(1) })
  desk.decide('Ana', { verb: 'sign-off', value: { on: true } })
  const at = text.indexOf('Two islands join')
  const longer = text.replace('Two islands join', 'Two islands join hands')
  written(desk, longer, [[at + 16, at + 16, 6]])
  const { placed, unplaced, signed } = desk.decided.decisions
  expect(unplaced).toEqual([])
  expect(placed).toEqual([
    { id: confirmed.id, status: 'anchored', span: [expect.any(Number), expect.any(Number)] },
  ])
  expect(placed[0]?.span?.[0]).toBe(second!.content[0]![0] - 'Tom Reiss said '.length + 6)
  expect(signed).toMatchObject([{ current: true }])
  expect(desk.statements.map(([, , verbs]) => verbs)).toEqual(['', 'confirm', '', ''])
  // Without the record nobody could tell which of them was meant.
  desk.decisions.pop()
  expect(desk.decided.decisions.unplaced).toMatchObject([{ status: 'ambiguous' }])
})
test('what was written is not undone, and stands in no other’s way', () => {
  const desk = new Desk(text)
  desk.decide('Ana', { verb: 'header', value: { field: 'headline', value: 'Two islands join hands' } })
  const at = text.indexOf('Two islands join')
  written(desk, text.replace('join', 'join hands'), [[at + 16, at + 16, 6]])
  expect(
    desk.refusal('Ana', { verb: 'undo', target: { type: 'decisions', ids: [desk.decisions[1]!.id] } }),
  ).toBe('written')
  expect(desk.decided.decisions.header).toMatchObject([{ value: 'Two islands join hands' }])
})
