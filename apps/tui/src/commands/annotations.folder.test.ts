// Annotations out, changed elsewhere, and back as decisions.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommandLine } from '../../test/fake-terminal.ts'

let desk = ''
let out = ''
beforeAll(async () => {
  desk = mkdtempSync(join(tmpdir(), 'hearsay-annotations-'))
  out = join(desk, 'out')
  writeFileSync(
    join(desk, 'pact.txt'),
    'Harbor Times\n29 June 2022\n\nTwo islands 🚢 join\n\nThe ferries stayed. “We wait 🚢,” Orla Venn said. “No ferry,” Tom Lund said.\n',
  )
  await run('export', '--format', 'web-annotation', '--out', out)
})
afterAll(() => rmSync(desk, { recursive: true }))
const run = (...args: string[]) => runCommandLine(args, '', { desk })
const file = () => join(out, 'pact.anno.json')

test('an export that comes back as it went decides nothing', async () =>
  expect(await run('annotations', file(), 'pact')).toEqual({
    status: 0,
    out: '',
    err: '2 annotations: 0 decisions, 0 without a place.\n',
  }))
test('what was changed comes back as decisions that decide takes', async () => {
  const changed = join(desk, 'changed.json')
  writeFileSync(changed, readFileSync(file(), 'utf8').replace('"value":"Tom Lund"', '"value":"Ada Brisco"'))
  const { status, out: drafts, err } = await run('annotations', changed, 'pact')
  expect([status, err]).toEqual([0, '2 annotations: 1 decision, 0 without a place.\n'])
  const decisions = join(desk, 'new.jsonl')
  writeFileSync(decisions, drafts)
  expect((await run('decide', decisions)).status).toBe(0)
  expect((await run('export', '--format', 'csv')).out).toContain('Ada Brisco')
  expect((await run('export', '--format', 'csv')).out).toContain('attribution by a person')
})
test('a table that somebody filled in says itself which clippings it is about', async () => {
  // The desk has the text of the export too, a clipping of the same words.
  const { out: table } = await run('export', '--format', 'csv')
  const [head, first, ...rest] = table.trimEnd().split('\r\n')
  const filled = join(desk, 'filled.csv')
  writeFileSync(
    filled,
    [`${head},decision`, `${first},reject`, ...rest.map((line) => `${line},`), ''].join('\r\n'),
  )
  const { status, out: drafts, err } = await run('annotations', filled)
  expect([status, err]).toEqual([0, '4 annotations: 1 decision, 0 without a place.\n'])
  expect(JSON.parse(drafts)).toMatchObject({ seed: first!.split(',')[2], verb: 'reject' })
  expect((await run('annotations', file())).status).toBe(2)
})
test('what people decided goes to a desk where nobody did, with who and when, and leaves it as it left the first', async () => {
  const two = ['one', 'two'].map((name) => join(desk, `.${name}`))
  const [one = '', other = ''] = two
  for (const place of two) {
    mkdirSync(place)
    copyFileSync(join(desk, 'pact.txt'), join(place, 'pact.txt'))
  }
  const at = (place: string, ...args: string[]) =>
    runCommandLine(args, '', { desk: place, env: { HEARSAY_AS: 'Ana' } })
  const options = ['--confirm', '--tag', 'ferry', '--note', 'Ask; “call”', '--header', 'outlet=Vela Post']
  expect((await at(one, 'decide', 'pact', '--statement', '1', ...options)).status).toBe(0)
  expect((await at(one, 'decide', 'pact', '--statement', '2', '--speaker', 'Ada Brisco')).status).toBe(0)
  const { out: table } = await at(one, 'export', '--format', 'csv')
  expect(table).toContain('Ada Brisco')
  const file = join(desk, 'out.csv')
  writeFileSync(file, table)
  const back = await at(other, 'annotations', file)
  expect([back.status, back.err]).toEqual([
    0,
    '2 annotations: 0 decisions, 0 without a place; 5 records of decisions.\n',
  ])
  const records = join(desk, 'records.jsonl')
  writeFileSync(records, back.out)
  expect((await at(other, 'decide', records, '--as', 'Somebody Else')).out).toBe(
    '5 records taken, 0 known.\n',
  )
  expect((await at(other, 'decide', records)).out).toBe('0 records taken, 5 known.\n')
  expect((await at(other, 'export', '--format', 'csv')).out).toBe(table)
  expect((await at(other, 'log')).out).toBe((await at(one, 'log')).out)
})
test('what fits nowhere is named, and what is no annotation refused', async () => {
  const lost = join(desk, 'lost.json')
  writeFileSync(
    lost,
    readFileSync(file(), 'utf8').replaceAll('urn:uuid:', 'urn:x:').replaceAll('No ferry', 'No boat'),
  )
  const { status, err } = await run('annotations', lost, 'pact')
  expect(status).toBe(1)
  expect(err).toContain('“No boat,””: these words aren’t in the clipping.')
  expect((await run('annotations', join(desk, 'pact.txt'), 'pact')).status).toBe(1)
  expect((await run('annotations', file(), 'none')).status).toBe(3)
  expect((await run('annotations', join(desk, 'none.json'), 'pact')).status).toBe(3)
})
