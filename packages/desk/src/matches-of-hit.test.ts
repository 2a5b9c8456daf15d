import type { Excerpt, Hit } from '@hearsay/archive'
import { expect, test } from 'vitest'
import { matchesOfHit, withEllipses } from './matches-of-hit.ts'

const excerpt = (
  where: Excerpt['where'],
  span: [number, number],
  cut = { before: false, after: false },
): Excerpt => ({
  where,
  speaker: null,
  sure: null,
  text: 'the ferry',
  marks: [[4, 9]],
  span,
  cut,
})
const statement = { span: [100, 200], content: 'We wait', marks: [] } as unknown as Hit['statements'][number]

test('a passage of a statement that is shown is not shown again; the headline comes first', () => {
  const rows = matchesOfHit({
    excerpts: [excerpt('body', [10, 60]), excerpt('statement', [150, 190]), excerpt('headline', [300, 320])],
    statements: [statement],
  })
  expect(rows.map((row) => (row.type === 'statement' ? 'statement' : row.excerpt.span[0]))).toEqual([
    300,
    10,
    'statement',
  ])
})
test('an ellipsis stands where words are cut off, and the marks stay on theirs', () => {
  const shown = withEllipses(excerpt('body', [0, 9], { before: true, after: true }))
  expect(shown).toEqual({ text: '… the ferry …', marks: [[6, 11]] })
  expect(shown.text.slice(...shown.marks[0]!)).toBe('ferry')
  expect(withEllipses(excerpt('body', [0, 9])).text).toBe('the ferry')
})
