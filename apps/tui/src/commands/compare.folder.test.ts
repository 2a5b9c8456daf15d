import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { comparisonSchema } from '@hearsay/compare/schema'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommandLine } from '../../test/fake-terminal.ts'
import { openShared } from '../../test/shared-archives.ts'
import type { Terminal } from '../term/terminal.ts'

const body = `QUILLMERE, March 4 (Gullwire) -- The council of Quillmere voted on Tuesday to charge every ship a levy, and the vote went on late.

“The sea takes a little of this town every winter, and it is only fair that guests help us to hold on to the rest,” said Maren Oldacre.

“We will not pay a single crown before somebody shows us a drawing,” said Tobin Quelch of the ferry lines, in the harbour, at noon.`
const clippings: Record<string, string> = {
  wire: `Gullwire\nMarch 4, 2025\n\nCouncil votes levy\n\n${body}\n`,
  post: `The Quillmere Post\nMarch 5, 2025\n\nLevy it is\n\n${body}\n`,
  observer:
    'The Sarrow Observer\nMarch 5, 2025\n\nA crown for every wave\n\nThe council raised its hands.\n\n“[I]t is only fair that guests help us to hold on to the rest,” Maren Oldacre said.\n\n“We will pay a single crown before somebody shows us a drawing,” said Tobin Quelch.\n',
  later:
    'The Sarrow Observer\nNovember 5, 2025\n\nNo drawing yet\n\n“We will not pay a single crown before somebody shows us a drawing,” said Tobin Quelch.\n',
  pier: 'Isle Daily\nJune 3, 2024\n\nThe pier\n\n“We never sold the old pier to anybody from the mainland,” said Ilse Marn.\n',
  pierAgain:
    'Isle Daily\nAugust 3, 2025\n\nThe pier once more\n\n“We sold the old pier to anybody from the mainland,” said Ilse Marn.\n',
}

let desk = ''
beforeAll(async () => {
  desk = await mkdtemp(join(tmpdir(), 'hearsay-compare-'))
  for (const [id, text] of Object.entries(clippings)) await writeFile(join(desk, `${id}.txt`), text)
})
afterAll(() => rm(desk, { recursive: true, force: true }))

const compare = (args: string[], extra: Partial<Terminal> = {}, input = '') =>
  runCommandLine(['compare', ...args], input, { desk, ...extra }, { openArchive: openShared })
const rowsOf = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))

test('lays clippings against a base, a line an occurrence, copies folded', async () => {
  const { status, out } = await compare(['wire', 'post', 'observer'])
  expect(status).toBe(0)
  expect(
    rowsOf(out).map(([family, day, place, , speaker, , letters]) => [family, day, place, speaker, letters]),
  ).toEqual([
    ['1', '2025-03-04', 'wire:1', 'Maren Oldacre', ''],
    ['1', '2025-03-05', 'observer:1', 'Maren Oldacre', '<['],
    ['2', '2025-03-04', 'wire:2', 'Tobin Quelch', ''],
    ['2', '2025-03-05', 'observer:2', 'Tobin Quelch', '-!'],
  ])
})

test('says on a terminal what is gone, what may turn the sense, and which clippings are one text', async () => {
  const { out } = await compare(['wire', 'post', 'observer'], { columns: 80 })
  expect(out).toContain('the same text, another headline: The Quillmere Post')
  expect(out).toContain('first on this desk, by the dates')
  expect(out).toContain('! negation: “not” only in the base')
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})

test('gives a record of its schema', async () => {
  const { out } = await compare(['wire', 'observer', '--json'])
  const record = comparisonSchema.parse(JSON.parse(out))
  expect(record.families).toHaveLength(2)
  for (const { base, others } of record.families)
    for (const one of [base, ...others])
      for (const { span, text } of one.parts) expect(clippings[one.seed]?.slice(...span)).toBe(text)
})

test('finds who else has a statement, and ties the same words of another day', async () => {
  const { out } = await compare(['--of', 'observer:2', '--json'])
  const { families } = comparisonSchema.parse(JSON.parse(out))
  expect(families).toHaveLength(1)
  expect(families[0]?.base.seed).toBe('wire')
  expect(families[0]?.ties.map(({ relation }) => relation)).toEqual(['again'])
})

test('finds words from anywhere, and saves nothing', async () => {
  const { out } = await compare(['--said', '-'], {}, 'It is only fair that guests help us')
  expect(rowsOf(out).map(([, , place]) => place)).toEqual(['said:1', 'wire:1', 'observer:1'])
})

test('follows one speaker over time', async () => {
  const { out } = await compare(['--speaker', 'Tobin Quelch', '--json'])
  const { families } = comparisonSchema.parse(JSON.parse(out))
  const [first] = families
  expect(families).toHaveLength(1)
  expect(first?.ties.map(({ relation, other }) => [relation, other.seed, other.kinds])).toEqual([
    ['again', 'later', ['same']],
  ])
  const lines = rowsOf((await compare(['--speaker', 'Tobin Quelch'])).out)
  expect(lines.map(([, day, place, , , , letters]) => [day, place, letters])).toEqual([
    ['2025-03-04', 'wire:2', ''],
    ['2025-03-05', 'observer:2', '-!'],
    ['2025-11-05', 'later:1', '&='],
  ])
})

test('shows what one speaker says in one text each, on two days, and what is turned', async () => {
  const { out } = await compare(['--speaker', 'Ilse Marn'], { columns: 80 })
  expect(out).toContain('said again on another day')
  expect(out).toContain('! negation: “never” only in the base')
  expect(out.match(/We (never )?sold the old pier/g)).toEqual([
    'We never sold the old pier',
    'We sold the old pier',
  ])
})

test('makes any clipping the base', async () => {
  const { out } = await compare(['wire', 'observer', '--base', 'observer'])
  expect(rowsOf(out).map(([, , place]) => place)).toEqual(['observer:1', 'wire:1', 'observer:2', 'wire:2'])
})

test('shows only some kinds, and so many statements', async () => {
  const families = async (...args: string[]) => {
    const { out } = await compare(['wire', 'observer', ...args])
    return [...new Set(rowsOf(out).map(([, , , , speaker]) => speaker))]
  }
  expect(await families('--only', 'bracket')).toEqual(['Maren Oldacre'])
  expect(await families('--only', 'silent,turns')).toEqual(['Tobin Quelch'])
  const { out, err } = await compare(['wire', 'observer', '--limit', '1'])
  expect([rowsOf(out).length, err]).toEqual([2, expect.stringContaining('1 more statement')])
})

test('lists what is near a clipping, to be chosen from', async () => {
  const { out } = await compare(['--near', 'wire'])
  expect(rowsOf(out).map(([id]) => id)).toContain('post')
  expect(rowsOf(out).map(([id]) => id)).not.toContain('wire')
})

test('says what one text alone has, and who says what where', async () => {
  const { out } = await compare(['wire', 'observer', 'later'], { columns: 80 })
  expect(out).toContain('Speakers by outlets')
  expect(out).toContain('Gullwire, named: “We will not pay a single crown')
})

test.each([
  [['wire', 'post', '--only', 'loud'], 2, '--only takes'],
  [['wire'], 2, 'One clipping has nothing to be compared with'],
  [['outlet:nothing'], 2, 'No clippings match.'],
  [['--of', 'wire:77'], 2, 'no statement of that number'],
  [['--of', 'wire'], 2, '--of takes an id and a number'],
  [['--speaker', 'Nemo'], 2, 'No speaker has that name.'],
  [['--of', 'nowhere:1'], 3, 'nowhere'],
  [[], 2, 'compare takes clippings'],
  [['wire', '--said', 'words'], 2, 'one of them'],
])('answers %j with status %i', async (args, status, words) => {
  const found = await compare(args)
  expect([found.status, found.err]).toEqual([status, expect.stringContaining(words)])
})
