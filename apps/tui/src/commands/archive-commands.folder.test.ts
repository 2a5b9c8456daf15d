// The commands that open a desk, over a folder.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommandLine } from '../../test/fake-terminal.ts'
import { openShared } from '../../test/shared-archives.ts'
import type { Terminal } from '../term/terminal.ts'
import { widthOf } from '../term/width.ts'

const story = 'The ferries stayed in harbour on Tuesday while the crews waited for an answer.'
const good = `Harbor Times\n29 June 2022\n\nTwo islands join\n\n${story} “[T]hey wait,” Orla Venn said.\n`
const bad = good.replace('29 June', '31 June').replace('Two islands', 'Crews of three islands')
const other = `Coastwire\n2 July 2022\n\nPilots stay ashore\n\nNobody came.\n\n“No ferry,” Tom Venn said.\n`

const seeds = { 'good.txt': good, 'bad.txt': bad, 'other.txt': other }

/** A folder with some files. */
async function folderOf(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-commands-'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}

let folder = ''
beforeAll(async () => {
  folder = await folderOf(seeds)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs a command on the desk of this file, whose archive stays open. */
const onDesk = (args: string[], extra: Partial<Terminal> = {}) =>
  runCommandLine(args, '', { desk: folder, ...extra }, { openArchive: openShared })

/** Runs commands on a desk of their own, opened and closed by each. */
async function onOwnDesk(
  files: Record<string, string | Uint8Array>,
  use: (runOn: typeof onDesk) => Promise<void>,
): Promise<void> {
  const desk = await folderOf(files)
  try {
    await use((args, extra = {}) => runCommandLine(args, '', { desk, ...extra }))
  } finally {
    await rm(desk, { recursive: true, force: true })
  }
}

describe('list', () => {
  test('is tab-separated where piped', async () =>
    expect(await onDesk(['list'])).toEqual({
      status: 0,
      out: 'other\t2022-07-02\tCoastwire\tPilots stay ashore\ngood\t2022-06-29\tHarbor Times\tTwo islands join\nbad\t2022-06\tHarbor Times\tCrews of three islands join\n',
      err: '',
    }))
  test.each([40, 80, 120])('fits %i columns in a terminal', async (columns) => {
    const { out } = await onDesk(['list', '--desk', folder], { columns })
    for (const line of out.trimEnd().split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns)
  })
  test('takes a query, words that begin with a dash among it', async () => {
    expect((await onDesk(['list', 'outlet:harbor', '-crews-of'])).out).toMatch(/^good\t.*\n$/)
    expect((await onDesk(['list', 'islands', '--limit', '1', '--offset', '1'])).out).toMatch(/^bad\t.*\n$/)
  })
  test('is in another order where asked', async () => {
    const ids = async (...args: string[]) =>
      (await onDesk(['list', ...args])).out.split('\n').map((line) => line.split('\t')[0])
    expect(await ids('--order', 'headline')).toEqual(['bad', 'other', 'good', ''])
    expect(await ids('--reverse')).toEqual(['bad', 'good', 'other', ''])
  })
  test('is JSON where asked', async () => {
    const found = JSON.parse((await onDesk(['list', '--json', 'harbor'])).out)
    expect(found).toMatchObject({ seeds: [{ id: 'good' }, { id: 'bad' }], total: { number: 2, more: false } })
    expect(found.diagnostics).toEqual([])
  })
  test('gives ids as they are where they are asked for, and those are what remove takes', () =>
    onOwnDesk({ 'new\nline.txt': good, 'esc\u001b[2J.txt': bad, '-a.txt': other }, async (runOn) => {
      const piped = await runOn(['list', '--null'])
      const ids = piped.out.split('\0')
      expect(ids.sort()).toEqual(['', '-a', 'esc\u001b[2J', 'new\nline'])
      const plain = await runOn(['list'])
      expect(plain.out).toContain('esc␛[2J')
      expect(await runOn(['remove', '--', ...ids.filter((id) => id !== '')])).toMatchObject({
        status: 0,
        err: '',
      })
      expect((await runOn(['list'])).out).toBe('')
      expect(await runOn(['list', '--null'], { columns: 80 })).toMatchObject({ status: 2, out: '' })
    }))
  test('says on a terminal that there is more', async () =>
    expect((await onDesk(['list', '--limit', '2'], { columns: 80 })).err).toBe(
      '1 to 2 of 3 clippings; --offset 2 goes on, --limit 0 shows all.\n',
    ))
  test('shows what can’t be read and ends with 3', () =>
    onOwnDesk({ 'b.txt': Uint8Array.of(0, 1, 2, 3) }, async (runOn) =>
      expect(await runOn(['list'])).toMatchObject({
        status: 3,
        out: expect.stringContaining('is not text'),
      }),
    ))
  test('of a folder that isn’t there ends with 3', async () =>
    expect(await onDesk(['list', '--desk', join(folder, 'nowhere')])).toMatchObject({
      status: 3,
      out: '',
      err: expect.stringContaining('There is no folder'),
    }))
  test('of an empty folder is empty', () =>
    onOwnDesk({}, async (runOn) => {
      expect(await runOn(['list'])).toEqual({ status: 0, out: '', err: '' })
      const { err } = await runOn(['list'], { columns: 80 })
      expect(err).toMatch(/^No clippings in .+\.\n$/)
    }))
  test('past the end says where the end is', async () =>
    expect((await onDesk(['list', '--offset', '100'], { columns: 80 })).err).toMatch(
      /^--offset 100 is past the end: there are 3 clippings in /,
    ))
})

describe('find', () => {
  test('prints a line for each excerpt where piped, with its part and speaker', async () =>
    expect(await onDesk(['find', '"they', 'wait"'])).toEqual({
      status: 0,
      out: expect.stringMatching(/^good\t2022-06-29\tHarbor Times\tstatement\tOrla Venn\t.*hey wait/),
      err: '',
    }))
  test('marks matches on a terminal with colours', async () => {
    const { out, err } = await onDesk(['find', 'pilots', 'ashore'], { columns: 80, colour: true })
    expect(out).toContain('\u001b[1mPilots\u001b[0m stay \u001b[1mashore\u001b[0m')
    expect(err).toBe('1 clipping.\n')
    const plain = await onDesk(['find', 'pilots', 'ashore'], { columns: 80 })
    expect(plain.out).toContain('other  2022-07-02  Coastwire\n  Pilots stay ashore\n')
  })
  test.each([40, 80, 120])('fits %i columns in a terminal', async (columns) => {
    const { out } = await onDesk(['find', 'speaker:venn'], { columns })
    for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns)
  })
  test('gives hits as JSON', async () => {
    const found = JSON.parse((await onDesk(['find', 'speaker:tom', '--json'])).out)
    expect(found.hits).toMatchObject([
      { id: 'other', statements: [{ number: 1, speaker: { name: 'Tom Venn' } }] },
    ])
    expect(found).toMatchObject({ total: { number: 1, more: false }, diagnostics: [] })
  })
  test('ends with 0 where nothing matches', async () => {
    expect(await onDesk(['find', 'zeppelin'])).toEqual({ status: 0, out: '', err: '' })
    expect((await onDesk(['find', 'zeppelin'], { columns: 80 })).err).toBe('No clippings match.\n')
  })
  test('points at what it ignores, finds by the rest, and ends with 1', async () => {
    const { status, out, err } = await onDesk(['find', 'pilots date:x'])
    expect([status, out.slice(0, 6)]).toEqual([1, 'other\t'])
    expect(err).toMatch(/^hearsay: error: “x” is not a date.*\n {2}pilots date:x\n {9}\^{6}\n$/)
  })
  test('lets no control sequence through, in queries or seeds', () =>
    onOwnDesk({ 'odd.txt': other.replace('Nobody', '\u001b[2JNobody\u009b2J') }, async (runOn) => {
      for (const args of [['came'], ['came', '\u001b[2J:'], ['came', '--json']]) {
        const { out, err } = await runOn(['find', ...args], { columns: 80 })
        expect(out).toContain('Nobody')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none may come through
        expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
      }
    }))
})

describe('the forms of a list', () => {
  test.each([
    [['list'], 3],
    [['list', 'harbor'], 2],
    [['find', 'venn'], 3],
    [['speakers'], 2],
    [['speakers', 'orla', '--said'], 2],
    [['outlets'], 2],
    [['statements'], 3],
    [['statements', 'speaker:tom'], 1],
  ])('%j: --count, --jsonl and --csv agree', async (args, count) => {
    expect(await onDesk([...args, '--count'])).toEqual({ status: 0, out: `${count}\n`, err: '' })
    const lines = (await onDesk([...args, '--jsonl'])).out.trimEnd().split('\n')
    expect(lines.map((line) => typeof JSON.parse(line))).toEqual(Array(count).fill('object'))
    const [head, ...rows] = (await onDesk([...args, '--csv'])).out.trimEnd().split('\r\n')
    expect(head).toMatch(/^[a-z_]+(?:,[a-z_]+)+$/)
    if (args[0] !== 'find') expect(rows).toHaveLength(count)
  })
  test('only one can be asked for', async () =>
    expect(await onDesk(['list', '--json', '--csv'])).toMatchObject({
      status: 2,
      err: expect.stringContaining('only one'),
    }))
  test('a limit of 0 is all, on a terminal too', async () => {
    const { out, err } = await onDesk(['list', '--limit', '0'], { columns: 80 })
    expect(out.trimEnd().split('\n')).toHaveLength(3)
    expect(err).toBe('')
  })
  test('statements are records with text beside every span, counted in code points where asked', () =>
    onOwnDesk({ 'a.txt': good.replace('The ferries', '🚢🚢 The ferries') }, async (runOn) => {
      const one = async (...more: string[]) =>
        JSON.parse((await runOn(['statements', '--jsonl', ...more])).out)
      const text = good.replace('The ferries', '🚢🚢 The ferries')
      const record = await one()
      expect(record).toMatchObject({
        number: 1,
        seed: 'a',
        speaker: { name: 'Orla Venn' },
        cue: { text: 'said' },
      })
      expect(text.slice(...(record.cue.span as [number, number]))).toBe('said')
      const inPoints = await one('--offsets', 'codepoints')
      expect([...text].slice(...(inPoints.cue.span as [number, number])).join('')).toBe('said')
    }))
})

describe('nothing is cut in silence', () => {
  const said = Array.from({ length: 7 }, (_, at) => `“Ferry number ${at} sails,” Orla Venn said.`).join(
    '\n\n',
  )
  const long = `“${'The ferry waits for a crew that nobody has paid. '.repeat(8)}It stays,” Orla Venn said.`
  const many = good.replace(story, `${said}\n\n${long}`)

  test('piped, every statement is printed whole; on a terminal what is left out is counted', () =>
    onOwnDesk({ 'many.txt': many }, async (runOn) => {
      const lines = (await runOn(['find', 'speaker:venn'])).out.trimEnd().split('\n')
      expect(lines).toHaveLength(9)
      expect(lines.some((line) => line.endsWith(`It stays,”`))).toBe(true)
      const { hits } = JSON.parse((await runOn(['find', 'speaker:venn', '--json'])).out)
      expect([hits[0].statements.length, hits[0].left]).toEqual([9, { matches: 0, statements: 0 }])
      expect((await runOn(['find', 'speaker:venn'], { columns: 80 })).out).toContain('4 more statements')
    }))
  test('a passage that is cut says so', () =>
    onOwnDesk({ 'many.txt': many }, async (runOn) =>
      expect((await runOn(['find', 'crew'])).out).toMatch(/\t… [^\t]* …\n/),
    ))
})

describe('what a list waits for', () => {
  test.each([
    [[], 'searchable'],
    [['islands', 'outlet:harbor'], 'searchable'],
    [['islands', '-speaker:venn'], 'readOnce'],
    [['--json'], 'readOnce'],
  ])('list %j: %s', async (args, expected) => {
    let waitFor: unknown
    await runCommandLine(
      ['list', ...args],
      '',
      { desk: folder },
      {
        openArchive: (address, options) => {
          waitFor = options.waitFor
          return openShared(address, options)
        },
      },
    )
    expect(waitFor).toBe(expected)
  })
})

describe('the beginning of an id', () => {
  test('is enough for read, where one clipping alone begins so', async () => {
    expect((await onDesk(['read', 'oth'])).out).toContain('Pilots stay ashore')
    expect(await onDesk(['read', 'zz'])).toMatchObject({
      status: 3,
      err: expect.stringContaining('no such file'),
    })
  })
  test('that fits several names them', () =>
    onOwnDesk({ 'good.txt': good, 'goose.txt': other }, async (runOn) =>
      expect((await runOn(['read', 'goo'])).err).toContain('“goo” begins 2 ids: goo'),
    ))
})

describe('find without an answer', () => {
  test('says how to ask for the beginning of a name', async () => {
    expect((await onDesk(['find', 'speaker:ven'], { columns: 80 })).err).toBe(
      'No clippings match. speaker:ven asks for a whole word, speaker:ven* for its beginning.\n',
    )
    expect((await onDesk(['find', 'speaker:ven*'], { columns: 80 })).err).toBe('3 clippings.\n')
  })
})

describe('status', () => {
  test('says how far the desk is read', () =>
    onOwnDesk({ 'good.txt': good }, async (runOn) => {
      await runOn(['list'])
      expect((await runOn(['status'])).out).toMatch(/^desk {6}.+\nholds {5}1 clipping\nindexed {3}all\nread/)
      expect(JSON.parse((await runOn(['status', '--json'])).out)).toMatchObject({ seeds: 1, searchable: 1 })
    }))
})

describe('--color', () => {
  test('goes before the terminal’s own setting, in every command', async () => {
    const coloured = await onDesk(['find', 'pilots', '--color', 'always'], { columns: 80 })
    expect(coloured.out).toContain('\u001b[1mPilots')
    for (const off of [['--color=never'], ['--no-color']])
      expect((await onDesk(['find', 'pilots', ...off], { columns: 80, colour: true })).out).not.toContain(
        '\u001b',
      )
    expect(await onDesk(['find', 'pilots', '--color', 'red'])).toMatchObject({
      status: 2,
      err: expect.stringContaining('not “red”'),
    })
  })
})

describe('a letter after a dash', () => {
  test.each([
    ['list', '-n', '2'],
    ['find', 'venn', '-i'],
  ])('is refused in %s %s', async (...args) =>
    expect(await onDesk(args)).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringContaining('There is no option -'),
    }),
  )
  test('is a word of the query behind --', async () =>
    expect((await onDesk(['list', '--', '-q', 'ashore'])).out).toMatch(/^other\t/))
})

describe('speakers', () => {
  test('lists the speakers, and those of a name', async () => {
    expect((await onDesk(['speakers'])).out.split('\n')).toHaveLength(3)
    expect((await onDesk(['speakers', 'orla'])).out).toBe('Orla Venn\tperson\t2\t2\n')
    const { speakers } = JSON.parse((await onDesk(['speakers', 'tom', '--json'])).out)
    expect(speakers).toMatchObject([{ name: 'Tom Venn', statements: 1, seeds: 1 }])
  })
  test('lists the statements of one', async () => {
    const { out } = await onDesk(['speakers', 'orla', '--said', '--order', 'first'])
    expect(out).toMatch(/^2022-06\tbad\t1\tOrla Venn\tsaid\t\t“\[T\]hey wait,”\n2022-06-2\d\tgood\t1\t/)
    const page = JSON.parse((await onDesk(['speakers', 'orla', 'venn', '--said', '--json'])).out)
    expect(page).toMatchObject({ actor: { name: 'Orla Venn' }, total: { number: 2 } })
  })
  test('says on a terminal how to ask for what it leaves out', async () => {
    const { err } = await onDesk(['speakers', 'orla', '--said'], { columns: 80 })
    expect(err).toMatch(/^Unsure ones, not counted here: hearsay find 'name:"Orla Venn" sure:no'$/m)
  })
  test('lists the speakers of an ambiguous name', async () =>
    expect(await onDesk(['speakers', 'venn', '--said'])).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringContaining('Orla Venn (2), Tom Venn (1)'),
    }))
  test('of an unknown name are none', async () =>
    expect(await onDesk(['speakers', 'zeppelin', '--said'])).toEqual({ status: 0, out: '', err: '' }))
})

test('outlets lists outlets with seeds and statements', async () => {
  expect((await onDesk(['outlets'])).out).toBe('Harbor Times\t2\t2\nCoastwire\t1\t1\n')
  expect(JSON.parse((await onDesk(['outlets', 'coast', '--json'])).out).outlets).toMatchObject([
    { name: 'Coastwire' },
  ])
})
