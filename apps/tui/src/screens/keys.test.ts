import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { keys } from './keys.ts'

const page = readFileSync(new URL('../../../../docs/terminal.md', import.meta.url), 'utf8')

test('docs/terminal.md tells every key and no other', () => {
  const told = [...page.matchAll(/^\| `(.+?)` +\| (.+?) +\|$/gm)].map((row) => [row[1], row[2]])
  expect(told).toEqual(keys)
})
