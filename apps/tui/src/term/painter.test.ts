import headless from '@xterm/headless'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Painter } from './painter.ts'

/** As wide as the widest line made below; what a desk sends never wraps. */
const COLUMNS = 40

/** What a terminal of so many columns shows after frames, as its emulator has it. */
async function shown(sent: string[]): Promise<string[]> {
  const screen = new headless.Terminal({ cols: COLUMNS, rows: 6, allowProposedApi: true })
  for (const data of sent) await new Promise<void>((resolve) => screen.write(data, resolve))
  return Array.from({ length: 6 }, (_, row) => {
    const line = screen.buffer.active.getLine(row)!
    return Array.from({ length: COLUMNS }, (_, column) => {
      const cell = line.getCell(column)!
      const look = `${cell.isBold() ? 'b' : ''}${cell.isInverse() ? 'i' : ''}${cell.isUnderline() ? 'u' : ''}${cell.getFgColor()}`
      return cell.getChars().trim()
        ? `${cell.getChars()}${look}`
        : cell.isInverse() || cell.isUnderline()
          ? `_${look}`
          : ''
    }).join('|')
  })
}

const look = fc.constantFrom('', '1', '36', '1;36', '7', '4', '2')
const word = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '  ', '港', '—', '│', 'é'),
  minLength: 1,
  maxLength: 6,
})
const line = fc
  .array(fc.tuple(look, word), { maxLength: 3 })
  .map((parts) => parts.map(([code, text]) => (code ? `\u001b[${code}m${text}\u001b[0m` : text)).join(''))
const frame = fc.array(line, { minLength: 2, maxLength: 5 })

test('what was changed step by step is what would be drawn at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(frame, { minLength: 2, maxLength: 5 }), async (frames) => {
      const painter = new Painter()
      const steps = frames.map((one) => painter.paint(one))
      expect(await shown(steps)).toEqual(await shown([new Painter().paint(frames.at(-1)!)]))
    }),
    { numRuns: 60 },
  )
})
test('the same frame sends nothing', () => {
  const painter = new Painter()
  painter.paint(['one', 'two'])
  expect(painter.paint(['one', 'two'])).toBe('')
})
test('a word changed in a long line sends that word', () => {
  const painter = new Painter()
  const before = 'The ferries stayed in harbour on Tuesday while the crews waited'
  painter.paint([before])
  expect(painter.paint([before.replace('Tuesday', 'Thursday')]).length).toBeLessThan(60)
  painter.paint([before])
  expect(painter.paint([before.replace('harbour', 'HARBOUR')])).toBe(
    '\u001b[?2026h\u001b[1;23HHARBOUR\u001b[?2026l',
  )
})
test('what follows a character of ambiguous width is drawn in its own column', () => {
  const sent = new Painter().paint(['👩‍👩‍👧 and'])
  expect(sent).toContain('👩‍👩‍👧\u001b[3G')
})
