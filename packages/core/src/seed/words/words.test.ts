import { describe, expect, test } from 'vitest'
import { classifyBoilerplate } from '../boilerplate.ts'
import { isByline } from '../byline.ts'
import { isWithoutYear } from '../date.ts'
import { findLabel } from '../labels.ts'
import { outletScore } from '../outlet.ts'
import { KICKER } from '../patterns/kickers.ts'
import { headerFields } from '../vocabulary.ts'
import * as boilerplate from './boilerplate.ts'
import * as brackets from './brackets.ts'
import * as bylines from './bylines.ts'
import * as dates from './dates.ts'
import * as kickers from './kickers.ts'
import * as labels from './labels.ts'
import * as outlets from './outlets.ts'
import { type Rows, wordsIn } from './rows.ts'

/** The words of a list that are plain, each with its language; the others are expressions and have tests by example. */
const plain = (rows: Rows): [language: string, word: string][] =>
  Object.entries(rows).flatMap(([language, row]) =>
    row
      .split(', ')
      .filter((word) => /^[\p{L}\p{M} ]+$/u.test(word))
      .map((word): [string, string] => [language, word]),
  )
const capitalised = (word: string) => word.replace(/^./u, (letter) => letter.toUpperCase())

describe('every outlet word names an outlet', () => {
  test.each(plain(outlets.outletWords))('%s %s', (_, word) =>
    expect(outletScore(`Velar ${capitalised(word)}`)).toBeGreaterThanOrEqual(4),
  )
})
describe('every outlet ending names an outlet', () => {
  test.each(plain(outlets.outletEndings))('%s %s', (_, ending) =>
    expect(outletScore(`Vela${ending}`)).toBeGreaterThanOrEqual(4),
  )
})
describe('every outlet particle may be small in a name', () => {
  test.each(plain(outlets.outletParticles))('%s %s', (_, word) =>
    expect(outletScore(`Times ${word} Vela`)).toBe(outletScore('Times X Vela')),
  )
})
describe.each([...headerFields, 'headline' as const])('every label of %s', (field) => {
  test.each(plain(labels.labels[field]))('%s %s', (_, word) =>
    expect(findLabel(`${capitalised(word)}: x`)).toEqual([field, `${capitalised(word)}: `]),
  )
})
test('a longer label is not cut to a shorter one', () => {
  expect(findLabel('Publication date: 29 June')).toEqual(['date', 'Publication date: '])
  expect(findLabel('Photo credit: L. Vos')).toEqual(['credit', 'Photo credit: '])
  expect(findLabel('Autorin: Ana Ruiz')).toEqual(['byline', 'Autorin: '])
})
describe('every word of a byline', () => {
  test.each(plain(bylines.bylineStarts))('%s %s Ana Ruiz', (_, word) =>
    expect(isByline(`${capitalised(word)} Ana Ruiz`)).toBe(true),
  )
  test.each([bylines.jobs, bylines.jobAdjectives, bylines.nameParticles].flatMap(plain))(
    '%s: By Ana Ruiz, %s',
    (_, word) => expect(isByline(`By Ana Ruiz, ${word}`)).toBe(true),
  )
  test.each(['News', 'Foreign', 'City', 'Political', 'Web'])('%s desk', (word) =>
    expect(isByline(`${word} desk`)).toBe(true),
  )
})
describe('every kicker', () => {
  test.each(plain(kickers.kickers))('%s %s', (_, word) => {
    expect(KICKER.exec(`${word}: Two islands`)?.[0]).toBe(`${word}: `)
    expect(KICKER.test(word)).toBe(true)
  })
  test.each(plain(kickers.sectionKickers))('%s %s, alone on its line', (_, word) => {
    expect(KICKER.test(word)).toBe(true)
    expect(KICKER.test(`${word}: Two islands`)).toBe(false)
  })
})
describe('every Islamic month has no year of ours', () => {
  test.each(plain(dates.islamicMonths))('%s %s', (_, word) =>
    expect(isWithoutYear(`29 ${word} 1443`)).toBe(true),
  )
})
describe('every line of boilerplate', () => {
  const examples: [Rows, string, (word: string) => string][] = [
    [boilerplate.editionNotes, 'advisory', (word) => `(${word} a quotation)`],
    [boilerplate.captionLabels, 'caption', (word) => `${word}: ferries`],
    [boilerplate.creditWork, 'credit', (word) => `Additional ${word} by Ana Ruiz`],
    [boilerplate.jumpStarts, 'jump', (word) => `${word} A4`],
    [boilerplate.pageWords, 'jump', (word) => `${word} 4`],
    [boilerplate.relatedWords, 'related', (word) => word],
    [boilerplate.noteStarts, 'note', (word) => `(${word} on Tuesday)`],
    [boilerplate.pictureWords, 'caption', (word) => `Ferries. ${word}: L. Vos`],
  ]
  test.each(
    examples.flatMap(([list, type, line]) =>
      plain(list).map(([language, word]) => [language, line(word), type]),
    ),
  )('%s %s is %s', (_, line, type) => expect(classifyBoilerplate(line)?.type).toBe(type))
  test.each([
    ['(Recasts with reaction)', 'advisory'],
    ['Eds: adds byline', 'advisory'],
    ['Embargoed until noon', 'advisory'],
    ['Not for release before noon', 'advisory'],
    ['File photos credits: x', 'caption'],
    ['© Harbor Times', 'credit'],
    ['(c) Harbor Times', 'credit'],
    ['Copyright Harbor Times', 'credit'],
    ['All rights reserved', 'credit'],
    ['Continued from A1', 'jump'],
    ['p. 4', 'jump'],
    ['Read also: x', 'related'],
    ['Related stories', 'related'],
    ['À lire aussi', 'related'],
    ['The author is a pilot', 'note'],
    ['This article first appeared in May', 'note'],
    ["Editor's note: x", 'note'],
    ['Correction: x', 'note'],
    ['Ferries. Photograph by L. Vos', 'caption'],
  ])('%s is %s', (line, type) => expect(classifyBoilerplate(line)?.type).toBe(type))
})
describe('every note of an omission', () => {
  test.each(plain(brackets.omissionNotes))('%s [%s]', (_, word) =>
    expect(classifyBoilerplate(`[${word}]`)?.type).toBe('omission'),
  )
  test.each(
    plain(brackets.omittedNouns).flatMap(([, noun]) =>
      plain(brackets.omittedParticiples).map(([, participle]) => `[two ${noun}s ${participle}]`),
    ),
  )('%s', (line) => expect(classifyBoilerplate(line)?.type).toBe('omission'))
})

test('every list names its languages by two letters, and no word twice', () => {
  const lists = [boilerplate, brackets, bylines, dates, kickers, outlets].flatMap((file) =>
    Object.values(file),
  )
  for (const rows of [...lists, ...Object.values(labels.labels)]) {
    expect(Object.keys(rows).filter((language) => !/^(?:[a-z]{2}|und)$/.test(language))).toEqual([])
    expect(wordsIn(rows)).toHaveLength(new Set(wordsIn(rows)).size)
  }
})
