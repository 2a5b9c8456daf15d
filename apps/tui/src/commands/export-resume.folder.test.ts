// An export that was ended goes on where it was, and is the same bytes at the end.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportFormatNames, exportFormats, isFolderFormat, isResumable } from '@hearsay/exchange'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommandLine } from '../../test/fake-terminal.ts'
import type { Terminal } from '../term/terminal.ts'

const clipping = (number: number) =>
  `Harbor Times\nhttps://harbor.example/${number}\n${10 + number} June 2022\n\nPilots 🚢 stay ashore ${number}\n\nThe ferries stayed in harbour. “We wait ${number},” Orla Venn said. A port official said the tide was late.\n`

let desk = ''
let folder = ''
beforeAll(async () => {
  desk = await mkdtemp(join(tmpdir(), 'hearsay-resume-'))
  folder = await mkdtemp(join(tmpdir(), 'hearsay-resumed-'))
  for (let number = 0; number < 9; number++) await writeFile(join(desk, `c${number}.txt`), clipping(number))
  await run(['decide', 'c5', '--statement', '1', '--confirm', '--tag', 'ferry'])
})
afterAll(async () => {
  for (const one of [desk, folder]) await rm(one, { recursive: true, force: true })
})
const at = (name: string) => join(folder, name)
const run = (args: string[], extra: Partial<Terminal> = {}) =>
  runCommandLine(args, '', { desk, env: { HEARSAY_AS: 'Ana' }, ...extra })
const hidden = () => readdirSync(folder).filter((name) => name.startsWith('.'))

/** A terminal at which somebody interrupts once some clippings are exported. */
function interrupting(after: number): Partial<Terminal> {
  const stop = new AbortController()
  return {
    interruptSignal: () => stop.signal,
    errColumns: 80,
    // The line of progress is shown at each clipping.
    now: (() => {
      let time = 0
      return () => (time += 1000)
    })(),
    err: (words) => {
      if (words.includes(`${after} of 9 clippings exported`)) stop.abort()
    },
  }
}

/** All that is under a path, by its name. */
function contentOf(path: string): Record<string, string> {
  if (!statSync(path).isDirectory()) return { '': readFileSync(path, 'latin1') }
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return Object.fromEntries(
    files.map((one) => {
      const file = join(one.parentPath, one.name)
      return [file.slice(path.length), readFileSync(file, 'latin1')]
    }),
  )
}

describe.each(exportFormatNames.filter(isResumable))('%s', (format) => {
  const out = (name: string) =>
    at(`${name}-${format}${isFolderFormat(format) ? '' : `.${exportFormats[format].extension}`}`)
  test('goes on after the clippings that are written', async () => {
    expect((await run(['export', '--format', format, '--out', out('whole')])).status).toBe(0)
    const stopped = await run(['export', '--format', format, '--out', out('ended')], interrupting(4))
    expect([stopped.status, existsSync(out('ended'))]).toEqual([3, false])
    expect(hidden()).toHaveLength(2)
    const again = await run(['export', '--format', format, '--out', out('ended')])
    expect([again.status, again.err.split('\n')[0]]).toEqual([
      0,
      'hearsay: going on after 4 clippings, where this export was ended.',
    ])
    expect(contentOf(out('ended'))).toEqual(contentOf(out('whole')))
    expect(hidden()).toEqual([])
  })
})

describe('an export that was ended', () => {
  const csv = () => at('again.csv')
  const ended = async (...query: string[]) => {
    expect((await run(['export', ...query, '--out', csv()], interrupting(4))).status).toBe(3)
    expect(hidden()).toEqual(['.again.csv.hearsay-part', '.again.csv.hearsay-part.json'])
  }
  test('begins again where a clipping that is written is another one now', async () => {
    await ended()
    await writeFile(join(desk, 'c7.txt'), clipping(7).replace('tide', 'ferry'))
    expect((await run(['export', '--out', csv()])).err).toBe(`${csv()}: 18 statements of 9 clippings.\n`)
    expect(readFileSync(csv(), 'utf8')).toBe((await run(['export', '--format', 'csv'])).out)
  })
  test('begins again where people decided something about one that is written, and goes on where not', async () => {
    await ended()
    await run(['decide', 'c0', '--tag', 'last'])
    expect((await run(['export', '--out', csv()])).err).toContain('going on after 4 clippings')
    await ended()
    await run(['decide', 'c8', '--tag', 'first'])
    expect((await run(['export', '--out', csv()])).err).not.toContain('going on')
    expect(readFileSync(csv(), 'utf8')).toBe((await run(['export', '--format', 'csv'])).out)
  })
  test('begins again for another query, and where its file is shorter than it was', async () => {
    await ended()
    expect((await run(['export', 'pilots', '--out', csv()])).err).not.toContain('going on')
    await ended()
    await truncate(at('.again.csv.hearsay-part'), 10)
    expect((await run(['export', '--out', csv()])).err).not.toContain('going on')
    expect(readFileSync(csv(), 'utf8')).toBe((await run(['export', '--format', 'csv'])).out)
  })
  test('is left alone by a process that comes while another one writes it', async () => {
    await ended()
    const journal = at('.again.csv.hearsay-part.json')
    // The process that runs this one’s tests is there as long as this one.
    await writeFile(journal, readFileSync(journal, 'utf8').replace(/"pid":\d+/, `"pid":${process.ppid}`))
    expect((await run(['export', '--out', csv()])).err).not.toContain('going on')
    expect(readFileSync(csv(), 'utf8')).toBe((await run(['export', '--format', 'csv'])).out)
    expect(hidden()).toHaveLength(2)
  })
})
