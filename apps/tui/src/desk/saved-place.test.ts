import { expect, test } from 'vitest'
import type { SavedPlace } from './saved-place.ts'
import { placeIn, withPlace } from './saved-place.ts'

const place: SavedPlace = {
  seed: 'a',
  query: '',
  order: 'date',
  at: 3,
  offset: 120,
  stop: null,
  reading: true,
}

test('a place is restored as it was saved, for its own desk', () => {
  const text = withPlace(withPlace('', '/desk/one', place), '/desk/two', { ...place, seed: 'b' })
  expect(placeIn(text, '/desk/one')).toEqual(place)
  expect(placeIn(text, '/desk/two')?.seed).toBe('b')
  expect(placeIn(text, '/desk/three')).toBeNull()
})
test('no more than fifty desks are remembered', () => {
  let text = ''
  for (let at = 0; at < 60; at++) text = withPlace(text, `/desk/${at}`, place)
  expect(placeIn(text, '/desk/9')).toBeNull()
  expect(placeIn(text, '/desk/59')).toEqual(place)
})
test.each([
  '',
  'no json',
  '{"version":2,"places":{"/d":{}}}',
  '{"version":1,"places":{"/d":{"seed":1}}}',
  '[]',
  'null',
])('a file that is none of ours is passed over: %s', (text) => {
  expect(placeIn(text, '/d')).toBeNull()
  expect(placeIn(withPlace(text, '/d', place), '/d')).toEqual(place)
})
