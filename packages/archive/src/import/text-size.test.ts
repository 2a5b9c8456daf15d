import { expect, test } from 'vitest'
import { textSize } from './text-size.ts'

const sizeOf = (text: string) => textSize(new TextEncoder().encode(text))

test('words count, and pictures within a file don’t', () => {
  expect(sizeOf('The board waits.')).toBe(16)
  expect(sizeOf('')).toBe(0)
  expect(sizeOf(`<img src="data:image/png;base64,${'QUJD'.repeat(1000)}">`)).toBe(
    '<img src="data:image/png;base64,">'.length,
  )
  expect(sizeOf(`a\n${`${'QUJD'.repeat(19)}\r\n`.repeat(50)}b`)).toBe(3 + 100)
  expect(sizeOf('港湾当局は木曜日に通行料を延期した。'.repeat(10))).toBe(540)
})
