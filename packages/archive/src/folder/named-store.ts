// What people saved under a name on a folder’s desk: a file of JSON in a hidden folder, written again with each change, by one process at a
// time.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { archiveError } from '../api/messages.ts'
import type { NamedKind, NamedStore } from '../search/named-store.ts'
import type { SavedPressReview } from '../search/press-reviews.ts'
import { pressReviewKind } from '../search/press-reviews.ts'
import type { SavedSearch } from '../search/saved-searches.ts'
import { searchKind } from '../search/saved-searches.ts'
import { takeLock } from './lock.ts'
import { folderAt, readRegular, systemCode } from './regular-file.ts'
import { problemOf } from './save-seed.ts'
import { replaceWhole } from './write-file.ts'

/** Everything that people saved in a folder under names. */
export function savedInFolder(place: string): {
  searches: NamedStore<SavedSearch>
  pressReviews: NamedStore<SavedPressReview>
} {
  return {
    searches: namedInFolder(place, 'searches', searchKind),
    pressReviews: namedInFolder(place, 'press-reviews', pressReviewKind),
  }
}

/** Things of a kind in a folder; theirs is `.NAME/NAME.json`. */
function namedInFolder<Saved extends { name: string }>(
  place: string,
  kind: string,
  { most, isSaved }: NamedKind<Saved>,
): NamedStore<Saved> {
  const folder = `.${kind}`
  const file = `${folder}/${kind}.json`

  /** What is stored. Throws ArchiveError `file-unreadable` where the file isn’t as it was written. */
  function stored(): Saved[] {
    if (folderAt(place, folder) !== 'folder') return []
    try {
      const bytes = readRegular(join(place, file))
      if (!bytes) return []
      const found: unknown = JSON.parse(bytes.toString('utf8'))
      if (Array.isArray(found) && found.every(isSaved)) return sorted(found)
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return []
    }
    throw archiveError({ code: 'file-unreadable', about: file, data: { system: 'EINVAL' } })
  }

  return {
    list: async () => stored(),
    async change(name, change) {
      try {
        if (folderAt(place, folder) === 'other')
          throw archiveError({ code: 'link-refused', about: folder, data: {} })
        mkdirSync(join(place, folder), { recursive: true })
        const lock = await takeLock(join(place, folder, '.lock'), place)
        try {
          const all = stored()
          const made = change(all.find((one) => one.name === name))
          const others = all.filter((one) => one.name !== name)
          const next = made && others.length < most ? [...others, made] : others
          replaceWhole(join(place, file), Buffer.from(`${JSON.stringify(sorted(next), null, 1)}\n`))
          return made
        } finally {
          lock.release()
        }
      } catch (error) {
        throw problemOf(error, place, file)
      }
    },
  }
}

function sorted<Saved extends { name: string }>(all: Saved[]): Saved[] {
  return all.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
