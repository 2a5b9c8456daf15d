import fc from 'fast-check'
import { expect, test } from 'vitest'
import { suggestName } from './suggest-name.ts'

function check(given: [string | null, string | null, string | null], expected: string): void {
  expect(suggestName(...given)).toBe(expected)
}

test('date, outlet and headline, between hyphens', () =>
  check(['2022-06-29', 'Harbor Times', 'Two islands join'], '2022-06-29-harbor-times-two-islands-join'))
test('Latin letters lose their accents', () =>
  check([null, 'Le Courrier des Îles', 'Straße, øre & Łódka'], 'le-courrier-des-iles-strasse-ore-lodka'))
test('other scripts stay', () => check([null, '港日報', 'デモ'], '港日報-デモ'))
test('an apostrophe parts nothing', () => check([null, null, 'The pilots’ union'], 'the-pilots-union'))
test('no path, no dots', () => check([null, '../..', '..\\x/./y'], 'x-y'))
test('nothing at all is a clipping', () => check([null, null, ' … '], 'clipping'))
test('a name Windows keeps gets another', () => check([null, null, 'CON'], 'con-clipping'))
test('a long one is cut between words', () =>
  check(
    ['2022-06-29', 'Harbor Times', 'Two islands join the pact and the crews of the ferries wait in the rain'],
    '2022-06-29-harbor-times-two-islands-join-the-pact-and-the-crews-of-the-ferries',
  ))
test('always fits every file system', () => {
  const part = fc.oneof(
    fc.constant(null),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme' }),
  )
  fc.assert(
    fc.property(part, part, part, (...given) => {
      const name = suggestName(...given)
      expect(name).toMatch(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u)
      expect(name.length).toBeLessThanOrEqual(80)
      expect(suggestName(...given)).toBe(name)
    }),
  )
})
