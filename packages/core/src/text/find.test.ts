import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { findInText, searchableText } from './find.ts'
import { fold } from './fold.ts'
import type { Span } from './span.ts'

/** Compares what is found with the line of carets under the text: a caret for each unit, a `|` where a span begins. */
function check(words: string, text: string, carets: string) {
  const line = [...Array(text.length)].fill(' ')
  for (const [start, end] of findInText(text, words)) {
    line.fill('^', start, end)
    line[start] = '|'
  }
  expect(line.join('').trimEnd()).toBe(carets)
}

describe('finds', () => {
  test('words whatever their case and accents', () => {
    check('cafe', 'The café, the CAFE', '    |^^^      |^^^')
    check('CAFÉ', 'The cafe', '    |^^^')
  })
  test('curly marks by straight ones, and the other way round', () => {
    check("isn't", 'It isn’t open', '   |^^^^')
    check('isn’t', "It isn't open", '   |^^^^')
    check('"we wait"', 'Say “We wait” now', '    |^^^^^^^^')
  })
  test('a word through the bracket that changed its capital', () => {
    check('the cafe', '“[T]he café”', ' |^^^^^^^^^')
    check('they', 'Th[ey] wait', '|^^^^^')
    check('ferri', 'ferr[ies]', '|^^^^^')
    check('es', 'ferr[ies]', '      |^^')
  })
  test('brackets that were typed', () => {
    check('[T]he', '“[T]he” and the', ' |^^^^      |^^')
    check('[t]', '“[T]he”', ' |^^')
    check('[', '[T]he [sic] a[b', '|     |      |')
    check('e]', 'ferri[e]s e]', '      |^  |^')
  })
  test('parts of words', () => check('err', 'ferries err', ' |^^    |^^'))
  test('words across a line break or wide space', () =>
    check('stayed in', 'stayed \n  in stayed\u00a0in', '|^^^^^^^^^^^ |^^^^^^^^'))
  test('nothing twice', () => check('aa', 'aaaaa', '|^|^'))
  test('a combining mark with its letter', () => check('cafe', 'cafe\u0301s', '|^^^^'))
  test('words that a soft hyphen parts', () => check('harbour', 'har\u00adbour', '|^^^^^^^'))
  test('nothing by white space or an empty string', () => {
    check('', 'a b', '')
    check(' \n', 'a b', '')
    check('\u200b', 'a\u200bb', '')
  })
})

describe('never cuts a character', () => {
  test.each([
    ['s', 'groß', []],
    ['sz', 'ßz', []],
    [
      'ss',
      'sßß',
      [
        [1, 2],
        [2, 3],
      ],
    ],
    ['f', 'ﬁ', []],
    ['i', 'ﬁ i', [[2, 3]]],
    ['.', '… .', [[2, 3]]],
    ['하', '한 하', [[2, 3]]],
    [
      '😀',
      'a😀b😀',
      [
        [1, 3],
        [4, 6],
      ],
    ],
    [
      'i',
      'İ ı',
      [
        [0, 1],
        [2, 3],
      ],
    ],
  ] as [string, string, Span[]][])('%s in %s', (words, text, spans) =>
    expect(findInText(text, words)).toEqual(spans),
  )
})

test('stops at the limit', () =>
  expect(findInText('a a a', 'a', 2)).toEqual([
    [0, 1],
    [2, 3],
  ]))
test('a text made ready gives what the text gives', () => {
  const text = '“[T]he café” the'
  expect(findInText(searchableText(text), 'the')).toEqual(findInText(text, 'the'))
  const plain = searchableText('no brackets')
  expect(plain.literal).toBe(plain.folded)
})

const piece = fc.constantFrom(
  ...[
    'the',
    'The',
    '[T]he',
    'ferr[ies]',
    '[sic]',
    'café',
    'cafe\u0301',
    'ß',
    'SS',
    'İ',
    'ﬁ',
    'f',
    'i',
    's',
    ' ',
    '\n',
    '’',
    "'",
  ],
  ...['“', '"', '…', '.', '[', ']', '😀', '𝐓', '\u0301', '\u00ad', '-', '—', '한', '하', 'ガ', '½', '\ud83d'],
)
const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))
const anyWords = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''))

/** What a span says, brackets aside. */
const bare = (text: string) => fold(text.replace(/[[\]]/g, '')).trim()

test('every span holds the words and nothing else, in order, without overlap', () => {
  fc.assert(
    fc.property(anyText, anyWords, (text, words) => {
      let past = 0
      for (const [start, end] of findInText(text, words)) {
        expect(start).toBeGreaterThanOrEqual(past)
        expect(end).toBeGreaterThan(start)
        expect(bare(text.slice(start, end))).toBe(bare(words))
        past = end
      }
    }),
    { numRuns: 5000 },
  )
})
test('words taken from a text are found in it, where they were or before', () => {
  fc.assert(
    fc.property(anyText, fc.nat(30), fc.nat(30), (text, from, length) => {
      const characters = [...text]
      const start = characters.slice(0, from).join('').length
      const words = characters.slice(from, from + length).join('')
      // A combining mark at the start belongs to the character before it, and so does part of a bracket within a word.
      fc.pre(
        fold(words).trim() !== '' &&
          !/^(?:\s|\u0301|\u00ad)|[[\]]/.test(words) &&
          !/^\u0301/.test(text.slice(start + words.length)),
      )
      const [first] = findInText(text, words)
      expect(first?.[0]).toBeLessThanOrEqual(start)
    }),
    { numRuns: 5000 },
  )
})

test.each([
  ['ß', 'sss'],
  ['a', 'a'],
  ['한', '하'],
  ['[a]b', 'ab'],
  ['ﬃ', 'fi'],
])('searches a long run of %j for %j in steps by its length', (repeated, words) => {
  const text = searchableText(repeated.repeat(5000))
  const searches = vi.spyOn(String.prototype, 'indexOf')
  findInText(text, words)
  const count = searches.mock.calls.length
  searches.mockRestore()
  expect(count).toBeLessThan(text.folded.text.length + 2)
})
