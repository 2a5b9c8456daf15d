// The folder of accounts and sessions in a desk’s folder, for its owner alone and not for git. A link or a pipe in the place of a file in it
// is not written through.
import { lstatSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { archiveError } from '../api/messages.ts'
import { appendProblem } from './append-file.ts'
import { folderAt, systemCode } from './regular-file.ts'

/** The folder of accounts in a desk’s folder. */
export const ACCOUNTS = '.accounts'

/** The lock of those who change what is in it. */
export function accountLock(place: string): string {
  return join(place, ACCOUNTS, '.lock')
}

/** Makes it where it is missing. Throws ArchiveError `link-refused`, `disk-full` or `desk-unwritable`. */
export function makeAccountFolder(place: string): void {
  try {
    if (folderAt(place, ACCOUNTS) === 'missing') {
      mkdirSync(join(place, ACCOUNTS), { mode: 0o700 })
      writeFileSync(join(place, ACCOUNTS, '.gitignore'), '*\n', { flag: 'wx' })
    }
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw appendProblem(error, place, ACCOUNTS)
  }
  const lock = lstatSync(accountLock(place), { throwIfNoEntry: false })
  if (folderAt(place, ACCOUNTS) !== 'folder' || (lock && !lock.isFile())) throw linkRefused(ACCOUNTS)
}

/** What is said of a link in the place of a file. */
export function linkRefused(about: string) {
  return archiveError({ code: 'link-refused', about, data: {} })
}

/** Changes whenever a file does; empty where there is none. */
export function stampOfFile(path: string): string {
  const found = lstatSync(path, { throwIfNoEntry: false, bigint: true })
  return found ? `${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}` : ''
}
