// Accounts on the command line: the first keeper’s link, roles, removal, and the log.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { hashPassword, join, openArchive, passwordMatches } from '@hearsay/archive'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runCommandLine } from '../../test/fake-terminal.ts'

const LOWEST_COST = { log: 4, block: 8, lanes: 1 }
let desk = ''
beforeEach(async () => {
  desk = await mkdtemp(joinPath(tmpdir(), 'hearsay-accounts-'))
  await writeFile(joinPath(desk, 'toll.txt'), 'Harbor Times\n29 June 2022\n\nThe toll\n\nRain fell.\n')
})
afterEach(() => rm(desk, { recursive: true, force: true }))

const run = (...args: string[]) =>
  runCommandLine(['accounts', ...args], '', { desk, env: { HEARSAY_URL: 'https://desk.example/' } })
async function use(link: string) {
  const archive = await openArchive(desk, { readers: 1, follow: false })
  const token = link.trim().split('/').at(-1) ?? ''
  const joined = await archive.accounts.change((book) =>
    join(book, { token, hash: 'scrypt$4$8$1$c2FsdA$aGFzaA', subject: null }, new Date()),
  )
  await archive.close()
  return joined
}

test('prints a link that lets the first keeper in, and never again', async () => {
  const { out, status } = await run('Ana Pell', '--invite', '--role', 'keeper')
  expect([status, out]).toEqual([0, expect.stringMatching(/^https:\/\/desk\.example\/join\/[\w-]{43}\n$/)])
  expect((await run()).out).toMatch(/^Ana Pell\tkeeper\tinvited until \d{4}-\d\d-\d\d\n$/)
  expect(await use(out)).toMatchObject({ done: [{ name: 'Ana Pell' }] })
  expect((await run()).out).toMatch(/^Ana Pell\tkeeper\tsince \d{4}-\d\d-\d\d\n$/)
  const log = (await run('--log')).out
  expect(log.replace(/^[\d-]{10} [\d:]{8} /gm, '')).toBe(
    'A command made a link for Ana Pell, keeper\nAna Pell joined by a link\n',
  )
  const token = out.trim().split('/').at(-1)
  expect((await run('--log', '--json')).out).not.toMatch(new RegExp(`${token}|scrypt|"token"`))
})
test('gives roles and removes, but for the last keeper', async () => {
  await use((await run('Ana Pell', '--invite', '--role', 'keeper')).out)
  await use((await run('Ben Orm', '--invite')).out)
  expect((await run('ben orm', '--role', 'reader')).status).toBe(0)
  expect((await run()).out).toContain('Ben Orm\treader')
  for (const args of [
    ['Ana Pell', '--remove'],
    ['Ana Pell', '--role', 'editor'],
  ])
    expect(await run(...args)).toMatchObject({ status: 1, err: expect.stringContaining('last keeper') })
  expect((await run('Ben Orm', '--remove')).status).toBe(0)
  expect((await run()).out).not.toContain('Ben Orm')
})
test('a password of the desk becomes an account, which opens the desk with it, once', async () => {
  const file = joinPath(desk, 'passwords')
  const hashes = await Promise.all(
    ['first word', 'second word'].map((word) => hashPassword(word, LOWEST_COST)),
  )
  await writeFile(file, `# the desk’s\n${hashes.map((hash) => `editor ${hash}\n`).join('')}`)
  const move = (...args: string[]) =>
    runCommandLine(['accounts', ...args], '', {
      desk,
      env: { HEARSAY_PASSWORDS: file, HEARSAY_READER_PASSWORD: 'word for readers' },
    })
  const first = await move('News desk', '--from-password', 'editor', '--role', 'keeper')
  expect(first).toMatchObject({ status: 0, out: expect.stringContaining(`line 2 of ${file}`) })
  expect((await move('Night desk', '--from-password', 'editor')).out).toContain(`line 3 of ${file}`)
  expect(await move('Late desk', '--from-password', 'editor')).toMatchObject({
    status: 1,
    err: expect.stringContaining('no password for editors'),
  })
  const readers = await move('Readers', '--from-password', 'reader')
  expect(readers.out).toContain('Take HEARSAY_READER_PASSWORD away')
  expect(await move('news  DESK', '--from-password', 'reader')).toMatchObject({ status: 1 })
  const archive = await openArchive(desk, { readers: 1, follow: false })
  try {
    const { accounts } = await archive.accounts.book()
    const found = [...accounts.values()]
    expect(found.map(({ name, role }) => [name, role])).toEqual([
      ['News desk', 'keeper'],
      ['Night desk', 'editor'],
      ['Readers', 'reader'],
    ])
    const words = ['first word', 'second word', 'word for readers']
    const matches = await Promise.all(found.map(({ hash }, at) => passwordMatches(words[at]!, hash!)))
    expect(matches).toEqual([true, true, true])
  } finally {
    await archive.close()
  }
  expect((await run('--log')).out).toContain(
    'A command made the desk’s password the account of News desk, keeper',
  )
  expect((await run('--log', '--json')).out).not.toContain('scrypt')
})
test.each([
  [['--invite'], 'need a NAME'],
  [['Ana', '--role', 'owner'], '--role takes one of reader, editor, keeper'],
  [['Ana'], 'Say what to do'],
  [['Ana', '--remove', '--role', 'reader'], '--remove stands alone'],
  [['Ana', '--from-password', 'keeper'], '--from-password takes one of reader, editor'],
  [['Ana', '--from-password', 'editor', '--invite'], 'leave --invite out'],
  [['Ana', '--log'], '--log takes no NAME'],
])('%j is refused with the reason', async (args, reason) => {
  const { status, err } = await run(...args)
  expect([status, err]).toEqual([2, expect.stringContaining(reason)])
})
