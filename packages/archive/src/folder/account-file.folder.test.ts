// The accounts of a folder as a file: whose it is, what else may be there, and what a killed writer leaves.
import {
  appendFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { invite } from '../accounts/account-changes.ts'
import { accountsInFolder } from './account-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-accounts-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = () => join(folder, '.accounts/log.jsonl')
const add = (name: string) =>
  accountsInFolder(folder).change((book) =>
    invite(book, { name, role: 'reader', digest: 'digest' }, { by: null, now: new Date() }),
  )
const invited = async () =>
  [...(await accountsInFolder(folder).book()).invitations.values()].map(({ name }) => name)

test('a desk without accounts has no file; with one it is its owner’s alone, and not for git', async () => {
  expect(await invited()).toEqual([])
  expect(existsSync(join(folder, '.accounts'))).toBe(false)
  await add('Ana Pell')
  expect(lstatSync(file()).mode & 0o777).toBe(0o600)
  expect(lstatSync(join(folder, '.accounts')).mode & 0o777).toBe(0o700)
  expect(readFileSync(join(folder, '.accounts/.gitignore'), 'utf8')).toBe('*\n')
})
test('what a killed writer left of a line is taken back, and what was acknowledged stays', async () => {
  await add('Ana Pell')
  appendFileSync(file(), '{"kind":"removed","na')
  expect(await invited()).toEqual(['Ana Pell'])
  await add('Ben Orm')
  expect(await invited()).toEqual(['Ana Pell', 'Ben Orm'])
  expect(readFileSync(file(), 'utf8')).not.toContain('removed')
})
test('a whole line that is no event closes the desk', async () => {
  await add('Ana Pell')
  appendFileSync(file(), '{"kind":"removed"}\n')
  await expect(accountsInFolder(folder).book()).rejects.toThrow('Line 2 of “.accounts/log.jsonl” is no event')
  await expect(add('Ben Orm')).rejects.toThrow('is no event')
})
test.each(['link', 'second name', 'folder'] as const)(
  'a %s in its place is neither read nor written',
  async (kind) => {
    const outside = join(folder, 'elsewhere.txt')
    writeFileSync(outside, '')
    if (kind === 'folder') symlinkSync(folder, join(folder, '.accounts'))
    else {
      mkdirSync(join(folder, '.accounts'))
      if (kind === 'link') symlinkSync(outside, file())
      else linkSync(outside, file())
    }
    await expect(add('Ana Pell')).rejects.toMatchObject({ code: 'link-refused' })
    expect(readFileSync(outside, 'utf8')).toBe('')
  },
)
