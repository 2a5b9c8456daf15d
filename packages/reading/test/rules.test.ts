// docs/rules.md has every rule, docs/reading.md every term, in the words of the code.
import { readdirSync, readFileSync } from 'node:fs'
import { decode, parse } from '@hearsay/core'
import { expect, test } from 'vitest'
import { ruleMessage } from '../src/messages.ts'
import { loadModel } from '../src/model/load.ts'
import { read } from '../src/read.ts'
import { deedRules, rules, timeRules } from '../src/rules.ts'
import { evidenceRules, quoteForms, sourceTypes, stances, voices } from '../src/vocabulary.ts'
import { rulesOnPage, rulesPage } from './rules-page.ts'

const page = readFileSync(new URL('../../../docs/reading.md', import.meta.url), 'utf8')
const rows = new Map(
  [...page.matchAll(/^\| `([^`]+)` +\|(?: `[^`]+` +\|)? (.+?) +\|$/gm)].map((row) => [row[1]!, row[2]!]),
)

test('docs/rules.md is made of the rules', () =>
  expect(rulesPage()).toMatchFileSnapshot('../../../docs/rules.md'))
test('the page has every rule once, in the order of the list', () => {
  const deeds: readonly { id: string }[] = deedRules
  expect(rulesOnPage.filter((rule) => !deeds.includes(rule))).toEqual([...rules, ...timeRules])
  expect(rulesOnPage.filter((rule) => deeds.includes(rule))).toEqual(deedRules)
  expect(rules.map(({ id }) => id)).toEqual(evidenceRules)
})
test('docs/reading.md has every voice, quote form, stance and type of source, and nothing else', () => {
  const known = [...voices, ...quoteForms, ...stances, ...sourceTypes]
  expect([...rows.keys()].sort()).toEqual([...known].sort())
})
test('every rule that a reading of the seeds gives is known', async () => {
  await loadModel()
  const seeds = new URL('../../../seeds/', import.meta.url)
  const known = new Set<string>([...rules, ...timeRules].map(({ id }) => id))
  const unknown = new Set<string>()
  for (const name of readdirSync(seeds).filter((one) => /^\d.*\.txt$/.test(one))) {
    const { attributions, sentences, times } = read(
      parse(decode(readFileSync(new URL(name, seeds))).text).document,
    )
    const evidence = [...attributions, ...sentences].flatMap((one) => one.evidence)
    for (const { rule } of [...evidence, ...times])
      if (!known.has(rule.replace(/-from-saying$/, ''))) unknown.add(rule)
  }
  expect([...unknown]).toEqual([])
})
test('a rule that counts from when the words were said says so', () => {
  expect(ruleMessage('last-week')).toBe('The week before.')
  expect(ruleMessage('day-after-from-saying')).toBe('The day after, counted from when it was said.')
})
test('a rule without a sentence, even one named like a part of every object, gives its name', () => {
  expect(ruleMessage('no-such-rule')).toBe('no such rule.')
  expect(ruleMessage('constructor')).toBe('constructor.')
})
