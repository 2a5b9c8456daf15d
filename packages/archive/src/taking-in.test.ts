import { expect, test } from 'vitest'
import { numbered } from '../test/seeds.ts'
import { takeIn, takeInApart } from './taking-in.ts'

test('a big file is taken in by a thread as it is here', async () => {
  const many = Array.from({ length: 150 }, (_, number) => numbered(number)).join('\n=====\n')
  const bytes = new TextEncoder().encode(many)
  const [here, apart] = await Promise.all([takeIn(bytes, 'many.txt'), takeInApart(bytes, 'many.txt')])
  expect(apart.offers).toHaveLength(150)
  expect(apart.pieces).toEqual(here.pieces)
})
