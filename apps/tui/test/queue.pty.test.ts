// A queue of fifty statements over five clippings, decided in a real pseudo-terminal at 80×24 by keys alone.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Decision } from '@hearsay/decisions'
import { standingDecisions } from '@hearsay/decisions'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundled, onTerminal } from './pty-terminal.ts'

const CLIPPINGS = 5
const STATEMENTS = 10

let built: Awaited<ReturnType<typeof bundled>>
let folder = ''
let home = ''
beforeAll(async () => {
  built = await bundled()
  folder = await mkdtemp(join(tmpdir(), 'hearsay-queue-'))
  home = await mkdtemp(join(tmpdir(), 'hearsay-home-'))
  for (let clipping = 0; clipping < CLIPPINGS; clipping++) {
    const said = (_: unknown, at: number) => `“We will wait for tide ${clipping * 100 + at},” Orla Venn said.`
    const body = Array.from({ length: STATEMENTS }, said).join('\n\n')
    const text = `Anda Post\n${clipping + 1} July 2022\n\nTides ${clipping}\n\n${body}\n`
    await writeFile(join(folder, `tides-${clipping}.txt`), text)
  }
})
afterAll(async () => {
  await built.remove()
  await rm(folder, { recursive: true, force: true })
  await rm(home, { recursive: true, force: true })
})

/** What is in the logs on disk. */
async function onDisk(): Promise<Decision[]> {
  const logs = join(folder, '.decisions')
  const names = (await readdir(logs)).filter((name) => name.endsWith('.jsonl'))
  const texts = await Promise.all(names.map((name) => readFile(join(logs, name), 'utf8')))
  return texts.flatMap((text) => text.trimEnd().split('\n')).map((line) => JSON.parse(line))
}

test('fifty statements are decided by keys alone at 80×24, and no mistake is lost', async () => {
  const desk = onTerminal(process.execPath, [built.main, folder], {
    columns: 80,
    rows: 24,
    env: { HOME: home, XDG_STATE_HOME: '', XDG_CONFIG_HOME: '', HEARSAY_AS: 'Ana Pell' },
  })
  await desk.sees('1/5 clippings')
  desk.press('\r')
  await desk.sees('Orla Venn')
  const expected: string[] = []
  for (let item = 0; item < CLIPPINGS * STATEMENTS; item++) {
    // The keys of an item are typed at once, as fast as a person who knows them; the desk takes them one after the other.
    if (item % 10 === 3) {
      desk.press('nxz')
      await desk.sees('Undone')
      desk.press('a')
      await desk.sees('Accepted.')
      expected.push('confirm')
    } else if (item % 10 === 5) {
      desk.press('nx')
      await desk.sees('Rejected.')
      expected.push('reject')
    } else if (item % 10 === 7) {
      desk.press(`nes\u0015Ilse Mar ${item}\r`)
      await desk.sees('The speaker is corrected.')
      expected.push('speaker')
    } else {
      desk.press('na')
      await desk.sees('Accepted.')
      expected.push('confirm')
    }
    // The next message is a new one.
    desk.press('0')
    await desk.sees('0 is not bound here')
  }
  const log = await onDisk()
  const standing = standingDecisions(log)
  expect(standing.map(({ verb }) => verb)).toEqual(expected)
  const about = standing.map(({ target }) => ('selector' in target ? target.selector[0].exact : ''))
  expect(new Set(about).size).toBe(CLIPPINGS * STATEMENTS)
  expect(new Set(standing.map(({ seed }) => seed)).size).toBe(CLIPPINGS)
  expect(log.filter(({ verb }) => verb === 'undo')).toHaveLength(CLIPPINGS)
  expect(log).toHaveLength(CLIPPINGS * STATEMENTS + 2 * CLIPPINGS)
  desk.press('n')
  await desk.sees('Everything here was decided.')
  desk.press('Q')
  expect(await desk.ended).toBe(0)
})
