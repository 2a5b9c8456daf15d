import { parse } from '@hearsay/core'
import { expect, test } from 'vitest'
import { quoted } from '../test/occurrence.ts'
import type { Family } from './families.ts'
import { namedOutlets } from './named-outlets.ts'
import type { Occurrence } from './occurrence.ts'
import { variationOf } from './variation.ts'

const said = 'Not a single crown before somebody shows us a drawing'

/** Which outlet a paragraph with the quotation names, where the Tarrow Bay Courier has the same words. */
function check(paragraph: string, expected: string | null, published = '2022-06-28') {
  const text = `Lantern\n2022-06-29\n\nNews of the day\n\n${paragraph.replace('…', `“${said}”`)}\n`
  const start = text.indexOf('“')
  const here: Occurrence = {
    ...quoted(said),
    seed: 'here',
    outlet: 'Lantern',
    text,
    parts: [[start, start + said.length + 2]],
  }
  const base: Occurrence = { ...quoted(said), seed: 'base', outlet: 'Tarrow Bay Courier', published }
  const family: Family = {
    id: 'base',
    base,
    others: [{ occurrence: here, variation: variationOf(base, here), shared: 1 }],
    ties: [],
  }
  const clippings = [here, base].map((one) => ({
    id: one.seed,
    document: parse(one.text).document,
    reading: { attributions: [], quotations: [] } as never,
  }))
  expect(namedOutlets([family], clippings).get(here) ?? null).toBe(expected)
}

test('an outlet that is named beside the words, and has them', () => {
  check('I have read the Tarrow Bay Courier, and its Mr. Quelch. …', 'Tarrow Bay Courier')
  check('…, says the Courier.', 'Tarrow Bay Courier')
})

test('not one that is named elsewhere, or is later', () => {
  check('…, he said.', null)
  check(`The Tarrow Bay Courier came late. ${'It rained all day. '.repeat(20)} …`, null)
  check('I have read the Tarrow Bay Courier. …', null, '2022-06-30')
})
