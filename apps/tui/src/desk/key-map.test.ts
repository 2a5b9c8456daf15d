import type { Scope } from '@hearsay/desk'
import { expect, test } from 'vitest'
import { helpRows } from './help-rows.ts'
import type { Bindings } from './key-map.ts'
import { bindingsOf, displayKey, isKeyName, keyNames, queueBindingsOf, terminalCommands } from './key-map.ts'
import { keyPage } from './key-page.ts'

const still = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
}

const help = (bindings: Bindings, columns: number, scope: Scope, inQueue = false) =>
  helpRows({ bindings, queueBindings: queueBindingsOf() }, columns, scope, inQueue).map(({ parts }) =>
    parts.map(({ text }) => text).join(''),
  )

test('docs/keys.md has every key and no other', () =>
  expect(keyPage()).toMatchFileSnapshot('../../../../docs/keys.md'))
test('no key has two commands, and every key is one', () => {
  const keys = terminalCommands.flatMap(({ keys }) => [...keys])
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.filter((key) => !isKeyName(key))).toEqual([])
})
test('help shows what is bound, as it is bound', () => {
  const rows = help(bindingsOf({ next: ['ctrl-n', 'X'], last: [] }), 100, 'list')
  expect(rows[1]).toBe('Ctrl-N X           next           next clipping, statement or row')
  expect(rows.find((row) => row.includes('to the last'))).toContain('no key')
  const inQueue = terminalCommands.filter(({ queue }) => queue.length > 0)
  expect(rows).toHaveLength(terminalCommands.length + inQueue.length + 5)
})
test('in the queue help begins with its keys, and the letters are those of what they do', () => {
  const rows = help(bindingsOf(), 100, 'clipping', true)
  expect(rows[0]).toContain('In the queue')
  const keys = Object.fromEntries(rows.slice(1, rows.indexOf('')).map((row) => row.trim().split(/\s+/)))
  expect(keys).toMatchObject({ s: 'split', m: 'merge', t: 'tag', N: 'note', n: 'review', p: 'review-back' })
  expect(queueBindingsOf({ split: ['K'] }).has('s')).toBe(false)
})
test('help begins with the keys of where one is', () => {
  const before = (place: Scope, name: string) => {
    const rows = help(bindingsOf(), 100, place)
    return rows.findIndex((row) => row.includes(` ${name} `)) < rows.indexOf('Elsewhere')
  }
  expect([before('list', 'order'), before('clipping', 'order')]).toEqual([true, false])
  expect([before('list', 'copy'), before('clipping', 'copy'), before('page', 'copy')]).toEqual([
    false,
    true,
    false,
  ])
})
test('however narrow the terminal, no command’s name or key is lost', () => {
  const rows = help(bindingsOf(), 18, 'list')
  for (const row of rows) expect(row.length).toBeLessThanOrEqual(18)
  const all = rows.join(' ').split(/\s+/)
  for (const { verb, keys } of terminalCommands)
    for (const word of [verb, ...keys.map(displayKey)]) expect(all).toContain(word)
})
test('keys are named as they come from the terminal', () => {
  expect(keyNames('j', still)).toEqual(['j'])
  expect(keyNames('/a b\r', still)).toEqual(['/', 'a', 'space', 'b', 'enter'])
  expect(keyNames('d', { ...still, ctrl: true })).toEqual(['ctrl-d'])
  expect(keyNames('', { ...still, tab: true, shift: true })).toEqual(['shift-tab'])
  expect(keyNames('', { ...still, downArrow: true })).toEqual(['down'])
  expect(displayKey('ctrl-d')).toBe('Ctrl-D')
})
