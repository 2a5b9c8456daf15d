// Long output of a command in a real pseudo-terminal, with the system’s less.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundled, onTerminal } from './pty-terminal.ts'

let built: Awaited<ReturnType<typeof bundled>>
beforeAll(async () => {
  built = await bundled()
})
afterAll(() => built.remove())

const seed = fileURLToPath(new URL('../../../seeds/07-water-talks-unnamed.txt', import.meta.url))
const start = (args: string[], rows: number, env = {}) =>
  onTerminal(process.execPath, [built.main, ...args], { rows, env: { PAGER: 'less', LESS: '', ...env } })

test.runIf(spawnSync('less', ['--version']).status === 0)(
  'a long reading is in less, which q leaves',
  async () => {
    const shell = start(['read', seed], 12, { LESS: 'RX' })
    await shell.sees('Easthaven Herald')
    await shell.sees('statements', false)
    shell.press('G')
    await shell.sees('(END)')
    shell.press('q')
    expect(await shell.ended).toBe(0)
  },
)

test('a short answer is printed, and so is a long one without a pager', async () => {
  const short = start(['version'], 12)
  await short.sees('hearsay 0.')
  expect(await short.ended).toBe(0)
  const long = start(['read', seed, '--no-pager'], 12)
  expect(await long.ended).toBe(0)
  const missing = start(['read', seed], 12, { PAGER: 'no-such-pager' })
  expect(await missing.ended).toBe(0)
  expect(missing.written()).toContain('Easthaven Herald')
})
