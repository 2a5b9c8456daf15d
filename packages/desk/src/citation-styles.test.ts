import { describe, expect, test } from 'vitest'
import { documentFixture, readingFixture } from '../../reading/test/reading-fixture.ts'
import { citeStatement, formatCitation } from './citation.ts'
import { citationIn, citationStyles } from './citation-styles.ts'

const document = documentFixture()
const reading = readingFixture(document)
const citation = (at: number, address: string | null) => citeStatement(document, reading, at, address)
const page = 'https://news.example/a?b=1&c=2'

describe('a citation', () => {
  test.each(citationStyles)('in %s says whose wording it is, and that a machine attributed it', (style) => {
    for (const address of [null, 'toll', page]) {
      expect(citationIn(style, citation(2, address))).toContain('— Orla Venn (attribution by machine), in ')
      expect(citationIn(style, citation(0, address))).toContain(', citing a ministry aide, relayed by ')
    }
  })
  test('in plain text is that of both desks', () =>
    expect(citationIn('plain', citation(2, page))).toBe(formatCitation(citation(2, page))))
  test('in Markdown links its headline', () => {
    const line = citationIn('markdown', citation(2, page))
    expect(line).toBe(
      `“We will wait,” — Orla Venn (attribution by machine), in *Harbor Times*: “[The toll will rise](<${page}>)”, 2022-06-29.`,
    )
    expect(citationIn('markdown', citation(2, 'odd_id'))).toMatch(
      /“The toll will rise”, 2022-06-29\. odd\\_id$/,
    )
  })
  test('in Markdown is nothing but its words', () => {
    const words = { quotation: '“<b>*a*</b>”', speaker: '[x](javascript:1)', headline: '`c`', outlet: '_d_' }
    expect(citationIn('markdown', { ...citation(2, 'javascript:alert(1)'), ...words })).toMatch(
      /^“\\<b\\>\\\*a\\\*\\<\/b\\>” — \\\[x\\\]\(javascript:1\) .*, in \*\\_d\\_\*: “\\`c\\`”/,
    )
  })
  test('in CSL JSON has of a date what is known, and an address of the web alone', () => {
    const item = (extra: object, address: string | null) =>
      JSON.parse(citationIn('csl', { ...citation(2, address), ...extra }))[0]
    expect(item({ date: '2022-06' }, page)).toMatchObject({
      type: 'article-newspaper',
      issued: { 'date-parts': [[2022, 6]] },
      URL: page,
    })
    expect(item({ date: 'in spring' }, 'toll').issued).toEqual({ raw: 'in spring' })
    expect(item({}, 'toll')).not.toHaveProperty('URL')
    expect(item({ outlet: null }, null)).not.toHaveProperty('container-title')
  })
})
