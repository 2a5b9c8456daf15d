// Adds seeds to a folder: one process at a time.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { setImmediate as immediate } from 'node:timers/promises'
import type { Offer } from '../api/adding.ts'
import { ArchiveError } from '../api/archive-error.ts'
import type { Added } from '../api/schemas.ts'
import type { ArticleIdentity, Duplicate, KnownArticle } from '../import/duplicate.ts'
import { articleIdentity, duplicateOf, relationOf } from '../import/duplicate.ts'
import { fingerprintOf } from '../import/fingerprint.ts'
import { suggestName } from '../import/suggest-name.ts'
import { cameAs, isWhole } from '../import/versions.ts'
import { tokensOf } from '../query/tokens.ts'
import { MAX_SEED_BYTES, parseSeed } from '../record/parse-seed.ts'
import { systemPath } from './file-name.ts'
import { fileOf, idOf } from './files.ts'
import type { FolderIndex } from './folder-index.ts'
import { FreshArticles } from './fresh-articles.ts'
import { takeLock } from './lock.ts'
import type { SavedOriginals } from './originals.ts'
import { problemOf, removeSeed, saveSeed } from './save-seed.ts'
import { isDiskFull } from './sqlite-error.ts'
import { saveVersion } from './versions.ts'

/** How long to wait for another process that adds, in milliseconds. */
const ADD_LOCK_TIMEOUT_MS = 60_000

/**
 * Writes each offer that isn’t here already, and has what was written indexed before another process may add: so the same
 * article from two sides is seen to be the same. Where there is no room for the index, the files are taken back.
 */
export async function addToFolder(place: string, index: FolderIndex, offers: Offer[]): Promise<Added[]> {
  const held = await takeLock(index.adding, place, ADD_LOCK_TIMEOUT_MS)
  const fresh = new FreshArticles()
  const written: SavedOriginals = new Map()
  try {
    const added: Added[] = []
    for (const offer of offers) {
      // Each is on the disk before the next: others are answered in between.
      if (added.length > 0) await immediate()
      added.push(await addOne(place, index, { fresh, written }, offer))
    }
    const all = fresh.all()
    if (all.length === 0) return added
    try {
      await index.update(
        all.map(({ file }) => file),
        'searchable',
      )
      return added
    } catch (error) {
      if (!isDiskFull(error)) throw error
      // A new version stays: the clipping was here before, and the index has it once there is room.
      const taken = new Set(all.filter(({ isVersion }) => !isVersion).map(({ id }) => id))
      for (const id of taken) removeSeed(place, id)
      return added.map((one, at) =>
        one.kept && taken.has(one.id)
          ? refused({ code: 'disk-full', about: offers[at]?.name ?? one.id, data: {} })
          : one,
      )
    }
  } finally {
    held.release()
  }
}

async function addOne(
  place: string,
  index: FolderIndex,
  { fresh, written }: { fresh: FreshArticles; written: SavedOriginals },
  offer: Offer,
): Promise<Added> {
  const bytes = typeof offer.seed === 'string' ? new TextEncoder().encode(offer.seed) : offer.seed
  const about = offer.name ?? ''
  if (bytes.length > MAX_SEED_BYTES) {
    return refused({ code: 'file-too-big', about, data: { bytes: bytes.length, limit: MAX_SEED_BYTES } })
  }
  const parsed = parseSeed(bytes, undefined)
  if (!parsed) return refused({ code: 'not-text', about, data: {} })
  const { header, headline, text } = parsed.document
  const likeness = fingerprintOf(tokensOf(text).map(({ token }) => token))
  const article = articleIdentity(
    likeness,
    header.outlet?.text ?? null,
    header.date?.value ?? null,
    header.url?.text ?? null,
  )
  const addressOf = (id: string) => addressIn(place, id)
  const found = offer.again
    ? null
    : await index.ask((db) =>
        duplicateOf(article, [...fresh.like(article), ...similarIn(db, article)], addressOf),
      )
  const known = found && (found.same === null ? found.versionOf : found.id)
  if (known !== undefined && known !== null) {
    try {
      return await saveAsVersion(place, known, bytes, offer, { found: found!, article, fresh, written })
    } catch (error) {
      return refused(problemOf(error, place, about || known).problem)
    }
  }
  const name =
    offer.name ?? suggestName(header.date?.value ?? null, header.outlet?.text ?? null, headline?.text ?? null)
  try {
    const file = await saveSeed(place, name, { bytes, original: offer.original }, written)
    fresh.put({ file, id: idOf(file), isVersion: false, ...article })
    return { kept: true, id: idOf(file), ...relationOf(found) }
  } catch (error) {
    if (error instanceof ArchiveError) return refused(error.problem)
    throw error
  }
}

/** Saves another state of a clipping that is here: in its place where its page has changed, else beside it. */
async function saveAsVersion(
  place: string,
  id: string,
  bytes: Uint8Array,
  offer: Offer,
  {
    found,
    article,
    fresh,
    written,
  }: { found: Duplicate; article: ArticleIdentity; fresh: FreshArticles; written: SavedOriginals },
): Promise<Added> {
  const file = fileOf(id)
  const replaces = found.same === null && isWhole(bytes, readFileSync(systemPath(join(place, file))))
  const version = { bytes, original: offer.original, replaces }
  const number = await saveVersion(place, id, cameAs(offer, bytes), version, written)
  if (number !== null && replaces) {
    fresh.put({ file, id, isVersion: fresh.get(id)?.isVersion ?? true, ...article })
    return { kept: true, id, version: number }
  }
  const same = found.same ?? (number === null ? 'text' : 'nearly')
  return { kept: false, same, id, ...(number !== null && { version: number }) }
}

function refused(problem: ArchiveError['problem']): Added {
  return { kept: false, same: null, problem }
}

/** The address in the header of a saved seed; null where it has none, or is gone. */
function addressIn(place: string, id: string): string | null {
  try {
    const parsed = parseSeed(readFileSync(systemPath(join(place, fileOf(id)))), undefined)
    return parsed?.document.header.url?.text ?? null
  } catch {
    return null
  }
}

/** The articles in the index that may be the same. */
function similarIn(index: DatabaseSync, { likeness: { hash, bands } }: ArticleIdentity): KnownArticle[] {
  const columns = 'id, hash, signature, outlet_key, date'
  const exact =
    hash && index.prepare(`select ${columns} from seed where hash = ? order by key limit 1`).get(hash)
  const near = index
    .prepare(
      `select distinct ${columns} from band b join seed s on s.key = b.seed
       where b.band in (select value from json_each(?)) and s.signature is not null limit 1000`,
    )
    .all(JSON.stringify(bands))
  return [...(exact ? [exact] : []), ...near].map((row) => ({
    id: String(row.id),
    likeness: {
      hash: String(row.hash ?? ''),
      bands: [],
      signature: (row.signature as Uint8Array | null) ?? new Uint8Array(),
    },
    outlet: row.outlet_key === null ? null : String(row.outlet_key),
    date: row.date === null ? null : String(row.date),
  }))
}
