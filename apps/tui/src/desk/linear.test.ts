import { expect, test } from 'vitest'
import { withDesk } from '../../test/made-desk.ts'
import { widthOf } from '../term/width.ts'
import { Speaker } from './linear.ts'

test.each([40, 80, 120])('each change is a line, at %i columns', async (columns) =>
  withDesk({ columns, rows: 24 }, async (desk, press) => {
    let said = ''
    const told = () => {
      const now = said
      said = ''
      return now
    }
    new Speaker(desk, (words) => {
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
