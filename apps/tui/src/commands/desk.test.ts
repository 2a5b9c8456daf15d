import { expect, test } from 'vitest'
import { runCommandLine } from '../../test/fake-terminal.ts'
import type { Terminal } from '../term/terminal.ts'

/** Opens a desk on a terminal with or without colours, and compares whether the desk has them. */
async function check(args: string[], colour: boolean, expected: boolean) {
  let opened: Terminal | null = null
  const openDesk = async (_: string, given: Terminal) => {
    opened = given
    return 0 as const
  }
  const { status } = await runCommandLine(
    args,
    '',
    { interactive: true, columns: 80, colour },
    { openDesk, isFolder: () => true },
  )
  expect(status).toBe(0)
  expect(opened).toMatchObject({ colour: expected })
}

test('colours are as the terminal has them, unless they are asked for or not', async () => {
  await check(['clippings'], true, true)
  await check(['clippings'], false, false)
  await check(['clippings', '--color', 'always'], false, true)
  await check(['--color=never'], true, false)
})
