import type { Document } from '@hearsay/core'
import { expect, test } from 'vitest'
import { readingFixture } from '../../../../packages/reading/test/reading-fixture.ts'
import { withDesk } from '../../test/desk-fixture.ts'
import { widthOf } from '../term/width.ts'
import { ScreenReaderOutput } from './screen-reader-output.ts'

// A terminal that can only print gets the same words from the same speaker.
test.each([40, 80, 120])(
  'each change is a line, to a screen reader and with TERM=dumb, at %i columns',
  async (columns) =>
    withDesk({ columns, rows: 24 }, async (desk, press) => {
      let said = ''
      const told = () => {
        const now = said
        said = ''
        return now
      }
      new ScreenReaderOutput(desk, (words) => {
        said += words
      }).begin()
      said = said.replace(/^[\s\S]*?(?=Seed)/, '')
      const steps: [string, string][] = [['', told()]]
      for (const keys of [
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
      ]) {
        await press(keys)
        steps.push([keys, told()])
      }
      const record = steps.map(([keys, words]) => `[${keys}]\n${words}`).join('')
      for (const line of record.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal that can only print gets none
      expect(record).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
      expect(record).not.toContain('│')
      expect(record).toMatchSnapshot()
    }),
)

/** Presses keys, key by key, and holds what is said for the last of them against what is expected. */
async function check(keys: string, expected: string | RegExp, made: Parameters<typeof withDesk>[0] = {}) {
  await withDesk({ columns: 80, rows: 24, ...made }, async (desk, press) => {
    let said = ''
    new ScreenReaderOutput(desk, (words) => {
      said += words
    }).begin()
    for (const key of keys.split(' ')) {
      said = ''
      await press(key.replaceAll('+', ' '))
    }
    if (typeof expected === 'string') expect(said).toBe(expected)
    else expect(said).toMatch(expected)
  })
}

test('what is typed is told as it is typed, and what is completed', async () => {
  await check('/', 'Find seeds: ')
  await check('/ t', 't')
  await check('/ t o backspace', '\nFind seeds: t')
  await check('/ t o left', '\nFind seeds: t▏o')
  await check(': o u tab', '\nCommand: outline')
  await check(': q esc', '\n')
  await check('enter / t o+l+l+enter', /^oll\n1 of 2:\n/)
  await check(': z enter', /^\n“z” may be zoom-in/)
})
test('a text is told once, with its voices, and that it is being read only where that takes long', async () => {
  const read = (ms: number) => async (document: Document) => {
    await new Promise((resolve) => setTimeout(resolve, ms))
    return readingFixture(document)
  }
  await check('enter ctrl-x', 'Ctrl-X does nothing here; ? tells the keys.\n', {
    outside: { read: read(400) },
  })
  await withDesk({ columns: 80, outside: { read: read(1500) } }, async (desk, press) => {
    let said = ''
    new ScreenReaderOutput(desk, (words) => {
      said += words
    }).begin()
    await press('enter')
    await expect.poll(() => said, { timeout: 5000 }).toContain('2022-06-29  being read …\n')
    expect(said).not.toContain('Citing')
    await expect.poll(() => said, { timeout: 5000 }).toContain('1 R Citing')
  })
})
test('a page that scrolls is told by the window', async () => {
  await check('?', /^Keys\.\n(?:.*\n)+Space goes on, q goes back\.\n$/)
  await check('? ctrl-d', /\S/)
})
