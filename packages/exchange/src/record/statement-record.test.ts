import { expect, test } from 'vitest'
import { allClippings, demoClippings } from '../../test/clippings.ts'
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
  const ids = new Set<string>()
  const numbers = new Map<string, number[]>()
  for await (const record of statementRecords(noted())) {
    expect(statementRecordSchema.strict().parse(record)).toEqual(record)
    const { id, seed, source, cue, content, text, number } = record
    expect(ids.has(id)).toBe(false)
    ids.add(id)
    for (const one of [...content, ...(cue ? [cue] : []), ...(source ? [source] : [])])
      expect(texts.get(seed)!.slice(...one.span)).toBe(one.text)
    expect(text.split(' … ')).toHaveLength(Math.max(1, content.length))
    numbers.set(seed, [...(numbers.get(seed) ?? []), number])
  }
  expect([...numbers.values()].flat()).toHaveLength(statements)
  expect(statements).toBeGreaterThan(100)
  for (const ofOne of numbers.values()) expect(ofOne).toEqual(ofOne.map((_, at) => at + 1))
})
test('a speaker who is named has a name and a key, any other has words and no name', async () => {
  const standings = new Set<string>()
  for await (const { speaker, via, voice } of statementRecords(allClippings())) {
    standings.add(`${speaker?.standing ?? null}`)
    if (speaker?.standing === 'named') {
      expect([speaker.key, speaker.name]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)])
      expect(speaker.description).toBe(null)
    } else if (speaker) {
      expect([speaker.name, speaker.description]).toEqual([null, expect.stringMatching(/\S/)])
      if (speaker.standing === 'unnamed') expect(speaker.key).toBe(null)
    }
    if (via.length) expect(voice).toBe('relayed')
  }
  expect([...standings].sort()).toEqual(['named', 'null', 'unnamed'])
})
test('the condition on which a source isn’t named is told as written', async () => {
  const conditions: (string | null)[] = []
  for await (const { speaker } of statementRecords(allClippings()))
    conditions.push(speaker?.condition ?? null)
  expect(conditions).toContain('on condition of anonymity')
})
