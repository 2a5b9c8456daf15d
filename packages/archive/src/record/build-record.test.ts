import { loadModel } from '@hearsay/reading'
import { beforeAll, expect, test } from 'vitest'
import { buildRecord } from './build-record.ts'
import { textHashOf, unread } from './decided.ts'

beforeAll(() => loadModel('fast'))

const text = 'Harbor Times\n29 June 2022\n\nThe toll\n\n“The toll will rise,” Orla Venn said.\n'
const content = new TextEncoder().encode(text)
const file = { id: 'toll', file: 'toll.txt', size: content.length, changed: '2022-06-29T00:00:00Z', content }
const record = (known?: Parameters<typeof buildRecord>[4]) => buildRecord(file, 'fast', undefined, [], known)

test('a reading that is known is not made again', () => {
  expect(record().statements).toHaveLength(1)
  expect(record({ text: textHashOf(text), model: 'fast', reading: unread() }).statements).toEqual([])
})
test.each([
  { text: textHashOf(`${text}More.\n`), model: 'fast' as const },
  { text: textHashOf(text), model: 'default' as const },
])('a reading of another text or by another model is none: %j', (other) => {
  expect(record({ ...other, reading: unread() }).statements).toHaveLength(1)
})
