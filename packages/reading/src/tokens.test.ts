import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitSentences } from './sentences.ts'
import { tokenize } from './tokens.ts'

function check(text: string, expected: string) {
  expect(
    tokenize(text, 0, text.length)
      .map((span) => text.slice(...span))
      .join(' '),
  ).toBe(expected)
}
function checkSentences(text: string, expected: string[]) {
  const tokens = tokenize(text, 0, text.length)
  const found = splitSentences(text, tokens).map(([from, to]) =>
    text.slice(tokens[from]![0], tokens[to - 1]![1]),
  )
  expect(found).toEqual(expected)
}

test('separates words from punctuation', () =>
  check('“We will sail,” she said.', '“ We will sail , ” she said .'))
test('separates n’t and ’s from their words', () =>
  check("They don't know; it’s Venn's.", "They do n't know ; it ’s Venn 's ."))
test('leaves full stops with titles, initials and country codes', () =>
  check('Dr. O. Venn of the U.S. fleet', 'Dr. O. Venn of the U.S. fleet'))
test('does not split hyphenated words and numbers', () =>
  check('a Port Vela-based 3,000.5-ton ship, 29th', 'a Port Vela-based 3,000.5 - ton ship , 29th'))
test('does not split web addresses', () =>
  check('see https://a.example/x?y=1 now', 'see https://a.example/x?y=1 now'))
test('does not split runs of dots, dashes and typewriter quotation marks', () =>
  check("``Well...'' -- no", "`` Well ... '' -- no"))
test('splits scripts without spaces into characters', () => check('港の人', '港 の 人'))
test('leaves out invisible characters', () => check('a\u200b b\u00ad', 'a b'))

test('ends sentences after closing marks', () =>
  checkSentences('“We wait.” She left. Then rain.', ['“We wait.”', 'She left.', 'Then rain.']))
test('does not end at an abbreviation or in a number', () =>
  checkSentences('Dr. Venn paid 3.5 million. Mr. Dell did not.', [
    'Dr. Venn paid 3.5 million.',
    'Mr. Dell did not.',
  ]))
test('does not end at a title of the world’s press', () =>
  checkSentences('Engr. Obi paid Rs. 500 for approx. 40 pipes. Pastor (Mrs.) Ade, a.k.a. Ma, left.', [
    'Engr. Obi paid Rs. 500 for approx. 40 pipes.',
    'Pastor (Mrs.) Ade, a.k.a. Ma, left.',
  ]))
test('continues a sentence in lower case', () =>
  checkSentences('“Will you wait?” she asked. No.', ['“Will you wait?” she asked.', 'No.']))
test('continues after an ellipsis unless a capital follows', () =>
  checkSentences('We … will wait ... and see. So … They left.', [
    'We … will wait ... and see.',
    'So …',
    'They left.',
  ]))
test('continues after the day of a German date', () =>
  checkSentences('Am 19. Februar stand er. Kran 7. Mehr waren es nie.', [
    'Am 19. Februar stand er.',
    'Kran 7.',
    'Mehr waren es nie.',
  ]))
test('ends Japanese and Arabic sentences', () => {
  checkSentences('待つ。「行く。」と言った。', ['待つ。', '「行く。」', 'と言った。'])
  checkSentences('هل ننتظر؟ نعم.', ['هل ننتظر؟', 'نعم.'])
})

test('tokens ascend and contain every letter; sentences cover all tokens', () => {
  const sign = fc.constantFrom(
    'a',
    'B.',
    "n't",
    '’s',
    ' ',
    '\n',
    '“',
    '”',
    '.',
    '…',
    '1',
    ',',
    '-',
    '港',
    '。',
    'é',
    '😀',
    '\ud800',
    'U.S.',
    '?',
    '"',
  )
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
      const text = signs.join('')
      const tokens = tokenize(text, 0, text.length)
      let at = 0
      for (const [start, end] of tokens) {
        expect(text.slice(at, start)).toMatch(/^[\s\p{Cf}]*$/u)
        expect(end).toBeGreaterThan(start)
        at = end
      }
      expect(text.slice(at)).toMatch(/^[\s\p{Cf}]*$/u)
      let next = 0
      for (const [from, to] of splitSentences(text, tokens)) {
        expect(from).toBe(next)
        expect(to).toBeGreaterThan(from)
        next = to
      }
      expect(next).toBe(tokens.length)
    }),
    { numRuns: 1000 },
  )
})
