// Records of another version of parser and reader are made again, without anybody asking for it.
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { oldRecord, READ_TODAY, SPANISH } from '../../test/outdated-record.ts'
import type { Archive } from '../api/archive.ts'
import { stampOf } from './files.ts'
import type { FolderOptions } from './open.ts'
import { openFolder } from './open.ts'
import { openIndex } from './schema.ts'
import { Writer } from './writer.ts'

let folder = ''
let archive: Archive
const index = () => join(folder, '.hearsay', 'index.db')

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-outdated-'))
  await writeFile(join(folder, 'puerto.txt'), SPANISH)
  archive = await open({ version: 'older', follow: false })
  await archive.close()
  const file = join(folder, 'puerto.txt')
  const db = openIndex(index(), 'write')
  db.exec(
    `delete from seed; delete from statement; delete from words; delete from statement_words; delete from quotation_run;
     delete from tally; delete from name_word`,
  )
  const put = await oldRecord('puerto', 'puerto.txt', (await stat(file)).mtime.toISOString())
  new Writer(db).write([{ put, stamp: stampOf(file)!, upgrade: false }])
  db.close()
})
afterEach(async () => {
  await archive.close()
  await rm(folder, { recursive: true })
})

async function open(options: FolderOptions): Promise<Archive> {
  return openFolder(folder, { rescanIntervalMs: 50, readers: 1, ...options })
}

/** What a desk says of the one seed. */
async function found() {
  const [entry] = (await archive.shelf()).entries
  const actors = await archive.actors()
  const { outlet, date, headline, voices } = entry!
  return { outlet, date, headline, voices, speakers: actors.map(({ name }) => name) }
}

test('a desk of the same version leaves a record as it is', async () => {
  archive = await open({ version: 'older' })
  await archive.caughtUp()
  expect((await found()).speakers.sort()).toEqual(['La', 'Orla Venn', 'Un'])
})

test('a desk of another version reads the seed again: articles are no speakers, the header is the parser’s', async () => {
  archive = await open({})
  await vi.waitFor(async () => expect(await found()).toEqual(READ_TODAY), { timeout: 20_000 })
  await vi.waitFor(async () => expect((await archive.progress()).read).toBe(1), { timeout: 20_000 })
  expect(await found()).toEqual(READ_TODAY)
  expect((await archive.find('outlet:reabre')).total.number).toBe(0)
  expect((await archive.find('outlet:diario date:2022-06')).total.number).toBe(1)
})

test('a command of another version reads it again too, where no desk follows the folder', async () => {
  archive = await open({ follow: false })
  await archive.caughtUp()
  expect(await found()).toEqual(READ_TODAY)
})

test('a command of another version leaves it to the desk that follows the folder', async () => {
  archive = await open({ version: 'older' })
  await archive.caughtUp()
  const command = await open({ version: 'newer', follow: false })
  await command.caughtUp()
  await command.close()
  expect((await found()).speakers).toContain('La')
})
