import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chunksOf, lineStarts, positionOf } from './lines.ts'

describe('chunks', () => {
  const chunks = (text: string, from?: number) =>
    chunksOf(text, from).map(({ lines, blankLines }) => [
      blankLines,
      ...lines.map(({ start, end }) => text.slice(start, end)),
    ])
  test('are lines without a blank line between', () =>
    expect(chunks('a\nb\n\n\nc')).toEqual([
      [0, 'a', 'b'],
      [2, 'c'],
    ]))
  test('end at every kind of line break', () =>
    expect(chunks('a\r\nb\rc\n\r\nd')).toEqual([
      [0, 'a', 'b', 'c'],
      [1, 'd'],
    ]))
  test('count blank lines before the first words', () => expect(chunks('\n \n\ta')).toEqual([[2, '\ta']]))
  test('take a line of invisible characters for blank', () =>
    expect(chunks('a\n\u200b\u00a0\nb')).toEqual([
      [0, 'a'],
      [1, 'b'],
    ]))
  test('can begin within the text', () => expect(chunks('a\nb', 2)).toEqual([[0, 'b']]))
  test('of an empty text are none', () => expect(chunks('')).toEqual([]))
})

test('positions count lines and code points from 1', () => {
  const text = 'a😀b\r\nc'
  const starts = lineStarts(text)
  expect(starts).toEqual([0, 6])
  expect(positionOf(text, starts, 0)).toEqual({ line: 1, column: 1 })
  expect(positionOf(text, starts, 3)).toEqual({ line: 1, column: 3 })
  expect(positionOf(text, starts, 6)).toEqual({ line: 2, column: 1 })
})
test('positions are the same in whatever order they are asked for', () => {
  const character = fc.constantFrom('a', '😀', '\n', '\r', '\r\n', 'é')
  fc.assert(
    fc.property(fc.array(character), fc.array(fc.nat(40)), (characters, offsets) => {
      const text = characters.join('')
      const starts = lineStarts(text)
      for (const offset of offsets.filter((one) => one <= text.length)) {
        const lines = text.slice(0, offset).split(/\r\n|\n|\r(?!\n|$)/)
        // A carriage return right before the offset ends a line, unless a line feed follows.
        const endsLine = /\r$/.test(lines.at(-1)!) && text[offset] !== '\n'
        const last = endsLine ? '' : lines.at(-1)!
        const ahead = last.replace(/[\udc00-\udfff]/g, '').length
        expect(positionOf(text, starts, offset)).toEqual({
          line: lines.length + Number(endsLine),
          column: ahead + 1,
        })
      }
    }),
  )
})
