import { expect, test } from 'vitest'
import { chooseWords, chosenSpan, moveChoice } from './word-choice.ts'

const text = 'Before. “We won’t wait,” Orla Venn said. After.'
const choose = (words: string) => {
  const start = text.indexOf(words)
  return chooseWords(text, [8, 40], { verb: 'words', spans: [[start, start + words.length]] })!
}
/** The words chosen after some keys. */
function after(words: string, keys: string): string {
  const choice = choose(words)
  for (const key of keys.split(' ').filter(Boolean)) moveChoice(choice, key)
  return text.slice(...chosenSpan(choice))
}

test.each([
  ['We won’t wait', '', 'We won’t wait'],
  ['We won’t', 'l', 'We won’t wait'],
  ['We won’t', 'h h h', 'We'],
  ['We won’t wait', 'L', 'won’t wait'],
  ['won’t wait', 'H H H', 'We won’t wait'],
  ['We', 'w w', 'wait'],
  ['said', 'w l', 'said'],
  ['said', '0', 'We'],
  ['Orla', '$', 'Orla Venn said'],
])('from “%s”, %s chooses “%s”', (words, keys, chosen) => {
  expect(after(words, keys)).toBe(chosen)
})
test('other keys do nothing, and without words there is no choice', () => {
  expect(moveChoice(choose('We'), 'x')).toBe(false)
  expect(chooseWords('… —', [0, 3], { verb: 'add', spans: [] })).toBeNull()
})
