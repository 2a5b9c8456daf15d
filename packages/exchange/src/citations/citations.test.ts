import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { citationIn, formatCitation } from '@hearsay/desk'
import { beforeAll, describe, expect, test } from 'vitest'
import { allClippings, demoClippings, joined } from '../../test/clippings.ts'
import { schemaFile, validatorOf } from '../../test/json-schema.ts'
import { writeExport } from '../export.ts'
import { citationOfRecord } from '../record/citation.ts'
import type { ClippingRecord } from '../record/clipping-record.ts'
import { clippingRecord } from '../record/clipping-record.ts'

const records: ClippingRecord[] = []
beforeAll(async () => {
  for await (const clipping of allClippings()) records.push(clippingRecord(clipping))
})

describe('CSL JSON', () => {
  const validate = validatorOf(schemaFile('csl/csl-data.json'))
  test('is valid, and a spoiled item isn’t', async () => {
    const items = JSON.parse(await joined(writeExport('csl', allClippings)))
    expect(items).toHaveLength(records.length)
    expect(validate(items)).toEqual([])
    expect(validate([{ ...items[0], type: 'newspaper' }])).not.toEqual([])
    expect(validate([{ ...items[0], clipping: 'a' }])).not.toEqual([])
  })
  test('has of a date what is known', async () => {
    const items = JSON.parse(await joined(writeExport('csl', allClippings)))
    const parts = items.map(
      ({ issued }: { issued?: { 'date-parts': number[][] } }) => issued?.['date-parts'][0],
    )
    expect(parts).toContainEqual([2022, 6])
    expect(parts).toContainEqual([2022])
    expect(parts.map((part: number[] | undefined) => part?.length ?? 0)).toEqual(
      records.map(({ date }) => date?.split('-').length ?? 0),
    )
  })
})

describe('the CSL style of the desks', async () => {
  const require = createRequire(import.meta.url)
  const CSL = require('citeproc') as {
    Engine: new (
      system: { retrieveLocale(): string; retrieveItem(id: string): object | undefined },
      style: string,
    ) => {
      setOutputFormat(format: string): void
      updateItems(ids: string[]): void
      makeCitationCluster(items: { id: string }[]): string
      makeBibliography(): [object, string[]]
    }
  }
  const style = readFileSync(new URL('../../../../docs/hearsay.csl', import.meta.url), 'utf8')
  const locale = `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US"><style-options punctuation-in-quote="false"/><terms><term name="open-quote">“</term><term name="close-quote">”</term><term name="and">and</term><term name="et-al">et al.</term></terms></locale>`
  function engineOf(items: { id: string }[]) {
    const byId = new Map(items.map((item) => [item.id, item]))
    const system = { retrieveLocale: () => locale, retrieveItem: (id: string) => byId.get(id) }
    const engine = new CSL.Engine(system, style)
    engine.setOutputFormat('text')
    engine.updateItems([...byId.keys()])
    return engine
  }
  test('cites every statement with the words of the desks, by citeproc', () => {
    let cited = 0
    for (const statement of records.slice(0, 14).flatMap(({ statements }) => statements)) {
      const citation = citationOfRecord(statement, null)
      const [item] = JSON.parse(citationIn('csl', citation))
      // A processor sets its own marks and spaces.
      const plain = (words: string) => words.replace(/[\s"“”'‘’„«»]/g, '')
      expect(plain(engineOf([item]).makeCitationCluster([{ id: item.id }]))).toBe(
        plain(formatCitation(citation)),
      )
      cited++
    }
    expect(cited).toBeGreaterThan(50)
  })
  test('lists the clippings of an export, each with as much of its date as is known', async () => {
    const items = JSON.parse(await joined(writeExport('csl', demoClippings)))
    const [, lines] = engineOf(items).makeBibliography()
    expect(lines).toHaveLength(items.length)
    for (const [at, { outlet, date }] of records.slice(0, lines.length).entries()) {
      if (outlet) expect(lines.join()).toContain(outlet)
      if (date) expect([at, lines.some((line) => line.includes(date))]).toEqual([at, true])
    }
  })
})

describe('RIS', () => {
  interface Reference {
    [tag: string]: string[]
  }
  /** Reads RIS by its grammar, and nothing else. */
  function read(text: string): Reference[] {
    const found: Reference[] = []
    let open: Reference | null = null
    for (const line of text.split('\r\n')) {
      if (line === '') continue
      const [, tag = '', value = ''] =
        /^([A-Z][A-Z\d]) {2}- (.*)$/.exec(line) ?? expect.fail(`no field: ${line}`)
      if (tag === 'TY') {
        expect(open).toBe(null)
        open = {}
      }
      if (!open) return expect.fail(`outside of a reference: ${line}`)
      open[tag] = [...(open[tag] ?? []), value]
      if (tag === 'ER') {
        found.push(open)
        open = null
      }
    }
    expect(open).toBe(null)
    return found
  }
  test('has a reference for each clipping, whatever is in it', async () => {
    const text = await joined(writeExport('ris', allClippings))
    expect(text).not.toMatch(/(?<!\r)\n|\r(?!\n)/)
    const references = read(text)
    expect(references.map(({ ID }) => ID?.[0])).toEqual(records.map(({ id }) => id))
    expect(references.map(({ N1 = [] }) => N1.length)).toEqual(
      records.map(({ statements }) => statements.length),
    )
    for (const [at, { TY, AU = [], PY, DA, T2 }] of references.entries()) {
      const { authors, date, outlet } = records[at]!
      expect([TY, AU.length, T2?.[0]]).toEqual([['NEWS'], authors.length, outlet ?? undefined])
      expect([PY?.[0], DA?.[0]]).toEqual(
        date
          ? [date.slice(0, 4), `${[...date.split('-'), '', ''].slice(0, 3).join('/')}/`]
          : [undefined, undefined],
      )
    }
  })
  test('a broken one is refused by the reader of this test', () =>
    expect(() => read('TY  - NEWS\r\nTI - a\r\nER  - \r\n')).toThrow())
})

describe('BibTeX', async () => {
  const require = createRequire(import.meta.url)
  const { Cite } = require('@citation-js/core') as {
    Cite: new (text: string) => { data: { id: string; title: string }[] }
  }
  require('@citation-js/plugin-bibtex')
  test('is read, with every title as it was', async () => {
    const { data } = new Cite(await joined(writeExport('bibtex', allClippings)))
    expect(data).toHaveLength(records.length)
    // A reader of LaTeX makes marks of `` and '', and of two hyphens a dash.
    const plain = (words: string) =>
      words
        .replace(/[“”"]/g, '"')
        .replace(/[‘’']/g, "'")
        .replace(/--|–/g, '-')
        .replace(/<\/?\w+( [^>]*)?>|[\p{Cc}\p{Cf}\ufffd\s]/gu, '')
    expect(data.map(({ title }) => plain(title))).toEqual(
      records.map(({ headline, seed }) => plain(headline ?? seed)),
    )
  })
  test('a broken one is refused', () => expect(() => new Cite('@article{a, title = {b')).toThrow())
})
