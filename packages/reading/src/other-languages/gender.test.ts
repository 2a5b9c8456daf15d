import { expect, test } from 'vitest'
import { german } from '../lexicon/languages/de.ts'
import { genderOfPronoun, genderOfWords } from './gender.ts'

test.each([
  ['die ministerin', 'she'],
  ['die bundestagsabgeordnete', 'she'],
  ['der hafendirektor', 'he'],
  ['herr', 'he'],
  // A genitive, and no word that shows it.
  ['der ministerin', null],
  ['hafendirektor', null],
  ['in', null],
])('%s is for %s', (words, gender) => expect(genderOfWords(words.split(' '), german)).toBe(gender))
test('pronouns of one person have a gender, others have none', () => {
  expect(['er', 'sie', 'wir'].map((word) => genderOfPronoun(word, german))).toEqual(['he', 'she', null])
})
