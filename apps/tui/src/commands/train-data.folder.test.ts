// What people decided, as a score of each model and as a corpus that `eval` and the trainer take.
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseStandoff } from '@hearsay/evaluation'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runCommandLine } from '../../test/fake-terminal.ts'

const story = (first: string) =>
  `Harbor Times\n29 June 2022\n\nThe toll 🚢\n\n🚢 “The toll will rise in ${first},” Orla Venn said on Tuesday.\n\nTom Reiss said it was late. Rain fell on the quay.\n`
let folder = ''
let desk = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-train-'))
  desk = join(folder, 'desk')
  await mkdir(desk)
  for (const [name, month] of [
    ['toll.txt', 'May'],
    ['toll_two.txt', 'June'],
    ['open.txt', 'July'],
  ])
    await writeFile(join(desk, name!), story(month!))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const run = (...args: string[]) => runCommandLine(args, '', { desk, env: { HEARSAY_AS: 'Ana Pell' } })
const corpus = () => join(folder, 'corpus')
async function confirmAll(id: string): Promise<void> {
  for (const statement of ['1', '2'])
    expect((await run('decide', id, '--statement', statement, '--confirm')).status).toBe(0)
}

test('writes what is confirmed, and eval finds it as right as people did', async () => {
  await confirmAll('toll')
  await run('decide', 'toll_two', '--sign-off')
  await run('decide', 'open', '--statement', '1', '--confirm')
  expect(await run('train-data', corpus())).toMatchObject({
    status: 0,
    out: `2 clippings with 4 statements in ${corpus()}\n`,
  })
  expect((await readdir(join(corpus(), 'text'))).sort()).toEqual(['toll-two.txt', 'toll.txt'])
  const text = await readFile(join(corpus(), 'text/toll.txt'), 'utf8')
  expect(text).toMatch(/^🚢 “The toll[\s\S]*quay\.\n$/)
  const annotation = await readFile(join(corpus(), 'attributions/toll_people.ann'), 'utf8')
  const words = parseStandoff(annotation, text).map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => spans.map((span) => text.slice(...span)).join(' ')),
  )
  expect(words).toEqual([
    ['Orla Venn', 'said', expect.stringContaining('The toll will rise in May')],
    ['Tom Reiss', 'said', 'it was late'],
  ])
  const found = JSON.parse((await run('eval', corpus(), '--json')).out)
  expect(found).toMatchObject({ texts: 2, annotated: 2, scores: { who: { f1: 1, gold: 4 } } })
  expect(found.scores.exact.source).toMatchObject({ f1: 1, gold: 4 })
})
test('the trainer takes it', async () => {
  await confirmAll('toll')
  await run('train-data', corpus())
  const script = fileURLToPath(new URL('../../../../packages/evaluation/training/export.ts', import.meta.url))
  const rows = execFileSync(execPath, ['--conditions=hearsay-source', '--no-warnings', script, corpus()], {
    encoding: 'utf8',
  })
  expect(rows).toMatch(/^# toll people 0\n/)
  expect(rows).toMatch(/Source\|.*\n/)
  expect(rows.match(/\tB-Content/g)).toHaveLength(2)
})
test('what people corrected is in it, and what they rejected is not', async () => {
  await run('decide', 'toll', '--statement', '1', '--confirm')
  await run('decide', 'toll', '--statement', '2', '--reject')
  expect((await run('train-data', corpus())).out).toContain('1 clipping with 1 statement in')
  const scores = JSON.parse((await run('eval', corpus(), '--json')).out).scores
  expect(scores.who).toMatchObject({ gold: 1, predicted: 2, right: 1 })
})
test('writes only what was signed off where asked, and nothing over what is there', async () => {
  await confirmAll('toll')
  expect(await run('train-data', corpus(), '--signed')).toMatchObject({ status: 1 })
  await writeFile(join(folder, 'note'), '')
  expect(await run('train-data', folder)).toMatchObject({
    status: 3,
    err: `hearsay: ${folder} is not empty; name another folder.\n`,
  })
  expect((await run('train-data', join(folder, 'note'))).err).toContain('can’t be written there (ENOTDIR)')
})
test('scores each model by what people decided, and says where it fails', async () => {
  await confirmAll('toll')
  await run('decide', 'open', '--statement', '1', '--speaker', 'Ilse Mar')
  await run('decide', 'open', '--statement', '2', '--reject')
  const { models, clippings } = JSON.parse((await run('eval', '--decided', '--json')).out)
  expect(clippings).toBe(2)
  expect(models.map(({ model }: { model: string }) => model).sort()).toEqual(['default', 'fast'])
  for (const { scores, faults, rates, voices, kinds } of models) {
    expect(
      rates.map(({ part, right, read, decided }: Record<string, number>) => [part, right, read, decided]),
    ).toEqual([
      ['statement', 3, 4, 3],
      // Two confirmed, one corrected; what was rejected is read too much.
      ['source', 2, 4, 3],
      ['cue', 2, 3, 2],
      ['content', 2, 3, 2],
    ])
    expect(rates[1]).toMatchObject({ precision: 2 / 4, recall: 2 / 3, f1: 4 / 7 })
    expect(voices).toEqual({ right: 3, judged: 4 })
    expect(kinds).toEqual([
      { kind: 'another source', count: 1 },
      { kind: 'no statement', count: 1 },
    ])
    expect(scores).toContainEqual({ label: 'statement', right: 3, judged: 4 })
    expect(scores).toContainEqual({ label: 'speaker', right: 2, judged: 3 })
    expect(
      faults.map(({ clipping, label, people, machine }: Record<string, string>) => [
        clipping,
        label,
        people,
        machine,
      ]),
    ).toEqual([
      ['open', 'speaker', 'ilse mar', 'orla venn'],
      ['open', 'statement', 'no', 'yes'],
    ])
  }
  const { out } = await run('eval', '--decided')
  expect(out).toContain(
    '4 statements of 2 clippings that people decided about; read with the default model\n',
  )
  expect(out).toMatch(/^source +0\.500 +0\.667 +0\.571 +2 +4 +3$/m)
  expect(out).toMatch(/^voice +75\.0 % +3 +4$/m)
  expect(out).toContain('another source: 1\n  open\torla venn instead of ilse mar\t')
  expect(out).toContain('no statement: 1\n  open\tit was late\n')
})
test('takes a corpus or the desk', async () => {
  expect(await run('eval')).toMatchObject({ status: 2, err: expect.stringContaining('takes the folder') })
  expect(await run('eval', corpus(), '--decided')).toMatchObject({ status: 2 })
})
