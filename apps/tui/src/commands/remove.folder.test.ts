// Removing clippings and bringing them back, over a folder.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCommandLine } from '../../test/fake-terminal.ts'
import type { Terminal } from '../term/terminal.ts'

const good = 'Harbor Times\n29 June 2022\n\nTwo islands join\n\nThe ferries stayed in harbour on Tuesday.\n'
const other = 'Coastwire\n2 July 2022\n\nPilots stay ashore\n\nNobody came.\n'
const seeds = { 'good.txt': good, 'other.txt': other }

/** Runs commands on a desk of their own, opened and closed by each. */
async function onOwnDesk(
  files: Record<string, string>,
  use: (
    runOn: (args: string[], extra?: Partial<Terminal>) => ReturnType<typeof runCommandLine>,
  ) => Promise<void>,
): Promise<void> {
  const desk = await mkdtemp(join(tmpdir(), 'hearsay-remove-'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(desk, name), text)
  try {
    await use((args, extra = {}) => runCommandLine(args, '', { desk, ...extra }))
  } finally {
    await rm(desk, { recursive: true, force: true })
  }
}

describe('remove', () => {
  test('takes the beginning of an id, or a path, and with --dry-run only says so', () =>
    onOwnDesk({ 'good.txt': good, 'goose.txt': other }, async (runOn) => {
      expect(await runOn(['remove', 'gooo', 'goos', '--dry-run'])).toMatchObject({
        status: 3,
        out: 'would remove\tgoose\n',
        err: expect.stringContaining('There is no clipping “gooo”; did you mean goo'),
      })
      expect((await runOn(['remove', 'goo'])).err).toContain('“goo” begins 2 ids: goo')
      expect((await runOn(['list', '--count'])).out).toBe('2\n')
      expect(await runOn(['rm', 'goos'])).toMatchObject({ status: 0, out: 'removed\tgoose\n' })
      expect((await runOn(['list', '--count'])).out).toBe('1\n')
    }))
  test('asks on a terminal, and removes nothing without a yes', () =>
    onOwnDesk({ 'good.txt': good }, async (runOn) => {
      const asked: string[] = []
      const answering = (words: string | null) => ({
        ...{ columns: 80, interactive: true },
        ask: async (question: string) => {
          asked.push(question)
          return words
        },
      })
      for (const words of ['', 'n', null]) {
        const { err } = await runOn(['remove', 'good'], answering(words))
        expect(err).toContain('Nothing was removed.')
      }
      expect((await runOn(['list', '--count'])).out).toBe('1\n')
      expect(asked[0]).toMatch(/^Remove good .*\[y\/N\] $/)
      expect((await runOn(['remove', 'good', '--yes'], answering('n'))).out).toBe('removed\tgood\n')
      expect(asked).toHaveLength(3)
    }))
})

test('trash lists what was removed, and restore brings it back', () =>
  onOwnDesk(seeds, async (runOn) => {
    expect((await runOn(['trash'], { columns: 80 })).out).toBe(
      'Nothing was removed in the last thirty days.\n',
    )
    await runOn(['remove', 'good', 'other'])
    const listed = (await runOn(['trash'])).out
    expect(listed).toMatch(/^other\t\S+Z\t\S+Z\ngood\t\S+Z\t\S+Z\n$/)
    expect(JSON.parse((await runOn(['trash', '--json'])).out)).toMatchObject([
      { id: 'other' },
      { id: 'good' },
    ])
    expect(await runOn(['restore', 'goo', 'none'])).toMatchObject({
      status: 3,
      out: 'restored\tgood\n',
      err: 'hearsay: No clipping “none” was removed in the last 30 days.\n',
    })
    expect((await runOn(['list'])).out).toContain('good\t')
    await runOn(['remove', 'good', '--for-good'])
    expect((await runOn(['restore', 'good'])).status).toBe(3)
    expect((await runOn(['trash'], { columns: 80 })).out).toMatch(/^\S+ {2}other, until \S+\n$/)
  }))

test('remove takes clippings away, and says which are unknown', () =>
  onOwnDesk(seeds, async (runOn) => {
    expect(await runOn(['remove', 'good', 'none'])).toMatchObject({
      status: 3,
      out: 'removed\tgood\n',
      err: expect.stringContaining('“none”'),
    })
    expect((await runOn(['list'])).out).not.toContain('good\t')
  }))
