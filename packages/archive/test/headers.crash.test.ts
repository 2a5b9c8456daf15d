// A seed whose header is written is whole, whenever its process is killed: as it was or as it is to be. A full disk leaves it as it was.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath, getuid } from 'node:process'
import { fileURLToPath } from 'node:url'
import type { Draft } from '@hearsay/decisions'
import { partsOf, statementTarget } from '@hearsay/decisions'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openArchive } from '../src/open.ts'
import { chance } from './chance.ts'
import { seedText } from './seeds.ts'

const body =
  'Tom Reiss said the toll would rise. Nobody knows. Tom Reiss said the toll would rise. Nobody knows.'
const text = seedText({ outlet: 'Harbor Times 0', date: '29 June 2022', headline: 'The toll', body })
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-header-'))
  writeFileSync(join(folder, 'n1.txt'), text)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const options = () => ({ readers: 1, follow: false, cacheFolder: join(folder, '..') })

/** A process that corrects and writes from a number on, killed some time after its first answer; what it acknowledged last. */
async function writeUntilKilled(from: number, after: number) {
  const script = fileURLToPath(new URL('./desk-process.ts', import.meta.url))
  const args = ['--conditions=hearsay-source', '--no-warnings', script, folder, 'header', String(from)]
  const child = spawn(execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    output += part
  })
  while (!output.includes('{')) await once(child.stdout, 'data')
  await new Promise((resolve) => setTimeout(resolve, after))
  child.kill('SIGKILL')
  await once(child, 'close')
  const numbers = (what: string) =>
    [...output.matchAll(new RegExp(`"${what}":(\\d+)\\}\n`, 'g'))].map(([, number]) => Number(number))
  return { corrected: numbers('corrected'), written: numbers('written') }
}

test('twenty-five kills leave the file whole, and no correction, decision or place is lost', async () => {
  const random = chance()
  const first = await openArchive(folder, options())
  const { document } = await first.get('n1')
  const reading = await first.reading('n1')
  const target = statementTarget(document.text, reading, partsOf(reading.attributions[1]!))
  await first.decide([{ seed: 'n1', verb: 'confirm', target, value: null }] as Draft[], 'Ben')
  await first.close()
  let next = 1
  let lastWritten = 0
  const corrected: number[] = []
  for (let kill = 0; kill < 25; kill++) {
    const made = await writeUntilKilled(next, random() * 250)
    corrected.push(...made.corrected)
    lastWritten = Math.max(lastWritten, ...made.written)
    next = Math.max(next, ...made.corrected) + 1
    const file = readFileSync(join(folder, 'n1.txt'), 'utf8')
    const number = Number(/^Harbor Times (\d+)\n/.exec(file)?.[1])
    expect(file).toBe(text.replace('Harbor Times 0', `Harbor Times ${number}`))
    expect(number).toBeGreaterThanOrEqual(lastWritten)
    expect(readdirSync(folder).filter((name) => name.endsWith('.txt'))).toEqual(['n1.txt'])
  }
  const archive = await openArchive(folder, options())
  try {
    const { decisions } = await archive.decisions('n1')
    const fields = decisions.flatMap((one) => (one.verb === 'header' ? [one.value.value] : []))
    for (const number of corrected) expect(fields).toContain(`Harbor Times ${number}`)
    const { attributions, decisions: state } = await archive.reading('n1')
    expect(state.unplaced).toEqual([])
    expect(attributions.map(({ decided }) => decided?.verbs.join())).toEqual(
      reading.attributions.map((_, at) => (at === 1 ? 'confirm' : undefined)),
    )
    expect(await archive.writeHeader('n1', 'Ben')).toHaveProperty('left', [])
    expect((await archive.get('n1')).outlet).toBe(fields.at(-1))
  } finally {
    await archive.close()
  }
  expect(corrected.length).toBeGreaterThan(15)
}, 600_000)

test.skipIf(getuid?.() !== 0)(
  'a full disk leaves the file as it was, and says so',
  async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=900k', 'hearsay', folder])
    const cacheFolder = mkdtempSync(join(tmpdir(), 'hearsay-cache-'))
    writeFileSync(join(folder, 'n1.txt'), text)
    const archive = await openArchive(folder, { readers: 1, follow: false, cacheFolder })
    try {
      const value = { field: 'outlet', value: 'Quay Post' }
      await archive.decide(
        [{ seed: 'n1', verb: 'header', target: { type: 'clipping' }, value }] as Draft[],
        'Ana',
      )
      for (const size of [1 << 16, 1 << 12, 1])
        try {
          for (;;) writeFileSync(join(folder, 'filling'), Buffer.alloc(size), { flag: 'a' })
        } catch {
          // Full.
        }
      await expect(archive.writeHeader('n1', 'Ana')).rejects.toMatchObject({ code: 'disk-full' })
      expect(readFileSync(join(folder, 'n1.txt'), 'utf8')).toBe(text)
      expect(readdirSync(folder).filter((name) => name.startsWith('.new-'))).toEqual([])
      rmSync(join(folder, 'filling'))
      expect(await archive.writeHeader('n1', 'Ana')).toHaveProperty('written.verb', 'write')
      expect(readFileSync(join(folder, 'n1.txt'), 'utf8')).toBe(text.replace('Harbor Times 0', 'Quay Post'))
    } finally {
      await archive.close()
      execFileSync('umount', [folder])
      rmSync(cacheFolder, { recursive: true, force: true })
    }
  },
  60_000,
)
