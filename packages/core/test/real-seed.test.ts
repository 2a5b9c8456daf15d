import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decode, parse, write } from '../src/index.ts'

const folder = new URL('../../../../shared/seeds/', import.meta.url)
const there = existsSync(folder)

describe.skipIf(!there)('the real seed (skipped where ../shared is not beside the project)', () => {
  const file = there ? readdirSync(folder).find((name) => name.endsWith('.txt')) : undefined
  const {
    text,
    encoding,
    diagnostics: doubts,
  } = decode(file ? readFileSync(new URL(file, folder)) : new Uint8Array())
  const { document, diagnostics } = parse(text)

  test('parses without an error or a warning', () => {
    expect(encoding).toBe('utf-8')
    expect([...doubts, ...diagnostics].filter((one) => one.severity !== 'info')).toEqual([])
  })
  test('has its outlet, date and headline', () => {
    expect(document.header.outlet).toMatchObject({ text: 'Global Times', certain: true })
    expect(document.header.date?.value).toBe('2022-06-29')
    expect(document.headline?.span).toEqual([28, 86])
  })
  test('has twelve paragraphs, four gaps and one alteration', () => {
    const paragraphs = document.body.filter((block) => block.type === 'paragraph')
    expect(paragraphs).toHaveLength(12)
    expect(document.body.filter((block) => block.type === 'gap')).toHaveLength(4)
    expect(document.body).toHaveLength(16)
    expect(paragraphs.flatMap((block) => block.alterations.map((one) => one.text))).toEqual(['[T]'])
  })
  test('is written back byte for byte', () => expect(write(document)).toBe(text))
})
