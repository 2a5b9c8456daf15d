import { expect, test } from 'vitest'
import { decode } from './decode.ts'

function check(bytes: number[] | Uint8Array, expected: [text: string, encoding: string, codes: string[]]) {
  const { text, encoding, diagnostics } = decode(Uint8Array.from(bytes))
  expect([text, encoding, diagnostics.map((one) => one.code)]).toEqual(expected)
}
const utf16 = (text: string, little: boolean) =>
  [...text].flatMap((sign) =>
    little
      ? [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]
      : [sign.charCodeAt(0) >> 8, sign.charCodeAt(0) & 255],
  )

test('decodes UTF-8', () => check(new TextEncoder().encode('Café “Vela”'), ['Café “Vela”', 'utf-8', []]))
test('keeps a byte order mark as a character', () =>
  check([0xef, 0xbb, 0xbf, 0x41], ['\ufeffA', 'utf-8', []]))
test('decodes UTF-16 either way by its mark', () => {
  check(utf16('\ufeffVela', true), ['\ufeffVela', 'utf-16le', []])
  check(utf16('\ufeffVela', false), ['\ufeffVela', 'utf-16be', []])
})
test('decodes UTF-16 without a mark by its zeros', () => {
  check(utf16('Port Vela', true), ['Port Vela', 'utf-16le', []])
  check(utf16('Port Vela', false), ['Port Vela', 'utf-16be', []])
})
test('takes other bytes for Windows-1252 and says so', () =>
  check([0x93, 0x43, 0x61, 0x66, 0xe9, 0x94], ['“Café”', 'windows-1252', ['encoding-guessed']]))
test('calls a text with a NUL none', () =>
  check([0x41, 0x42, 0x43, 0, 0x44], ['ABC\0D', 'utf-8', ['not-text']]))
test('calls control bytes no text', () =>
  check([1, 2, 3, 4, 5], ['\u0001\u0002\u0003\u0004\u0005', 'utf-8', ['not-text']]))
test('decodes nothing to nothing', () => check([], ['', 'utf-8', []]))
