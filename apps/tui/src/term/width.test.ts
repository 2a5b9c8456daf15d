import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safe } from './safe.ts'
import { cut, fitted, graphemeAt, widthOf, wrap, wrappedLines } from './width.ts'

function check(text: string, columns: number, expected: string[]) {
  expect(wrap(text, 0, text.length, columns).map((row) => text.slice(...row))).toEqual(expected)
}

describe('wraps', () => {
  test('at spaces', () => check('The ferries stayed in harbour', 12, ['The ferries', 'stayed in', 'harbour']))
  test('a word that ends in the last column', () => check('The ferries', 11, ['The ferries']))
  test('inside a word too long for a row', () => check('abcdefghij k', 4, ['abcd', 'efgh', 'ij k']))
  test('between wide signs', () => check('港の漁師たち', 4, ['港の', '漁師', 'たち']))
  test('accents with their letters', () => check('e\u0301e\u0301 e\u0301', 2, ['e\u0301e\u0301', 'e\u0301']))
  test('a control character as wide as its picture', () => check('ab\u001bcd', 3, ['ab\u001b', 'cd']))
  test('a pile of accents in pieces', () =>
    expect(graphemeAt(`a${'\u0301'.repeat(1000)}`, 0, 1001).end).toBeLessThan(100))
  test('after a space and again inside the word', () => check(' 😀aabca😀', 8, ['', '😀aabca', '😀']))
  test('line breaks as spaces', () => check('one\ntwo', 20, ['one\ntwo']))
})
test('no row is wider than its width, and no character but space is lost', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'bc', ' ', '港', 'é', '—', '😀', 'e\u0301', '“', 'و'),
    maxLength: 60,
  })
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 20 }), (words, columns) => {
      const rows = wrap(words, 0, words.length, columns).map((row) => words.slice(...row))
      for (const row of rows) expect(widthOf(row)).toBeLessThanOrEqual(columns)
      expect(rows.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''))
    }),
  )
})
test('cuts with an ellipsis and fills with spaces', () => {
  expect(cut('The ferries', 7)).toBe('The fe…')
  expect(cut('港の漁師', 5)).toBe('港の…')
  expect(fitted('ab', 4)).toBe('ab  ')
  expect(widthOf(fitted('港の漁師たち', 6))).toBe(6)
})
test('a terminal gets no control sequence', () =>
  expect(safe('a\u001b[2J\u0007\u009b\u202eb\tc')).toBe('a␛[2J␇\ufffd\ufffdb c'))
test('the table of widths agrees with string-width on every sign', () => {
  const wrong: string[] = []
  for (let unit = 0xa0; unit < 0xfffe; unit++) {
    const sign = String.fromCharCode(unit)
    if (graphemeAt(`${sign}\n`, 0, 2).width !== widthOf(safe(sign))) wrong.push(unit.toString(16))
  }
  expect(wrong).toEqual([])
})

describe('lines that are printed', () => {
  test('are broken between words, colours not counted, and as they are without a terminal', () => {
    const line = '\u001b[31merror\u001b[0m the ferries stayed in the harbour'
    expect(wrappedLines(line, 20)).toBe('\u001b[31merror\u001b[0m the ferries\n  stayed in the\n  harbour')
    expect(wrappedLines(line, null)).toBe(line)
    expect(wrappedLines('short\nlines', 20)).toBe('short\nlines')
  })
})
