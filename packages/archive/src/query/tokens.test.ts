import { findInText } from '@hearsay/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldedTokens, MAX_TOKEN_LENGTH, tokensOf } from './tokens.ts'

/** The words, each as folded; `^` under the text marks where they are. */
function check(text: string, expected: string, drawn?: string) {
  expect(foldedTokens(text)).toBe(expected)
  if (drawn === undefined) return
  const row = [...Array(text.length)].map(() => ' ')
  for (const { start, end } of tokensOf(text)) row.fill('^', start, end)
  expect(row.join('').trimEnd()).toBe(drawn)
}

describe('parts', () => {
  test('words at spaces and signs', () =>
    check('Two islands, one pact.', 'two islands one pact', '^^^ ^^^^^^^  ^^^ ^^^^'))
  test('words at hyphens and dashes of any kind', () => check('Port-Vela – a_b—c‑d', 'port vela a b c d'))
  test('words at apostrophes, straight or curly', () =>
    check("Venn's don’t Hawaiʻi", 'venn s don t hawai i', '^^^^ ^ ^^^ ^ ^^^^^ ^'))
  test('a footnote’s number from the word before it', () => check('harbour[1]', 'harbour 1'))
  test('scripts without spaces into characters', () =>
    check('2022年6月、ドックのスト', '2022 年 6 月 ト\u3099 ッ ク の ス ト', '^^^^^^^ ^^^^^^'))
  test('vowel signs, tones and voicing stay with their character', () => check('ไม่ ไม้', 'ไ ม่ ไ ม้', '^^^ ^^^'))
  test('a bracketed word from the next', () => check('the [ship] sails', 'the ship sails'))
})
describe('meets', () => {
  test('traditional and simplified characters', () => {
    check('臺灣 萬里長城', '台 湾 万 里 长 城', '^^ ^^^^')
    check('台湾 万里长城', '台 湾 万 里 长 城')
  })
  test('both spellings of nasals in Devanagari', () => {
    check('हिन्दी हिंदी बम्बई जन्म', 'हिंदी हिंदी बंबई जन्म')
  })
})
describe('joins', () => {
  test('a word that is hyphenated at the end of its line', () => {
    check('until Octo-\nber the crews', 'until october the crews')
    check('ex-\r\n  plained', 'explained')
    check('was wel-\ncome but', 'was welcome but')
  })
  test('but no compound, no name and no dash there', () => {
    check('the price-\ndetermining rule', 'the price determining rule')
    check('Port-\nVela', 'port vela')
    check('waited -\nfor them', 'waited for them')
    check('a-\n\nb', 'a b')
  })
  test('a clipper’s letters with their word', () =>
    check('[T]he crews walk[ed] out', 'the crews walked out', '^^^^^ ^^^^^ ^^^^^^^^ ^^^'))
  test('what a soft hyphen or a directional mark parts', () =>
    check('har\u00adbour\u200e was', 'harbour was', '^^^^^^^^  ^^^'))
  test('letters and digits', () => check('M32 and 4th', 'm32 and 4th'))
  test('letters of one and of two UTF-16 units', () => check('e𐂀 é𐂀', 'e𐂀 e𐂀', '^^^ ^^^'))
  test('no bracket that holds a number, or begins with a mark', () => check('e[½] c[\u0301b]', 'e ½ c b'))
})
describe('folds', () => {
  test('accents, composed or not', () =>
    check('Café Cafe\u0301 Ångström', 'cafe cafe angstrom', '^^^^ ^^^^^ ^^^^^^^^'))
  test('case, where it changes length or place too', () =>
    check('STRASSE Straße ΟΔΟΣ οδός İzmir', 'strasse strasse οδοσ οδοσ izmir'))
  test('full-width and joined letters', () => check('Ｐｏｒｔ ﬁsh m²', 'port fish m2'))
  test('a fraction to itself, as it has no letters', () => check('2½', '2½'))
})
test('has no words in signs alone', () => check('— “…” 🚢 [ ] \u0301 \u00ad', ''))
test('counts a very long word by its beginning', () =>
  check(
    `x${'a'.repeat(1000)} é${'b'.repeat(1000)}`,
    `x${'a'.repeat(MAX_TOKEN_LENGTH - 1)} e${'b'.repeat(MAX_TOKEN_LENGTH - 1)}`,
  ))

const letters = fc.stringMatching(/^[a-zA-ZéÜßçñŽ0-9αΒγσςЖйѓ]{1,8}$/)
const sign = fc.constantFrom(
  ' ',
  '’',
  '-',
  '“',
  '”',
  '[',
  ']',
  '\u00ad',
  '\u0301',
  '年',
  'ド',
  'ก',
  '🚢',
  '|',
  '"',
  '½',
  '\n',
)
const prose = fc
  .array(fc.oneof(letters, sign, fc.string({ unit: 'binary', maxLength: 3 })))
  .map((all) => all.join(''))

describe('the same word', () => {
  // What a query finds a clipping by, a desk’s find bar finds in it.
  test.each([
    ["isn't", 'It isn’t open.', 'isn’t'],
    ['isn’t', "It isn't open.", "isn't"],
    ['cafe', 'The café', 'café'],
    ['CAFÉ', 'The cafe', 'cafe'],
    ['we wait', '“We  wait”', 'We  wait'],
    ['the', '[T]he port', '[T]he'],
    ['walked', 'They walk[ed] out', 'walk[ed]'],
    ['strasse', 'Die Straße', 'Straße'],
  ])('%s is in %s', (words, text, place) => {
    const start = text.indexOf(place)
    expect(foldedTokens(text).split(' ')).toEqual(expect.arrayContaining(foldedTokens(words).split(' ')))
    expect(findInText(text, words)).toEqual([[start, start + place.length]])
  })
  test('is found in any text where its token is', () =>
    fc.assert(
      fc.property(prose, (text) => {
        for (const { token, start, end } of tokensOf(text)) {
          // A find bar tells traditional from simplified characters, and spellings of nasals.
          if (/[\p{sc=Hani}\p{sc=Deva}]/u.test(token)) continue
          const found = findInText(text, token)
          expect([text, token, found.some((span) => span[0] < end && span[1] > start)]).toEqual([
            text,
            token,
            true,
          ])
        }
      }),
      { numRuns: 1000 },
    ))
})
describe('for any text', () => {
  test('spans ascend and never overlap, and hold something', () =>
    fc.assert(
      fc.property(prose, (text) => {
        let last = 0
        for (const { token, start, end } of tokensOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(token).not.toMatch(/[\s|"\p{C}]|^$/u)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    ))
  test('a text’s tokens are the tokens of its tokens', () =>
    fc.assert(fc.property(prose, (text) => check(foldedTokens(text), foldedTokens(text)))))
  test('case, accents and curly marks change nothing', () =>
    fc.assert(
      fc.property(fc.array(letters), (words) => {
        const text = words.join('’')
        for (const other of [
          text.toUpperCase(),
          text.toLowerCase(),
          text.normalize('NFD'),
          words.join("'"),
          words.join(' '),
        ])
          check(other, foldedTokens(text))
      }),
    ))
})
test('every character’s token is its own token', () => {
  const wrong: string[] = []
  for (let code = 0; code < 0x110000; code++) {
    // Of planes that have no characters of their own, some code points do for all.
    if (code % 97 !== 0 && ![0, 1, 2, 3, 14].includes(code >> 16)) continue
    const folded = foldedTokens(String.fromCodePoint(code))
    if (folded !== foldedTokens(folded) || /[\s|"\p{Cc}]/u.test(folded)) wrong.push(code.toString(16))
  }
  expect(wrong).toEqual([])
})
test('time grows in line with length, unclosed brackets and all', () => {
  for (const text of ['[', '[a', 'a[', 'a[b', '\u00ad', 'e\u0301', '年', '[\u0301'])
    expect(tokensOf(text.repeat(200_000)).length).toBeLessThanOrEqual(400_000)
})
