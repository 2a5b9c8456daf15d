import { expect, test } from 'vitest'
import { Slots } from './slots.ts'

const slots = () => new Slots({ all: 6, perHolder: 2, perNetwork: 4 })

test('one holder gets its share and leaves the rest to others', () => {
  const streams = slots()
  const places = Array.from({ length: 9 }, () => streams.take('a', '192.0.2.1'))
  expect(places.filter(Boolean)).toHaveLength(2)
  expect(streams.take('b', '192.0.2.1')).not.toBeNull()
})
test('one network gets its share, however many holders are in it', () => {
  const streams = slots()
  const places = Array.from({ length: 9 }, (_, at) => streams.take(`holder ${at}`, '192.0.2.1'))
  expect(places.filter(Boolean)).toHaveLength(4)
  expect(streams.take('elsewhere', '192.0.2.2')).not.toBeNull()
})
test('there are no more than all', () => {
  const streams = slots()
  const places = Array.from({ length: 9 }, (_, at) => streams.take(null, `192.0.2.${at}`))
  expect(places.filter(Boolean)).toHaveLength(6)
})
test('a place that is given back is free, however often it is given back', () => {
  const streams = slots()
  const first = streams.take('a', '192.0.2.1')
  streams.take('a', '192.0.2.1')
  expect(streams.take('a', '192.0.2.1')).toBeNull()
  first?.()
  first?.()
  expect(streams.take('a', '192.0.2.1')).not.toBeNull()
  expect(streams.take('a', '192.0.2.1')).toBeNull()
})
