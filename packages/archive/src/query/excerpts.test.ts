import { findInText } from '@hearsay/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Statement } from '../api/schemas.ts'
import { matchingStatements, statementQueriesOf } from './evaluate.ts'
import { EXCERPT_LENGTH } from './excerpt-span.ts'
import { excerptsOf } from './excerpts.ts'
import { parseQuery } from './parse.ts'
import { layoutOf } from './text-layout.ts'

const text = `Harbor Times
29 June 2022

Two islands join the ferry pact

The ferries stayed in harbour on Tuesday while the crews waited for an answer from the ministry, which had promised one by noon and then by nightfall.

“[T]he line will reopen,” Orla Venn told the Daily, “as soon as the crews are paid.” Port Vela has had no ferry since the storm in March tore away its only pier, and nobody in town remembers a spring that was so quiet.

In Port Vela the café by the pier is closed. Its owner says that he’ll wait for the ferry.
`
const spanOf = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length]
const venn: Statement = {
  ...({
    seed: 'pact',
    at: 0,
    outlet: 'Harbor Times',
    date: '2022-06-29',
    headline: null,
    language: 'en',
  } as const),
  ...({ speaker: 'Orla Venn', actor: 'orla venn', kind: 'person', cue: 'told', via: [] } as const),
  ...({ voice: 'named', form: 'direct', stance: 'neutral', stated: true, when: null } as const),
  span: spanOf('“[T]he line will reopen,” Orla Venn told the Daily, “as soon as the crews are paid.”'),
  ...({ type: 'named-person', title: null, justified: false, sure: true, confidence: 0.9 } as const),
  decidedBy: [],
  attribution: 'attribution by machine',
  content: '“[T]he line will reopen,” … “as soon as the crews are paid.”',
}

/** Each excerpt with its place before it and its marks in braces. */
function check(query: string, expected: string[], most = 3) {
  const asked = parseQuery(query).query
  const { excerpts: found } = excerptsOf(
    layoutOf(text, 'Two islands join the ferry pact', null),
    asked,
    [venn],
    {
      asked: statementQueriesOf(asked).length ? matchingStatements(asked, [venn]) : [],
      most,
    },
  )
  const drawn = found.map((one) => {
    let words = one.text
    for (const [start, end] of [...one.marks].reverse())
      words = `${words.slice(0, start)}{${words.slice(start, end)}}${words.slice(end)}`
    return `${one.where}${one.speaker ? ` of ${one.speaker}` : ''}: ${words}`
  })
  expect(drawn).toEqual(expected)
}

describe('shows', () => {
  test('the headline first, then the text in order', () =>
    check('ferry', [
      'headline: Two islands join the {ferry} pact',
      'body: Daily, “as soon as the crews are paid.” Port Vela has had no {ferry} since the storm in March tore away its only pier, and nobody in town remembers a spring that',
      'body: In Port Vela the café by the pier is closed. Its owner says that he’ll wait for the {ferry}.',
    ]))
  test('the place with most different words, if only one', () =>
    check(
      'vela cafe',
      [
        'body: In Port {Vela} the {café} by the pier is closed. Its owner says that he’ll wait for the ferry.',
      ],
      1,
    ))
  test('whose statement the words are in', () =>
    check('"the line"', [
      'statement of Orla Venn: “{[T]he line} will reopen,” Orla Venn told the Daily, “as soon as the crews are paid.” Port Vela has had no ferry since the storm in March tore away its only pier,',
    ]))
  test('words that are only begun, and phrases as one', () =>
    check('"by the pi*" quie*', [
      'body: as the crews are paid.” Port Vela has had no ferry since the storm in March tore away its only pier, and nobody in town remembers a spring that was so {quiet}.',
      'body: In Port Vela the café {by the pier} is closed. Its owner says that he’ll wait for the ferry.',
    ]))
  test('words said only in the statements that say them, parted ones too', () =>
    check('said:"reopen as soon"', [
      'statement of Orla Venn: “[T]he line will {reopen},” Orla Venn told the Daily, “{as} {soon} {as} the crews are paid.” Port Vela has had no ferry since the storm in March tore away its only pier,',
    ]))
  test('words of the headline only there', () =>
    check('headline:ferry', ['headline: Two islands join the {ferry} pact']))
  test('the statement asked for where no words are', () =>
    check('speaker:venn', [
      'statement of Orla Venn: “[T]he line will reopen,” Orla Venn told the Daily, “as soon as the crews are paid.”',
    ]))
  test('the beginning of the body where nothing else is asked', () =>
    check('outlet:harbor -ferry', [
      'body: The ferries stayed in harbour on Tuesday while the crews waited for an answer from the ministry, which had promised one by noon and then by nightfall.',
    ]))
})

test('excerpts are slices, apart from one another, no longer than they should be, and their marks the words', () => {
  const paragraphs = fc.array(fc.stringMatching(/^[ab년“” ,\n]{0,200}$/), { maxLength: 6 })
  fc.assert(
    fc.property(paragraphs, fc.nat(4), (paragraphs, most) => {
      const text = `Harbor Times\n29 June 2022\n\na b ab\n\n${paragraphs.join('\n\n')}`
      const { excerpts: found } = excerptsOf(
        layoutOf(text, 'a b ab', null),
        parseQuery('a or "b ab*" or 년').query,
        [],
        { most },
      )
      expect(found.length).toBeLessThanOrEqual(most)
      for (const one of found) {
        expect(text.slice(...one.span)).toBe(one.text)
        expect(one.text.length).toBeLessThanOrEqual(EXCERPT_LENGTH + 20)
        for (const mark of one.marks) expect(one.text.slice(...mark)).toMatch(/^(?:a|년|b[^ab]+ab*)/)
      }
      const spans = found.map(({ span }) => span).sort((a, b) => a[0] - b[0])
      for (const [at, span] of spans.entries())
        if (at) expect(span[0]).toBeGreaterThanOrEqual(spans[at - 1]![1])
    }),
    // A phrase over the end of a paragraph.
    { examples: [[['b', ',ab\n년'], 2]] },
  )
})
test.each(["he'll", 'CAFE', '"the line will"', 'paid.”', 'ferry'])(
  'marks the places that a find bar finds: %s',
  (words) => {
    const places = findInText(text, words.replaceAll('"', ''))
    const { excerpts } = excerptsOf(
      layoutOf(text, 'Two islands join the ferry pact', null),
      parseQuery(words).query,
      [],
    )
    const marks = excerpts.flatMap(({ span, marks }) =>
      marks.map(([start, end]) => [start + span[0], end + span[0]]),
    )
    expect(marks.length).toBeGreaterThan(0)
    for (const [start = 0, end = 0] of marks)
      expect(places.some((place) => place[0] <= start && end <= place[1])).toBe(true)
  },
)
test('cuts a text of one word', () => {
  const text = `Harbor Times\n\nTwo islands\n\n${'🚢x'}${'é'.repeat(5000)}`
  const [one] = excerptsOf(layoutOf(text, 'Two islands', null), parseQuery('xé*').query, []).excerpts
  expect(one?.text.length).toBe(2 * EXCERPT_LENGTH)
  expect(one?.marks).toEqual([[0, 2 * EXCERPT_LENGTH]])
})

test('says where an excerpt is cut, and how many matches are in none', () => {
  const { excerpts, left } = excerptsOf(
    layoutOf(text, 'Two islands join the ferry pact', null),
    parseQuery('ferry').query,
    [],
  )
  expect(excerpts.map(({ cut }) => cut)).toEqual([
    { before: false, after: false },
    { before: true, after: true },
    { before: false, after: false },
  ])
  expect(left).toBe(0)
  const one = excerptsOf(
    layoutOf(text, 'Two islands join the ferry pact', null),
    parseQuery('ferry').query,
    [],
    {
      most: 1,
    },
  )
  expect(one.left).toBe(2)
})

test('marks the other forms of a word in the language of the text, unless it is in quotation marks', () => {
  const marked = (query: string) => {
    const layout = layoutOf(text, 'Two islands join the ferry pact', 'en')
    const { excerpts } = excerptsOf(layout, parseQuery(query).query, [])
    return new Set(excerpts.flatMap((one) => one.marks.map((mark) => one.text.slice(...mark))))
  }
  expect(marked('ferry')).toEqual(new Set(['ferry', 'ferries']))
  expect(marked('"ferry"')).toEqual(new Set(['ferry']))
})
