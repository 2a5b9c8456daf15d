import { expect, test } from 'vitest'
import { shortenedChanges, textChanges } from './text-changes.ts'

test('changes are shown word by word, and put together they are both texts', () => {
  const before = 'The board said 40 ferries would sail.\n\nIt met on Monday.'
  const after =
    'The board said 14 ferries would sail.\n\nIt met on Monday.\n\nCorrection: the number was wrong.'
  const changes = textChanges(before, after)
  expect(changes).toContainEqual({ kind: 'removed', text: '40' })
  expect(changes).toContainEqual({ kind: 'added', text: '14' })
  const without = (kind: string) =>
    changes
      .filter((one) => one.kind !== kind)
      .map(({ text }) => text)
      .join('')
  expect(without('added')).toBe(before)
  expect(without('removed')).toBe(after)
})
test('texts with nothing in common are one removed and one added', () => {
  const words = (letter: string) => Array.from({ length: 5000 }, (_, at) => `${letter}${at}`).join(' ')
  expect(textChanges(words('a'), words('b')).map(({ kind }) => kind)).toEqual(['removed', 'added'])
})
test('what both texts have is shortened around a change', () => {
  const same = 'word '.repeat(200)
  const changes = shortenedChanges(textChanges(`${same}one ${same}`, `${same}two ${same}`), 30)
  expect(changes.every(({ text }) => text.length < 80)).toBe(true)
  expect(changes[0]?.text.startsWith('…')).toBe(true)
})
