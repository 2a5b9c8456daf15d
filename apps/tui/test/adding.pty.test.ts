// `add` of many files on a real terminal: what it shows, and what is there after it was killed and run again.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { numbered } from '../../../packages/archive/test/seeds.ts'
import { bundled, onTerminal } from './pty-terminal.ts'

const FILES = 500

let built: Awaited<ReturnType<typeof bundled>>
let folder = ''
beforeAll(async () => {
  built = await bundled()
  folder = mkdtempSync(join(tmpdir(), 'hearsay-adding-'))
  for (const name of ['files', 'desk']) mkdirSync(join(folder, name))
  for (let number = 0; number < FILES; number++)
    writeFileSync(join(folder, 'files', `${number}.txt`), numbered(number))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await built.remove()
})

const add = () =>
  onTerminal(
    process.execPath,
    [built.main, 'add', '--yes', '--desk', join(folder, 'desk'), join(folder, 'files')],
    { columns: 120 },
  )
const saved = () => readdirSync(join(folder, 'desk')).filter((name) => name.endsWith('.txt'))
/** The files that have a line, by what it begins with. */
const lines = (written: string, word: string) =>
  stripVTControlCharacters(written)
    .split(/[\r\n]+/)
    .filter((line) => line.startsWith(word))

test('shows how far it is and how long it takes, and goes on where it was killed', async () => {
  const first = add()
  await first.sees(`of ${FILES} files`)
  await first.sees(' left')
  await expect.poll(() => saved().length, { timeout: 60_000, interval: 5 }).toBeGreaterThan(100)
  first.kill('SIGKILL')
  await first.ended
  const acknowledged = lines(first.written(), 'saved ').length
  const before = saved().length
  expect(before).toBeGreaterThanOrEqual(acknowledged)
  expect(before).toBeLessThan(FILES)

  const second = add()
  expect(await second.ended).toBe(0)
  const written = second.written()
  expect(lines(written, 'present ')).toHaveLength(before)
  expect(lines(written, 'saved ')).toHaveLength(FILES - before)
  expect(written).toContain(`of ${FILES} files`)
  const texts = saved().map((name) => readFileSync(join(folder, 'desk', name), 'utf8'))
  expect(new Set(texts)).toEqual(new Set(Array.from({ length: FILES }, (_, number) => numbered(number))))
  expect(texts).toHaveLength(FILES)
})
