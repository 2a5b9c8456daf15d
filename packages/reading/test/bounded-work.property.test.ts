// Reading takes time linear in the length of a text, however hostile: eight times the text is no more than ten times the work, for some of it sorts.
import { parse } from '@hearsay/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WorkCounter } from './work.ts'
import { startCounting } from './work.ts'

let counter: WorkCounter
let read: (text: string) => () => unknown

beforeAll(async () => {
  counter = await startCounting(/\/packages\/reading\/(?:src|test)\//)
  // Imported here, since code is counted that is compiled after the counter has started.
  const { loadModel, read: readDocument } = await import('../src/index.ts')
  await loadModel('fast')
  read = (text) => {
    const { document } = parse(text)
    return () => readDocument(document, { model: 'fast' })
  }
})
afterAll(() => counter.stop())

const HEADER = 'Harbor Times\nJune 29, 2022\n\nNews of the day\n\n'
const units: [name: string, unit: string, count: number][] = [
  ['prose', 'Orla Venn, the minister, said on Tuesday that the toll would rise. The ferry waits.\n\n', 100],
  ['quotations with their speakers', '“We wait,” Orla Venn said. ', 200],
  ['paragraphs that continue a quotation', '“We wait, and the boats are full.\n\n', 200],
  ['unclosed quotation marks', '“said ', 800],
  ['straight marks', '" \' ', 800],
  ['one word', 'a', 20_000],
  ['nested brackets', '[', 1600],
  ['citings of citings', 'the Daily, citing the Post, which cited ', 250],
  ['one sentence of names', 'Venn said Sato told ', 400],
  ['one sentence of clauses', 'Venn said that Sato added that he told the Daily ', 200],
  ['pronouns and nothing else', 'he said she said they said. ', 250],
  ['unnamed sources', 'An official who asked not to be named because the talks go on said so. ', 120],
  ['days', 'on Tuesday last week in June 2022 ', 250],
  ['capitals', 'Venn ', 1600],
  ['labels', 'VENN: We wait, and the boats are full.\n', 150],
  ['dialogue behind dashes', '— We wait, said Venn.\n', 250],
  ['another language', '„Wir warten“, sagte Orla Venn, die Ministerin. ', 200],
]

test.each(units)('%s', async (_, unit, count) => {
  const [small, large] = [read(HEADER + unit.repeat(count)), read(HEADER + unit.repeat(8 * count))]
  // Caches and tables are filled first.
  small()
  const work = await counter.count(small)
  expect(work).toBeGreaterThan(count)
  expect((await counter.count(large)) / work).toBeLessThan(10)
})

test('the counter sees a loop within a loop, and a pattern that starts from every word', async () => {
  const words = (count: number) => new Array<string>(count).fill('word')
  const pairs = (list: string[]) => () => list.map((one) => list.some((other) => other !== one))
  const patterns = (list: string[]) => () => list.map((_, at) => /x/.test(list.slice(at).join(' ')))
  for (const quadratic of [pairs, patterns]) {
    const work = await counter.count(quadratic(words(50)))
    expect((await counter.count(quadratic(words(400)))) / work).toBeGreaterThan(30)
  }
  const linear = (list: string[]) => () => list.map((one) => /x/.test(one))
  const work = await counter.count(linear(words(500)))
  expect((await counter.count(linear(words(4000)))) / work).toBeLessThan(10)
})
