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
// biome-ignore lint/suspicious/noControlCharactersInRegex: looks are control sequences
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
        const frame = frameOf(desk.state, true)
        expect(frame).toHaveLength(29)
        for (const line of frame) expect(widthOf(line)).toBeLessThanOrEqual(columns)
        expect(frame.join('').replace(LOOKS, '')).not.toMatch(CONTROLS)
      })
  },
)
test('the lines between panes are one below the other', async () =>
  withDesk({ seeds: hostile, columns: 120 }, async (desk) => {
    const bars = screenText(desk)
      .slice(0, -1)
      .map((line) => widthOf(line.slice(0, line.indexOf('│'))))
    expect(new Set(bars).size).toBe(1)
  }))
test('at 80 columns the clipping is beside the list, then beside its evidence', async () =>
  withDesk({ columns: 80, rows: 12 }, async (desk, press) => {
    expect(screenText(desk).slice(0, -1).join('\n')).toMatchSnapshot('list')
    await press('enter')
    await press('j j')
    expect(screenText(desk).slice(0, -1).join('\n')).toMatchSnapshot('clipping')
  }))
test('at 40 columns one pane is shown at a time', async () =>
  withDesk({ columns: 40, rows: 12 }, async (desk, press) => {
    expect(screenText(desk)[1]).toBe('▌ 2022-06-29  Harbor Times')
    await press('enter')
    await press('j j')
    expect(screenText(desk).join('\n')).toContain('3 Orla Venn (the minister), “said”')
    await press('tab')
    expect(screenText(desk)[0]).toBe('Statement 3/6')
  }))

/** The looks of the words on a screen: the SGR parameters in force where each first appears. */
async function looksOf(words: string[], colour: boolean) {
  const looks: Record<string, string> = {}
  await withDesk({ columns: 60, rows: 24 }, async (desk, press) => {
    await press('enter')
    await press('j j')
    for (const line of frameOf(desk.state, colour))
      for (const word of words) {
        const at = line.indexOf(word)
        if (at < 0 || looks[word] !== undefined) continue
        looks[word] = [...line.slice(0, at).matchAll(LOOKS)].at(-1)?.[1] ?? ''
      }
  })
  return looks
}
test('voices have colours, the parts of the selected statement are bold and underlined', async () =>
  expect(await looksOf(['N ', 'R ', 'U ', '“We will wait,”', 'Orla Venn, the minister', '▌'], true)).toEqual({
    'N ': '1;32',
    'R ': '1;36',
    'U ': '1;35',
    '“We will wait,”': '1',
    'Orla Venn, the minister': '1;4',
    '▌': '36',
  }))
test('without colours only bold and underlined words are left', async () =>
  expect(await looksOf(['N ', '“We will wait,”', 'Orla Venn, the minister'], false)).toEqual({
    'N ': '',
    '“We will wait,”': '1',
    'Orla Venn, the minister': '1;4',
  }))
test.each([40, 80, 120])('at %i columns there are sixteen colours and no background, or none', (columns) =>
  withDesk({ columns, rows: 20 }, async (desk, press) => {
    await press('enter')
    await press('j j')
    const codes = (colour: boolean) =>
      new Set(
        frameOf(desk.state, colour).flatMap((line) =>
          [...line.matchAll(LOOKS)].flatMap(([, code]) => code?.split(';') ?? []),
        ),
      )
    const plain = ['0', '1', '4', '7']
    expect(codes(false).difference(new Set(plain))).toEqual(new Set())
    expect(codes(true).difference(new Set([...plain, '2', '31', '32', '33', '34', '35', '36']))).toEqual(
      new Set(),
    )
  }),
)
