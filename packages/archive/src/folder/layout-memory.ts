// How layouts were corrected, in a folder: `.layouts/corrections.json`. A file that can’t be read counts as empty, and is left alone.
import { closeSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { archiveError } from '../api/messages.ts'
import type { LayoutMemory } from '../import/corrections.ts'
import { isLayoutMemory, mergedMemory } from '../import/corrections.ts'
import { waitForLock } from './lock.ts'
import { folderAt, openRegular } from './regular-file.ts'
import { problemOf } from './save-seed.ts'
import { replaceWhole } from './write-file.ts'

const FOLDER = '.layouts'
const FILE = `${FOLDER}/corrections.json`
/** How long to wait for another process, in milliseconds. */
const LOCK_TIMEOUT_MS = 20_000

/** The rules of a folder’s desk. */
export function readLayouts(place: string): LayoutMemory {
  if (folderAt(place, FOLDER) !== 'folder') return {}
  try {
    const opened = openRegular(join(place, FILE))
    if (!opened) return {}
    try {
      const found: unknown = JSON.parse(readFileSync(opened.handle, 'utf8'))
      return isLayoutMemory(found) ? found : {}
    } finally {
      closeSync(opened.handle)
    }
  } catch {
    return {}
  }
}

/** Adds rules to them, on disk when this resolves. Throws ArchiveError `desk-unwritable`, `disk-full` or `link-refused`. */
export async function addLayouts(place: string, lock: string, rules: LayoutMemory): Promise<void> {
  const held = await waitForLock(lock, LOCK_TIMEOUT_MS)
  if (!held) throw archiveError({ code: 'desk-unwritable', about: place, data: { system: 'ETIMEDOUT' } })
  try {
    if (folderAt(place, FOLDER) === 'other')
      throw archiveError({ code: 'link-refused', about: FOLDER, data: {} })
    mkdirSync(join(place, FOLDER), { recursive: true })
    const merged = mergedMemory(readLayouts(place), rules)
    replaceWhole(join(place, FILE), Buffer.from(`${JSON.stringify(merged, null, 2)}\n`))
  } catch (error) {
    throw problemOf(error, place, FOLDER)
  } finally {
    held.release()
  }
}
