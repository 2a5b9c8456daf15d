import { expect, test } from 'vitest'
import { quoted } from '../test/occurrence.ts'
import { kindsOf } from './kinds.ts'
import { variationOf } from './variation.ts'

function check(base: string, here: string, kinds: string, turns = '') {
  const variation = variationOf(quoted(base), quoted(here))
  expect(kindsOf(variation).join(' ')).toBe(kinds)
  expect(variation.turns.map(({ what }) => what).join(' ')).toBe(turns)
}

test('tells the same words, however they are typed', () => {
  check(
    'The labour co-operative isn’t ready, 4 of us say',
    'the labor cooperative is not ready — four of us say.',
    'same',
  )
})

test('tells words cut at an end', () => {
  check('We have waited for this railway, and we can wait until noon', 'we can wait until noon', 'cut')
})

test('tells words cut behind dots', () => {
  check(
    'The gate was old and the rope was older and both are gone',
    'The gate was old … and both are gone',
    'dots',
  )
})

test('tells words left out without a mark', () => {
  check('The gate, as the town well knew, was rotten', 'The gate was rotten', 'omitted')
})

test('tells brackets and words in them', () => {
  check(
    'They answered on the quay before noon',
    '[The pilots] answered on the quay before noon',
    'bracket',
    'person',
  )
  check('and the pilots answered before noon', '[T]he pilots answered before noon', 'cut bracket')
})

test('tells words changed without a mark', () => {
  check('The harbour was surprised by the bill', 'The harbour was shocked by the bill', 'changed', 'word')
})

test('tells sentences in another order', () => {
  check(
    'I love this harbour. I am leaving it at dawn.',
    'I am leaving it at dawn. I love this harbour.',
    'moved',
  )
})

test('tells a negation that came or went', () => {
  check('We will open the east gate', 'We will not open the east gate', 'changed', 'negation')
  check('The wall isn’t about to fall', 'The wall is about to fall', 'omitted', 'negation')
})

test('tells another number, but not another way of writing it', () => {
  check('Twelve of the thirty boats came home', 'Twenty of the thirty boats came home', 'changed', 'number')
  check('Twelve of the 30 boats came home', '12 of the thirty boats came home', 'same')
})

test('tells a modal that is gone', () => {
  check('The pumps may hold until spring', 'The pumps hold until spring', 'omitted', 'modal')
})

test('tells hesitations that are gone, and that they turn nothing', () => {
  check('Well, we had, we had hoped for, um, more boats', 'We had hoped for more boats', 'omitted')
})

test('tells a negation that was cut away in one sentence', () => {
  check('I do not believe that the pumps will hold', 'the pumps will hold', 'cut', 'negation modal')
  check('I am not a plumber. The pumps will hold.', 'The pumps will hold.', 'cut')
})

test('tells words of another language apart, and aligns none', () => {
  const variation = variationOf(
    quoted('The pumps will hold until May 14'),
    quoted('Les pompes tiendront jusqu’au 14 mai', { language: 'fr' }),
  )
  expect(kindsOf(variation)).toEqual(['translated'])
  expect(variation.wording).toEqual([])
})

test('tells another speaker and a longer chain', () => {
  const speaker = { name: 'Tobin Quelch', described: null, as: null, roles: [], clause: '' }
  const variation = variationOf(
    quoted('The pumps will hold'),
    quoted('The pumps will hold', { speaker, chain: ['Gullwire'] }),
  )
  expect(kindsOf(variation)).toEqual(['speaker', 'chain'])
  expect(variation.chain).toBe('longer')
})

test('takes groups of digits for one number, and an article for none', () => {
  const french = variationOf(
    quoted('It costs 40,000 crowns'),
    quoted('Elle coûte 40 000 couronnes, une somme', { language: 'fr' }),
  )
  expect(french.turns).toEqual([])
})

test('tells the word that denies what the other states', () => {
  const base = quoted('The talks had failed')
  const { turns } = variationOf(base, { ...quoted('The talks had failed'), denied: [1, 7] })
  expect(turns).toEqual([{ what: 'negation', base: null, here: [1, 7] }])
})
