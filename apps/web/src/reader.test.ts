import { parse } from '@hearsay/core'
import { beforeAll, expect, test } from 'vitest'
import type { Reader } from './reader.ts'
import { createReader } from './reader.ts'

let read: Reader
beforeAll(async () => {
  read = await createReader()
})
const plain = (text: string) => parse(text, { plain: true }).document

test('reads who says so', () => {
  const reading = read(plain('“We will wait for the tide,” Orla Venn said. The port is full.'))
  expect(reading).toMatchObject({ sentences: [{ voice: 'named' }, { voice: 'own' }] })
})
test('reads a document once', () => {
  const document = plain('“We will wait for the tide,” Orla Venn said.')
  expect(read(document)).toBe(read(document))
})
test('says that a text is too long to be read while somebody waits', () =>
  expect(read(plain('The port is full. '.repeat(20_000)))).toContain('too long to be read while you wait'))
