import { parse } from '@hearsay/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeRules } from '../rules.ts'
import { emptyStatement } from '../statement.ts'
import { tokenizeDocument } from '../tokenized-document.ts'
import { timesOf } from './times.ts'

const ruleNames = timeRules.map(({ id }) => id)
const words =
  `the a on in since last next this early mid late first second half of quarter June May March Tue Tuesday
  Wednesday 2019 2022 28 12th 1990s ’90s days weeks month year ago earlier later before after end will said plans to that
  . , : “ ” ( ) - – / 29/06 99/99/9999 31 February 0 00 1000 years yesterday weekend winter fall century 19th Q3 mid-June
  2022-02-31 令和4年 9999 12 13 and 🙂`.split(/\s+/)
const body = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...words) },
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    {
      maxLength: 60,
    },
  )
  .map((list) => list.join(' '))
const header = fc.constantFrom(
  'June 29, 2022',
  'June 2022',
  '2022',
  'nothing',
  'December 31, 9999',
  'January 1, 1600',
)

test('gives spans of the text, days that exist in order, and rules that are documented, whatever the text', () =>
  fc.assert(
    fc.property(header, body, fc.nat(), fc.nat(), (date, prose, one, other) => {
      const text = `Harbor Times\n${date}\n\nNews of the day\n\n${prose}\n\n${prose}`
      const doc = tokenizeDocument(parse(text).document)
      const at = (token: number) => token % doc.tokens.length
      const range = (a: number, b: number) => ({ first: Math.min(a, b), end: Math.max(a, b) + 1 })
      const statement = emptyStatement({
        cue: range(at(one), at(one + 1)),
        content: [range(at(other), at(other + 8))],
      })
      const { times, timeOf } = timesOf(doc, [statement])
      let past = 0
      for (const { span, start, end, rule } of times) {
        expect(span[0]).toBeGreaterThanOrEqual(past)
        expect(span[1]).toBeGreaterThan(span[0])
        expect(span[1]).toBeLessThanOrEqual(text.length)
        past = span[1]
        for (const day of [start, end]) {
          expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/)
          expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day)
        }
        expect(start <= end).toBe(true)
        expect(ruleNames).toContain(rule.replace(/-from-saying$/, ''))
      }
      for (const index of timeOf.values()) expect(times[index]).toBeDefined()
      expect(timesOf(doc, [statement])).toEqual({ times, timeOf })
    }),
    { numRuns: 200 },
  ))

/** How many tokens are looked at, by counting reads of the page’s words. */
function readsOf(prose: string): number {
  const doc = tokenizeDocument(parse(`Harbor Times\nJune 29, 2022\n\nNews of the day\n\n${prose}`).document)
  let reads = 0
  const words = new Proxy(doc.words, {
    get: (target, key, receiver) => {
      reads++
      return Reflect.get(target, key, receiver)
    },
  })
  timesOf({ ...doc, words }, [])
  return reads
}

test.each([
  ['days', 'Tuesday '],
  ['names of stretches', 'the first half of the early '],
  ['quotation marks', '“on June 28 '],
  ['numbers', '2019-2021, 28 '],
])('looks at the words a number of times in line with the length: %s', (_, unit) => {
  const one = readsOf(unit.repeat(1000))
  expect(readsOf(unit.repeat(4000))).toBeLessThan(one * 4.2)
})
