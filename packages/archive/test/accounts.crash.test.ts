// No change of an account that was acknowledged is lost, by kills, by two writers or by a full disk, and none closes the desk.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath, getuid } from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { invite, newToken } from '../src/accounts/account-changes.ts'
import { accountsInFolder } from '../src/folder/account-file.ts'
import { chance } from './chance.ts'
import { numbered } from './seeds.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-accounts-'))
  writeFileSync(join(folder, 'n1.txt'), numbered(1))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A process that invites people, and whom it has said to have invited. */
function inviting(from: number, count: number) {
  const script = fileURLToPath(new URL('./desk-process.ts', import.meta.url))
  const args = [
    '--conditions=hearsay-source',
    '--no-warnings',
    script,
    folder,
    'account',
    `${from}`,
    `${count}`,
  ]
  const child = spawn(execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    output += part
  })
  const invited = () => [...output.matchAll(/"invited":(\d+)\}\n/g)].map(([, number]) => Number(number))
  return { child, invited }
}

async function invitedInLog(): Promise<number[]> {
  const events = await accountsInFolder(folder).events()
  return events.flatMap((one) => ('name' in one ? [Number(/\d+/.exec(String(one.name))?.[0])] : []))
}

test('thirty kills lose no invitation, and the log is read after each', async () => {
  const random = chance()
  const acknowledged: number[] = []
  for (let kill = 0; kill < 30; kill++) {
    const { child, invited } = inviting(kill * 100_000, 100_000)
    while (invited().length === 0) await once(child.stdout, 'data')
    await new Promise((resolve) => setTimeout(resolve, random() * 100))
    child.kill('SIGKILL')
    await once(child, 'close')
    acknowledged.push(...invited())
    const there = new Set(await invitedInLog())
    expect(acknowledged.filter((number) => !there.has(number))).toEqual([])
  }
  expect(acknowledged.length).toBeGreaterThan(60)
}, 300_000)

test('three writers lose nothing', async () => {
  const writers = [inviting(1000, 30), inviting(2000, 30), inviting(3000, 30)]
  await Promise.all(writers.map(({ child }) => once(child, 'close')))
  const acknowledged = writers.flatMap(({ invited }) => invited())
  expect(acknowledged).toHaveLength(90)
  expect((await invitedInLog()).sort()).toEqual(acknowledged.sort())
}, 120_000)

test.skipIf(getuid?.() !== 0)(
  'a full disk refuses a change, says so, and keeps what was there',
  async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'hearsay', folder])
    try {
      const accounts = accountsInFolder(folder)
      const add = (name: string) =>
        accounts.change((book) =>
          invite(book, { name, role: 'editor', digest: newToken().digest }, { by: null, now: new Date() }),
        )
      await add('Person 1')
      const before = readFileSync(join(folder, '.accounts/log.jsonl'))
      for (const size of [1 << 16, 1 << 12, 1])
        try {
          for (;;) writeFileSync(join(folder, 'filling'), Buffer.alloc(size), { flag: 'a' })
        } catch {
          // Full.
        }
      let added = 0
      // What is left of the last block of the log may take some.
      const refused = (async () => {
        for (;;) {
          await add(`Person ${added + 2}`)
          added++
        }
      })()
      await expect(refused).rejects.toMatchObject({ code: 'disk-full' })
      const after = readFileSync(join(folder, '.accounts/log.jsonl'))
      expect(Buffer.compare(after.subarray(0, before.length), before)).toBe(0)
      expect(await invitedInLog()).toEqual(Array.from({ length: added + 1 }, (_, at) => at + 1))
      rmSync(join(folder, 'filling'))
      expect(await add('Person 900')).toHaveProperty('done')
      expect((await invitedInLog()).at(-1)).toBe(900)
    } finally {
      execFileSync('umount', [folder])
    }
  },
  60_000,
)
