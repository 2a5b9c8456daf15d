import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileNameText, systemPath } from './file-name.ts'

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part))))

describe('a name', () => {
  test('of characters is itself, a replacement character included', () => {
    for (const name of ['a.txt', 'café.txt', '第一.txt', '\ufffd.txt', '😀.txt', 'a\\b.txt'])
      expect(fileNameText(Buffer.from(name))).toBe(name)
  })
  test('with other bytes has each of them written out', () => {
    expect(fileNameText(bytes('bad', 0xff, '.txt'))).toBe('bad\\xFF.txt')
    expect(fileNameText(bytes('caf', 0xe9, ' €.txt'))).toBe('caf\\xE9 €.txt')
    expect(fileNameText(bytes(0xe2, 0x82))).toBe('\\xE2\\x82')
  })
  test('of any bytes is text that leads back to it', () => {
    const name = fc
      .uint8Array({ minLength: 1, maxLength: 12 })
      .filter((one) => !one.includes(0) && !one.includes(47))
    fc.assert(
      fc.property(name, (some) => {
        const text = fileNameText(Buffer.from(some))
        expect(Buffer.from(systemPath(`/nowhere/${text}`)).subarray(9)).toEqual(Buffer.from(some))
        expect(text.isWellFormed()).toBe(true)
      }),
    )
  })
})
