// An index that holds other tables than this build’s is built again from the files, by itself.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { numbered } from '../../test/seeds.ts'
import { openFolder } from './open.ts'
import { openIndex } from './schema.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-schema-'))
  for (const number of [0, 1, 2, 3]) writeFileSync(join(folder, `n${number}.txt`), numbered(number))
  // Words of a language, so that its statement is sure.
  const told = 'Haru Odell said on Tuesday that the ferry would wait in the harbour until the storm was over.'
  writeFileSync(join(folder, 'told.txt'), `Harbor Times\nJune 29, 2022\n\nThe ferry waits\n\n${told}\n`)
})
afterEach(() => rmSync(folder, { recursive: true }))

const notices: string[] = []
async function found(query: string): Promise<number> {
  const archive = await openFolder(folder, { follow: false, onNotice: (notice) => notices.push(notice) })
  try {
    await archive.caughtUp()
    return (await archive.find(query)).total.number
  } finally {
    await archive.close()
  }
}

test.each([
  ['an earlier version', 'pragma user_version = 3; drop table statement_words'],
  [
    'other columns',
    `update state set value = 'of another build' where name = 'tables'; drop table statement`,
  ],
])('an index of %s is built again, without a notice', async (_, change) => {
  expect(await found('speaker:odell cue:said')).toBe(1)
  const db = openIndex(join(folder, '.hearsay', 'index.db'), 'write')
  db.exec(change)
  db.close()
  expect(await found('speaker:odell cue:said')).toBe(1)
  expect(await found('')).toBe(5)
  expect(notices).toEqual([])
})
