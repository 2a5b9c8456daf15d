import { expect, test } from 'vitest'
import type { Terminal } from '../term/terminal.ts'
import { run } from './run.ts'

/** Opens a desk on a terminal with colours, or without, and holds whether it has them against what is expected. */
async function check(args: string[], colour: boolean, expected: boolean) {
  let opened: Terminal | null = null
  const terminal = { interactive: true, columns: 80, colour, desk: 'seeds', err: () => undefined } as unknown
  const open = async (_: string, given: Terminal) => {
    opened = given
    return 0 as const
  }
  expect(await run(args, terminal as Terminal, open, () => true)).toBe(0)
  expect(opened).toMatchObject({ colour: expected })
}

test('colours are as the terminal has them, unless they are asked for or not', async () => {
  await check(['clippings'], true, true)
  await check(['clippings'], false, false)
  await check(['clippings', '--color', 'always'], false, true)
  await check(['--color=never'], true, false)
})
