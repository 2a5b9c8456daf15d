// The searches that people saved on a folder’s desk: `.searches/searches.json`, written again with each change, by one process at a time.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { archiveError } from '../api/messages.ts'
import type { SavedSearch, SearchStore } from '../search/saved-searches.ts'
import { isSavedSearch, MAX_SEARCHES } from '../search/saved-searches.ts'
import { takeLock } from './lock.ts'
import { folderAt, readRegular, systemCode } from './regular-file.ts'
import { problemOf } from './save-seed.ts'
import { replaceWhole } from './write-file.ts'

const FOLDER = '.searches'
const FILE = `${FOLDER}/searches.json`

/** The saved searches of a folder. */
export function folderSearches(place: string): SearchStore {
  return {
    list: async () => readSearches(place),
    async change(name, change) {
      try {
        if (folderAt(place, FOLDER) === 'other')
          throw archiveError({ code: 'link-refused', about: FOLDER, data: {} })
        mkdirSync(join(place, FOLDER), { recursive: true })
        const lock = await takeLock(join(place, FOLDER, '.lock'), place)
        try {
          const searches = readSearches(place)
          const made = change(searches.find((one) => one.name === name))
          const others = searches.filter((one) => one.name !== name)
          const next = made && others.length < MAX_SEARCHES ? [...others, made] : others
          replaceWhole(join(place, FILE), Buffer.from(`${JSON.stringify(sorted(next), null, 1)}\n`))
          return made
        } finally {
          lock.release()
        }
      } catch (error) {
        throw problemOf(error, place, FILE)
      }
    },
  }
}

/** The searches as they are stored. Throws ArchiveError `file-unreadable` where the file isn’t as it was written. */
function readSearches(place: string): SavedSearch[] {
  if (folderAt(place, FOLDER) !== 'folder') return []
  try {
    const bytes = readRegular(join(place, FILE))
    if (!bytes) return []
    const found: unknown = JSON.parse(bytes.toString('utf8'))
    if (Array.isArray(found) && found.every(isSavedSearch)) return sorted(found)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []
  }
  throw archiveError({ code: 'file-unreadable', about: FILE, data: { system: 'EINVAL' } })
}

function sorted(searches: SavedSearch[]): SavedSearch[] {
  return searches.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
