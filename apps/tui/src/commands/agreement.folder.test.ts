// How far two people agree about the statements of a desk, and the machine with each.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runCommandLine } from '../../test/fake-terminal.ts'

const people = ['Orla Venn', 'Tom Reiss', 'Ilse Mar', 'Haro Dell']
const SEED = `Harbor Times\n29 June 2022\n\nThe toll\n\n${people.map((name, at) => `“The toll will rise ${at + 2} times,” ${name} said.`).join('\n\n')}\n`
let desk = ''
beforeEach(async () => {
  desk = await mkdtemp(join(tmpdir(), 'hearsay-agreement-'))
  await writeFile(join(desk, 'toll.txt'), SEED)
})
afterEach(() => rm(desk, { recursive: true, force: true }))

const run = (...args: string[]) => runCommandLine(args, '', { desk, env: {} })
async function decide(by: string, statement: number, ...what: string[]): Promise<void> {
  const { status, err } = await run('decide', 'toll', '--statement', String(statement), ...what, '--as', by)
  expect([status, err]).toEqual([0, ''])
}

test('counts alpha by label for two people and for the machine with each', async () => {
  // Numbers count what is not rejected.
  for (const at of [1, 2, 3, 4]) await decide('Ana', at, '--confirm')
  await decide('Ben', 1, '--confirm')
  await decide('Ben', 2, '--confirm')
  await decide('Ben', 3, '--speaker', 'Orla Venn')
  await decide('Ben', 4, '--reject')
  const { agreement, statements, clippings } = JSON.parse((await run('agreement', '--json')).out)
  expect([statements, clippings]).toEqual([4, 1])
  const of = (...coders: (string | null)[]) =>
    agreement.find((one: { coders: string[] }) => JSON.stringify(one.coders) === JSON.stringify(coders))
  const label = (one: { labels: { label: string }[] }, name: string) =>
    one.labels.find((each) => each.label === name)
  // yes yes, yes yes, yes yes, yes no: 1 − 7 · 2 / (8² − 7² − 1²)
  expect(label(of('Ana', 'Ben'), 'statement')).toEqual({
    label: 'statement',
    alpha: 0,
    units: 4,
    labels: 8,
    same: 3,
  })
  // Venn Venn, Reiss Reiss, Mar Venn: 1 − 5 · 2 / (6² − 3² − 2² − 1²)
  expect(label(of('Ana', 'Ben'), 'speaker')).toMatchObject({ units: 3, labels: 6, same: 2 })
  expect((label(of('Ana', 'Ben'), 'speaker') as unknown as { alpha: number }).alpha).toBeCloseTo(
    1 - 10 / 22,
    10,
  )
  expect(label(of('Ana', null), 'speaker')).toMatchObject({ alpha: 1, units: 4 })
  expect(label(of('Ben', null), 'statement')).toMatchObject({ units: 4, same: 3 })
  expect(of('Ana', 'Ben').seen).toBe(3)
  const { out } = await run('agreement')
  expect(out).toMatch(/^Ana, Ben; \d statements decided having seen the other’s$/m)
  expect(out).toMatch(/^statement +0\.000 +4 +8 +3$/m)
  expect(out).toMatch(/^Ben, the machine$/m)
})
test('leaves undone decisions out, and says when nobody decided about the same', async () => {
  await decide('Ana', 1, '--confirm')
  await decide('Ben', 1, '--speaker', 'Ilse Mar')
  await run('undo', '--as', 'Ben')
  const { agreement } = JSON.parse((await run('agreement', '--json')).out)
  expect(agreement.map(({ coders }: { coders: string[] }) => coders)).toEqual([['Ana', null]])
})
test('a desk without decisions has nothing to count', async () => {
  expect(await run('agreement')).toMatchObject({
    status: 0,
    out: 'People decided about 0 statements of 0 clippings; the machine is the default model.\n',
  })
})
