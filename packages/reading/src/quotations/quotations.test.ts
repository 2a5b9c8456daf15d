import { isDeepStrictEqual } from 'node:util'
import { parse } from '@hearsay/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seedAround } from '../../test/marked.ts'
import { needsEvery } from '../../test/needs-every.ts'
import { statementsOf } from '../../test/statements.ts'
import { tokenizeDocument } from '../tokenized-document.ts'
import { quotationsOf } from './quotations.ts'
import { useRules } from './use.ts'

/** Each quotation of a marked text as its words, its use and the number of its statement. */
function quotationsIn(marked: string): string[] {
  const { doc, statements } = statementsOf(marked)
  return quotationsOf(doc, statements).map(({ span, use, attribution }) => {
    const number = attribution ? ` ${statements.indexOf(attribution) + 1}` : ''
    return `${doc.text.slice(...span)} = ${use}${number}`
  })
}

type Case = [marked: string, ...expected: string[]]
/** Every case of this file. */
const all: Case[] = []

/** Registers a test for each case: its quotations with their uses and statements. */
function finds(title: string, cases: Case[]): void {
  all.push(...cases)
  test.each(cases)(title, (marked, ...expected) => expect(quotationsIn(marked)).toEqual(expected))
}

const holds = ([marked, ...expected]: Case) => isDeepStrictEqual(quotationsIn(marked), expected)
describe('uses of quotations', () => needsEvery(useRules, all, holds))

finds('speech in every kind of mark: %s', [
  ['{q1:“We wait,”} {s1:Ms Venn} {c1:said}.', '“We wait,” = speech 1'],
  ['{s1:Ms Venn} {c1:said} {q1:the plan was “a gift”}.', '“a gift” = speech 1'],
  ["{q1:'We wait for the tide,'} {s1:Ms Venn} {c1:said}.", "'We wait for the tide,' = speech 1"],
  ['{q1:« On attend »}, {c1:dit} {s1:Mme Venn}.', '« On attend » = speech 1'],
  ['{q1:„Wir warten“}, {c1:sagte} {s1:Frau Venn}.', '„Wir warten“ = speech 1'],
  ['{q1:»Wir warten«}, {c1:sagte} {s1:Frau Venn}.', '»Wir warten« = speech 1'],
  ['{q1:”Vi väntar”}, {c1:sa} {s1:fru Venn}.', '”Vi väntar” = speech 1'],
  ['{q1:「待っている」}と{s1:ベン氏}は{c1:言った}。', '「待っている」 = speech 1'],
  ["{q1:``We wait,''} {s1:Ms Venn} {c1:said}.", "``We wait,'' = speech 1"],
])

finds('a quotation after a dialogue dash ends with its content', [
  ['{q1:—Yes, we wait}, {c1:said} {s1:Ms Venn} and went to look for the boat.', '—Yes, we wait = speech 1'],
])
finds('gives each fragment of an attributed sentence its speaker', [
  [
    '{q1:the plan was “a sham”, “late” and “costly”}, {s1:he} {c1:said}.',
    '“a sham” = speech 1',
    '“late” = speech 1',
    '“costly” = speech 1',
  ],
])
finds('gives each of two speakers their own', [
  [
    '{q1:“Stay,”} {s1:he} {c1:said}, but {s2:she} {c2:said}: {q2:“Go.”}',
    '“Stay,” = speech 1',
    '“Go.” = speech 2',
  ],
])
finds('a relayed quotation belongs to its speaker', [
  ['{q2:{q1:“We wait,”} {s1:Ms Venn} {c1:said}}, {s2:the Daily} {c2:reported}.', '“We wait,” = speech 1'],
])
finds('finds quotations in quotations', [
  [
    '{q1:“He told me, ‘Wait here,’ and I left,”} {s1:she} {c1:said}.',
    '“He told me, ‘Wait here,’ and I left,” = speech 1',
    '‘Wait here,’ = speech 1',
  ],
])
finds('a fragment inside a quotation is scare quotes', [
  [
    '{q1:“Their ‘free port’ is a wall,”} {s1:she} {c1:said}.',
    '“Their ‘free port’ is a wall,” = speech 1',
    '‘free port’ = scare 1',
  ],
])
finds('a sentence without a known speaker is speech', [
  ['“The boats are full tonight.” The port closed.', '“The boats are full tonight.” = speech'],
])
finds('words before a comma that open a sentence are speech', [
  ['“It’s in,” the letter reads. The port closed.', '“It’s in,” = speech'],
])
finds('a Japanese word as a word is a term, a Japanese sentence speech', [
  [
    '議事録に『必ず』という言葉はない。彼は『必ず示す』と約束した。',
    '『必ず』 = term',
    '『必ず示す』 = speech',
  ],
])
finds('one word that is a sentence is speech', [['“Never.” The port closed.', '“Never.” = speech']])

finds('finds a quotation over several paragraphs, a piece for each', [
  [
    'The port closed at nine.\n\n{q1:“We will wait. Nobody sails.}\n\n{q1:“Until the tide turns.”} {s1:Ms Venn} {c1:said}.',
    '“We will wait. Nobody sails. = speech 1',
    '“Until the tide turns.” = speech 1',
  ],
])
finds('finds the piece of a quotation that opens inside its paragraph', [
  [
    '{s1:Ms Venn} {c1:said}: {q1:“We will wait.}\n\n{q1:“Until the tide turns.”}',
    '“We will wait. = speech 1',
    '“Until the tide turns.” = speech 1',
  ],
])
finds('ends the last piece of a quotation that opens it with no mark', [
  [
    '“We will wait for the others.\n\nThen we all sail north.” The port closed.',
    '“We will wait for the others. = speech',
    'Then we all sail north.” = speech',
  ],
])
finds('a mark that is never closed loses its quotation only', [
  [
    'She said: “We wait here for now. The man said: “Go on and sail.” The port closed.',
    '“Go on and sail.” = speech',
  ],
])
finds('a mark that was never opened loses nothing', [
  ['We wait here for now,” she said. “Go on and sail.” The port closed.', '“Go on and sail.” = speech'],
])
finds('a stray mark that opens a paragraph loses the first quotation only', [
  ['“We wait here, she said. “Go on and sail,” he said.', '“Go on and sail,” = speech'],
])

finds('scare quotes: %s', [
  ['The so-called “free port” opened.', '“free port” = scare'],
  ['Guards kept the “peace” at the quay.', '“peace” = scare'],
  ['It took an “unprecedented” stance on tolls.', '“unprecedented” = scare'],
  ['{s1:Ms Venn} {c1:said} {q1:the so-called “free port” was shut}.', '“free port” = scare 1'],
])

finds('a title: %s', [
  ['She read from the novel “The Long Shore” at night.', '“The Long Shore” = title'],
  ['A film entitled “salt” was shown.', '“salt” = title'],
  ['They saw “The Last Ferry”, a play by Ana Ruiz.', '“The Last Ferry” = title'],
  ['The choir sang “Nine Boats Home” on the quay.', '“Nine Boats Home” = title'],
  ['她讀《長岸》。', '《長岸》 = title'],
  ['他看『長岸』這本書。', '『長岸』 = title'],
  ['{s1:Ms Venn} {c1:said} {q1:the film “Salt” was dull}.', '“Salt” = title 1'],
])

finds('a term: %s', [
  ['The word “quay” comes from the islands.', '“quay” = term'],
  ['The strait is known as “the Sill” by pilots.', '“the Sill” = term'],
  ['A storm dubbed “Old Tom” came in.', '“Old Tom” = term'],
  ['Under the “One Quay” policy, tolls rose.', '“One Quay” = term'],
  ['The phrase, “tide debt”, is old.', '“tide debt” = term'],
  ['Sailors call it mara, which means “long shore”.', '“long shore” = term'],
  ['Tom “Dock” Sey led the strike.', '“Dock” = term'],
  ['{s1:Ms Venn} {c1:said} {q1:the “One Quay” policy had failed}.', '“One Quay” = term 1'],
])

finds('what someone calls something is no term', [
  ['They fought what he called “a sham” for years.', '“a sham” = scare'],
])

test('gives the alterations inside a quotation', () => {
  const { doc, statements } = statementsOf(
    '{q1:“[T]he pact is […] rediculous [sic],”} {s1:she} {c1:said} [three lines omitted]. “He [Venn] left.”',
  )
  expect(
    quotationsOf(doc, statements).map(({ alterations }) =>
      alterations.map((span) => doc.text.slice(...span)),
    ),
  ).toEqual([['[T]', '[…]', '[sic]'], ['[Venn]']])
})

const signs = `“ ” ‘ ’ " ' « » „ ‚ 《 》 『 』 「 」 — [T] […] word Word said , . : 🙂`.split(' ')
finds('finds no quotation where nothing is quoted', [['The sign read “” and “…” all day long.']])
test('gives spans of the text in order whatever the marks', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...signs, ' ', '\n\n'), { maxLength: 80 }), (list) => {
      const text = seedAround(list.join(''))
      const doc = tokenizeDocument(parse(text).document)
      let past = 0
      for (const { span, alterations } of quotationsOf(doc, [])) {
        expect(span[0]).toBeGreaterThanOrEqual(past)
        expect(span[1]).toBeGreaterThan(span[0])
        expect(span[1]).toBeLessThanOrEqual(text.length)
        for (const [start, end] of alterations) expect(start >= span[0] && end <= span[1]).toBe(true)
        past = span[0]
      }
    }),
    { numRuns: 300 },
  ))
test('finds every pair among many stray marks', () => {
  const doc = tokenizeDocument(
    parse(seedAround(`${'“stray words here. '.repeat(2000)}“Go on and sail.”`)).document,
  )
  expect(quotationsOf(doc, []).map(({ span }) => doc.text.slice(...span))).toEqual(['“Go on and sail.”'])
})
