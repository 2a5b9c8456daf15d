import { expect, test } from 'vitest'
import { commandOf } from './key-sequence.ts'

const verbs = new Map([
  ['j', 'next'],
  ['g s', 'go-list'],
  ['g k', 'go-keys'],
  ['k', 'previous'],
])
const first = { key: 'g', time: 1000 }
const press = (key: string, time: number, pending: typeof first | null = null) =>
  commandOf(verbs, { key, time }, pending)

test('a key stands for its command', () => expect(press('j', 0)).toEqual({ verb: 'next', pending: null }))
test('a key that begins others waits for the second', () =>
  expect(press('g', 1000)).toEqual({ verb: null, pending: first }))
test('two keys within a second stand for theirs, not for the second alone', () =>
  expect(press('k', 1900, first)).toEqual({ verb: 'go-keys', pending: null }))
test('a second key that comes too late stands for itself', () =>
  expect(press('k', 2300, first)).toEqual({ verb: 'previous', pending: null }))
test('two keys without a command are forgotten', () =>
  expect(press('x', 1100, first)).toEqual({ verb: null, pending: null }))
test('the first key pressed again begins again', () =>
  expect(press('g', 1100, first)).toEqual({ verb: null, pending: { key: 'g', time: 1100 } }))
