// docs/reading.md defines every term and rule of a reading, in the words of messages.ts, and no other.
import { readdirSync, readFileSync } from 'node:fs'
import { decode, parse } from '@hearsay/core'
import { expect, test } from 'vitest'
import { ruleMessage, ruleMessages } from '../src/messages.ts'
import { loadModel } from '../src/model/load.ts'
import { read } from '../src/read.ts'
import { evidenceRules, quoteForms, sourceTypes, stances, voices } from '../src/vocabulary.ts'

const page = readFileSync(new URL('../../../docs/reading.md', import.meta.url), 'utf8')
const source = new URL('../src/', import.meta.url)
const rows = new Map(
  [...page.matchAll(/^\| `([^`]+)` +\|(?: `[^`]+` +\|)? (.+?) +\|$/gm)].map((row) => [row[1]!, row[2]!]),
)

test('the page has every rule, with the sentence that the desks show', () => {
  for (const [rule, words] of Object.entries({ ...ruleMessages.evidence, ...ruleMessages.times }))
    expect([rule, rows.get(rule)]).toEqual([rule, words])
})
test('the page has every voice, quote form, stance and source type', () => {
  for (const name of [...voices, ...quoteForms, ...stances, ...sourceTypes])
    expect(rows.has(name), name).toBe(true)
})
test('the page has nothing else', () => {
  const known = [
    ...evidenceRules,
    ...Object.keys(ruleMessages.times),
    ...voices,
    ...quoteForms,
    ...stances,
    ...sourceTypes,
  ]
  expect([...rows.keys()].sort()).toEqual([...known].sort())
})
test('every rule for statements is given by some step of the reading', () => {
  const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => file.endsWith('.ts') && !/\.test\.ts$|^(?:messages|vocabulary)\.ts$|^models\//.test(file),
    )
    .map((file) => readFileSync(new URL(file, source), 'utf8'))
    .join('\n')
  expect(evidenceRules.filter((rule) => !code.includes(`'${rule}'`))).toEqual([])
})
test('every rule that a reading of the seeds gives is on the page', async () => {
  await loadModel()
  const seeds = new URL('../../../seeds/', import.meta.url)
  const unknown = new Set<string>()
  for (const name of readdirSync(seeds).filter((one) => /^\d.*\.txt$/.test(one))) {
    const { attributions, sentences, times } = read(
      parse(decode(readFileSync(new URL(name, seeds))).text).document,
    )
    const evidence = [...attributions, ...sentences].flatMap((one) => one.evidence)
    for (const { rule } of [...evidence, ...times])
      if (!rows.has(rule.replace(/-from-saying$/, ''))) unknown.add(rule)
  }
  expect([...unknown]).toEqual([])
})
test('a rule’s sentence comes without the examples, which are counted from another day', () => {
  expect(ruleMessage('last-week')).toBe('The week before.')
  expect(ruleMessage('day-after-from-saying')).toBe('The day after, counted from when it was said.')
})
test('a rule without a sentence, even one named like a part of every object, gives its name', () => {
  expect(ruleMessage('no-such-rule')).toBe('no such rule.')
  expect(ruleMessage('constructor')).toBe('constructor.')
})
