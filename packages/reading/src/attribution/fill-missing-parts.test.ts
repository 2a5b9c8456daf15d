import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { needsEvery } from '../../test/needs-every.ts'
import { statementsOf } from '../../test/statements.ts'
import { contentRules, repairRules, sourceRules } from '../rules.ts'
import type { TokenRange } from '../token-range.ts'
import { textOf } from '../tokenized-document.ts'
import { fillMissingParts, isReportable } from './fill-missing-parts.ts'

/** Marked prose, and its first statement with its parts: the source, then the pieces of content. */
type Case = [annotated: string, source: string | null, ...content: string[]]

const cases: Case[] = [
  [
    '{s1:Teachers} {c1:demanded} to know why the pumps were shut.',
    'Teachers',
    'to know why the pumps were shut',
  ],
  ['{s1:The survey} {c1:shows} half of the crews are late.', 'The survey', 'half of the crews are late'],
  ['{s1:Ms Venn} {c1:shows} her boat to the crews.', 'Ms Venn'],
  [
    'A senior official {s1:who} asked not to be named {c1:said} {q1:the sale was off}.',
    'A senior official',
    'the sale was off',
  ],
  [
    'Two dockers, {s1:who} wore no hats, {c1:said} {q1:the gate was shut}.',
    'Two dockers',
    'the gate was shut',
  ],
  ['The docker {s1:who} {c1:said} {q1:the gate was shut} left.', 'who', 'the gate was shut'],
  ['{q1:“It is safe.”} {s1:So} {c1:said} Tam Brisco, the mayor.', 'Tam Brisco', '“It is safe.”'],
  ['{s1:Tam Brisco} {c1:told} {q1:the meeting the pier was lost}.', 'Tam Brisco', 'the pier was lost'],
  ['{s1:Venn} {c1:told} {q1:a news conference crews were tired}.', 'Venn', 'crews were tired'],
  [
    '{q1:Ms Venn said}, {c1:according to} {s1:the transcript}, {q1:that the sale was off}.',
    'Ms Venn',
    'that the sale was off',
  ],
  ['{q1:The toll will rise in May}, {s1:it} said on Friday.', 'it', 'The toll will rise in May'],
  ['{s1:It} was {c1:reported} {q1:that the toll would rise}.', null, 'that the toll would rise'],
  ['{s1:Ms Venn} {c1:is said} {q1:to favour a sale}.', null, 'Ms Venn', 'to favour a sale'],
  ['The Daily, citing an aide, {c1:said} {q1:the sale was off}.', 'The Daily', 'the sale was off'],
  [
    'A docker {s1:who} {c1:asked} {q1:not to be named} because the talks go on claimed that nobody pays.',
    'A docker',
    'that nobody pays',
  ],
  [
    'A buyer who spoke on condition of anonymity because {s1:the talks} {c1:continue said} {q1:prices fell}.',
    'A buyer',
    'prices fell',
  ],
  [
    'A docker who has seen the list {c1:said} {q1:the sale was off}.',
    'A docker who has seen the list',
    'the sale was off',
  ],
  [
    'The board on Friday stopped all sales, {c1:saying} {q1:nobody had paid}.',
    'The board',
    'nobody had paid',
  ],
  ['In the harbour, {c1:saying} {q1:nobody had paid}, they left.', null, 'nobody had paid'],
  [
    'The talks will resume in August, {c1:according to} {s1:the Herald}.',
    'the Herald',
    'The talks will resume in August',
  ],
  [
    '{c1:According to} {s1:the Herald}, citing an aide, the talks will resume in August.',
    'the Herald',
    'the talks will resume in August',
  ],
  ['{c1:According to} {s1:the Herald} talks will resume in August.', 'the Herald'],
  ['{s1:The jury} {c1:has heard} {q1:that the gate was shut}.', null, 'that the gate was shut'],
  ['The gate was shut at nine, {s1:the jury} {c1:was told}.', null, 'The gate was shut at nine'],
  ['{s1:The crews} {c1:were told} {q1:that the gate was shut}.', null, 'that the gate was shut'],
  ['{s1:The crews} {c1:heard} {q1:that the gate was shut}.', 'The crews', 'that the gate was shut'],
  [
    'When {s1:asked, the spokesman, Tam Brisco,} {c1:confirmed} {q1:that the gate was shut}.',
    'the spokesman, Tam Brisco,',
    'that the gate was shut',
  ],
  [
    '{q1:A docker of Quay House} {c1:said} {s1:a man was in the boat}.',
    'A docker of Quay House',
    'a man was in the boat',
  ],
  [
    'The gate was shut at nine, {c1:said} {s1:a docker} who asked not to be named.',
    'a docker',
    'The gate was shut at nine',
  ],
  ['{q1:Dockline, a firm,} {c1:said} {q1:the sale was off}.', 'Dockline, a firm', 'the sale was off'],
  [
    'Reacting, the adviser, Tam Brisco, in a note, {c1:said} {q1:the sale was off}.',
    'the adviser, Tam Brisco',
    'the sale was off',
  ],
  ['After the long talks in May, {s1:Ms Venn} {c1:told} the Times that.', 'Ms Venn'],
  ['{q1:“We wait,”} {c1:said} a pilot, Tam Brisco, who left.', 'a pilot, Tam Brisco', '“We wait,”'],
  ['{q1:“We wait,”} {c1:said} on Monday they had.', null, '“We wait,”'],
  ['{q1:Orla Venn, 52,} {c1:are accused of} obtaining money.', null, 'Orla Venn, 52,'],
  ['On Friday, as was known, the Daily {c1:said} {q1:the sale was off}.', null, 'the sale was off'],
  [
    '{s1:She} {c1:explained} that the crews had not been paid since May.',
    'She',
    'that the crews had not been paid since May',
  ],
  [
    'The crews had not been paid since May, {s1:Ms Venn} {c1:told} the Times.',
    'Ms Venn',
    'The crews had not been paid since May',
  ],
  [
    '{c1:According to} {s1:the Herald}, the talks will resume in August.',
    'the Herald',
    'the talks will resume in August',
  ],
]

/** The source and the content of the first statement. */
function partsOf(annotated: string): (string | null)[] {
  const { doc, statements } = statementsOf(annotated)
  const [statement] = fillMissingParts(doc, statements)
  const words = (part: TokenRange) => textOf(doc, part)
  return [statement!.source && words(statement!.source), ...statement!.content.map(words)]
}

test.each(cases)('%s', (annotated, ...expected) => expect(partsOf(annotated)).toEqual(expected))

const holds = ([annotated, ...expected]: (typeof cases)[number]) =>
  isDeepStrictEqual(partsOf(annotated), expected)
describe('repairs', () => needsEvery(repairRules, cases, holds))
describe('rules for a source', () => needsEvery(sourceRules, cases, holds))
describe('rules for content', () => needsEvery(contentRules, cases, holds))

test('a second cue of speech begins a statement of its own', () => {
  const { doc, statements } = statementsOf(
    '{s1:Ms Venn} {c1:said} {q1:the crews were tired and added that nobody had been paid}.',
  )
  const words = fillMissingParts(doc, statements).map(({ content }) =>
    content.map((piece) => textOf(doc, piece)),
  )
  expect(words).toEqual([['the crews were tired'], ['that nobody had been paid']])
})

test('however many cues follow, each begins a statement', () => {
  const { doc, statements } = statementsOf(
    `{s1:Ms Venn} {c1:said} {q1:that the sea is high${' and added that it is high'.repeat(20_000)}}.`,
  )
  expect(fillMissingParts(doc, statements)).toHaveLength(20_001)
})

test('to ask not to be named is not reportable', () => {
  const { doc, statements } = statementsOf('{s1:The aide} {c1:asked} {q1:not to be named}.')
  expect(isReportable(doc, statements[0]!)).toBe(false)
})
