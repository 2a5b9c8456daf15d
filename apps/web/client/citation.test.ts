import { describe, expect, test } from 'vitest'
import type { SelectedPiece } from './citation.ts'
import { statementOf, wordsAddress } from './citation.ts'

const content = (...statements: number[]): SelectedPiece => ({ statements, contentOf: statements })
const around = (...statements: number[]): SelectedPiece => ({ statements, contentOf: [] })

describe('selected words belong to', () => {
  test.each<[string, SelectedPiece[], number | null, boolean]>([
    ['the statement whose content they are', [content(2)], 2, true],
    ['it also in several pieces', [content(2), content(2)], 2, true],
    ['it in part, where some are its cue or source', [content(2), around(2)], 2, false],
    ['the nearest of several statements around them', [content(1, 0)], 1, true],
    ['the one that all pieces share', [content(1, 0), content(0)], 0, true],
    ['none, where they are of several', [content(1), content(2)], null, false],
    ['none, where some are of none', [content(1), around()], null, false],
    ['none, where there are none', [], null, false],
  ])('%s', (_, pieces, statement, isContent) => expect(statementOf(pieces)).toEqual({ statement, isContent }))
})

describe('their address', () => {
  const page = 'http://desk/seeds/toll'
  test('leads to their sentence and marks them', () =>
    expect(wordsAddress(page, 's1', ['“We will\nwait,”'])).toBe(
      `${page}#s1:~:text=%E2%80%9CWe%20will%20wait%2C%E2%80%9D`,
    ))
  test('has the ends of long ones', () =>
    expect(wordsAddress(page, 's1', ['a b c d e f g h i j k l'])).toBe(
      `${page}#s1:~:text=a%20b%20c%20d,i%20j%20k%20l`,
    ))
  test('escapes what means something in a text fragment', () =>
    expect(wordsAddress(page, null, ['well-known, or & not'])).toBe(
      `${page}#:~:text=well%2Dknown%2C%20or%20%26%20not`,
    ))
  test('marks nothing where they are in several pieces', () =>
    expect(wordsAddress(page, 's1', ['We wait', 'until Friday'])).toBe(`${page}#s1`))
})
