// The logs of decisions as files: what else may be there, what git makes of them, and who may read them.
import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { platform } from 'node:process'
import type { Draft } from '@hearsay/decisions'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Archive } from '../api/archive.ts'
import { openArchive } from '../open.ts'
import { listLogs, logFileOf } from './decision-files.ts'

const SEED = 'Harbor Times\n29 June 2022\n\nThe toll\n\n“The toll will rise,” Orla Venn said.\n'
let folder = ''
const open: Archive[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-decisions-'))
  writeFileSync(join(folder, 'toll.txt'), SEED)
})
afterEach(async () => {
  for (const archive of open.splice(0)) await archive.close()
  rmSync(folder, { recursive: true, force: true })
})

async function desk(): Promise<Archive> {
  const archive = await openArchive(folder, { readers: 1, follow: false })
  open.push(archive)
  return archive
}
const draft = (verb: string, value: unknown) =>
  ({ seed: 'toll', verb, target: { type: 'clipping' }, value }) as Draft
const tag = (name: string) => draft('tag', { tag: name, on: true })
const tagsOf = async (archive: Archive) => (await archive.get('toll')).tags
const log = (name = 'Ana') => join(folder, '.decisions', `${name}.jsonl`)

test('a log is a file of lines for each person, private notes in one of their own that git leaves out', async () => {
  const archive = await desk()
  await archive.decide([tag('a'), draft('note', { markdown: 'Mine.', private: true })], 'Ana')
  await archive.decide([tag('b')], 'Ben Odd / Sons')
  expect(readdirSync(join(folder, '.decisions')).sort()).toEqual([
    '.gitattributes',
    '.gitignore',
    '.lock',
    'Ana.jsonl',
    expect.stringMatching(/^Ben-Odd-Sons-[\da-f]{8}\.jsonl$/),
    'private',
  ])
  const lines = readFileSync(log(), 'utf8').trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ by: 'Ana', seed: 'toll', verb: 'tag' }])
  const own = join(folder, '.decisions/private/Ana.jsonl')
  expect(readFileSync(own, 'utf8')).toContain('Mine.')
  if (platform !== 'win32') expect(lstatSync(own).mode & 0o077).toBe(0)
})
test.each(['../x', '.', '', 'a/b', 'x'.repeat(300), 'Ana\u0000', 'CON.', '年'])(
  'the log of “%s” is a file in the folder of logs',
  (by) => {
    for (const isPrivate of [false, true])
      expect(logFileOf(by, isPrivate)).toMatch(/^\.decisions\/(private\/)?[\p{L}\p{N}_-]{1,80}\.jsonl$/u)
  },
)
test('an index that was thrown away has the decisions again', async () => {
  const archive = await desk()
  await archive.decide([tag('pact')], 'Ana')
  await archive.close()
  rmSync(join(folder, '.hearsay'), { recursive: true })
  const again = await desk()
  expect((await again.find('tag:pact')).hits).toHaveLength(1)
})
test('lines that others write by hand or that were cut off are passed over, reported and left alone', async () => {
  const archive = await desk()
  await archive.decide([tag('one')], 'Ana')
  const torn = '{"id":"0180'
  appendFileSync(log(), `not json\n{"verb":"tag"}\n${torn}`)
  await archive.decide([tag('two')], 'Ana')
  expect(await tagsOf(archive)).toEqual(['one', 'two'])
  expect(readFileSync(log(), 'utf8')).toContain(`${torn}\n`)
  const { problems } = await archive.decisions('toll')
  expect(problems.map(({ code, data }) => [code, data.line])).toEqual(
    [2, 3, 4].map((line) => ['decision-unreadable', line]),
  )
  const again = await desk()
  expect(await tagsOf(again)).toEqual(['one', 'two'])
})
test('what another process or git adds to a log is on the desk', async () => {
  const archive = await desk()
  await archive.decide([tag('one')], 'Ana')
  const other = await desk()
  await other.decide([tag('two')], 'Ben')
  expect(await tagsOf(archive)).toEqual(['one', 'two'])
  await archive.caughtUp()
  expect((await archive.find('tag:two')).hits).toHaveLength(1)
  // A log that was changed in the middle is read from its beginning.
  writeFileSync(log(), '')
  expect(await tagsOf(archive)).toEqual(['two'])
})
test('two people’s and one person’s changes on two branches merge without a conflict', async () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: folder,
      stdio: 'pipe',
    }).toString()
  const archive = await desk()
  await archive.decide([tag('base')], 'Ana')
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-q', '-m', 'a')
  git('checkout', '-q', '-b', 'other')
  await archive.decide([tag('theirs'), draft('note', { markdown: 'Mine.', private: true })], 'Ana')
  await archive.decide([tag('ben')], 'Ben')
  git('add', '-A')
  git('commit', '-q', '-m', 'b')
  git('checkout', '-q', 'main')
  await archive.decide([tag('ours')], 'Ana')
  git('add', '-A')
  git('commit', '-q', '-m', 'c')
  git('merge', '-q', 'other')
  expect(git('ls-files')).not.toMatch(/private|\.hearsay|\.lock/)
  expect(await tagsOf(archive)).toEqual(['base', 'ben', 'ours', 'theirs'])
})

test('a link in the place of the folder, of a log or of the lock is neither followed nor written through', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'hearsay-elsewhere-'))
  try {
    symlinkSync(elsewhere, join(folder, '.decisions'))
    const archive = await desk()
    const decide = () => archive.decide([tag('a')], 'Ana')
    await expect(decide()).rejects.toMatchObject({ code: 'link-refused' })
    expect(readdirSync(elsewhere)).toEqual([])
    writeFileSync(join(elsewhere, 'Ana.jsonl'), '')
    expect(listLogs(folder)).toEqual([])

    rmSync(join(folder, '.decisions'))
    mkdirSync(join(folder, '.decisions'))
    symlinkSync(join(elsewhere, 'Ana.jsonl'), log())
    await expect(decide()).rejects.toMatchObject({ code: 'link-refused' })
    rmSync(log())
    linkSync(join(elsewhere, 'Ana.jsonl'), log())
    await expect(decide()).rejects.toMatchObject({ code: 'link-refused' })
    rmSync(log())
    mkdirSync(log())
    await expect(decide()).rejects.toMatchObject({ code: 'link-refused' })
    rmSync(log(), { recursive: true })
    rmSync(join(folder, '.decisions/.lock'))
    symlinkSync(join(elsewhere, 'lock'), join(folder, '.decisions/.lock'))
    await expect(decide()).rejects.toMatchObject({ code: 'link-refused' })
    expect(existsSync(join(elsewhere, 'lock'))).toBe(false)
    expect(readFileSync(join(elsewhere, 'Ana.jsonl'), 'utf8')).toBe('')
  } finally {
    rmSync(elsewhere, { recursive: true, force: true })
  }
})
test.skipIf(platform === 'win32')('a pipe in the place of a log holds nothing up', async () => {
  mkdirSync(join(folder, '.decisions'))
  execFileSync('mkfifo', [log()])
  const archive = await desk()
  await expect(archive.decide([tag('a')], 'Ana')).rejects.toMatchObject({ code: 'link-refused' })
  const { problems } = await archive.decisions('toll')
  expect(problems).toMatchObject([{ code: 'link-refused' }])
  await archive.decide([tag('b')], 'Ben')
  expect(await tagsOf(archive)).toEqual(['b'])
})
test('a file that was renamed keeps its decisions, found and undone under its new name; a copy gets none', async () => {
  const archive = await desk()
  await archive.decide([tag('a'), draft('note', { markdown: 'Mine.', private: true })], 'Ana')
  mkdirSync(join(folder, 'old'))
  renameSync(join(folder, 'toll.txt'), join(folder, 'old/tariff.txt'))
  writeFileSync(join(folder, 'other.txt'), SEED.replace('toll', 'quay'))
  await archive.caughtUp()
  const found = async () => (await archive.find('tag:a')).hits.map(({ id }) => id)
  expect((await archive.get('old/tariff')).tags).toEqual(['a'])
  expect(await found()).toEqual(['old/tariff'])
  const { decisions } = await archive.decisions('old/tariff')
  expect(decisions).toMatchObject([{ seed: 'toll', verb: 'tag' }])
  expect((await archive.decisions('old/tariff', 'Ana')).decisions).toHaveLength(2)
  expect((await archive.decisions('other', 'Ana')).decisions).toEqual([])
  const ids = [decisions[0]!.id]
  await archive.decide([{ seed: null, verb: 'undo', target: { type: 'decisions', ids }, value: null }], 'Ana')
  expect((await archive.get('old/tariff')).tags).toEqual([])
  expect(await found()).toEqual([])
  copyFileSync(join(folder, 'old/tariff.txt'), join(folder, 'copy.txt'))
  await archive.decide([{ ...tag('b'), seed: 'old/tariff' } as Draft], 'Ana')
  await archive.caughtUp()
  expect((await archive.get('copy')).tags).toEqual([])
})
