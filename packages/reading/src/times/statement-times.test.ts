import { expect, test } from 'vitest'
import { statementsOf } from '../../test/statements.ts'
import { timesOf } from './times.ts'

/** The words each statement of a marked text was said at, `-` for none, in the order of their numbers. */
function check(marked: string, ...expected: string[]) {
  const { doc, statements } = statementsOf(marked)
  const { times, timeOf } = timesOf(doc, statements)
  const said = statements.map((one) => {
    const index = timeOf.get(one)
    return index === undefined ? '-' : doc.text.slice(...times[index]!.span)
  })
  expect(said).toEqual(expected)
}

test('the day after the cue', () =>
  check('{s1:Ms Venn} {c1:told} the Daily on Wednesday that {q1:the toll would rise}.', 'Wednesday'))
test('the day right after a cue of reporting', () =>
  check(
    '{s1:The Coastwire agency} {c1:reported} Tuesday that {q1:the toll would rise on Friday}.',
    'Tuesday',
  ))
test('the day before the source', () =>
  check('Earlier this month, {s1:Ms Venn} {c1:said} {q1:the toll would rise}.', 'Earlier this month'))
test('the day beyond an aside', () =>
  check(
    'On Tuesday, after hours of talks that dragged on, {s1:Ms Venn} {c1:said} {q1:it was over}.',
    'Tuesday',
  ))
test('the day of speaking', () =>
  check('{s1:Ms Venn}, speaking on Monday at the quay, {c1:said} {q1:it was over}.', 'Monday'))
test('the day after the content and its cue', () =>
  check(
    '{q1:“We wait,”} {s1:Ms Venn} {c1:said} at the quay on Monday. {q2:“Go,”} {s2:he} {c2:said}.',
    'Monday',
    '-',
  ))
test('a time in the content is not that of the statement', () =>
  check('{q1:The ferries stopped on Monday}, {s1:Ms Venn} {c1:said}.', '-'))
test('leaves a day to the verb it belongs to', () =>
  check('{s1:Ms Venn}, who resigned on Monday, {c1:said} {q1:it was over}.', '-'))
test('leaves a day to the verb before the cue', () =>
  check('On Monday the port closed and {s1:Ms Venn} {c1:said} {q1:it was over}.', '-'))
test('leaves a meeting its own day', () =>
  check('After meeting Mr Dell on Monday, {s1:Ms Venn} {c1:said} {q1:it was over}.', '-'))
test('the day of a report that is the source', () =>
  check('{c1:According to} {s1:a report published on Monday}, {q1:the toll will rise}.', 'Monday'))
test('leaves a source that is a person its years', () =>
  check('{s1:Ms Venn, elected in 2019,} {c1:said} {q1:it was over}.', '-'))
test('keeps the day of who is relayed from the outlet', () =>
  check(
    '{q2:{s1:Ms Venn} {c1:said} on Sunday at the summit that {q1:it was over}}, {s2:the Daily} {c2:reported}.',
    'Sunday',
    '-',
  ))
test('gives each of two cues its own day', () =>
  check(
    '{s1:Ms Venn} {c1:said} on Sunday {q1:it was over}, but {s2:Mr Dell} {c2:said} on Tuesday that {q2:it was not}.',
    'Sunday',
    'Tuesday',
  ))
test('keeps to the sentence of the cue', () =>
  check('It rained on Monday. {s1:Ms Venn} {c1:said} {q1:it was over}.', '-'))
test('gives none where the days stay open', () =>
  check('{s1:Ms Venn} recently {c1:said} {q1:it was over}.', '-'))

test('days in quotation marks count from the day of saying', () => {
  const { doc, statements } = statementsOf(
    '{q1:“We sail tomorrow,”} {s1:Ms Venn} {c1:said} on Sunday. {q2:“We will sail tomorrow,”} {s2:Mr Dell} {c2:said}.',
  )
  expect(timesOf(doc, statements).times.map(({ start, rule }) => `${start} ${rule}`)).toEqual([
    '2022-06-27 day-after-from-saying',
    '2022-06-26 weekday-before',
    '2022-06-30 day-after',
  ])
})
test('a day in the content has the tense of its own clause', () => {
  const { doc, statements } = statementsOf(
    '{s1:Ms Venn} {c1:said} on Tuesday {q1:the talks on Friday would go ahead}.',
  )
  expect(timesOf(doc, statements).times.map(({ start }) => start)).toEqual(['2022-06-28', '2022-07-01'])
})
