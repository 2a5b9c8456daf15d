// docs/reading.md defines every word and rule of a reading; nothing it gives out may be missing there.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formNames, ruleMessage, rules, stanceNames, voiceLetters } from '../src/messages.ts'

const page = readFileSync(new URL('../../../docs/reading.md', import.meta.url), 'utf8')
const source = new URL('../src/', import.meta.url)
const rows = new Map(
  [...page.matchAll(/^\| `([^`]+)` +\|(?: `[^`]+` +\|)? (.+?) +\|$/gm)].map((row) => [row[1]!, row[2]!]),
)

/** The names of rules in a file: quoted words in a line that is about a rule, or in a list of how sure each is. */
function rulesIn(file: string): string[] {
  const lines = readFileSync(new URL(file, source), 'utf8')
    .split('\n')
    .filter((line) => !/^\s*(?:\/\/|\*|\/\*|import)/.test(line))
  return lines.flatMap((line) => {
    const named = /\brule\b|\bRULE|\bRule\b|^ {2}'[a-z-]+': 0?\.\d+,$/.test(line)
    return named ? [...line.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map((found) => found[1]!) : []
  })
}

test('every rule that the sources name has a sentence and its row', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !/\.test\.ts$|^(?:messages|times\/rules)\.ts$/.test(name),
  )
  const known = { ...rules.evidence, ...rules.times }
  const found = files.flatMap((file) => rulesIn(file).map((rule) => ({ file, rule })))
  expect(found.length).toBeGreaterThan(40)
  expect(found.filter(({ rule }) => !(rule in known))).toEqual([])
  expect(Object.keys(known).filter((rule) => !rows.has(rule))).toEqual([])
})
test('the page says of each rule what the desks say', () => {
  for (const [rule, words] of Object.entries({ ...rules.evidence, ...rules.times }))
    expect([rule, rows.get(rule)]).toEqual([rule, words])
})
test('the page has every voice, form and stance', () => {
  for (const name of [voiceLetters, formNames, stanceNames].flatMap((one) => Object.keys(one)))
    expect(rows.has(name), name).toBe(true)
})
test('the page has no rule that nothing names', () => {
  const known = [rules.evidence, rules.times, voiceLetters, formNames, stanceNames]
  expect([...rows.keys()].filter((name) => !known.some((one) => name in one))).toEqual([])
})
test('a rule is told without the examples, which are counted from another day', () => {
  expect(ruleMessage('last-week')).toBe('The week before.')
  expect(ruleMessage('day-after-from-saying')).toBe('The day after, counted from when it was said.')
  expect(ruleMessage('no-such-rule')).toBe('no such rule.')
})
