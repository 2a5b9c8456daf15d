import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as core from '../src/index.ts'

test('the program in the README prints what its comments say', () => {
  const page = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const program = /```js\n([\s\S]+?)```/.exec(page)?.[1] ?? ''
  const names = /import \{ (.+) \} from/.exec(program)?.[1]?.split(', ') ?? []
  const printed: string[] = []
  const run = new Function(
    'core',
    'console',
    `const { ${names} } = core\n${program.replace(/^import.*$/m, '')}`,
  )
  run(core, { log: (...words: unknown[]) => printed.push(words.join(' ')) })
  const promised = [...program.matchAll(/console\.log\(.*\/\/ (.+)$/gm)].map((found) => found[1])
  expect(promised.length).toBeGreaterThan(3)
  expect(printed).toEqual(promised)
})

test('the README names every public name', () => {
  const page = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const missing = Object.keys(core).filter((name) => !page.includes(`\`${name}`))
  expect(missing).toEqual([])
})
