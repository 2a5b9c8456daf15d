import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const here = fileURLToPath(new URL('..', import.meta.url))

test('the program in the README runs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-readme-'))
  cpSync(join(here, '../../seeds'), folder, { recursive: true, filter: (path) => !path.includes('.hearsay') })
  const [, program = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync(join(here, 'README.md'), 'utf8')) ?? []
  const printed = execFileSync(
    execPath,
    [
      '--conditions=hearsay-source',
      '--no-warnings',
      '--input-type=module',
      '-e',
      program.replace("'seeds'", JSON.stringify(folder)),
    ],
    { cwd: here, encoding: 'utf8' },
  )
  rmSync(folder, { recursive: true })
  const lines = printed.trim().split('\n')
  expect(lines.length).toBeGreaterThanOrEqual(3)
  expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\d \S/)
  expect(lines.at(-1)).toBe('1')
})
