// Statements as files for other programs.
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportFormatNames, statementRecordSchema } from '@hearsay/exchange'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommandLine } from '../../test/fake-terminal.ts'
import type { Terminal } from '../term/terminal.ts'

const clipping = (day: string, headline: string, name: string) =>
  `Harbor Times\n${day} June 2022\n\n${headline}\n\nThe ferries stayed in harbour. “We wait,” Orla Venn said. “No ferry,” ${name} said.\n`

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-export-'))
  await writeFile(at('pact.txt'), clipping('29', 'Two islands join', 'Tom Lund'))
  const strike = clipping('28', 'Pilots stay ashore', 'Ada Brisco')
  // Annotations of pages are of clippings with an address.
  await writeFile(at('strike.txt'), strike.replace('2022\n', '2022\nhttps://harbor.example/strike\n'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)
const run = (args: string[], extra: Partial<Terminal> = {}) =>
  runCommandLine(['export', ...args], '', { desk: folder, ...extra })
const lines = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('export', () => {
  test('writes a statement a line to standard output, the newest clipping first', async () => {
    const { status, out, err } = await run([])
    expect([status, err]).toEqual([0, ''])
    const records = lines(out)
    for (const record of records) expect(statementRecordSchema.parse(record)).toEqual(record)
    expect(records.map(({ seed, number, speaker }) => `${seed} ${number} ${speaker.name}`)).toEqual([
      'pact 1 Orla Venn',
      'pact 2 Tom Lund',
      'strike 1 Orla Venn',
      'strike 2 Ada Brisco',
    ])
  })
  test('takes a query, and exports the statements that match it', async () => {
    expect(lines((await run(['speaker:lund'])).out).map(({ seed, number }) => [seed, number])).toEqual([
      ['pact', 2],
    ])
    expect(lines((await run(['pilots'])).out)).toHaveLength(2)
  })
  test('takes ids', async () =>
    expect(lines((await run(['strike', 'pact', 'strike'])).out).map(({ seed }) => seed)).toEqual([
      ...['strike', 'strike', 'pact', 'pact'],
    ]))
  test('writes a file in the format of its name, and says what it holds', async () => {
    const { status, out, err } = await run(['--out', at('all.csv')])
    expect([status, out, err]).toEqual([0, '', `${at('all.csv')}: 4 statements of 2 clippings.\n`])
    expect(readFileSync(at('all.csv'), 'utf8')).toMatch(
      /^id,clipping,seed,outlet,.*\r\n(?:urn:uuid:[\da-f-]+,){2}pact,Harbor Times,2022-06-29,/,
    )
  })
  test.each(exportFormatNames)('knows %s, in its help too', async (name) => {
    const { status, out } = await run(['--format', name])
    expect([status, out.length > 100]).toEqual([0, true])
    expect((await runCommandLine(['help', 'export'])).out).toContain(name)
  })
  test('refuses a format it doesn’t know', async () =>
    expect((await run(['--format', 'xml'])).status).toBe(2))
  test('writes nothing for a query with an error, and says where it is', async () => {
    const { status, out, err } = await run(['ferries date:x', '--out', at('a.csv')])
    expect([status, out]).toEqual([1, ''])
    expect(err).toContain('“x” is not a date')
    expect(readdirSync(folder)).not.toContain('a.csv')
  })
  test('says why a file can’t be written', async () => {
    const { status, err } = await run(['--out', at('none/a.csv')])
    expect([status, err]).toEqual([3, `hearsay: ${at('none/a.csv')}: there is no such folder.\n`])
  })
  test('stopped, leaves the file as it was', async () => {
    await writeFile(at('old.csv'), 'old')
    const stop = new AbortController()
    const { status, err } = await run(['--out', at('old.csv')], {
      interruptSignal: () => {
        // Before the first clipping, as an interrupt between two would.
        queueMicrotask(() => stop.abort())
        return stop.signal
      },
    })
    expect([status, err]).toEqual([
      3,
      `hearsay: ${at('old.csv')}: stopped after 0 clippings; nothing was written.\n`,
    ])
    expect([
      readFileSync(at('old.csv'), 'utf8'),
      readdirSync(folder).filter((name) => name.includes('.part')),
    ]).toEqual(['old', []])
  })
  test('lets no control sequence through to a terminal', async () => {
    await writeFile(
      at('odd.txt'),
      clipping('30', 'Odd', 'Tom Lund').replace('No ferry', 'No \u001b[2J\u009b2J ferry'),
    )
    for (const name of exportFormatNames) {
      const { out } = await run(['--format', name], { columns: 80 })
      for (const sign of ['\u001b', '\u009b']) expect(out).not.toContain(sign)
    }
  })
})
