import { expect, test } from 'vitest'
import { settingsIn } from './config.ts'
import { keysOf } from './key-map.ts'

/** Holds the keys and problems of a config file against what is expected. */
function check(text: string, next: string[], problems: (string | RegExp)[] = []) {
  const read = settingsIn(text)
  expect(keysOf(read.settings.bindings, 'next')).toEqual(next)
  expect(read.problems).toHaveLength(problems.length)
  for (const [at, problem] of problems.entries()) expect(read.problems[at]).toMatch(problem)
}

test('keys given replace those there were', () =>
  check('{ "keys": { "next": ["X", "ctrl-n"] } }', ['X', 'ctrl-n']))
test('one key needs no list', () => check('{ "keys": { "next": "X" } }', ['X']))
test('a key given to another command is taken from its own', () => {
  const { settings, problems } = settingsIn('{ "keys": { "next": "k" } }')
  expect(problems).toEqual(['keys: “k” now runs next, no longer previous.'])
  expect(keysOf(settings.bindings, 'previous')).toEqual([])
})
test('keys that commands exchange are no problem', () => {
  expect(settingsIn('{ "keys": { "next": "k", "previous": "i" } }').problems).toEqual([])
})
test('there is always a way back', () => {
  for (const text of ['{ "keys": { "back": [] } }', '{ "keys": { "back": [], "next": "esc" } }']) {
    const { settings, problems } = settingsIn(text)
    expect(keysOf(settings.bindings, 'back')).toEqual(['esc'])
    expect(problems).toContain('keys: back needs a key; it has esc.')
  }
})
test('an empty file object changes nothing', () => check('{}', ['j']))
test('text that isn’t JSON is a problem', () => check('{ keys', ['j'], [/This is not JSON/]))
test('an unknown command is a problem', () => check('{ "keys": { "nxt": "x" } }', ['j'], [/unknown .*“nxt”/]))
test('an unknown setting is a problem', () =>
  check('{ "kyes": {} }', ['j'], ['unknown setting “kyes”; the settings are keys and copy.']))
test('an unknown key is a problem', () =>
  check('{ "keys": { "next": "hyper-x" } }', ['j'], [/^keys\.next: “hyper-x” is not a key/]))
test('a key given twice is a problem', () =>
  check(
    '{ "keys": { "next": "X", "last": "X" } }',
    [],
    ['keys: “X” is given to both next and last; last gets it.'],
  ))
test('a copy command is read', () =>
  expect(settingsIn('{ "copy": "xsel -p" }').settings.copyCommand).toBe('xsel -p'))
