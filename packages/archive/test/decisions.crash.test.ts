// No decision that was acknowledged is lost: by kills, by two writers, by a full disk.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath, getuid } from 'node:process'
import { fileURLToPath } from 'node:url'
import type { Draft } from '@hearsay/decisions'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openArchive } from '../src/open.ts'
import { chance } from './chance.ts'
import { numbered } from './seeds.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-decide-'))
  writeFileSync(join(folder, 'n1.txt'), numbered(1))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A process that decides, and the lines it has written. */
function deciding(from: number, count: number, name: string) {
  const script = fileURLToPath(new URL('./desk-process.ts', import.meta.url))
  const args = [script, folder, 'decide', String(from), String(count), name]
  const child = spawn(execPath, ['--conditions=hearsay-source', '--no-warnings', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let written = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    written += part
  })
  // A line that was cut off was not acknowledged.
  const lines = () =>
    written
      .split('\n')
      .slice(0, -1)
      .filter((line) => line.startsWith('{'))
  return {
    child,
    acknowledged: () => lines().map((line): { tags?: string[]; undone?: string[] } => JSON.parse(line)),
  }
}

async function tagsOnDesk(): Promise<Set<string>> {
  const archive = await openArchive(folder, { readers: 1, follow: false })
  try {
    const { problems } = await archive.decisions('n1')
    // A kill may cut off a line, and nothing else.
    expect(problems.every(({ code }) => code === 'decision-unreadable')).toBe(true)
    const { tags } = await archive.get('n1')
    const [hit] = (await archive.find('has:tag')).hits
    expect(hit?.entry.tags ?? []).toEqual(tags)
    return new Set(tags)
  } finally {
    await archive.close()
  }
}

/** Decides as Ana from a number on and is killed at some moment after its first answer; gives the next number. */
async function decideUntilKilled(
  from: number,
  after: number,
  expected: Map<string, boolean>,
): Promise<number> {
  const { child, acknowledged } = deciding(from, 1_000_000, 'Ana')
  while (acknowledged().length === 0) await once(child.stdout, 'data')
  await new Promise((resolve) => setTimeout(resolve, after))
  child.kill('SIGKILL')
  await once(child, 'close')
  for (const { tags, undone } of acknowledged()) {
    for (const tag of tags ?? []) expected.set(tag, true)
    for (const tag of undone ?? []) expected.set(tag, false)
  }
  return from + acknowledged().filter(({ tags }) => tags).length + 1
}

test('a hundred kills lose nothing acknowledged, and no step is there by half', async () => {
  const random = chance()
  const expected = new Map<string, boolean>()
  /** The numbers of the steps after which a process was killed: the undo of one may have come through unacknowledged. */
  const last = new Set<string>()
  let number = 0
  for (let kill = 0; kill < 100; kill++) {
    number = await decideUntilKilled(number, random() * 300, expected)
    last.add(String(number - 2))
    if (kill % 10 !== 9) continue
    const there = await tagsOnDesk()
    const wrong = [...expected].filter(
      ([tag, isThere]) => there.has(tag) !== isThere && !(isThere && last.has(tag.slice(1))),
    )
    expect(wrong).toEqual([])
    // A step of two that was under way is there with both of its tags, or neither.
    for (const tag of there) if (tag.startsWith('u')) expect(there).toContain(`t${tag.slice(1)}`)
  }
  // A slow machine decides less before it is killed.
  expect(expected.size).toBeGreaterThan(100)
}, 900_000)

test('two writers, also of one name, lose nothing and cut nothing', async () => {
  const both = [deciding(1000, 40, 'Ana'), deciding(2000, 40, 'Ana'), deciding(3000, 40, 'Ben')]
  await Promise.all(both.map(({ child }) => once(child, 'close')))
  const undone = new Set(
    both.flatMap(({ acknowledged }) => acknowledged().flatMap((one) => one.undone ?? [])),
  )
  const decided = both.flatMap(({ acknowledged }) => acknowledged().flatMap(({ tags }) => tags ?? []))
  expect(decided.length).toBeGreaterThan(120)
  expect([...(await tagsOnDesk())].sort()).toEqual(decided.filter((tag) => !undone.has(tag)).sort())
  const ids = ['Ana', 'Ben'].flatMap((name) =>
    readFileSync(join(folder, `.decisions/${name}.jsonl`), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id),
  )
  expect(new Set(ids).size).toBe(ids.length)
}, 120_000)

test.skipIf(getuid?.() !== 0)(
  'a full disk refuses all of a step, says so, and keeps what was there',
  async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=900k', 'hearsay', folder])
    const archive = await (async () => {
      writeFileSync(join(folder, 'n1.txt'), numbered(1))
      return openArchive(folder, {
        readers: 1,
        follow: false,
        cacheFolder: mkdtempSync(join(tmpdir(), 'hearsay-cache-')),
      })
    })()
    try {
      const note = (length: number): Draft => ({
        seed: 'n1',
        verb: 'note',
        target: { type: 'clipping' },
        value: { markdown: 'x'.repeat(length), private: false },
      })
      await archive.decide([note(10)], 'Ana')
      for (const size of [1 << 16, 1 << 12])
        try {
          for (;;) writeFileSync(join(folder, 'filling'), Buffer.alloc(size), { flag: 'a' })
        } catch {
          // Full.
        }
      const before = readFileSync(join(folder, '.decisions/Ana.jsonl'), 'utf8')
      const refused = archive.decide([note(10), ...Array.from({ length: 8 }, () => note(19_000))], 'Ana')
      await expect(refused).rejects.toMatchObject({ code: 'disk-full' })
      expect(readFileSync(join(folder, '.decisions/Ana.jsonl'), 'utf8')).toBe(before)
      expect((await archive.decisions('n1')).decisions).toHaveLength(1)
      execFileSync('mount', ['-o', 'remount,size=100m', folder])
      await archive.decide([note(19_000)], 'Ana')
      expect((await archive.decisions('n1')).decisions).toHaveLength(2)
    } finally {
      await archive.close()
      execFileSync('umount', ['-l', folder])
    }
  },
)
