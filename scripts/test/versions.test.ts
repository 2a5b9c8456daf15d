// The versions that a build wrote, where there is one: `npm test` builds before it tests.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { recordParts } from '../../packages/archive/build-version.mjs'
import { digestOf, parserParts } from '../../packages/core/build-version.mjs'
import { readerParts } from '../../packages/reading/build-version.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const dist = (path: string) => join(root, path, 'dist')
const [core, reading, archive, terminal] = [
  dist('packages/core'),
  dist('packages/reading'),
  dist('packages/archive'),
  dist('apps/tui'),
]
const built = existsSync(join(terminal, 'main.js'))

test.skipIf(!built)('built packages and the terminal’s bundle have the versions of what was built', () => {
  const versions = {
    [core]: digestOf(parserParts(core)),
    [reading]: digestOf(readerParts(core, reading)),
    [archive]: digestOf(recordParts(archive)),
  }
  for (const [folder, version] of Object.entries(versions))
    expect(readFileSync(join(folder, 'version.js'), 'utf8')).toContain(`'${version}'`)
  const bundle = globSync('*.js', { cwd: terminal }).map((path) => readFileSync(join(terminal, path), 'utf8'))
  for (const version of [versions[reading], versions[archive]])
    expect(bundle.some((code) => code.includes(`"${version}"`))).toBe(true)
})
