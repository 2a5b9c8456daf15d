import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { KeyAction } from './keys.ts'
import { keyShortcut, keys } from './keys.ts'

test('docs/web.md has every key and no other', () => {
  const docs = readFileSync(new URL('../../../../docs/web.md', import.meta.url), 'utf8')
  const told = docs
    .slice(docs.indexOf('## Keys'))
    .split('\n')
    .flatMap((line) => {
      const heading = /^### (.*)/.exec(line)?.[1]
      const [, press, description] = /^\| `([^`]+)`\s*\| (.*?)\s*\|$/.exec(line) ?? []
      return heading ? [heading] : press ? [`${press}: ${description}`] : []
    })
  const there = keys.flatMap(([heading, list]) => [
    heading,
    ...list.map(({ press, description }) => `${press === 'Escape' ? 'Esc' : press}: ${description}`),
  ])
  expect(told).toEqual(there)
})

test('no key is pressed for two things, and none begins another', () => {
  const presses = keys.flatMap(([, list]) => list.map(({ press }) => press))
  expect(new Set(presses).size).toBe(presses.length)
  expect(presses.filter((press) => presses.some((other) => other.startsWith(`${press} `)))).toEqual([])
})

test('what has a key of its own says so to who can’t see it', () => {
  const check = (act: KeyAction, press: string) =>
    expect(keyShortcut(act)).toEqual({ 'aria-keyshortcuts': press })
  check('sheet', 's')
  check('keys', '?')
  check('search', '/')
})
