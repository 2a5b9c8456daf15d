import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ActionVerb } from './keys.ts'
import { goAddresses, keyGroups, keyName, keyShortcut, verbsByKey } from './keys.ts'

test('docs/web.md lists every key and no other', () => {
  const docs = readFileSync(new URL('../../../../docs/web.md', import.meta.url), 'utf8')
  const listed = docs
    .slice(docs.indexOf('## Keys'))
    .split('\n')
    .flatMap((line) => {
      const heading = /^### (.*)/.exec(line)?.[1]
      const [, key, title] = /^\| `([^`]+)`\s*\| (.*?)\s*\|$/.exec(line) ?? []
      return heading ? [heading] : key ? [`${key}: ${title}`] : []
    })
  const expected = keyGroups.flatMap(([heading, commands]) => [
    heading,
    ...commands.map(({ keys, title }) => `${keys.map(keyName).join(' or ')}: ${title}`),
  ])
  expect(listed).toEqual(expected)
})

test('no key begins another, which could then never be pressed', () => {
  const keys = [...verbsByKey.keys()]
  expect(keys.filter((key) => keys.some((other) => other.startsWith(`${key} `)))).toEqual([])
})

test.each<[ActionVerb, string]>([
  ['sourcing', 's'],
  ['help', '?'],
  ['find', '/'],
])('an element that does %s names its key', (verb, key) =>
  expect(keyShortcut(verb)).toEqual({ 'aria-keyshortcuts': key }),
)

test('every screen that a key leads to has its own address', () =>
  expect(new Set(Object.values(goAddresses)).size).toBe(Object.keys(goAddresses).length))
