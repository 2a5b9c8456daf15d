import { expect, test } from 'vitest'
import { score } from './score.ts'
import { parseStandoff } from './standoff.ts'

const TEXT = '🚢 Orla Venn said: “We wait.” The union agreed to wait.'
const ANNOTATION = `E1\tAttribution:T9 Content:T3 Cue:T2 Source:T1
T1\tSource 2 11\tOrla Venn
T2\tCue 12 17\tsaid:
T3\tContent 18 21;22 28\t“We wait.”
T4\tSource 29 38\tThe union
#1\tNote T4 no part of any event
E2\tAttribution:T8 Content1:T6 Cue1:T5 Source1:T4
T5\tCue 39 45\tagreed
T6\tContent 46 53\tto wait`

const words = (spans: [number, number][]) => spans.map((span) => TEXT.slice(...span))

test('reads offsets in code points as UTF-16, and lines in any order', () => {
  const [first, second] = parseStandoff(ANNOTATION, TEXT)
  expect(words(first!.source)).toEqual(['Orla Venn'])
  expect(words(first!.content)).toEqual(['“We', 'wait.”'])
  expect(words(second!.content)).toEqual(['to wait'])
})

const gold = parseStandoff(ANNOTATION, TEXT)
const judge = (predicted: typeof gold) => score([{ text: TEXT, gold, predicted }])

test('gives full scores to identical attributions', () => {
  const { exact, trimmed, who, voice } = judge(gold)
  for (const rates of [...Object.values(exact), ...Object.values(trimmed), who, voice])
    expect(rates.f1).toBe(1)
})

test('gives 0 to no predictions', () => {
  const { exact, who } = judge([])
  expect([exact.cue.f1, who.f1, who.gold]).toEqual([0, 0, 2])
})

test('counts adjacent pieces as one, and ignores punctuation at the ends when trimmed', () => {
  const [first] = gold
  const start = first!.content[0]![0]
  const { exact, trimmed } = judge([
    {
      ...first!,
      cue: [[first!.cue[0]![0], first!.cue[0]![1] - 1]],
      content: [[start, first!.content[1]![1]]],
    },
  ])
  expect(exact.content).toMatchObject({ right: 1, predicted: 1, gold: 2 })
  expect([exact.cue.right, trimmed.cue.right]).toEqual([0, 1])
})

test('counts who said what where source and content overlap by more than half', () => {
  const [first, second] = gold
  expect(judge([{ ...first!, source: second!.source }]).who.right).toBe(0)
  const venn = first!.source[0]!
  expect(judge([{ ...first!, source: [[venn[0], venn[1] + 5]] }]).who.right).toBe(1)
  expect(judge([{ ...first!, source: [[venn[0] + 5, venn[1]]] }]).who.right).toBe(0)
})
