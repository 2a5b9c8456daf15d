// How layouts were corrected, in a folder: `.layouts/corrections.json`. A file that can’t be read counts as empty, and is left alone.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { archiveError } from '../api/messages.ts'
import type { LayoutMemory } from '../import/corrections.ts'
import { isLayoutMemory, mergedMemory } from '../import/corrections.ts'
import { takeLock } from './lock.ts'
import { folderAt, readRegular } from './regular-file.ts'
import { problemOf } from './save-seed.ts'
import { replaceWhole } from './write-file.ts'

const FOLDER = '.layouts'
const FILE = `${FOLDER}/corrections.json`

/** The rules of a folder’s desk. */
export function readLayouts(place: string): LayoutMemory {
  if (folderAt(place, FOLDER) !== 'folder') return {}
  try {
    const bytes = readRegular(join(place, FILE))
    const found: unknown = bytes && JSON.parse(bytes.toString('utf8'))
    return isLayoutMemory(found) ? found : {}
  } catch {
    return {}
  }
}

/** Adds rules to them, on disk when this resolves. Throws ArchiveError `desk-unwritable`, `disk-full` or `link-refused`. */
export async function addLayouts(place: string, lock: string, rules: LayoutMemory): Promise<void> {
  const held = await takeLock(lock, place)
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
