// Imports on demand: the readers of pages, feeds and mail are loaded with the first import. A server, which must go on
// answering, imports in a worker thread.

import { setImmediate as immediate } from 'node:timers/promises'
import type { Piscina } from 'piscina'
import { MAX_IMPORT_BYTES } from '../api/adding.ts'
import type { Problem } from '../api/schemas.ts'
import { failingByTask, threadFile, threadOptions } from '../threads.ts'
import type { FetchedPage, FetchOptions } from '../web/fetch-page.ts'
import { formatByName, textFormats } from './formats.ts'
import { type Import, refusedImport } from './import.ts'
import { isPacked, withoutPictures } from './pictures.ts'
import { beginsWith } from './signature.ts'
import { textSize } from './text-size.ts'

/** Texts no longer than this, in bytes, are imported without a thread: handing them over costs more. */
const MAX_INLINE_BYTES = 50_000
/** More text, in bytes, takes more memory than a reader may; a mailbox is read mail by mail. */
const MAX_TEXT_BYTES = 20_000_000
/** How long an import may take in a thread. */
const TIMEOUT_MS = 60_000
/** How much memory an import may take beside its file, in megabytes. */
const MAX_HEAP_MB = 128
/** How long the thread waits for the next file. */
const IDLE_MS = 10_000

/**
 * Imports a file of any format. `name` is its file name, for hints and for the original; `-` or an empty one where there is
 * none. Never throws for what the file holds. Refuses a file over `MAX_IMPORT_BYTES`.
 */
export async function importFile(bytes: Uint8Array, name: string, address = ''): Promise<Import> {
  const { importFile } = await import('./import-file.ts')
  return importFile(bytes, name, address)
}

/** Whether a file is a short text by its name and its first character: no markup, no JSON, no mail and no packed file. */
function isShortText(bytes: Uint8Array, name: string): boolean {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  if (bytes.length > MAX_INLINE_BYTES || !['txt', 'seed', '-', ''].includes(ending)) return false
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart()
  const isBinary = bytes.subarray(0, 8).some((byte) => byte < 9 || byte === 0x1f)
  return !isBinary && !/^(?:[<{[%\ufffd]|[\w-]+:\s)/.test(start)
}

/** A page that was fetched, with what is in it. */
export interface ImportedPage {
  bytes: Uint8Array
  /** A file’s name for it. */
  name: string
  imported: Import
}

/** Fetches a page by its address; a problem where it may not be fetched, or can’t be. */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchedPage | Problem> {
  return (await import('../web/fetch-page.ts')).fetchPage(address, options)
}

/** Fetches a page and imports it; a problem where it may not be fetched, or can’t be. */
export async function importPage(
  address: string,
  options: FetchOptions = {},
): Promise<ImportedPage | Problem> {
  const page = await fetchPage(address, options)
  if ('code' in page) return page
  const imported = await importFileInWorker(page.bytes, page.name, page.address)
  return { bytes: page.bytes, name: page.name, imported }
}

/** Imports a file as `importFile` does, all but a short text in a worker thread; refuses one that takes longer than a minute, or too much memory. */
export async function importFileInWorker(bytes: Uint8Array, name: string, address = ''): Promise<Import> {
  if (isShortText(bytes, name)) {
    await immediate()
    return importFile(bytes, name, address)
  }
  if (bytes.length > MAX_IMPORT_BYTES) return importFile(bytes, name, address)
  // A large file came in just now, which took a while.
  await immediate()
  const lean = withoutPictures(bytes)
  if (isTooLong(lean)) return unfinished(name, 'text', '')
  try {
    const found = await importApart({ bytes: lean, name, address })
    // Text is kept as it came, whatever is in it.
    const isText = (textFormats as readonly string[]).includes(found.format)
    return withBytes(isText && lean !== bytes ? await importApart({ bytes, name, address }) : found, bytes)
  } catch (error) {
    const { code, name: kind } = error as NodeJS.ErrnoException
    const why = code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : kind === 'AbortError' ? 'time' : 'failed'
    return unfinished(name, why, String(error))
  }
}

async function importApart(file: { bytes: Uint8Array; name: string; address: string }): Promise<Import> {
  const pool = await importPool()
  return await pool.run(file, { name: 'importInThread', signal: AbortSignal.timeout(TIMEOUT_MS) })
}

/** What a thread found in a file, whose bytes stayed here: they are the original of every clipping that has one. */
function withBytes(found: Import, bytes: Uint8Array): Import {
  const offers = found.offers.map((offer) =>
    offer.original ? { ...offer, original: { ...offer.original, bytes } } : offer,
  )
  return { ...found, offers }
}

/** Whether a file has more text than its reader can hold; what is packed has limits of its own. */
function isTooLong(bytes: Uint8Array): boolean {
  if (bytes.length <= MAX_TEXT_BYTES || isPacked(bytes) || beginsWith(bytes, 'From ')) return false
  return textSize(bytes) > MAX_TEXT_BYTES
}

function unfinished(name: string, why: string, system: string): Import {
  const data = { why, format: formatByName(name) ?? '', system }
  return refusedImport({ code: 'reading-failed', about: name, data })
}

let pool: Promise<Piscina> | null = null

/** The thread of imports, one file at a time; it ends when nothing came for a while. */
function importPool(): Promise<Piscina> {
  pool ??= import('piscina').then(({ Piscina }) =>
    failingByTask(
      new Piscina({
        filename: threadFile('import/import-file'),
        minThreads: 0,
        maxThreads: 1,
        idleTimeout: IDLE_MS,
        resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB, maxYoungGenerationSizeMb: 16 },
        ...threadOptions,
      }),
    ),
  )
  return pool
}
