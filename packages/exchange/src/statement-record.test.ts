import { expect, test } from 'vitest'
import { demoClippings } from '../test/clippings.ts'
import { statementRecords } from './statement-record.ts'
import { statementRecordSchema } from './statement-schema.ts'

test('every statement of the demo desk has a record as the schema says, its spans the words beside them', async () => {
  const texts = new Map<string, string>()
  let statements = 0
  async function* noted() {
    for await (const clipping of demoClippings()) {
      texts.set(clipping.id, clipping.document.text)
      statements += clipping.statements.length
      yield clipping
    }
  }
  const numbers = new Map<string, number[]>()
  for await (const record of statementRecords(noted())) {
    expect(statementRecordSchema.strict().parse(record)).toEqual(record)
    const { seed, cue, content, text, number } = record
    for (const one of [...content, ...(cue ? [cue] : [])])
      expect(texts.get(seed)!.slice(...one.span)).toBe(one.text)
    expect(text.split(' … ')).toHaveLength(Math.max(1, content.length))
    numbers.set(seed, [...(numbers.get(seed) ?? []), number])
  }
  expect([...numbers.values()].flat()).toHaveLength(statements)
  expect(statements).toBeGreaterThan(100)
  for (const ofOne of numbers.values()) expect(ofOne).toEqual(ofOne.map((_, at) => at + 1))
})
test('a speaker who is named has a key, an unnamed one has not, and nobody is null', async () => {
  const standings = new Set<string>()
  for await (const { speaker, via, voice } of statementRecords(demoClippings())) {
    standings.add(`${speaker?.standing ?? null}`)
    if (speaker?.standing === 'named') expect(speaker.key).toMatch(/\S/)
    if (speaker?.standing === 'unnamed') expect(speaker.key).toBe(null)
    if (via.length) expect(voice).toBe('relayed')
  }
  expect([...standings].sort()).toEqual(['named', 'null', 'unnamed'])
})
