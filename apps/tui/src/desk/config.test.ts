import { expect, test } from 'vitest'
import { settingsIn } from './config.ts'
import { keysOf } from './key-map.ts'

/** Holds what a config file does to a command’s keys, and what is told of it, against what is expected. */
function check(text: string, next: string[], problems: (string | RegExp)[] = []) {
  const read = settingsIn(text)
  expect(keysOf(read.settings.bindings, 'next')).toEqual(next)
  expect(read.problems).toHaveLength(problems.length)
  for (const [at, problem] of problems.entries()) expect(read.problems[at]).toMatch(problem)
}

test('keys given replace those there were', () =>
  check('{ "keys": { "next": ["x", "ctrl-n"] } }', ['x', 'ctrl-n']))
test('one key needs no list', () => check('{ "keys": { "next": "x" } }', ['x']))
test('a key taken from another command is its no more', () => {
  const { settings, problems } = settingsIn('{ "keys": { "next": "k" } }')
  expect(problems).toEqual(['keys: “k” is now next, and was previous.'])
  expect(keysOf(settings.bindings, 'previous')).toEqual([])
})
test('a key changed for another is told of by nobody', () => {
  expect(settingsIn('{ "keys": { "next": "k", "previous": "i" } }').problems).toEqual([])
})
test('there is always a way back', () => {
  for (const text of ['{ "keys": { "back": [] } }', '{ "keys": { "back": [], "next": "esc" } }']) {
    const { settings, problems } = settingsIn(text)
    expect(keysOf(settings.bindings, 'back')).toEqual(['esc'])
    expect(problems).toContain('keys: back has to have a key; it keeps esc.')
  }
})
test('an empty file object changes nothing', () => check('{}', ['j']))
test('what is no JSON is told', () => check('{ keys', ['j'], [/It is no JSON/]))
test('a command that isn’t there is told', () =>
  check('{ "keys": { "nxt": "x" } }', ['j'], [/there is no .*“nxt”/i]))
test('a setting that isn’t there is told', () =>
  check('{ "kyes": {} }', ['j'], ['there is no “kyes”; the settings are keys and copy.']))
test('a key that is none is told', () =>
  check('{ "keys": { "next": "hyper-x" } }', ['j'], [/^keys\.next: “hyper-x” is no key/]))
test('a key given twice is told', () =>
  check(
    '{ "keys": { "next": "x", "last": "x" } }',
    [],
    ['keys: “x” is given to both next and last; it is last.'],
  ))
test('a way to copy is taken', () =>
  expect(settingsIn('{ "copy": "xsel -p" }').settings.copyCommand).toBe('xsel -p'))
