// Deciding on the command line: one decision by options, many from a file, the log, undo and redo.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runCommandLine } from '../../test/fake-terminal.ts'

const SEED =
  'Harbor Times\n29 June 2022\n\nThe toll\n\n“The toll will rise,” Orla Venn said. Tom Reiss said it was late.\n'
let desk = ''
beforeEach(async () => {
  desk = await mkdtemp(join(tmpdir(), 'hearsay-decide-'))
  await writeFile(join(desk, 'toll.txt'), SEED)
})
afterEach(() => rm(desk, { recursive: true, force: true }))

const run = (args: string[], input = '') =>
  runCommandLine(args, input, { desk, env: { HEARSAY_AS: 'Ana Pell' } })
const logged = async (...args: string[]) =>
  (await run(['log', ...args])).out
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^[\d-]{10} [\d:]{8} /, ''))

test('decides by options, logs before and after, undoes and redoes', async () => {
  expect((await run(['decide', 'toll'])).out).toBe(
    '1\tOrla Venn\t“The toll will rise,”\t\n2\tTom Reiss\tit was late\t\n',
  )
  const decided = await run(['decide', 'toll', '--statement', '2', '--speaker', 'Ilse Mar', '--tag', 'toll'])
  expect([decided.status, decided.err]).toEqual([0, ''])
  expect((await run(['decide', 'toll'])).out).toContain('2\tIlse Mar\tit was late\tdecided by Ana Pell\n')
  const line =
    'Ana Pell corrected the speaker of “Tom Reiss said it was late.”: Tom Reiss (machine) → Ilse Mar'
  expect((await logged('toll'))[0]).toBe(line)
  expect((await run(['find', 'by:ana'])).out).toContain('Ilse Mar')
  // One step: the tag goes too.
  await run(['undo'])
  expect((await run(['find', 'tag:toll'])).out).toBe('')
  expect((await logged('toll'))[0]).toBe(`${line} (undone)`)
  await run(['redo'])
  expect((await run(['find', 'tag:toll by:pell'])).out).toContain('toll\t')
  expect(await run(['redo'])).toEqual({
    status: 1,
    out: '',
    err: 'hearsay: There is nothing of Ana Pell to redo.\n',
  })
})
test('writes a corrected header into the file, and says what can’t be', async () => {
  const file = join(desk, 'toll.txt')
  const made = await run(['decide', 'toll', '--header', 'outlet=Marrow Bay Herald', '--write-header'])
  expect([made.status, made.err]).toEqual([0, ''])
  expect(made.out).toContain('Ana Pell wrote the header into the file of the clipping: outlet\n')
  expect(await readFile(file, 'utf8')).toBe(SEED.replace('Harbor Times', 'Marrow Bay Herald'))
  const again = await run(['decide', 'toll', '--write-header'])
  expect(again).toEqual({ status: 0, out: 'The file has the header as it was corrected.\n', err: '' })
  const refused = await run(['decide', 'toll', '--header', 'date=some day', '--write-header'])
  expect([refused.status, refused.err.includes('It stays a decision')]).toEqual([1, true])
  expect(await readFile(file, 'utf8')).toBe(SEED.replace('Harbor Times', 'Marrow Bay Herald'))
})
test('takes a file of decisions, all of it or nothing, and undoes it in one step', async () => {
  const line = (tag: string, seed = 'toll') =>
    JSON.stringify({ seed, verb: 'tag', target: { type: 'clipping' }, value: { tag, on: true } })
  const bad = await run(['decide', '-'], `${line('one')}\n{"verb":"tag"}\nnonsense\n`)
  expect(bad.status).toBe(1)
  expect(bad.err).toMatch(
    /^hearsay: -:2: this is no decision: .*\nhearsay: -:3: .*no JSON.*\nhearsay: nothing was recorded\.\n$/,
  )
  const unknown = await run(['decide', '-'], `${line('one')}\n${line('two', 'nowhere')}\n`)
  expect(unknown).toEqual({
    status: 1,
    out: '',
    err: 'hearsay: -:2: There is no clipping “nowhere” on this desk.\nhearsay: nothing was recorded.\n',
  })
  expect((await run(['log'])).out).toBe('')
  expect((await run(['decide', '-'], `${line('one')}\n${line('two')}\n`)).status).toBe(0)
  expect((await run(['find', 'tag:one tag:two'])).out).toContain('toll\t')
  await run(['undo'])
  expect((await run(['find', 'has:tag'])).out).toBe('')
})
test('says of a decision whose words were edited away that it changes nothing', async () => {
  await run(['decide', 'toll', '--statement', '2', '--speaker', 'Ilse Mar'])
  await writeFile(join(desk, 'toll.txt'), SEED.replace('it was late', 'it was not late'))
  expect(await logged('toll')).toEqual([
    'Ana Pell corrected the speaker of “Tom Reiss said it was late.”: Tom Reiss (machine) → Ilse Mar (its words are not in the text any more; it changes nothing)',
  ])
  expect((await run(['find', 'has:orphan'])).out).toContain('toll\t')
  expect((await run(['find', 'speaker:mar'])).out).toBe('')
  await writeFile(join(desk, 'toll.txt'), `${SEED}\nA new last paragraph.\n`)
  expect((await logged('toll'))[0]).toMatch(/Ilse Mar$/)
  expect((await run(['find', 'speaker:mar'])).out).toContain('toll\t')
})
test('a private note is in its author’s log alone', async () => {
  await run(['decide', 'toll', '--note', 'Secretive', '--private'])
  expect(await logged('toll')).toEqual(['Ana Pell noted on the clipping: Secretive'])
  expect((await run(['log', 'toll', '--as', 'Ben'])).out).toBe('')
  expect((await run(['log', '--json', '--as', 'Ben'])).out).not.toContain('Secretive')
  expect((await run(['export'])).out).not.toContain('Secretive')
  expect((await run(['undo', '--as', 'Ben'])).status).toBe(1)
})
test.each([
  [['decide'], 'decide takes the id of a clipping'],
  [['decide', 'toll', '--statement', '9', '--confirm'], 'This needs --statement, from 1 to 2'],
  [['decide', 'toll', '--confirm'], 'This needs --statement'],
  [['decide', 'toll', '--type', 'liar', '--statement', '1'], '--type takes one of'],
  [['decide', 'toll', '--header', 'colour=red'], '--header takes FIELD=WORDS'],
  [['decide', 'toll', '--tag', 'x', '--as', ' '], 'name yourself with --as'],
  [['decide', 'toll', 'x.jsonl', '--tag', 'x'], 'not both'],
])('%j is refused with the reason', async (args, reason) => {
  const { status, err } = await run(args)
  expect(status).toBe(2)
  expect(err).toContain(reason)
  expect((await run(['log'])).out).toBe('')
})
test('what is no decision is refused, and nothing is recorded', async () => {
  const { status, err } = await run(['decide', 'toll', '--statement', '1', '--day', '2022-13-30'])
  expect(status).toBe(1)
  expect(err).toMatch(/^hearsay: This is no decision: value\.start: .*\nhearsay: nothing was recorded\.\n$/)
})
test('what is no day is refused, and nothing is recorded', async () => {
  const { status, err } = await run([
    'decide',
    'toll',
    '--statement',
    '1',
    '--day',
    '2022-06-30..2022-06-29',
    '--tag',
    'x',
  ])
  expect([status, err]).toEqual([
    1,
    'hearsay: The last day is before the first.\nhearsay: nothing was recorded.\n',
  ])
})
