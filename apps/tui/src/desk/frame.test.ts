import { expect, test } from 'vitest'
import { screenText, withDesk } from '../../test/desk-fixture.ts'
import { widthOf } from '../term/width.ts'
import { frameOf } from './frame.ts'

const story = 'The ferries stayed in harbour on Tuesday while the crews waited for an answer. '
const hostile = {
  'a.txt': `港日報\n2023年11月2日\n\n防潮堤かさ上げ、住民説明会は平行線\n\n${story.repeat(4)} \u001b[2J\u202e 港の漁師たち 👩‍👩‍👧 e\u0301\n`,
  'b.txt': `Harbor Times\n29 June 2022\n\n${'Two islands join the pact and more '.repeat(3)}\n\n\u001b]52;c;aGk=\u0007\n`,
  'c.txt': Uint8Array.of(0, 1, 2),
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: looks are told with them
const LOOKS = /\u001b\[([\d;]*)m/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: none may come through but looks
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u202e]/
const keys = ['', 'enter', 'tab tab', 'r', 'o', 's', '?', ': o', '/ t', 'y', 'v', 'S']

test.each([40, 80, 99, 120, 200])(
  'no line is wider than %i columns, whatever the seeds hold and the keys show',
  async (columns) => {
    for (const some of keys)
      await withDesk({ seeds: hostile, columns }, async (desk, press) => {
        if (some) await press(some)
        const frame = frameOf(desk, true)
        expect(frame).toHaveLength(29)
        for (const line of frame) expect(widthOf(line)).toBeLessThanOrEqual(columns)
        expect(frame.join('').replace(LOOKS, '')).not.toMatch(CONTROLS)
      })
  },
)
test('the lines between panes stand one below the other', async () =>
  withDesk({ seeds: hostile, columns: 120 }, async (desk) => {
    const bars = screenText(desk)
      .slice(0, -1)
      .map((line) => widthOf(line.slice(0, line.indexOf('│'))))
    expect(new Set(bars).size).toBe(1)
  }))
test.each([40, 80, 120])('the list and a clipping at %i columns', async (columns) =>
  withDesk({ columns, rows: 20 }, async (desk, press) => {
    expect(screenText(desk).join('\n')).toMatchSnapshot('list')
    await press('enter')
    await press('j j')
    expect(screenText(desk).join('\n')).toMatchSnapshot('clipping')
    await press('tab')
    expect(screenText(desk).join('\n')).toMatchSnapshot('evidence')
  }),
)
test.each([40, 80, 120])(
  'looks at %i columns: sixteen colours and none painted behind, or none at all',
  async (columns) =>
    withDesk({ columns, rows: 20 }, async (desk, press) => {
      await press('enter')
      await press('j j')
      const codes = (line: string) => [...line.matchAll(LOOKS)].flatMap(([, code]) => code?.split(';') ?? [])
      const coloured = frameOf(desk, true)
      expect(
        new Set(coloured.flatMap(codes)).difference(
          new Set(['0', '1', '2', '4', '7', '31', '32', '33', '34', '35', '36']),
        ),
      ).toEqual(new Set())
      expect(coloured.join('\n').replaceAll('\u001b', '␛')).toMatchSnapshot('colours')
      const colourless = frameOf(desk, false)
      expect(new Set(colourless.flatMap(codes)).difference(new Set(['0', '1', '4', '7']))).toEqual(new Set())
      expect(colourless.join('\n').replaceAll('\u001b', '␛')).toMatchSnapshot('NO_COLOR')
    }),
)
