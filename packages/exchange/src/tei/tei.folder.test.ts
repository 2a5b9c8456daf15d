// The schema takes a quarter of a minute to compile, once.
import { xmlCharacters } from '@hearsay/desk'
import { XmlDocument, XmlElement } from 'libxml2-wasm'
import { beforeAll, expect, test } from 'vitest'
import { allClippings } from '../../test/clippings.ts'
import type { ValidateXml } from '../../test/xml-schema.ts'
import { xmlValidatorOf } from '../../test/xml-schema.ts'
import type { ClippingRecord } from '../record/clipping-record.ts'
import { clippingRecord } from '../record/clipping-record.ts'
import { teiOf } from './tei.ts'

const TEI = { t: 'http://www.tei-c.org/ns/1.0' }
let validate: ValidateXml
const records: ClippingRecord[] = []
beforeAll(async () => {
  validate = xmlValidatorOf('tei/tei_all.rng')
  for await (const clipping of allClippings()) records.push(clippingRecord(clipping))
})

test('every document is valid by TEI P5 4.11, and a spoiled one isn’t', () => {
  for (const record of records) expect([record.seed, validate(teiOf(record))]).toEqual([record.seed, []])
  const document = teiOf(records[0]!)
  expect(validate(document.replaceAll('persName>', 'persNam>'))).not.toEqual([])
  expect(validate(document.replace('<s ana=', '<s voice='))).not.toEqual([])
})
test('every span begins and ends at an anchor, with the words of its part between them', () => {
  for (const record of records) {
    const document = XmlDocument.fromString(teiOf(record))
    const body = document.get('//t:text', TEI)!
    const places = new Map<string, number>()
    let words = ''
    for (const node of body.find('.//t:anchor|.//text()', TEI))
      if (node instanceof XmlElement) {
        const id = node.find('@xml:id', { xml: 'http://www.w3.org/XML/1998/namespace' })[0]!.content
        places.set(`#${id}`, words.length)
      } else words += node.content
    const squeezed = (text: string) => xmlCharacters(text).replace(/\s+/g, '')
    const spans = document.find('//t:span', TEI)
    const parts = record.statements.flatMap(({ source, cue, content }) =>
      [source, cue, ...content].filter((part) => part !== null),
    )
    expect(spans).toHaveLength(parts.length)
    for (const [at, span] of spans.entries()) {
      const [from, to] = ['@from', '@to'].map((name) => places.get(span.get(name)!.content)!)
      const found = squeezed(words.slice(from, to))
      // A source in the header, outside of the text, has its anchors and no words.
      if (found !== '') expect(found).toBe(squeezed(parts[at]!.text))
    }
    document.dispose()
  }
})
