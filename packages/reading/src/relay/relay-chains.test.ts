import { describe, expect, test } from 'vitest'
import { statementsOf } from '../../test/statements.ts'
import type { TokenRange } from '../token-range.ts'
import { textOf } from '../tokenized-document.ts'
import { detectOutlets } from './outlets.ts'
import { applyRelayRules } from './relay-chains.ts'

/** Each statement of marked prose after the relay rules: `2: source | cue | content ← number of what relays it`. */
function chainsOf(marked: string): string[] {
  const { doc, statements } = statementsOf(marked)
  const chained = applyRelayRules(doc, statements, detectOutlets(doc))
  const words = (part: TokenRange | null) => (part ? textOf(doc, part) : '-')
  return chained.map((one, at) => {
    const via = one.via ? ` ← ${chained.indexOf(one.via) + 1}` : ''
    return `${at + 1}: ${words(one.source)} | ${words(one.cue)} | ${one.content.map(words).join(' + ') || '-'}${via}`
  })
}

type Case = [marked: string, ...expected: string[]]

const cases: Record<string, Case[]> = {
  citing: [
    [
      'Citing a ministry aide, {s1:Coastwire} {c1:reported} {q1:that the toll would rise}.',
      '1: a ministry aide | Citing | that the toll would rise ← 2',
      '2: Coastwire | reported | that the toll would rise',
    ],
    [
      'The Daily, citing Coastwire, {c1:reported} {q1:that the toll would rise}.',
      '1: The Daily | reported | that the toll would rise',
      '2: Coastwire | citing | that the toll would rise ← 1',
    ],
    [
      '{s1:The Daily} {c1:reported} {q1:that the toll would rise, citing a ministry aide, in July}.',
      '1: The Daily | reported | that the toll would rise + in July',
      '2: a ministry aide | citing | that the toll would rise + in July ← 1',
    ],
    [
      '{s1:The Daily} {c1:reported}, citing a ministry aide as saying the toll would rise.',
      '1: The Daily | reported | the toll would rise',
      '2: a ministry aide | citing | the toll would rise ← 1',
    ],
    [
      '{s1:Coastwire} {c1:said} on Sunday, {c2:citing} {q2:a diplomat, that the talks will resume}.',
      '1: Coastwire | said | that the talks will resume',
      '2: a diplomat | citing | that the talks will resume ← 1',
    ],
    [
      '{s1:Coastwire} {c1:said}, {c2:citing} {q2:a diplomat}.',
      '1: Coastwire | said | -',
      '2: a diplomat | citing | - ← 1',
    ],
    [
      '{s1:The Daily, citing Coastwire, which cited an aide}, {c1:reported} {q1:that the toll would rise}.',
      '1: The Daily | reported | that the toll would rise',
      '2: Coastwire | citing | that the toll would rise ← 1',
      '3: an aide | cited | that the toll would rise ← 2',
    ],
    [
      '{q1:The pact is dead}, {c1:according to} {s1:a Coastwire report citing two people}.',
      '1: a Coastwire report | according to | The pact is dead',
      '2: two people | citing | The pact is dead ← 1',
    ],
    [
      '{s1:He} {c1:said}, citing the cost, {q1:that the line would close}.',
      '1: He | said | that the line would close',
    ],
    [
      '{s1:Coastwire} {c2:citing} {q2:a diplomat, the talks will resume}.',
      '1: Coastwire | - | -',
      '2: - | citing | a diplomat, the talks will resume',
    ],
  ],
  'quoted as saying': [
    [
      '{s1:The Vela Herald} {c1:quoted} Orla Venn as saying {q1:the dam was safe}.',
      '1: The Vela Herald | quoted | the dam was safe',
      '2: Orla Venn | saying | the dam was safe ← 1',
    ],
    [
      'Orla Venn was {c1:quoted} as saying {q1:the dam was safe}.',
      '1: Orla Venn | saying | the dam was safe',
    ],
    [
      'Orla Venn was {c1:quoted} as saying by Radio Vela that the dam was safe.',
      '1: Orla Venn | saying | that the dam was safe ← 2',
      '2: Radio Vela | quoted | that the dam was safe',
    ],
    [
      'Her deputy, Tao Wen, was {c1:quoted} by Radio Vela as saying the dam was safe.',
      '1: Her deputy, Tao Wen, | saying | the dam was safe ← 2',
      '2: Radio Vela | quoted | the dam was safe',
    ],
    ['{c1:Quoted} as saying the dam was safe, she left.', '1: - | Quoted | -'],
  ],
  'a report that begins with another statement': [
    [
      '{s1:The Vela Herald} {c1:reported} {q1:that a ministry aide said on Sunday that the toll would rise}.',
      '1: The Vela Herald | reported | that a ministry aide said on Sunday that the toll would rise',
      '2: a ministry aide | said | that the toll would rise ← 1',
    ],
    [
      '{s1:The Vela Herald} {c1:reported} {q1:“We will not pay,” the mayor said}.',
      '1: The Vela Herald | reported | “We will not pay,” the mayor said',
      '2: the mayor | said | “We will not pay,” ← 1',
    ],
    [
      '{s1:The Vela Herald} {c1:reported} {q1:that a man who said no had left}.',
      '1: The Vela Herald | reported | that a man who said no had left',
    ],
  ],
  'a report of another statement': [
    [
      '{s1:Orla Venn} {c1:said} {q1:the dam was safe}, as {s2:the Vela Herald} {c2:reported}.',
      '1: Orla Venn | said | the dam was safe ← 2',
      '2: the Vela Herald | reported | Orla Venn said the dam was safe',
    ],
    [
      '{s1:Orla Venn} {c1:said} {q1:the dam was safe}, and {s2:the Vela Herald} {c2:reported} {q2:that rain was on its way}.',
      '1: Orla Venn | said | the dam was safe',
      '2: the Vela Herald | reported | that rain was on its way',
    ],
  ],
  'an outlet that a source spoke to': [
    [
      '{s1:The mayor} {c1:told} Radio Vela {q1:that the toll would rise}.',
      '1: The mayor | told | that the toll would rise ← 2',
      '2: Radio Vela | told | that the toll would rise',
    ],
    [
      'In comments to Radio Vela, {s1:the mayor} {c1:said} {q1:that the toll would rise}.',
      '1: Radio Vela | to | that the toll would rise',
      '2: the mayor | said | that the toll would rise ← 1',
    ],
    [
      'In remarks broadcast by Radio Vela, {s1:the mayor} {c1:said} {q1:that the toll would rise}.',
      '1: Radio Vela | by | that the toll would rise',
      '2: the mayor | said | that the toll would rise ← 1',
    ],
    [
      '{s1:Coastwire} {c1:told} the Vela Herald {q1:that the toll would rise}.',
      '1: Coastwire | told | that the toll would rise',
    ],
    [
      '{s1:The mayor} {c1:told} the Harbor Times {q1:that the toll would rise}.',
      '1: The mayor | told | that the toll would rise',
    ],
  ],
}

for (const [name, rows] of Object.entries(cases)) {
  describe(name, () => {
    test.each(rows)('%s', (marked, ...expected) => expect(chainsOf(marked)).toEqual(expected))
  })
}

test('a sentence with too many statements is not changed', () => {
  const marked = Array.from({ length: 65 }, (_, at) => `{s${at}:Coastwire} {c${at}:told} Radio Vela`).join(
    ', ',
  )
  expect(chainsOf(`${marked}.`).filter((line) => line.includes('←'))).toEqual([])
})
