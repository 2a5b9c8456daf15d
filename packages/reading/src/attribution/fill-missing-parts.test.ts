import { expect, test } from 'vitest'
import { statementsOf } from '../../test/statements.ts'
import { fillMissingParts, isReportable } from './fill-missing-parts.ts'

/** The first statement of marked prose once completed, in words: source, then contents. */
function check(annotated: string, expected: [source: string | null, ...content: string[]]): void {
  test(annotated, () => {
    const { doc, statements } = statementsOf(annotated)
    const [statement] = fillMissingParts(doc, statements)
    const words = ([start, end]: [number, number]) => doc.text.slice(start, end)
    expect([statement!.source && words(statement!.source), ...statement!.content.map(words)]).toEqual(
      expected,
    )
  })
}

check('A senior official {s1:who} asked not to be named {c1:said} {q1:the sale was off}.', [
  'A senior official',
  'the sale was off',
])
check('Two dockers, {s1:who} wore no hats, {c1:said} {q1:the gate was shut}.', [
  'Two dockers',
  'the gate was shut',
])
check('The docker {s1:who} {c1:said} {q1:the gate was shut} left.', ['who', 'the gate was shut'])
check('{s1:It} was {c1:reported} {q1:that the toll would rise}.', [null, 'that the toll would rise'])
check('{s1:Ms Venn} {c1:is said} {q1:to favour a sale}.', [null, 'Ms Venn', 'to favour a sale'])
check('The Daily, citing an aide, {c1:said} {q1:the sale was off}.', ['The Daily', 'the sale was off'])
check('A docker {s1:who} {c1:asked} {q1:not to be named} because the talks go on claimed that nobody pays.', [
  'A docker',
  'that nobody pays',
])
check(
  'A buyer who spoke on condition of anonymity because {s1:the talks} {c1:continue said} {q1:prices fell}.',
  ['A buyer', 'prices fell'],
)
check('A docker who has seen the list {c1:said} {q1:the sale was off}.', [
  'A docker who has seen the list',
  'the sale was off',
])
check('The board on Friday stopped all sales, {c1:saying} {q1:nobody had paid}.', [
  'The board',
  'nobody had paid',
])
check('In the harbour, {c1:saying} {q1:nobody had paid}, they left.', [null, 'nobody had paid'])
check('{q1:Orla Venn, 52,} {c1:are accused of} obtaining money.', [null, 'Orla Venn, 52,'])
check('On Friday, as was known, the Daily {c1:said} {q1:the sale was off}.', [null, 'the sale was off'])
check('{s1:She} {c1:explained} that the crews had not been paid since May.', [
  'She',
  'that the crews had not been paid since May',
])
check('The crews had not been paid since May, {s1:Ms Venn} {c1:told} the Times.', [
  'Ms Venn',
  'The crews had not been paid since May',
])
check('{c1:According to} {s1:the Herald}, the talks will resume in August.', [
  'the Herald',
  'the talks will resume in August',
])

test('a second cue of speech begins a statement of its own', () => {
  const { doc, statements } = statementsOf(
    '{s1:Ms Venn} {c1:said} {q1:the crews were tired and added that nobody had been paid}.',
  )
  const words = fillMissingParts(doc, statements).map(({ content }) =>
    content.map((span) => doc.text.slice(...span)),
  )
  expect(words).toEqual([['the crews were tired'], ['that nobody had been paid']])
})

test('however many cues follow, each begins a statement', () => {
  const { doc, statements } = statementsOf(
    `{s1:Ms Venn} {c1:said} {q1:that the sea is high${' and added that it is high'.repeat(20_000)}}.`,
  )
  expect(fillMissingParts(doc, statements)).toHaveLength(20_001)
})

test('a label before a colon says nothing', () => {
  const { doc, statements } = statementsOf('{s1:Photo}{c1::} {q1:a pilot on the quay}.')
  expect(fillMissingParts(doc, statements)).toEqual([])
})

test('to ask not to be named tells nothing', () => {
  const { doc, statements } = statementsOf('{s1:The aide} {c1:asked} {q1:not to be named}.')
  expect(isReportable(doc, statements[0]!)).toBe(false)
})
