import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { fold, foldCharacter, foldedText } from './fold.ts'

describe('makes no difference of', () => {
  test.each([
    ['case', 'Port VELA', 'port vela'],
    ['accents, composed or not', 'Café cafe\u0301 Ångström', 'cafe cafe angstrom'],
    ['letters that grow in lower case', 'Straße STRASSE İzmir', 'strasse strasse izmir'],
    ['a final sigma', 'ΟΔΟΣ οδός', 'οδοσ οδοσ'],
    ['a dotless i', 'KADIKÖY Kadıköy', 'kadikoy kadikoy'],
    ['ligatures and full-width letters', 'ﬁre ﬃ ＶＥＬＡ', 'fire ffi vela'],
    ['kinds of quotation mark', '“a” „b‟ «c» ″d״', '"a" "b" "c" "d"'],
    ['kinds of apostrophe', '‘a’ ‚b‛ ‹c› ʻd´ e`s ʼn', `'a' 'b' 'c' 'd' e's 'n`],
    ['kinds of dash', 'a–b—c―d−e‑f‐g', 'a-b-c-d-e-f-g'],
    ['an ellipsis and three dots', 'so…', 'so...'],
    ['signs that stand for several characters', '㍿ № ™', '株式会社 no tm'],
    ['white space of any kind and length', 'a \n\t b\u00a0c\u2003d\x85e', 'a b c d e'],
    [
      'strokes through letters and letters joined',
      'Łukasz Sørli Đoko Æsir Œuvre Þór',
      'lukasz sorli doko aesir oeuvre thor',
    ],
    ['forms of Arabic letters', 'كریم کريم السفينة على أمين مـدينة', 'كريم كريم السفينه علي امين مدينه'],
    ['Arabic vowel signs', 'سَفِينَة', 'سفينه'],
    ['digits of other scripts', '٢٠٢٤ ۲۰۲۴ २०२४ ２０２４', '2024 2024 2024 2024'],
    ['nuktas', 'क़लम क\u093cलम', 'कलम कलम'],
    ['half-width and composed kana', 'ｶﾞ ガ カ\u3099', 'カ\u3099 カ\u3099 カ\u3099'],
    ['invisible characters', 'har\u00adbour \u200ea\u200fb\ufeffc\u200dd\ufe0f', 'harbour abcd'],
  ])('%s', (_, text, folded) => expect(fold(text)).toBe(folded))
})

describe('keeps apart', () => {
  test.each([
    ['fractions and their digits', '½', '½'],
    ['an accent that stands alone', '¨', '¨'],
    ['characters of scripts without spaces that stand for several', 'ໜ', 'ໜ'],
    ['numbers in brackets', '①⑴', '1⑴'],
    ['vowel signs of Indic scripts', 'कुल कल केल', 'कुल कल केल'],
    ['vowel signs and tones of Thai', 'ไม่ ไม้ ไม', 'ไม่ ไม้ ไม'],
    ['voiced kana', 'コーン ゴーン', 'コーン コ\u3099ーン'],
  ])('%s', (_, text, folded) => expect(fold(text)).toBe(folded))
})

describe('brackets', () => {
  test.each([
    ['at the start of a word', '“[T]he', '"the'],
    ['at its end', 'ferr[ies] sail', 'ferries sail'],
    ['inside it', 'col[o]r', 'color'],
    ['of a word with accents', '[É]té [e\u0301]t', 'ete et'],
  ])('are looked through %s', (_, text, folded) => expect(fold(text)).toBe(folded))
  test.each([
    ['a whole word', 'the [ferries] sail'],
    ['a number', 'ferries[2]'],
    ['signs', 'ferries[...]sail'],
    ['nothing', 'a[]b'],
    ['no letter but an accent', 'x[\u0301]a'],
    ['what nothing closes', 'a[b'],
    ['another bracket', 'a[[b]]'],
  ])('stay where they hold %s', (_, text) => expect(fold(text)).toBe(text.replace('\u0301', '')))
  test('stay where they are wanted', () =>
    expect(foldedText('[T]he', { literalBrackets: true }).text).toBe('[t]he'))
})

/** Every code point of the planes that have characters, and some of each plane that has none of its own. */
const CODE_POINTS = Array.from({ length: 0x110000 }, (_, code) => code).filter(
  (code) => code % 97 === 0 || [0, 1, 2, 3, 14].includes(code >> 16),
)

test('folding a character twice changes nothing more, for every character', () => {
  const unstable = CODE_POINTS.filter((code) => fold(foldCharacter(code)) !== foldCharacter(code))
  expect(unstable).toEqual([])
})
test('no character folds to white space but white space, and to one space', () => {
  const spaced = CODE_POINTS.filter((code) => /\s/.test(foldCharacter(code)))
  expect(new Set(spaced.map(foldCharacter))).toEqual(new Set([' ']))
  expect(spaced.filter((code) => !/[\s\x85]/.test(String.fromCodePoint(code)))).toEqual([])
})

const character = fc.oneof(
  fc.constantFrom(...'aAbß İéﬁ…’“[]()½ガ한Ωσς-—\u0301\u00ad\u200b\n\u00a0😀𝐓𐐀'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
)
const anyText = fc.array(character, { maxLength: 40 }).map((characters) => characters.join(''))

test('each folded unit is of the characters it says', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { text: folded, starts, ends } = foldedText(text, { literalBrackets: true })
      expect([starts.length, ends.length]).toEqual([folded.length, folded.length])
      const units: { made: string; of: string; endsInTime: boolean }[] = []
      for (let at = 0; at < folded.length; ) {
        let next = at + 1
        while (next < folded.length && starts[next] === starts[at]) next++
        const endsInTime = (starts[next] ?? text.length) >= ends[at]!
        units.push({ made: folded.slice(at, next), of: text.slice(starts[at], ends[at]), endsInTime })
        at = next
      }
      expect(units.filter(({ made, of, endsInTime }) => fold(of) !== made || !endsInTime)).toEqual([])
    }),
    { numRuns: 1000 },
  )
})
test('folding a text twice changes nothing more', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = foldedText(text, { literalBrackets: true }).text
      expect(foldedText(once, { literalBrackets: true }).text).toBe(once)
    }),
    { numRuns: 1000 },
  )
})

test.each(['[', '[a', 'a[b]', '[]', ' ', '\u0301', 'ß', '[\u0301', '\ud83d'])(
  'looks at each character of %j, many times over, a bounded number of times',
  (piece) => {
    const looks = vi.spyOn(String.prototype, 'codePointAt')
    const text = piece.repeat(5000)
    foldedText(text)
    const count = looks.mock.calls.length
    looks.mockRestore()
    expect(count).toBeLessThan(6 * text.length)
  },
)
