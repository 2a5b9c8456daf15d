// An archive over a folder of seeds. The files are the truth; what is asked of all of them is asked of their index.

import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import type { Document } from '@hearsay/core'
import { sortedDecisions, visibleTo } from '@hearsay/decisions'
import type { ModelName } from '@hearsay/reading'
import type { Archive } from '../api/archive.ts'
import { ArchiveError } from '../api/archive-error.ts'
import { ChangeListeners } from '../api/change-listeners.ts'
import { archiveError } from '../api/messages.ts'
import type { Notice } from '../api/notice.ts'
import type { Progress, Seed } from '../api/schemas.ts'
import { Readings } from '../readings/readings.ts'
import type { KnownReading } from '../record/build-record.ts'
import { decideAbout, kindsOf, signersOf, tagsOf, textHashOf } from '../record/decided.ts'
import { cachedParse, countBySeverity } from '../record/parse-seed.ts'
import { warmSchema } from '../record/warm-schema.ts'
import { accountsInFolder } from './account-file.ts'
import { addToFolder } from './add.ts'
import { decideInFolder, takeDecisionsInFolder } from './decide.ts'
import { DecisionLog } from './decision-log.ts'
import { countMissing } from './diff.ts'
import { folderFeeds } from './feeds.ts'
import { fileOf, isSeedPath, stampOf } from './files.ts'
import { FolderIndex } from './folder-index.ts'
import { addLayouts, readLayouts } from './layout-memory.ts'
import { removeLeftovers } from './leftovers.ts'
import { savedInFolder } from './named-store.ts'
import { readOriginal } from './originals.ts'
import type { KnownReadings } from './passes.ts'
import { Prepared } from './prepared.ts'
import { progressIn } from './progress.ts'
import { QuestionPool } from './question-pool.ts'
import type { QuestionArguments, QuestionName } from './questions.ts'
import { answer, storeOver } from './questions.ts'
import { readSeedFile } from './read-seed-file.ts'
import { sessionsInFolder } from './session-file.ts'
import { isDiskFull, toFolderError } from './sqlite-error.ts'
import { talliedSeeds } from './tally-table.ts'
import { emptyTrash, restoreUnderLock, trashedSeeds, trashSeed } from './trash.ts'
import { readVersion, versionsIn } from './versions.ts'
import { writeHeaderInFolder } from './write-header.ts'

/** Settings of an archive over a folder. */
export interface FolderOptions {
  /** Today as ISO date; publication dates after it get a diagnostic. */
  today?: string | undefined
  /** Whether to follow the folder while it is open and to read it all with the default model; default true. */
  follow?: boolean
  /** Milliseconds between two listings of the folder, where the watchers are silent; default 5000. */
  rescanIntervalMs?: number
  /** How many reading threads; default one a core. */
  readers?: number
  /** The version of parser and reader; default this one’s. Records of another version are made again from their files. */
  version?: string | undefined
  /** Texts of up to so many UTF-16 units are read in this thread, longer ones in another; default 6000. */
  maxInlineLength?: number
  /**
   * The user’s cache folder, an absolute path, for the index of a folder that can’t be written to. Default where the
   * system has it: `~/.cache`, `~/Library/Caches` or `~\AppData\Local`.
   */
  cacheFolder?: string | undefined
  /**
   * How long a question may take while the folder is followed, in milliseconds; default 10,000. It is put in another
   * thread then, and `question-too-long` once its time is up.
   */
  questionTimeoutMs?: number
  /**
   * What opening waits for where the folder isn’t followed: that all of it was read once, or, for who asks of headers and words alone,
   * that it can be searched. Default `readOnce`.
   */
  waitFor?: 'readOnce' | 'searchable'
  /** Called with what happened to the index. */
  onNotice?: (notice: Notice) => void
  /** Hears, a few times a second, how far the reading is that opening waits for. */
  onProgress?: (progress: Progress) => void
}

/** As many new files are read before a folder counts as open; more of them come in while it is. */
const MAX_READ_AT_OPENING = 200
/** A folder of which the index knows more seeds is open as the index has it; what is new comes in while it is. */
const LARGE_FOLDER_SEEDS = 2000

/** Where nothing is known to be new, following begins after so many milliseconds, so that the first page is shown first. */
const FOLLOW_DELAY_MS = 400

/** How often progress is reported while a folder opens, in milliseconds. */
const PROGRESS_INTERVAL_MS = 250

/**
 * Opens a folder of seeds, its subfolders included; files whose names begin with a dot are left out. Throws ArchiveError
 * `folder-missing`, `not-a-folder`, `folder-unreadable` or `index-newer`.
 */
export async function openFolder(folder: string, options: FolderOptions = {}): Promise<Archive> {
  const place = resolve(folder)
  const {
    today,
    follow = true,
    rescanIntervalMs = 5000,
    readers = availableParallelism(),
    version,
    maxInlineLength,
    cacheFolder,
    questionTimeoutMs = 10_000,
    waitFor = 'readOnce',
    onNotice = () => {},
    onProgress = () => {},
  } = options
  const listeners = new ChangeListeners()
  const readings = new Readings(maxInlineLength)
  const log = new DecisionLog(place, true)
  const sharedLog = new DecisionLog(place, false)
  const parseCached = cachedParse(today)
  // What takes long for some queries never waits for what no query makes long, nor the other way round.
  const searches = new QuestionPool(questionTimeoutMs)
  const lists = new QuestionPool(questionTimeoutMs, 1)
  const index = new FolderIndex({
    place,
    today,
    follow,
    rescanIntervalMs,
    readers,
    version,
    cacheFolder,
    keyOf: (file) => sharedLog.keyOf(file),
    onReopening: async () => void (await Promise.all([searches.restart(), lists.restart()])),
    onNotice,
    onChanges: (changes) => listeners.emit(changes),
  })

  /** Asks in this thread: for what is answered at once, and for everything in a command, where no one else is waiting. */
  const askHere = <Name extends QuestionName>(name: Name, ...asked: QuestionArguments<Name>) =>
    index.ask((db) => answer({ db, place }, name, asked))
  /** Asks in another thread where others are to be answered meanwhile. */
  const askIn = <Name extends QuestionName>(
    pool: QuestionPool,
    name: Name,
    ...asked: QuestionArguments<Name>
  ) =>
    index.ask((db) => {
      const location = follow ? index.location : null
      return location ? pool.ask(location, name, asked) : answer({ db, place }, name, asked)
    })

  /** Whether there may be files that the index had not seen when the folder was opened. */
  let behind: boolean
  try {
    await sharedLog.refresh()
    behind =
      follow && (await index.ask((db) => talliedSeeds(new Prepared(db), 'all', ''))) > LARGE_FOLDER_SEEDS
    const missing = behind
      ? 0
      : await index.ask((db) => countMissing(db, place, (file) => sharedLog.keyOf(file), MAX_READ_AT_OPENING))
    if (missing > 0 && !index.isReadOnly && (missing <= MAX_READ_AT_OPENING || !follow)) {
      const telling = setInterval(
        () => void index.ask(progressIn).then(onProgress, () => undefined),
        PROGRESS_INTERVAL_MS,
      )
      await index
        .update(null, waitFor)
        .catch((error) => {
          if (!isDiskFull(error)) throw error
          return index.moveElsewhere()
        })
        .finally(() => clearInterval(telling))
    } else behind ||= missing > 0
    index.follow(missing > 0 ? 0 : FOLLOW_DELAY_MS)
  } catch (error) {
    await index.close()
    throw error
  }

  let warming: NodeJS.Timeout | null = null
  /** Has the threads begin once the first page is shown: who sees one may search next. Nobody else needs them. */
  function warmSoon(): void {
    if (warming || !follow) return
    warming = setTimeout(() => {
      const { location } = index
      if (location) for (const pool of [searches, lists]) void pool.warm(location)
      // Nor does who decides first wait for the schema.
      void warmSchema()
    }, FOLLOW_DELAY_MS)
    warming.unref()
  }

  /** Whether what killed processes left was looked for. */
  let tidied = false

  /** A seed’s file as it is now; throws ArchiveError. */
  function seedOf(id: string): Omit<Seed, 'language' | 'voices' | 'model' | 'tags' | 'signed' | 'has'> {
    const file = fileOf(id)
    if (!isSeedPath(file) || stampOf(join(place, file)) === null)
      throw archiveError({ code: 'seed-unknown', about: id, data: {} })
    const { size: bytes, changed, content } = readSeedFile(place, file)
    if (!(content instanceof Uint8Array)) throw archiveError(content)
    const found = parseCached(content)
    if (!found) throw archiveError({ code: 'not-text', about: file, data: {} })
    const { header, headline } = found.document
    return {
      id,
      file,
      bytes,
      changed,
      outlet: header.outlet?.text ?? null,
      date: header.date?.value ?? null,
      headline: headline?.text ?? null,
      counts: countBySeverity(found.diagnostics),
      problem: null,
      ...found,
    }
  }

  function machineReading(id: string, model: ModelName, how: 'cached' | 'once' = 'cached') {
    const { document, changed } = seedOf(id)
    return readings[how](`${changed} ${id}`, document, model)
  }

  /** The decisions about a seed, which may be gone or unreadable by now. Throws `seed-unknown` where there are none. */
  function decisionsOfSeed(id: string) {
    const known = log.of(id)
    try {
      return log.ofSeed(id, textHashOf(seedOf(id).document.text))
    } catch (error) {
      if (known.length === 0) throw error
      return known
    }
  }

  /** The readings of seeds that were made to decide about them, so that the index doesn’t make them again. */
  async function knownReadings(seeds: Iterable<string>): Promise<KnownReadings> {
    const known = new Map<string, KnownReading>()
    for (const id of seeds) {
      const { document, changed } = seedOf(id)
      const reading = readings.known(`${changed} ${id}`, 'default')
      if (reading)
        known.set(fileOf(id), { text: textHashOf(document.text), model: 'default', reading: await reading })
    }
    return known
  }

  /** Has the index know what is on disk; where there is no room for that, it does once there is. */
  async function updateAfter(files: string[], known?: KnownReadings): Promise<void> {
    await sharedLog.refresh()
    try {
      await index.update(files, 'searchable', known)
    } catch (error) {
      if (!(error instanceof ArchiveError) || error.problem.code !== 'index-full') throw error
    }
  }

  /** Has the index know what was decided; gives it. */
  async function indexDecided<One extends { seed: string | null }>(decisions: One[]): Promise<One[]> {
    const seeds = new Set(decisions.flatMap(({ seed }) => seed ?? []))
    await updateAfter([...seeds].map(fileOf), await knownReadings(seeds))
    return decisions
  }

  /** Everything that people decided about a seed and about the desk, as far as a viewer may see it. */
  async function decisionsFor(id: string, document: Document, viewer: string | null) {
    await log.refresh()
    return visibleTo(log.ofFile(fileOf(id), textHashOf(document.text)), viewer)
  }

  return {
    address: place,
    accounts: accountsInFolder(place),
    sessions: sessionsInFolder(place),
    shelf(query) {
      warmSoon()
      return query?.query?.trim() ? askIn(searches, 'shelf', query) : askHere('shelf', query)
    },
    facets: (query) => askIn(query?.trim() ? searches : lists, 'facets', query),
    find: (query, how) => askIn(searches, 'find', query, how),
    matches: (query, ids) => askIn(searches, 'matches', query, [...ids]),
    statementsOf: (actor, query) => askIn(lists, 'statementsOf', actor, query),
    statementsIn: (outlet, query) => askIn(lists, 'statementsIn', outlet, query),
    actors: (query) => askIn(lists, 'actors', query),
    outlets: (query) => askIn(lists, 'outlets', query),
    relays: () => askIn(lists, 'relays'),
    review: (query, page) => askIn(searches, 'review', query, page),
    sharing: (words, limit) => askIn(lists, 'sharing', words, limit),
    alsoIn: (id) => askIn(lists, 'alsoIn', id),
    async get(id): Promise<Seed> {
      const seed = seedOf(id)
      const known = (await index.ask((db) => storeOver({ db, place }).entries([id]))).get(id)
      const decisions = await decisionsFor(id, seed.document, null)
      const { document, state } = decideAbout(seed.document, null, decisions)
      return {
        ...seed,
        document,
        outlet: document.header.outlet?.text ?? null,
        date: document.header.date?.value ?? null,
        headline: document.headline?.text ?? null,
        tags: tagsOf(state),
        signed: signersOf(state),
        has: kindsOf(state),
        language: known?.language ?? null,
        voices: known?.voices ?? null,
        model: known?.model ?? null,
      }
    },
    async reading(id, model: ModelName = 'default', viewer, how) {
      warmSoon()
      const { document } = seedOf(id)
      const reading = await machineReading(id, model, how)
      const { reading: decided } = decideAbout(
        document,
        reading,
        await decisionsFor(id, document, viewer ?? null),
      )
      return decided!
    },
    async decisions(seed, viewer) {
      await log.refresh()
      const found = seed === null ? log.all() : [...decisionsOfSeed(seed), ...log.of(null)]
      return { decisions: visibleTo(sortedDecisions(found), viewer ?? null), problems: [...log.problems] }
    },
    async decide(drafts, by) {
      const document = async (id: string) => seedOf(id).document
      const reading = (id: string) => machineReading(id, 'default')
      const decided = await decideInFolder(place, log, { document, reading }, drafts, by)
      if ('decisions' in decided) await indexDecided(decided.decisions)
      return decided
    },
    async takeDecisions(records) {
      for (const { seed } of records) if (seed !== null) seedOf(seed)
      return indexDecided(await takeDecisionsInFolder(place, log, records))
    },
    async writeHeader(id, by, text) {
      const made = await writeHeaderInFolder(place, index.adding, log, { id, by, text })
      if ('refused' in made || made.written === null) return made
      await updateAfter([fileOf(id)])
      return made
    },
    read: (document, signal) => readings.read(document, 'default', signal),
    async original(id) {
      const found = readOriginal(place, id)
      if (!found) seedOf(id)
      return found
    },
    async versions(id) {
      seedOf(id)
      return versionsIn(place, id)
    },
    async version(id, number) {
      seedOf(id)
      const found = readVersion(place, id, number)
      if (!found) throw archiveError({ code: 'seed-unknown', about: `${id} ${number}`, data: {} })
      return found
    },
    async add(offers) {
      try {
        // What isn’t in the index yet can’t be seen to be the same.
        if (behind) await index.update(null, 'searchable')
        behind = false
        // Who follows the folder has looked for them already.
        if (!follow && !tidied) removeLeftovers(place, index.adding, Date.now())
        tidied = true
        return await addToFolder(place, index, offers)
      } catch (error) {
        throw toFolderError(error, place)
      }
    },
    feeds: folderFeeds(place),
    ...savedInFolder(place),
    layouts: async () => readLayouts(place),
    rememberLayouts: (rules) => addLayouts(place, index.adding, rules),
    async remove(id, { forGood = false } = {}) {
      emptyTrash(place, Date.now())
      const removed = trashSeed(place, id, Date.now(), forGood)
      try {
        await index.update([fileOf(id)], 'searchable')
      } catch (error) {
        if (!isDiskFull(error)) throw error
        throw archiveError({ code: 'index-full', about: place, data: { removed: id } })
      }
      return removed
    },
    trash: async () => trashedSeeds(place, Date.now()),
    async restore(id) {
      await restoreUnderLock(place, index.adding, id)
      await updateAfter([fileOf(id)])
    },
    async progress() {
      const progress = await index.ask(progressIn)
      const { failing } = index
      return failing === null ? progress : { ...progress, failing }
    },
    caughtUp: () => index.update(null, 'readOnce'),
    changes: (signal) => listeners.listen(signal),
    async close() {
      if (warming) clearTimeout(warming)
      await Promise.all([index.close(), readings.close(), searches.close(), lists.close()])
      listeners.close()
    },
  }
}
