import { expect, test } from 'vitest'
import { clippingOf } from '../../test/clippings.ts'
import { clippingRecord } from './clipping-record.ts'
import { clippingId, statementId } from './ids.ts'

const text =
  'Harbor Times\n29 June 2022\n\nTwo islands join\n\n“We wait,” Orla Venn said. “No ferry,” Tom Lund said.\n'

test('an id is a UUID of version 8, as a URN', () =>
  expect(clippingId('0a')).toMatch(
    /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
  ))
test('a clipping that is renamed and read again keeps its ids', async () => {
  const first = clippingRecord(await clippingOf('pact', text))
  const again = clippingRecord(await clippingOf('June/pact', text))
  expect([again.id, again.statements.map(({ id }) => id), again.sources.map(({ id }) => id)]).toEqual([
    first.id,
    first.statements.map(({ id }) => id),
    first.sources.map(({ id }) => id),
  ])
  expect(first.statements).toHaveLength(2)
})
test('a statement keeps its id where another one before it comes or goes', async () => {
  const clipping = await clippingOf('pact', text)
  const [, second] = clippingRecord(clipping).statements
  const without = {
    ...clipping,
    reading: { ...clipping.reading, attributions: clipping.reading.attributions.slice(1) },
    statements: [{ ...clipping.statements[1]!, at: 0 }],
  }
  expect(clippingRecord(without).statements[0]?.id).toBe(second?.id)
})
test('other bytes and other words have other ids', async () => {
  const [one, other] = [await clippingOf('a', text), await clippingOf('a', `${text}\n`)]
  expect(clippingRecord(one).statements[0]?.id).not.toBe(clippingRecord(other).statements[0]?.id)
  const parts = { source: null, cue: null, content: [[1, 2] as [number, number]] }
  expect(statementId('0a', parts)).not.toBe(statementId('0a', { ...parts, content: [[1, 3]] }))
})
test('two people of one name are two sources', async () => {
  const sources = await Promise.all(
    ['1', '2'].map(async (end) => clippingRecord(await clippingOf('a', text + end)).sources[0]),
  )
  expect(sources[0]?.name).toBe(sources[1]?.name)
  expect(sources[0]?.id).not.toBe(sources[1]?.id)
})
