import { expect, test } from 'vitest'
import { anchor, anchorText } from './anchor.ts'
import { selectorOf } from './selector.ts'

/** Where words of a text are in another text. */
function found(text: string, words: string, later: string, nth = 0): string {
  let start = text.indexOf(words)
  for (let left = nth; left > 0; left--) start = text.indexOf(words, start + 1)
  const place = anchor(anchorText(later), selectorOf(text, [start, start + words.length]), text === later)
  return 'span' in place ? `${place.status} ${place.span[0]} ${later.slice(...place.span)}` : place.status
}

const before = 'The ferry left at nine in the morning. '
const after = ' The mayor of the town was not on board.'
const words = 'The port would close.'

test('words in the same text are where they were, also the second of two equal ones', () => {
  const text = `${words} ${words}`
  expect(found(text, words, text, 1)).toBe(`anchored 22 ${words}`)
})
test('words with the same neighbours are anchored, however far they were moved', () => {
  const text = before + words + after
  expect(found(text, words, `A new first paragraph.\n\n${text}`)).toBe(`anchored 63 ${words}`)
})
test('words with one neighbour left are moved, with none left they are ambiguous', () => {
  const text = before + words + after
  expect(found(text, words, `${before}${words} Nothing else is known of it at all today.`)).toBe(
    `moved 39 ${words}`,
  )
  expect(found(text, words, `Nothing was known of it before. ${words} Nothing else is known of it.`)).toBe(
    'ambiguous',
  )
})
test.each([
  'The port would not close.',
  'The port would close down.',
  'The port would closely watch.',
  'the port would close.',
  'Airport would close.',
])('“%s” has not the words “The port would close”', (other) => {
  expect(found(before + words + after, 'The port would close', before + other + after)).toMatch(
    other === 'The port would close down.' ? /^moved/ : /^orphaned/,
  )
})
test('of two equal sentences the one with the same neighbours is taken', () => {
  const text = `${before}${words} The first reason is the tide itself. ${words}${after}`
  const second = text.lastIndexOf(words)
  expect(found(text, words, `An opening. ${text}`, 1)).toBe(`anchored ${second + 12} ${words}`)
  // The second is gone: the first is not taken for it.
  expect(found(text, words, text.slice(0, second) + after, 1)).toBe('ambiguous')
})
test('a sentence doubled on the spot is ambiguous', () => {
  expect(found(before + words + after, words, `${before}${words} ${words}${after}`)).toBe('ambiguous')
})
test('a text that is wrapped anew has the same words', () => {
  const text = before + words + after
  expect(found(text, words, text.replaceAll(' ', '\n'))).toBe('anchored 39 The\nport\nwould\nclose.')
})
test('words at an end of the text have that end as their neighbour', () => {
  expect(found(words, words, `${words}${after}`)).toBe(`moved 0 ${words}`)
  expect(found(words, words, `${before}${words}${after}`)).toBe('ambiguous')
})
test('positions are counted in code points', () => {
  const text = '🐟🐟 “The port would close.”'
  expect(selectorOf(text, [6, 27])[1]).toMatchObject({ start: 4, end: 25 })
  expect(found(text, words, text)).toBe(`anchored 6 ${words}`)
})
test('a repeated place is quoted with as much context as tells it from the others', () => {
  const text = `One. ${`${before}${words}${after} `.repeat(2)}Two.`
  const [quote] = selectorOf(text, [text.indexOf(words), text.indexOf(words) + words.length])
  expect(text.split(quote.prefix + quote.exact + quote.suffix)).toHaveLength(2)
})
