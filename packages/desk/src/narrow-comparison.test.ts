import type { ComparedVariation, ComparisonRecord } from '@hearsay/compare'
import { expect, test } from 'vitest'
import { narrowComparison } from './narrow-comparison.ts'

const other = (kinds: ComparedVariation['kinds'], turns: unknown[] = []) =>
  ({ kinds, turns }) as ComparedVariation
const record = {
  families: [
    { id: 'a', others: [other(['cut']), other(['omitted'])], ties: [] },
    { id: 'b', others: [other(['same'], ['not'])], ties: [] },
    { id: 'c', others: [other(['changed', 'speaker'])], ties: [] },
    { id: 'd', others: [], ties: [{ relation: 'again', other: other(['bracket']) }] },
  ],
  singles: [{ seed: 'a' }],
} as unknown as ComparisonRecord

const shown = (options: Parameters<typeof narrowComparison>[1]) => {
  const found = narrowComparison(record, options)
  return [
    found.record.families.map(({ id, others, ties }) => `${id}${others.length + ties.length}`).join(' '),
    found.left,
  ]
}

test.each([
  [{}, 'a2 b1 c1 d1', 0],
  [{ limit: 2 }, 'a2 b1', 2],
  [{ only: ['silent'] }, 'a1 c1', 0],
  [{ only: ['turns'] }, 'b1', 0],
  [{ only: ['cut', 'speaker'], limit: 1 }, 'a1', 1],
  [{ only: ['bracket'] }, 'd1', 0],
  [{ only: ['moved'] }, '', 0],
])('%j leaves %j, %i left out', (options, families, left) => expect(shown(options)).toEqual([families, left]))
