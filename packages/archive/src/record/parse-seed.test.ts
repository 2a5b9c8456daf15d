import { expect, test } from 'vitest'
import { cachedParse } from './parse-seed.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('parses the same content once, and other content by itself', () => {
  const parse = cachedParse(undefined)
  const text = 'Harbor Times\n29 June 2022\n\nTwo islands join\n\nThey did.'
  const first = parse(bytes(text))
  expect(first?.document.header.date?.value).toBe('2022-06-29')
  expect(parse(bytes(text))).toBe(first)
  expect(parse(bytes(text.replace('29', '30')))?.document.header.date?.value).toBe('2022-06-30')
})
