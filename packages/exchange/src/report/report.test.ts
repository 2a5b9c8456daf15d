import { closedDirections, xmlCharacters } from '@hearsay/desk'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString as wordsOf } from 'mdast-util-to-string'
import { beforeAll, describe, expect, test } from 'vitest'
import { allClippings, CLIPPINGS, joined } from '../../test/clippings.ts'
import { schemaFile, validatorOf } from '../../test/json-schema.ts'
import { pageOf } from '../../test/page.ts'
import { writeExport } from '../export.ts'
import { clippingRecord } from '../record/clipping-record.ts'
import { reportOf } from './report.ts'
import { schemaOrgArticle } from './schema-org.ts'

let html: Document
let markdown = ''
beforeAll(async () => {
  html = pageOf(await joined(writeExport('html', allClippings)))
  markdown = await joined(writeExport('markdown', allClippings))
})
const records = async () => {
  const all = []
  for await (const clipping of allClippings()) all.push(clippingRecord(clipping))
  return all
}

describe('the report in HTML', () => {
  test('has every clipping with its sentences, and every statement', async () => {
    for (const record of await records()) {
      const article = html.getElementById(record.id)!
      const report = reportOf(record)
      expect(article.querySelectorAll('ol > li')).toHaveLength(record.statements.length)
      expect(article.querySelector('h2')!.textContent).toBe(xmlCharacters(report.title))
      expect(article.querySelectorAll('p > .voice')).toHaveLength(report.paragraphs.flat().length)
    }
  })
  test('runs nothing that a clipping has in it', () => {
    for (const script of html.querySelectorAll('script')) expect(script.type).toBe('application/ld+json')
    expect(html.querySelectorAll('b, img, iframe, [onerror], [onclick]')).toHaveLength(0)
    expect(html.body.textContent).toContain('<script>alert(1)</script>')
    for (const link of html.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^https?:/)
  })
  test('says that a program read it, or who decided', () => {
    for (const item of html.querySelectorAll('ol > li'))
      expect(item.textContent).toMatch(/attribution by machine|attribution by a person \((?:Ana|Bo <b>)\)/)
  })
})

describe('the article as schema.org has it', () => {
  const validate = validatorOf(schemaFile('own/schemaorg-article.schema.json'))
  test('is valid in every report, and a spoiled one isn’t', () => {
    const articles = [...html.querySelectorAll('script')].map((script) => JSON.parse(script.textContent!))
    expect(articles).toHaveLength(CLIPPINGS)
    for (const article of articles) expect(validate(article)).toEqual([])
    expect(validate({ ...articles[0], claimReviewed: 'x' })).not.toEqual([])
    expect(
      validate({
        ...articles[0],
        hasPart: [
          {
            '@type': 'Quotation',
            '@id': 'a',
            text: 'x',
            spokenByCharacter: { '@type': 'Person', name: 'N' },
          },
        ],
      }),
    ).not.toEqual([])
  })
  test('has no part for who says nothing, and no review', async () => {
    for (const record of await records()) {
      const article = JSON.stringify(schemaOrgArticle(record))
      expect(article).not.toMatch(/ClaimReview|ratingValue/)
      for (const { id, stated } of record.statements) if (!stated) expect(article).not.toContain(id)
    }
  })
})

describe('the report in Markdown', () => {
  test('has a heading for every clipping, and no markup but its own', async () => {
    const tree = fromMarkdown(markdown)
    const headings = tree.children.filter((node) => node.type === 'heading' && node.depth === 2)
    expect(headings.map((node) => wordsOf(node))).toEqual(
      (await records()).map((record) => closedDirections(xmlCharacters(reportOf(record).title))),
    )
    expect(JSON.stringify(tree)).not.toMatch(/"type":"(?:html|image|code|definition)"/)
  })
  test('has every statement as an item', async () => {
    const items = JSON.stringify(fromMarkdown(markdown)).split('attribution by machine').length
    expect(items).toBeGreaterThan((await records()).flatMap(({ statements }) => statements).length)
  })
})
