import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePointsOf } from './code-points.ts'

test.each([
  ['no pair', 'harbour', 3, 3],
  ['a ship before it', '🚢 harbour', 3, 2],
  ['a ship at its end', 'a🚢', 3, 2],
  ['inside the ship', '🚢', 1, 0],
  ['two ships before it', '🚢🚢b', 4, 2],
  ['half a ship before it', '\ud83db', 1, 1],
])('%s', (_, text, utf16, codePoints) => expect(codePointsOf(text).fromUtf16(utf16)).toBe(codePoints))

test('whatever the text, both directions are those of its code points', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '🚢', 'é', '\ud83d', '\udea2', '\n', '漁') }),
      (text) => {
        const points = codePointsOf(text)
        const characters = Array.from(text)
        expect(points.length).toBe(characters.length)
        let utf16 = 0
        for (const [at, character] of characters.entries()) {
          expect([points.fromUtf16(utf16), points.toUtf16(at)]).toEqual([at, utf16])
          utf16 += character.length
        }
        expect([points.fromUtf16(utf16), points.toUtf16(characters.length)]).toEqual([
          characters.length,
          text.length,
        ])
      },
    ),
  ))
