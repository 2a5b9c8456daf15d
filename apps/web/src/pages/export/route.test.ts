import { exportFormatNames, exportFormats } from '@hearsay/exchange'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenDesk } from '../../../test/open-desk.ts'
import { openDesk, sampleClippings } from '../../../test/open-desk.ts'

let desk: OpenDesk
beforeAll(async () => {
  desk = await openDesk({
    ...sampleClippings,
    'odd.txt': 'Harbor Times\n29 June 2022\n\n<script>alert(1)</script>\n\n“We wait,” Orla Venn said.\n',
  })
})
afterAll(() => desk.close())
const page = async (path: string) => parseHTML(await desk.page(path)).document

describe('the page that exports', () => {
  test('has every format with what it keeps and loses, and its file', async () => {
    const document = await page('/export?q=speaker:venn')
    for (const name of exportFormatNames) {
      const row = document.getElementById(name)!
      const { label, use, keeps, loses } = exportFormats[name]
      for (const words of [label, use, keeps, loses]) expect(row.textContent).toContain(words)
      expect(row.querySelector('a[download]')!.getAttribute('href')).toBe(
        `/api/export/${name}?q=speaker%3Avenn`,
      )
    }
  })
  test.each(exportFormatNames)('shows a clipping in %s, as words', async (name) => {
    const document = await page(`/export?id=odd&format=${name}`)
    expect(document.querySelector('#preview')!.textContent).toContain(exportFormats[name].label)
    expect(document.querySelectorAll('main script')).toHaveLength(0)
    const shown = document.querySelectorAll('figure')
    expect(shown.length).toBeGreaterThan(0)
    for (const { textContent } of document.querySelectorAll('pre'))
      expect(textContent!.length).toBeLessThan(3010)
  })
  test('takes several clippings, each by its id', async () => {
    const document = await page('/export?id=odd&id=pact')
    expect(document.querySelector('[role=status]')!.textContent).toBe('odd, pact')
    expect(document.querySelector('#csv a[download]')!.getAttribute('href')).toBe(
      '/api/export/csv?id=odd&id=pact',
    )
  })
  test('says what is wrong with a search, and offers no file of it', async () => {
    const document = await page('/export?q=date:x')
    expect(document.querySelector('#query-notes')!.textContent).toContain('is not a date')
    expect(document.querySelectorAll('a[download]')).toHaveLength(0)
  })
  test('says that a clipping isn’t there', async () =>
    expect(await desk.page('/export?id=none&format=csv')).toContain('No such clipping'))
  test('is one click from the shelf, a search, a speaker, a comparison and a clipping', async () => {
    for (const [from, to] of [
      ['/', '/export'],
      ['/?q=venn', '/export?q=venn'],
      ['/find?q=venn', '/export?q=venn'],
      ['/speakers/orla%20venn', '/export?q=name%3A%22Orla+Venn%22'],
      ['/outlets/harbor%20times', '/export?q=outlet%3A%22Harbor+Times%22'],
      ['/compare?seed=odd&seed=pact', '/export?id=odd&id=pact'],
      ['/seeds/odd', '/export?id=odd'],
    ] as const) {
      const links = [...(await page(from)).querySelectorAll('a')].map((link) => link.getAttribute('href'))
      expect([from, links.includes(to)]).toEqual([from, true])
    }
  })
})
