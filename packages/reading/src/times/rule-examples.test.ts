// The examples in the sentences of timeRules: words that “is” follows give these days, by this rule.
import { parse } from '@hearsay/core'
import { expect, test } from 'vitest'
import { seedAround } from '../../test/marked.ts'
import { tokenizeDocument } from '../tokenized-document.ts'
import { timeRules } from './rules.ts'
import { timesOf } from './times.ts'

const examples = Object.entries(timeRules).flatMap(([rule, sentence]) =>
  [...sentence.matchAll(/“([^”]+)”(?: is)? (\d{4}[-\d.]*)/g)].map(
    (found) => [rule, found[1]!, found[2]!] as const,
  ),
)

test('there are examples with their days', () => expect(examples.length).toBeGreaterThan(20))
test.each(examples)('%s: “%s” is %s', (rule, words, days) => {
  const { times } = timesOf(tokenizeDocument(parse(seedAround(`The port ${opening(words)}.`)).document), [])
  expect(times.map(({ start, end, rule: by }) => [by, shortest(start, end, days)])).toEqual([[rule, days]])
})

/** The words after a subject. */
function opening(words: string): string {
  return /^(?:will|on|at|in|since) /.test(words)
    ? words.startsWith('will')
      ? words
      : `closed ${words}`
    : `closed ${words}`
}

/** A range written as the example writes it. */
function shortest(start: string, end: string, like: string): string {
  if (like.includes('..')) {
    const [from, to] = like.split('..') as [string, string]
    return `${start.slice(0, from.length)}..${end.slice(0, to.length)}`
  }
  return start.slice(0, like.length)
}
