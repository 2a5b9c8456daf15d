import { EventEmitter } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openArchive } from '@hearsay/archive'
import type { Document } from '@hearsay/core'
import { render } from 'ink'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { madeReading } from '../../../../packages/reading/test/made-reading.ts'
import { widthOf } from '../term/width.ts'
import { Desk } from './desk.tsx'

const story = 'The ferries stayed in harbour on Tuesday while the crews waited for an answer. '
const read = async (document: Document) => madeReading(document)
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-desk-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** The desk drawn into a string of `columns`, once it says `awaited`. */
async function drawn(columns: number, awaited: string): Promise<string> {
  const archive = await openArchive(folder)
  let last = ''
  const stdout = Object.assign(new EventEmitter(), {
    columns,
    rows: 24,
    isTTY: true,
    write: (frame: string) => {
      last = frame.includes('Hearsay') ? frame : last
    },
  })
  const stdin = Object.assign(new EventEmitter(), {
    isTTY: true,
    setRawMode() {},
    setEncoding() {},
    ref() {},
    unref() {},
    read: () => null,
    resume() {},
    pause() {},
  })
  const shown = render(<Desk archive={archive} read={read} colour={false} />, {
    stdout: stdout as never,
    stdin: stdin as never,
    debug: true,
    patchConsole: false,
    exitOnCtrlC: false,
  })
  while (!last.includes(awaited)) await new Promise((resolve) => setTimeout(resolve, 5))
  shown.unmount()
  await archive.close()
  return last
}

test.each([40, 80, 120])('fits %i columns, whatever the seeds hold', async (columns) => {
  await writeFile(
    join(folder, 'a.txt'),
    `港日報\n2023年11月2日\n\n防潮堤かさ上げ、住民説明会は平行線\n\n${story.repeat(4)} \u001b[2J\u202e 港の漁師たち\n`,
  )
  await writeFile(
    join(folder, 'b.txt'),
    `Harbor Times\n29 June 2022\n\n${'Two islands join the pact and more '.repeat(3)}\n\n${story}\n`,
  )
  await writeFile(join(folder, 'c.txt'), Uint8Array.of(0, 1, 2))
  const frame = await drawn(columns, '港日報')
  for (const line of frame.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none may come through
  expect(frame.replace(/\u001b\[[\d;?]*[a-z]/gi, '')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
})

test('an empty folder says how to begin', async () => {
  expect(await drawn(80, 'There is no seed')).toContain('Save a clipping as a .txt file in')
})
