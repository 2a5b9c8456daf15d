import type { Document } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'
import { expect, test } from 'vitest'
import { clipping, readingFixture } from '../../../../packages/reading/test/reading-fixture.ts'
import { withDesk } from '../../test/desk-fixture.ts'
import { widthOf } from '../term/width.ts'
import { ScreenReaderOutput } from './screen-reader-output.ts'

/** What is read out on a desk for each of some keys. */
async function readOut(
  keys: readonly string[],
  fixture: Parameters<typeof withDesk>[0] = {},
): Promise<string[]> {
  const spoken: string[] = []
  await withDesk({ columns: 80, rows: 24, ...fixture }, async (desk, press) => {
    let words = ''
    new ScreenReaderOutput(desk, (some) => {
      words += some
    }).begin()
    spoken.push(words)
    for (const key of keys) {
      words = ''
      await press(key)
      spoken.push(words)
    }
  })
  return spoken
}

/** Presses keys, key by key, and holds what is read out for the last of them against what is expected. */
async function check(keys: string, expected: string | RegExp, fixture: Parameters<typeof withDesk>[0] = {}) {
  const spoken = await readOut(
    keys.split(' ').map((key) => key.replaceAll('+', ' ')),
    fixture,
  )
  if (typeof expected === 'string') expect(spoken.at(-1)).toBe(expected)
  else expect(spoken.at(-1)).toMatch(expected)
}

const walk = [
  'j',
  'k',
  'enter',
  'j',
  'tab',
  'q',
  '/ t o l l enter',
  'n',
  'v',
  'u',
  'o',
  'j',
  'q',
  'y',
  's',
  'q',
  'q',
  'q',
]

// A terminal that can only print gets the same words.
test.each([40, 80, 120])(
  'at %i columns every line fits, without control characters and boxes',
  async (columns) => {
    const record = (await readOut(walk, { columns })).join('')
    for (const line of record.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal that can only print gets none
    expect(record).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
    expect(record).not.toContain('│')
  },
)
test('a walk over the desk is read out, a line for each change', async () => {
  const spoken = await readOut(walk)
  const record = ['', ...walk].map((keys, at) => `[${keys}]\n${spoken[at]}`).join('')
  expect(record.replace(/^[\s\S]*?(?=Clipping)/, '')).toMatchSnapshot()
})
test('what is typed is echoed as it is typed, and what is completed is read out whole', async () => {
  await check('/', 'Find clippings: ')
  await check('/ t', 't')
  await check('/ t o backspace', '\nFind clippings: t')
  await check('/ t o left', '\nFind clippings: t▏o')
  await check(': o u tab', '\nCommand: outline')
  await check(': q esc', '\n')
  await check('enter / t o+l+l+enter', /^oll\nMatch 1 of 2:\n/)
  await check(': z enter', /^\n“z” is short for several: zoom-in/)
})
test('a message is read out each time', async () =>
  expect(await readOut(['ctrl-x', 'ctrl-x'])).toEqual([
    expect.any(String),
    'Ctrl-X is not bound here; press ? for keys.\n',
    'Ctrl-X is not bound here; press ? for keys.\n',
  ]))
test('the ends of the statements are read out', async () => {
  await check('enter G j', 'No more statements in this direction.\n')
  await check('enter k', 'No more statements in this direction.\n')
})
test('words that are nowhere are read out; where nothing is searched for, n goes to what is worth a look', async () => {
  await check('enter / z z enter', /No matches for “zz”\.\n$/)
  await check('enter n', /^Statement \d of 6/m)
})
test('a text is read out once, with its voices, and that it is being read only where that takes long', async () => {
  let finish: () => void = () => undefined
  const read = (document: Document) =>
    new Promise<Reading>((resolve) => {
      if (document.text === clipping) finish = () => resolve(readingFixture(document))
    })
  await withDesk({ columns: 80, host: { read } }, async (desk, press) => {
    let words = ''
    new ScreenReaderOutput(desk, (some) => {
      words += some
    }).begin()
    words = ''
    await press('enter')
    await press('ctrl-x')
    expect(words).toBe('Ctrl-X is not bound here; press ? for keys.\n')
    await expect.poll(() => words, { timeout: 5000 }).toContain('2022-06-29  reading …\n')
    expect(words).not.toContain('Citing')
    finish()
    await expect.poll(() => words, { timeout: 5000 }).toContain('1 R Citing')
    expect(words.match(/1 R Citing/g)).toHaveLength(1)
  })
})
test('a page that scrolls is read out by the window', async () => {
  await check('?', /^Keys\.\n(?:.*\n)+Space goes on, q goes back\.\n$/)
  await check('? ctrl-d', /\S/)
})
test('a page about a clipping is read out for the next one', () =>
  check('enter o ]', /^.*Coastwire.*\.\nOutline, 1 row: /))
