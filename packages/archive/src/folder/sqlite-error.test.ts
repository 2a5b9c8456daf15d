import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { ArchiveError } from '../api/archive-error.ts'
import { archiveError } from '../api/messages.ts'
import { fromSentError, isCorrupt, isUnwritable, toFolderError, toSentError } from './sqlite-error.ts'

const sqlite = (errcode: number) => Object.assign(new Error(`words of ${errcode}`), { errcode })

/** The code of what people are shown, and its sentence. */
function shown(error: Error): [string, string] {
  const problem = toFolderError(error, '/desk')
  expect(problem).toBeInstanceOf(ArchiveError)
  return [(problem as ArchiveError).code, (problem as ArchiveError).message]
}

test('every error of SQLite is a sentence, and a lack of room is said to be one', () => {
  for (let code = 1; code <= 28; code++) {
    for (const errcode of [code, code + 256, code + 512]) {
      const [problem, sentence] = shown(sqlite(errcode))
      expect([errcode, problem]).toEqual([
        errcode,
        errcode % 256 === 13 || errcode === 778 ? 'index-full' : 'index-failed',
      ])
      expect(sentence).toMatch(/\.$/)
    }
  }
  for (const errcode of [1546, 4874, 5130]) expect(shown(sqlite(errcode))[0]).toBe('index-full')
})
test('one that SQLite really throws is known', () => {
  const db = new DatabaseSync(':memory:')
  db.exec('pragma max_page_count = 2')
  expect(() => db.exec(`create table a (b); insert into a values (zeroblob(100000))`)).toThrow(
    expect.toSatisfy((error) => shown(error)[0] === 'index-full'),
  )
  db.close()
})
test('a damaged index is rebuilt where it is, one that can’t be written goes elsewhere', () => {
  expect([11, 26, 522].map((code) => [isCorrupt(sqlite(code)), isUnwritable(sqlite(code))])).toEqual(
    Array.from({ length: 3 }, () => [true, false]),
  )
  for (const code of [3, 8, 10, 13, 14, 778, 1032])
    expect([code, isUnwritable(sqlite(code))]).toEqual([code, true])
  for (const code of [1, 5, 19]) expect([code, isUnwritable(sqlite(code))]).toEqual([code, false])
})
test('errors of the file system are sentences, and a mistake of ours stays one', () => {
  expect(shown(Object.assign(new Error(''), { code: 'EIO', syscall: 'read' }))[0]).toBe('folder-unreadable')
  expect(shown(Object.assign(new Error(''), { code: 'ENOSPC', syscall: 'write' }))[0]).toBe('index-full')
  const ours = new TypeError('undefined is not a function')
  expect(toFolderError(ours, '/desk')).toBe(ours)
})
test('an error that goes from thread to thread is the same there', () => {
  const there = (error: Error) => fromSentError(structuredClone(toSentError(error)))
  expect(there(sqlite(13))).toMatchObject({ errcode: 13, message: 'words of 13' })
  const problem = archiveError({ code: 'folder-missing', about: '/desk', data: {} })
  expect(there(problem)).toMatchObject({ code: 'folder-missing', message: problem.message })
})
