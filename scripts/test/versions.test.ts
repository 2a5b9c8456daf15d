// The versions that a build wrote, where one was made: `npm test` builds before it tests.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { digestOf, parserParts } from '../../packages/core/build-version.mjs'
import { readerParts } from '../../packages/reading/build-version.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const [core, reading, terminal] = ['packages/core/dist', 'packages/reading/dist', 'apps/tui/dist'].map(
  (path) => join(root, path),
) as [string, string, string]
const built = existsSync(join(terminal, 'main.js'))

test.skipIf(!built)('what is built says which parser and reader it is, in the terminal’s bundle too', () => {
  const parser = digestOf(parserParts(core))
  const reader = digestOf(readerParts(core, reading))
  expect(readFileSync(join(core, 'version.js'), 'utf8')).toContain(`'${parser}'`)
  expect(readFileSync(join(reading, 'version.js'), 'utf8')).toContain(`'${reader}'`)
  const bundle = globSync('*.js', { cwd: terminal }).map((path) => readFileSync(join(terminal, path), 'utf8'))
  expect(bundle.some((code) => code.includes(`"${reader}"`))).toBe(true)
})
