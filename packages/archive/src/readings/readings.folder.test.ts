import { parse } from '@hearsay/core'
import { loadModel, read } from '@hearsay/reading'
import { afterAll, expect, test } from 'vitest'
import { Readings } from './readings.ts'

const readings = new Readings()
afterAll(() => readings.close())

/** A document of so many paragraphs, in each of which somebody speaks. */
function spoken(paragraphs: number) {
  const body = Array.from(
    { length: paragraphs },
    (_, at) => `“We will wait for tide ${at},” Orla Venn said. The port is full.`,
  )
  return parse(`Harbor Times\n29 June 2022\n\nThe toll\n\n${body.join('\n\n')}\n`).document
}

test.each([3, 300])('a text of %d paragraphs is read as it is anywhere', async (paragraphs) => {
  await loadModel()
  const document = spoken(paragraphs)
  expect(await readings.read(document)).toEqual(read(document))
})
test('others get their turn while a long text is read', async () => {
  let turns = 0
  const turning = setInterval(() => turns++, 1)
  await readings.read(spoken(2000))
  clearInterval(turning)
  // Read here, it would be none.
  expect(turns).toBeGreaterThan(20)
})
test('what is kept under a key is read once, however many ask at a time', async () => {
  const document = spoken(300)
  const first = readings.cached('a', document, 'default')
  expect(readings.cached('a', document, 'default')).toBe(first)
  expect(await readings.cached('b', document, 'fast')).toMatchObject({ model: 'fast' })
  await first
})
test('what is asked for once is cached for nobody, and taken where it was cached', async () => {
  const document = spoken(300)
  await readings.once('c', document, 'fast')
  expect(readings.known('c', 'fast')).toBe(undefined)
  const cached = readings.cached('c', document, 'fast')
  expect(readings.once('c', document, 'fast')).toBe(cached)
  await cached
})
test('a signal ends a reading, and the next one is made all the same', async () => {
  const ending = new AbortController()
  const reading = readings.read(spoken(3000), 'default', ending.signal)
  ending.abort()
  await expect(reading).rejects.toThrow()
  expect((await readings.read(spoken(200))).sentences.length).toBeGreaterThan(200)
})
