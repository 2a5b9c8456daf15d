import { expect, test } from 'vitest'
import { newDecisionId, timeOfId } from './decision-id.ts'
import type { Decision } from './schema.ts'
import { nextRedo, nextUndo, standingDecisions, visibleTo } from './standing.ts'

let time = 1_650_000_000_000
function record(by: string, more: Partial<Decision> = {}): Decision {
  const id = newDecisionId(time++, new Uint8Array(10))
  const when = new Date(time).toISOString()
  const value = { tag: id, on: true }
  const target = { type: 'clipping' }
  return {
    id,
    when,
    by,
    seed: 'pact',
    text: null,
    verb: 'tag',
    target,
    value,
    replaces: [],
    ...more,
  } as Decision
}
const undo = (by: string, ...of: Decision[]) =>
  record(by, {
    verb: 'undo',
    target: { type: 'decisions', ids: of.map(({ id }) => id) },
    value: null,
  } as Partial<Decision>)

test('ids sort by time, and after the ids known', () => {
  const first = newDecisionId(1000, new Uint8Array(10).fill(255))
  const later = newDecisionId(500, new Uint8Array(10), first)
  expect(first).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  expect(later > first && timeOfId(later) === 1001).toBe(true)
})
test('undo and redo go on without end, and an undo is a record', () => {
  const a = record('Ana')
  const b = record('Ana')
  const log = [a, b]
  const step = (one: Decision) => log.push(one)
  step(undo('Ana', ...nextUndo(log, 'Ana')!))
  expect(standingDecisions(log)).toEqual([a])
  step(undo('Ana', ...nextUndo(log, 'Ana')!))
  expect([standingDecisions(log), nextUndo(log, 'Ana')]).toEqual([[], null])
  step(undo('Ana', nextRedo(log, 'Ana')!))
  expect(standingDecisions(log)).toEqual([a])
  step(undo('Ana', nextRedo(log, 'Ana')!))
  expect([standingDecisions(log), nextRedo(log, 'Ana')]).toEqual([[a, b], null])
  step(undo('Ana', ...nextUndo(log, 'Ana')!))
  expect(standingDecisions(log)).toEqual([a])
  // Something else decided after an undo ends what can be redone.
  step(record('Ana'))
  expect(nextRedo(log, 'Ana')).toBeNull()
})
test('a step of several is undone as one', () => {
  const alone = record('Ana')
  const first = record('Ana')
  const second = record('Ana', { batch: first.id })
  expect(nextUndo([alone, first, second], 'Ana')).toEqual([first, second])
})
test('nobody undoes what is another’s, nor what comes later', () => {
  const a = record('Ana')
  const early = record('Ana', {
    verb: 'undo',
    target: { type: 'decisions', ids: [newDecisionId(time + 5, new Uint8Array(10))] },
  } as never)
  time += 5
  const later = record('Ana')
  expect(standingDecisions([a, undo('Ben', a)])).toEqual([a])
  expect(standingDecisions([early, later])).toEqual([later])
  expect(nextUndo([a], 'Ben')).toBeNull()
})
test('records that are there twice count once, whatever their order', () => {
  const a = record('Ana')
  const b = record('Ben')
  expect(standingDecisions([b, a, b, a])).toEqual([a, b])
})
test('private notes are their author’s alone, and so is what undoes them', () => {
  const note = (isPrivate: boolean) =>
    record('Ana', { verb: 'note', value: { markdown: 'Call her.', private: isPrivate } } as Partial<Decision>)
  const secret = note(true)
  const shared = note(false)
  const undone = undo('Ana', secret)
  const redone = undo('Ana', undone)
  const log = [secret, shared, undone, redone]
  expect(visibleTo(log, 'Ben')).toEqual([shared])
  expect(visibleTo(log, null)).toEqual([shared])
  expect(visibleTo(log, 'Ana')).toEqual(log)
})
