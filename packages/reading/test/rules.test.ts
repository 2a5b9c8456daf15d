// docs/reading.md defines every word and rule of a reading; nothing it gives out may be missing there.
import { readdirSync, readFileSync } from 'node:fs'
import { decode, parse } from '@hearsay/core'
import { expect, test } from 'vitest'
import { quoteFormNames, ruleMessage, ruleMessages, stanceNames, voiceLetters } from '../src/messages.ts'
import { loadModel } from '../src/model/load.ts'
import { read } from '../src/read.ts'

const page = readFileSync(new URL('../../../docs/reading.md', import.meta.url), 'utf8')
const source = new URL('../src/', import.meta.url)
const rows = new Map(
  [...page.matchAll(/^\| `([^`]+)` +\|(?: `[^`]+` +\|)? (.+?) +\|$/gm)].map((row) => [row[1]!, row[2]!]),
)

/** The words with hyphens that a file quotes: names of rules, wherever they are handed on. */
function rulesIn(file: string): string[] {
  const lines = readFileSync(new URL(file, source), 'utf8')
    .split('\n')
    .filter((line) => !/^\s*(?:\/\/|\*|\/\*|import)/.test(line))
  return [...lines.join('\n').matchAll(/(?<![\w/])'([a-z]+(?:-[a-z]+)+)'/g)].map((found) => found[1]!)
}

test('every rule that the sources name has a sentence and its row', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      name.endsWith('.ts') &&
      !/\.test\.ts$|^(?:messages|schema|assemble|times\/rules)\.ts$|^lexicon\//.test(name),
  )
  const known = { ...ruleMessages.evidence, ...ruleMessages.times }
  const found = files.flatMap((file) => rulesIn(file).map((rule) => ({ file, rule })))
  expect(found.length).toBeGreaterThan(40)
  expect(found.filter(({ rule }) => !(rule in known))).toEqual([])
  expect(Object.keys(known).filter((rule) => !rows.has(rule))).toEqual([])
})
test('the page says of each rule what the desks say', () => {
  for (const [rule, words] of Object.entries({ ...ruleMessages.evidence, ...ruleMessages.times }))
    expect([rule, rows.get(rule)]).toEqual([rule, words])
})
test('the page has every voice, form and stance', () => {
  for (const name of [voiceLetters, quoteFormNames, stanceNames].flatMap((one) => Object.keys(one)))
    expect(rows.has(name), name).toBe(true)
})
test('the page has no rule that nothing names', () => {
  const known = [ruleMessages.evidence, ruleMessages.times, voiceLetters, quoteFormNames, stanceNames]
  expect([...rows.keys()].filter((name) => !known.some((one) => name in one))).toEqual([])
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
test('a rule is told without the examples, which are counted from another day', () => {
  expect(ruleMessage('last-week')).toBe('The week before.')
  expect(ruleMessage('day-after-from-saying')).toBe('The day after, counted from when it was said.')
  expect(ruleMessage('no-such-rule')).toBe('no such rule.')
})
