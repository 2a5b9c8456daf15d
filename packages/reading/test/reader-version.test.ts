// Holds the reader's version to what it reads: the demo seeds, by both models.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { decode, parse } from '@hearsay/core'
import { beforeAll, expect, test } from 'vitest'
import { loadModel, read, readerVersion } from '../src/index.ts'

const seeds = new URL('../../../seeds/', import.meta.url)

/** What each version makes of the seeds. */
const readings = { 2: 'c527ee9048be56c0' }

beforeAll(() => Promise.all([loadModel('default'), loadModel('fast')]))

test('a reader that reads otherwise has another version', () => {
  const hash = createHash('sha256')
  for (const name of readdirSync(seeds).sort()) {
    if (!/^\d.*\.txt$/.test(name)) continue
    const { document } = parse(decode(readFileSync(new URL(name, seeds))).text)
    for (const model of ['default', 'fast'] as const) hash.update(JSON.stringify(read(document, { model })))
  }
  expect(hash.digest('hex').slice(0, 16), 'raise readerVersion and put what it reads beside it').toBe(
    readings[readerVersion],
  )
})
