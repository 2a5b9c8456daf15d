import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Act } from './keys.ts'
import { keys, shortcut } from './keys.ts'

test('docs/web.md has every key and no other', () => {
  const docs = readFileSync(new URL('../../../../docs/web.md', import.meta.url), 'utf8')
  const told = docs
    .slice(docs.indexOf('## Keys'))
    .split('\n')
    .flatMap((line) => {
      const heading = /^### (.*)/.exec(line)?.[1]
      const [, press, does] = /^\| `([^`]+)`\s*\| (.*?)\s*\|$/.exec(line) ?? []
      return heading ? [heading] : press ? [`${press}: ${does}`] : []
    })
  const there = keys.flatMap(([heading, list]) => [
    heading,
    ...list.map(({ press, does }) => `${press === 'Escape' ? 'Esc' : press}: ${does}`),
  ])
  expect(told).toEqual(there)
})

test('no key is pressed for two things, and none begins another', () => {
  const presses = keys.flatMap(([, list]) => list.map(({ press }) => press))
  expect(new Set(presses).size).toBe(presses.length)
  expect(presses.filter((press) => presses.some((other) => other.startsWith(`${press} `)))).toEqual([])
})

test('what has a key of its own says so to who can’t see it', () => {
  const check = (act: Act, press: string) => expect(shortcut(act)).toEqual({ 'aria-keyshortcuts': press })
  check('sheet', 's')
  check('keys', '?')
  check('search', '/')
})
