import { expect, test } from 'vitest'
import { quoted } from '../test/occurrence.ts'
import { translationsOf } from './translated.ts'

const english = (said: string) => quoted(said, { seed: 'a' })
const german = (said: string) => quoted(said, { seed: 'b', language: 'de' })

function check(a: string, b: string, expected: boolean) {
  expect(translationsOf([english(a)], [german(b)])).toHaveLength(expected ? 1 : 0)
  expect(translationsOf([german(b)], [english(a)])).toHaveLength(expected ? 1 : 0)
}

test('a number joins where it counts the same', () => {
  check(
    'None may last longer than six hours at sea',
    'Sie dürften nicht länger als sechs Stunden dauern',
    true,
  )
  check('We were told of six hours', 'Wir hörten von 6', true)
})

test('a number that counts something else keeps sayings apart', () => {
  check(
    'It was made plain to the six coastal states',
    'Sie dürften nicht länger als sechs Stunden dauern',
    false,
  )
  check('It takes six weeks or more of work', 'Es dauert sechs Stunden, kaum mehr', false)
})
