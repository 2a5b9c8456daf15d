import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decode, parse, write } from '../src/index.ts'

/** Where the first real clipping is, on machines that have it; it is not part of this repository. */
const real = new URL('../../../../shared/seeds/', import.meta.url)
const realFile = existsSync(real) ? readdirSync(real).find((name) => name.endsWith('.txt')) : undefined

/** The clipping this project began with, and its invented twin, which has the same shape. */
const clippings = [
  {
    name: 'the invented twin of the first real clipping',
    file: new URL('../../../seeds/15-council-debut-banner.txt', import.meta.url),
    outlet: 'The Tessalian Banner',
    date: '2023-11-08',
    headline: [39, 99],
  },
  {
    name: 'the first real clipping (skipped where ../shared is not beside the project)',
    file: realFile ? new URL(realFile, real) : null,
    outlet: 'Global Times',
    date: '2022-06-29',
    headline: [28, 86],
  },
]

for (const { name, file, outlet, date, headline } of clippings) {
  describe.skipIf(!file)(name, () => {
    const decoded = decode(file ? readFileSync(file) : new Uint8Array())
    const { document, diagnostics } = parse(decoded.text)
    const paragraphs = document.body.filter((block) => block.type === 'paragraph')

    test('parses without an error or a warning', () => {
      expect(decoded.encoding).toBe('utf-8')
      expect([...decoded.diagnostics, ...diagnostics].filter((one) => one.severity !== 'info')).toEqual([])
    })
    test('has its outlet, date and headline', () => {
      expect(document.header.outlet).toMatchObject({ text: outlet, certain: true })
      expect(document.header.date?.value).toBe(date)
      expect(document.headline?.span).toEqual(headline)
    })
    test('has twelve paragraphs, four gaps and one alteration', () => {
      expect(paragraphs).toHaveLength(12)
      expect(document.body.filter((block) => block.type === 'gap')).toHaveLength(4)
      expect(document.body).toHaveLength(16)
      expect(paragraphs.flatMap((block) => block.alterations.map((one) => one.text))).toEqual(['[T]'])
    })
    test('is written back byte for byte', () => expect(write(document)).toBe(decoded.text))
  })
}
