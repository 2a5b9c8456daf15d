import { expect, test } from 'vitest'
import { measuredLanguages } from '../lexicon/measured-languages.ts'
import { howWellRead, howWellReadBriefly } from './how-well-read.ts'

test('the language and its measured figure, in tenths', () => {
  const inTen = Math.round(measuredLanguages.de!.found / 10)
  expect(howWellRead('de')).toBe(`German: reported speech found ${inTen} in 10, measured`)
  expect(howWellReadBriefly('de')).toBe(`German, ${inTen} in 10 found`)
  expect(howWellRead('en')).toMatch(/^English: reported speech found \d in 10, measured$/)
})
test('a language that isn’t read, and none', () => {
  expect(howWellRead('th')).toBe('Thai: not read')
  expect([howWellReadBriefly('th'), howWellReadBriefly(null)]).toEqual([
    'Thai, not measured',
    'language not known',
  ])
  expect(howWellRead(null)).toBe('Language not known: nothing is read in it')
})
