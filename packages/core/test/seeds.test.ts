import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decode, parse, write } from '../src/index.ts'

const folder = new URL('../../../seeds/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))

test('there are at least twelve, each told of in seeds/README.md', () => {
  const page = readFileSync(new URL('README.md', folder), 'utf8')
  expect(files.length).toBeGreaterThanOrEqual(12)
  expect(files.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
})

describe.each(files)('%s', (name) => {
  const { text, encoding, diagnostics: doubts } = decode(readFileSync(new URL(name, folder)))
  const { document, diagnostics } = parse(text, { today: '2024-12-31' })

  test('is understood: outlet, date, headline and no warning', () => {
    const told = [...doubts, ...diagnostics].map((one) => one.code)
    expect(told).toEqual(encoding === 'windows-1252' ? ['encoding-guessed'] : [])
    expect(document.header.outlet).not.toBeNull()
    expect(document.header.date?.value).toMatch(/^20\d\d-\d\d-\d\d$/)
    expect(document.headline).not.toBeNull()
    expect(document.body.filter((block) => block.type === 'paragraph').length).toBeGreaterThanOrEqual(8)
  })
  test('is written back byte for byte', () => expect(write(document)).toBe(text))
})
