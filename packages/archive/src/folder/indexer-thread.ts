// The indexing thread of a desk’s folder: the only one in its process that writes to the index. In: requests to look at
// the folder, and what the watchers tell. Out: an index that follows the files, in two passes: words, header and the
// fast reading of whatever is new, then the default reading of everything, newest first.
import type { MessagePort } from 'node:worker_threads'
import { parentPort, workerData } from 'node:worker_threads'
import { recordVersion } from '../version.ts'
import type { Diff } from './diff.ts'
import { diffFiles, diffFolder } from './diff.ts'
import { isSeedFile } from './files.ts'
import { invalidateRecords } from './invalidate.ts'
import { removeLeftovers } from './leftovers.ts'
import type { Lock } from './lock.ts'
import { tryLock } from './lock.ts'
import { Passes } from './passes.ts'
import { openIndex } from './schema.ts'
import type { SentError } from './sqlite-error.ts'
import { isDiskFull, toSentError } from './sqlite-error.ts'
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
  rescanIntervalMs: number
  /** How many reading threads. */
  readers: number
  /** The version of parser and reader; this one’s where none is given. */
  version: string | undefined
}

/** A request: index these files, or whatever of the folder isn’t yet, and answer when so much of it is done. */
export type IndexerRequest =
  | { number: number; look: string[] | null; until: 'searchable' | 'readOnce' }
  | { number: number; close: true }
/** An answer, or word that the index has changed. */
export type IndexerAnswer = { number: number; error?: SentError } | { written: true } | { failing: SentError }

const settings = workerData as IndexerSettings
const version = settings.version ?? recordVersion
const port = parentPort as MessagePort
const db = openIndex(settings.index, 'write')
const passes = new Passes(db, settings, () => port.postMessage({ written: true } satisfies IndexerAnswer))
/** Held by the one process that follows the folder; the others do what they are asked and no more. */
let followLock: Lock | null = null
let watching: Watch | null = null
/** Whether what killed processes left was looked for. */
let tidied = false
let timer: NodeJS.Timeout | null = null
let closing = false
let last: Promise<unknown> = Promise.resolve()

/** One thing after the other. */
function runInTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const turn = last.then(work)
  last = turn.catch(() => undefined)
  return turn
}

/** Indexes what differs between the folder and the index. */
async function lookAtAll(): Promise<number> {
  const start = performance.now()
  const { diff, folders } = diffFolder(db, settings.place)
  watching?.set(folders)
  await updateIndex(diff)
  return performance.now() - start
}

/** Brings the index to where the files are. A process that doesn’t follow the folder starts at the other end, so that two share the work. */
async function updateIndex(diff: Diff): Promise<void> {
  const backwards = followLock === null
  try {
    await passes.updateFiles(diff, backwards)
  } catch (error) {
    if (!isDiskFull(error)) throw error
    // What the log holds may take less room in the index itself.
    db.exec('pragma wal_checkpoint(truncate)')
    await passes.updateFiles(diff, backwards)
  }
}

/** Invalidates records of another version where no process follows the folder: two versions side by side don’t alternate. */
function invalidateIfUnfollowed(): void {
  if (followLock) return
  const lock = tryLock(settings.lock)
  if (!lock) return
  try {
    invalidateRecords(db, version)
  } finally {
    lock.release()
  }
}

async function follow(): Promise<void> {
  if (closing) return
  try {
    followLock ??= tryLock(settings.lock)
    if (followLock) invalidateRecords(db, version)
  } catch (error) {
    reportFailure(error)
  }
  let spent = 0
  if (followLock) {
    watching ??= watchFolders(settings.place, collectPath)
    spent = await runInTurn(lookAtAll).catch(reportFailure)
    if (!tidied)
      await runInTurn(async () => removeLeftovers(settings.place, settings.adding, Date.now())).catch(
        reportFailure,
      )
    tidied = true
    if (!passes.busy) passes.runFullPass().catch(reportFailure)
  }
  if (!closing) timer = setTimeout(follow, Math.max(settings.rescanIntervalMs, spent * 20))
}

/** What the watchers told of since it was last looked at; null stands for what they can’t name. */
const pendingPaths = new Set<string | null>()

/** Collects what the watchers tell for a moment, since one write is told of several times. */
function collectPath(path: string | null): void {
  if (pendingPaths.size === 0) setTimeout(lookAtPending, 15)
  pendingPaths.add(path)
}

async function lookAtPending(): Promise<void> {
  const paths = [...pendingPaths]
  pendingPaths.clear()
  const seeds = paths.filter((path) => path !== null && isSeedFile(path)) as string[]
  await runInTurn(async () => {
    if (closing) return
    // A name that is no seed’s may be a folder that came or went.
    if (seeds.length < paths.length) await lookAtAll()
    else await updateIndex(diffFiles(db, settings.place, seeds))
  }).catch(reportFailure)
  if (!closing && !passes.busy) passes.runFullPass().catch(reportFailure)
}

function reportFailure(error: unknown): number {
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
    followLock?.release()
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
    await runInTurn(async () => {
      invalidateIfUnfollowed()
      if (look) await updateIndex(diffFiles(db, settings.place, look))
      else await lookAtAll()
    })
    if (until === 'readOnce') await passes.finishQuickPass()
    port.postMessage({ number } satisfies IndexerAnswer)
  } catch (error) {
    port.postMessage({ number, error: toSentError(error) } satisfies IndexerAnswer)
  }
})

if (settings.follow) {
  passes.loadQuickModel().catch(reportFailure)
  follow()
}
