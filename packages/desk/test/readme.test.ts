import { readFileSync } from 'node:fs'
import * as core from '@hearsay/core'
import * as reading from '@hearsay/reading'
import { expect, test } from 'vitest'
import * as desk from '../src/index.ts'

test('the program in the README prints what its comments say', async () => {
  const page = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const program = /```js\n([\s\S]+?)```/.exec(page)?.[1] ?? ''
  const printed: string[] = []
  const Program = Object.getPrototypeOf(async () => {}).constructor
  const run = new Program(
    'core',
    'reading',
    'desk',
    'console',
    program.replace(/^import (\{.+\}) from '@hearsay\/(\w+)'$/gm, 'const $1 = $2'),
  )
  await run(core, reading, desk, { log: (...words: unknown[]) => printed.push(words.join(' ')) })
  const promised = [...program.matchAll(/console\.log\(.*\/\/ (.+)$/gm)].map((found) => found[1])
  expect(promised).toHaveLength(4)
  expect(printed).toEqual(promised)
})
