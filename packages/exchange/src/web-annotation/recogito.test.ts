// The tool that these annotations are for reads them: Recogito’s text annotator over a page.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allClippings, filesOf } from '../../test/clippings.ts'
import { windowOf } from '../../test/page.ts'
import { writeExportFolder } from '../export.ts'

interface Parsed {
  error?: Error
  parsed?: {
    id: string
    bodies: { purpose?: string; value?: string }[]
    target: { selector: { start: number; end: number; quote: string }[] }
  }
}

const page = windowOf('<div id="text"></div>')
const element = page.document.getElementById('text')!
const needed = [
  ...['window', 'document', 'Document', 'Node', 'NodeFilter', 'Element', 'HTMLElement', 'Text', 'Range'],
  ...['DOMRect', 'MutationObserver', 'ResizeObserver'],
]
/** The page’s own things as globals, which the annotator takes them for; undefined ones are removed again. */
const before = new Map(needed.map((name) => [name, Reflect.get(globalThis, name) as unknown]))
class NoObserver {
  observe() {}
  disconnect() {}
}

let parse: (annotation: unknown) => Parsed
beforeAll(async () => {
  for (const name of needed)
    Reflect.set(globalThis, name, name === 'window' ? page : (Reflect.get(page, name) ?? NoObserver))
  const { W3CTextFormat } = (await import('@recogito/text-annotator')) as unknown as {
    W3CTextFormat(source: string, element: HTMLElement): { parse(annotation: unknown): Parsed }
  }
  const format = W3CTextFormat('urn:x', element)
  parse = (annotation) => {
    try {
      return format.parse(annotation)
    } catch (error) {
      return { error: error as Error }
    }
  }
})
afterAll(() => {
  for (const [name, value] of before)
    if (value === undefined) Reflect.deleteProperty(globalThis, name)
    else Reflect.set(globalThis, name, value)
})

test('reads every annotation, at its words, with its tags', async () => {
  const files = await filesOf(writeExportFolder('web-annotation', allClippings))
  let read = 0
  for (const [name, json] of files) {
    if (!name.endsWith('.anno.json')) continue
    const text = files.get(name.replace('.anno.json', '.txt'))!
    element.textContent = text
    for (const annotation of JSON.parse(json)) {
      const { error, parsed } = parse(annotation)
      expect([annotation.id, error]).toEqual([annotation.id, undefined])
      expect(parsed!.id).toBe(annotation.id)
      for (const { start, end, quote } of parsed!.target.selector) expect(text.slice(start, end)).toBe(quote)
      const tags = parsed!.bodies.filter(({ purpose }) => purpose === 'tagging')
      expect(tags[0]!.value).toMatch(/^(?:voice|part|decision):/)
      read++
    }
  }
  expect(read).toBeGreaterThan(300)
})
test('refuses a target that is a bare address, and one without a position', () => {
  const selector = [{ type: 'TextQuoteSelector', exact: 'a' }]
  for (const target of ['urn:x', { source: 'urn:x' }, { source: 'urn:x', selector }])
    expect(parse({ id: 'urn:a', type: 'Annotation', body: [], target }).error).toBeDefined()
})
