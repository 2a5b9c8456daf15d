// What leads out of the desk, in a real pseudo-terminal: a browser, a command, saved searches that outlive the desk.
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundled, onTerminal } from './pty-terminal.ts'

let built: Awaited<ReturnType<typeof bundled>>
let folder = ''
let home = ''
beforeAll(async () => {
  built = await bundled()
  folder = await mkdtemp(join(tmpdir(), 'hearsay-pty-'))
  home = await mkdtemp(join(tmpdir(), 'hearsay-home-'))
  const seed = (headline: string, path: string) =>
    `Harbor Times\n29 June 2022\nhttps://harbor.example/${path}\n\n${headline}\n\n“We wait,” Orla Venn said on Tuesday.\n`
  await writeFile(join(folder, 'a.txt'), seed('Two islands join', 'islands'))
  await writeFile(join(folder, 'b.txt'), seed('Crews stay ashore', 'crews'))
})
afterAll(async () => {
  await built.remove()
  for (const one of [folder, home]) await rm(one, { recursive: true, force: true })
})

const start = (env: Record<string, string> = {}) =>
  onTerminal(process.execPath, [built.main, folder], {
    columns: 120,
    rows: 30,
    env: { HOME: home, XDG_STATE_HOME: '', XDG_CONFIG_HOME: '', ...env },
  })

test('a browser gets the address, a command the text, and a saved search is there the next time', async () => {
  const browser = join(home, 'browser')
  await writeFile(browser, `#!/bin/sh\necho "$@" > "${home}/opened"\necho in the browser\n`)
  await chmod(browser, 0o755)
  const desk = start({ BROWSER: browser })
  await desk.sees('2 clippings')
  desk.press('/crews\r')
  await desk.sees('1/1')
  desk.press('\r')
  await desk.sees('Statement 1/')
  desk.press('O')
  await desk.sees('Opened https://harbor.example/crews.')
  expect(await readFile(join(home, 'opened'), 'utf8')).toBe('https://harbor.example/crews\n')
  expect(desk.inOtherScreen()).toBe(true)
  desk.press('|grep -c Venn\r')
  await desk.sees('| grep -c Venn')
  await desk.sees('1')
  desk.press('q')
  await desk.sees('| grep', false)
  desk.press('\u0013')
  await desk.sees('save as: crews')
  desk.press('\r')
  await desk.sees('Saved as “crews”')
  desk.press('Q')
  expect(await desk.ended).toBe(0)

  const again = start()
  await again.sees('Crews stay ashore')
  again.press('qq/\u0015\r')
  await again.sees('2 clippings')
  again.press('F')
  await again.sees('crews  1 clipping')
  again.press('\r')
  await again.sees('1/1')
  again.press('Q')
  expect(await again.ended).toBe(0)
})
