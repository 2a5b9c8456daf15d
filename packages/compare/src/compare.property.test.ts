import { parse } from '@hearsay/core'
import { loadModel, read } from '@hearsay/reading'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { quoted } from '../test/occurrence.ts'
import { compare } from './compare.ts'
import type { Occurrence } from './occurrence.ts'
import { variationOf } from './variation.ts'
import { wordsOf } from './words.ts'

const word = fc.constantFrom(
  ...'the sea takes a little of this town not never 4 four don’t [T]he [of it] … (laughs) — , “ labour labor well, um 35,000,000 e\u0301te\u0301 🙂 [ ] ’'.split(
    ' ',
  ),
)
const said = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '))
/** Words that have much in common with others, in another order too. */
const pair = fc.tuple(said, said, said).map(([a, b, c]) => [`${a} ${b} ${c}`, `${b} ${a} ${c}`] as const)

/** An occurrence of one or two parts. */
function inParts(text: string, cut: number): Occurrence {
  const whole = quoted(text)
  const [start, end] = whole.parts[0]!
  const at = start + Math.floor((end - start) * cut)
  const parts: Occurrence['parts'] =
    cut === 0
      ? [[start, end]]
      : [
          [start, at],
          [at, end],
        ]
  return { ...whole, parts, words: wordsOf(whole.text, parts, 'en') }
}

test('every character of both occurrences stands in the steps exactly once', () => {
  const cut = fc.constantFrom(0, 0.3, 0.5)
  fc.assert(
    fc.property(pair, cut, cut, ([a, b], cutA, cutB) => {
      const [base, here] = [inParts(a, cutA), inParts(b, cutB)]
      const { steps } = variationOf(base, here)
      for (const [side, occurrence] of [['base', base] as const, ['here', here] as const]) {
        const spans = steps.flatMap((step) => (step[side] ? [step[side]] : [])).sort((x, y) => x[0] - y[0])
        const covered = spans.map(([start, end]) => occurrence.text.slice(start, end)).join('')
        expect(covered).toBe(occurrence.parts.map((part) => occurrence.text.slice(...part)).join(''))
        for (let at = 1; at < spans.length; at++)
          expect(spans[at]![0]).toBeGreaterThanOrEqual(spans[at - 1]![1])
      }
    }),
  )
})

test('every step says what it does', () => {
  fc.assert(
    fc.property(pair, ([a, b]) => {
      for (const { op, base, here } of variationOf(quoted(a), quoted(b)).steps) {
        if (op === 'gone') expect([base !== null, here]).toEqual([true, null])
        else if (op === 'come') expect([base, here !== null]).toEqual([null, true])
        else expect([base !== null, here !== null]).toEqual([true, true])
      }
    }),
  )
})

test('words beside themselves are the same', () => {
  fc.assert(
    fc.property(said, (text) => {
      const { wording, turns } = variationOf(quoted(text), quoted(text))
      expect([wording, turns]).toEqual([['same'], []])
    }),
  )
})

beforeAll(() => loadModel())

test('the order of clippings changes nothing', () => {
  const clippings = [
    [
      'a',
      'Gullwire',
      '4',
      '“The sea takes a little of this town, and it is only fair that guests help us,” said Maren Oldacre.',
    ],
    [
      'b',
      'Sarrow Observer',
      '5',
      '“[I]t is only fair that guests help us,” Maren Oldacre said. She had “no comment”.',
    ],
    [
      'c',
      'Lantern',
      '5',
      '“The sea takes a little of this town … and it is fair that guests help,” said Tobin Quelch.',
    ],
    ['d', 'Ledger', '6', 'Maren Oldacre said that it was fair if guests helped the town.'],
    [
      'e',
      'Courrier',
      '5',
      '« La mer prend un peu de cette ville, et il est juste que les hôtes nous aident », a dit Maren Oldacre.',
    ],
  ].map(([id, outlet, day, body]) => {
    const { document } = parse(`${outlet}\nMarch ${day}, 2025\n\nA levy\n\n${body}\n`)
    return { id: id!, document, reading: read(document) }
  })
  const expected = compare(clippings, { withSingles: true })
  expect(expected.families[0]?.others.length).toBeGreaterThan(2)
  fc.assert(
    fc.property(fc.shuffledSubarray(clippings, { minLength: clippings.length }), (shuffled) => {
      expect(compare(shuffled, { withSingles: true })).toEqual(expected)
    }),
    { numRuns: 20 },
  )
})
