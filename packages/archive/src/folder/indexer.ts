// The indexing thread of a desk’s folder: the only one in its process that writes to the index. In: requests to look at
// the folder, and what the watchers tell. Out: an index that follows the files, in two passes: words, header and the
// fast reading of whatever is new, then the default reading of everything, newest first.
import type { MessagePort } from 'node:worker_threads'
import { parentPort, workerData } from 'node:worker_threads'
import { readerVersion } from '@hearsay/reading'
import type { Diff } from './diff.ts'
import { diffOf, stampsAt } from './diff.ts'
import { isSeedFile } from './files.ts'
import { removeLeftovers } from './leftovers.ts'
import type { Lock } from './lock.ts'
import { tryLock } from './lock.ts'
import { markOutdated } from './outdated.ts'
import { Passes } from './passes.ts'
import { openIndex } from './schema.ts'
import type { SentError } from './sqlite-error.ts'
import { toSentError } from './sqlite-error.ts'
import type { Watch } from './watch.ts'
import { watchFolders } from './watch.ts'

/** What the thread is started with. */
export interface IndexerSettings {
  place: string
  /** Path of the index. */
  index: string
  /** Path of the lock that says which process follows the folder. */
  lock: string
  /** Path of the lock of those who add. */
  adding: string
  today: string | undefined
  /** Whether to watch the folder and to go on to the second pass. */
  follow: boolean
  /** Milliseconds between two listings of the folder, at least. */
  lookEvery: number
  /** How many reading threads. */
  readers: number
  /** The version of the reader; this one’s where none is given. */
  reader: number | undefined
}

/** A request: index these files, or whatever of the folder isn’t yet, and answer when so much of it is done. */
export type IndexerRequest =
  | { number: number; look: string[] | null; until: 'searchable' | 'readOnce' }
  | { number: number; close: true }
/** An answer, or word that the index has changed. */
export type IndexerAnswer = { number: number; error?: SentError } | { written: true } | { failing: SentError }

const settings = workerData as IndexerSettings
const port = parentPort as MessagePort
const db = openIndex(settings.index, 'write')
const passes = new Passes(db, settings, () => port.postMessage({ written: true } satisfies IndexerAnswer))
/** Held by the one process that follows the folder; the others do what they are asked and no more. */
let following: Lock | null = null
let watching: Watch | null = null
/** Whether what killed processes left was looked for. */
let tidied = false
let timer: NodeJS.Timeout | null = null
let closing = false
let last: Promise<unknown> = Promise.resolve()

/** One thing after the other. */
function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const turn = last.then(work)
  last = turn.catch(() => undefined)
  return turn
}

/** Indexes what differs between the folder and the index. */
async function lookAtAll(): Promise<number> {
  const start = performance.now()
  const { diff, folders } = diffOf(db, settings.place)
  watching?.set(folders)
  await settle(diff)
  return performance.now() - start
}

/** Brings the index to where the files are. Whoever doesn’t follow begins at the other end, so that two share the work. */
async function settle(diff: Diff): Promise<void> {
  await passes.first(diff, following === null)
}

async function follow(): Promise<void> {
  if (closing) return
  try {
    following ??= tryLock(settings.lock)
    if (following) markOutdated(db, settings.reader ?? readerVersion)
  } catch (error) {
    failing(error)
  }
  let spent = 0
  if (following) {
    watching ??= watchFolders(settings.place, heard)
    spent = await inTurn(lookAtAll).catch(failing)
    if (!tidied)
      await inTurn(async () => removeLeftovers(settings.place, settings.adding, Date.now())).catch(failing)
    tidied = true
    if (!passes.busy) passes.second().catch(failing)
  }
  if (!closing) timer = setTimeout(follow, Math.max(settings.lookEvery, spent * 20))
}

/** What the watchers told of since it was last looked at; null stands for what they can’t name. */
const told = new Set<string | null>()

/** Collects what the watchers tell for a moment, since one write is told of several times. */
function heard(path: string | null): void {
  if (told.size === 0) setTimeout(lookAtTold, 15)
  told.add(path)
}

async function lookAtTold(): Promise<void> {
  const paths = [...told]
  told.clear()
  const seeds = paths.filter((path) => path !== null && isSeedFile(path)) as string[]
  await inTurn(async () => {
    if (closing) return
    // A name that is no seed’s may be a folder that came or went.
    if (seeds.length < paths.length) await lookAtAll()
    else await settle(stampsAt(db, settings.place, seeds))
  }).catch(failing)
  if (!closing && !passes.busy) passes.second().catch(failing)
}

function failing(error: unknown): number {
  if (!closing) port.postMessage({ failing: toSentError(error) } satisfies IndexerAnswer)
  return 0
}

port.on('message', async (request: IndexerRequest) => {
  if ('close' in request) {
    closing = true
    if (timer) clearTimeout(timer)
    watching?.close()
    passes.stop()
    await last
    await passes.close()
    following?.release()
    try {
      db.exec('pragma wal_checkpoint(truncate)')
    } catch {
      // Somebody else is reading; the log stays for the next one.
    }
    db.close()
    port.postMessage({ number: request.number } satisfies IndexerAnswer)
    port.close()
    return
  }
  const { number, look, until } = request
  try {
    await inTurn(async () => {
      if (look) await settle(stampsAt(db, settings.place, look))
      else await lookAtAll()
    })
    if (until === 'readOnce') await passes.rest()
    port.postMessage({ number } satisfies IndexerAnswer)
  } catch (error) {
    port.postMessage({ number, error: toSentError(error) } satisfies IndexerAnswer)
  }
})

if (settings.follow) {
  passes.ready().catch(failing)
  follow()
}
