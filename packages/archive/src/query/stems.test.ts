import { expect, test } from 'vitest'
import { formOf, joinedKeys, WordForms } from './stems.ts'
import { tokensOf } from './tokens.ts'

/** Whether a word is found in a text of one other word, and that the other way round. */
function meet(language: string | null, one: string, other: string): boolean[] {
  const isIn = (word: string, text: string) =>
    WordForms.of(formOf(word, tokensOf(word)[0]!), language).isIn(text)
  return [isIn(one, other), isIn(other, one)]
}

test.each([
  ['en', 'ferry', 'ferries'],
  ['en', 'official', 'officials’'],
  ['de', 'Fähre', 'Fähren'],
  ['de', 'Mueller', 'Müllers'],
  ['fr', 'élection', 'élections'],
  ['es', 'manifestación', 'manifestaciones'],
  ['it', 'nave', 'navi'],
  ['pt', 'eleição', 'eleições'],
  ['nl', 'boot', 'boten'],
  ['sv', 'färja', 'färjan'],
  ['da', 'færge', 'færgen'],
  ['no', 'ferje', 'ferjer'],
  ['ru', 'паром', 'паромы'],
  ['uk', 'пором', 'порома'],
  ['el', 'πλοίο', 'πλοία'],
  ['ro', 'navă', 'navele'],
  ['hu', 'komp', 'kompok'],
  ['tr', 'feribot', 'feribotlar'],
  ['id', 'kapal', 'kapalnya'],
  ['hi', 'सरकार', 'सरकारें'],
  ['hr', 'trajekt', 'trajekta'],
  ['ar', 'سفينة', 'والسفينة'],
  ['ar', 'السفينه', 'سفينة'],
  ['ar', 'أمين', 'الأمين'],
  ['ko', '대통령', '대통령이'],
])('%s: %s and %s meet', (language, one, other) => {
  expect(meet(language, one, other)).toEqual([true, true])
})
test.each([
  ['en', 'new', 'news'],
  ['de', 'Hafen', 'Haft'],
  ['ar', 'الله', 'له'],
  ['ko', '대통령', '대통'],
])('%s: %s and %s don’t', (language, one, other) => {
  expect(meet(language, one, other)).toEqual([false, false])
})
test('a text has the keys of its language, and without one the plain spelling alone', () => {
  const keys = (text: string, language: string | null) => joinedKeys(text, tokensOf(text), language)
  expect(keys('the ferry, the ferries', 'en')).toBe('en/ferri')
  expect([keys('ferries', null), keys('ferries', 'pl')]).toEqual(['', ''])
  expect([keys('Müller', null), keys('Mueller', null)]).toEqual(['~/mueller', ''])
  expect(keys('[T]he ferr[ies]', 'en')).toBe('en/ferri')
  expect(meet(null, 'Müller', 'Mueller')).toEqual([true, true])
  expect(meet('en', 'Sørensen', 'Soerensen')).toEqual([true, true])
})
test('fa: a part before or after a half-space is found, and a word so written as a whole', () =>
  expect(meet('fa', 'رود', 'می\u200cرود')).toEqual([true, false]))
