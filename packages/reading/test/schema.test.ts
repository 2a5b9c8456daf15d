import { existsSync, readFileSync } from 'node:fs'
import { parse } from '@hearsay/core'
import { beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { loadModel, read, readingSchema } from '../src/index.ts'

beforeAll(() => loadModel())

const published = new URL('../dist/reading.schema.json', import.meta.url)
const story = readFileSync(new URL('../../../seeds/07-water-talks-unnamed.txt', import.meta.url), 'utf8')

test.skipIf(!existsSync(published))(
  'the published JSON Schema is the schema’s (skipped where nothing is built)',
  () => {
    const made = z.toJSONSchema(readingSchema, { target: 'draft-2020-12' })
    expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(JSON.parse(JSON.stringify(made)))
  },
)

test('a reading survives JSON unchanged and matches its schema', () => {
  const reading = read(parse(story).document)
  expect(readingSchema.parse(JSON.parse(JSON.stringify(reading)))).toEqual(reading)
  expect(reading.attributions.length).toBeGreaterThan(10)
})

test('the error for a model that is not loaded names the call that loads it', async () => {
  const { loadedModel } = await import('../src/model/load.ts')
  // A name that no other test of the same worker can have loaded.
  expect(() => loadedModel('swift' as 'fast')).toThrow("loadModel('swift')")
})
