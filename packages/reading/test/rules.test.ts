// docs/rules.md has every rule for statements and voices, docs/reading.md every term and rule for days, in the words of the code.
import { readdirSync, readFileSync } from 'node:fs'
import { decode, parse } from '@hearsay/core'
import { expect, test } from 'vitest'
import { ruleMessage, ruleMessages } from '../src/messages.ts'
import { loadModel } from '../src/model/load.ts'
import { read } from '../src/read.ts'
import { rules } from '../src/rules.ts'
import { evidenceRules, quoteForms, sourceTypes, stances, voices } from '../src/vocabulary.ts'
import { rulesOnPage, rulesPage } from './rules-page.ts'

const page = readFileSync(new URL('../../../docs/reading.md', import.meta.url), 'utf8')
const rows = new Map(
  [...page.matchAll(/^\| `([^`]+)` +\|(?: `[^`]+` +\|)? (.+?) +\|$/gm)].map((row) => [row[1]!, row[2]!]),
)

test('docs/rules.md is made of the rules', () =>
  expect(rulesPage()).toMatchFileSnapshot('../../../docs/rules.md'))
test('the page has every rule once, in the order of the list', () => {
  expect(rulesOnPage).toEqual(rules)
  expect(rules.map(({ id }) => id)).toEqual(evidenceRules)
})
test('docs/reading.md has every rule for days, voice, quote form and stance, and nothing else', () => {
  for (const [rule, words] of Object.entries(ruleMessages.times))
    expect([rule, rows.get(rule)]).toEqual([rule, words])
  const known = [...Object.keys(ruleMessages.times), ...voices, ...quoteForms, ...stances, ...sourceTypes]
  expect([...rows.keys()].sort()).toEqual([...known].sort())
})
test('every rule that a reading of the seeds gives is known', async () => {
  await loadModel()
  const seeds = new URL('../../../seeds/', import.meta.url)
  const known = new Set([...evidenceRules, ...Object.keys(ruleMessages.times)])
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
test('a rule’s sentence comes without the examples, which are counted from another day', () => {
  expect(ruleMessage('last-week')).toBe('The week before.')
  expect(ruleMessage('day-after-from-saying')).toBe('The day after, counted from when it was said.')
})
test('a rule without a sentence, even one named like a part of every object, gives its name', () => {
  expect(ruleMessage('no-such-rule')).toBe('no such rule.')
  expect(ruleMessage('constructor')).toBe('constructor.')
})
