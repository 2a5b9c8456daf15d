// Imports on demand: the readers of pages, feeds and mail are loaded with the first import. A server, which must go on
// answering, imports in a worker thread.

import type { Piscina } from 'piscina'
import type { Problem } from '../api/schemas.ts'
import { failingByTask, threadFile, threadOptions } from '../threads.ts'
import type { FetchedPage, FetchOptions } from '../web/fetch-page.ts'
import { formatByName } from './formats.ts'
import type { Import } from './import.ts'
import { beginsWith } from './signature.ts'

/** Smaller files, in bytes, are imported without a thread: starting one costs more. */
const WORKER_MIN_BYTES = 50_000
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

/** Whether a file may hold much more than its size: a ZIP file, a PDF, gzip, a compound file. */
function isPacked(bytes: Uint8Array): boolean {
  return ['PK\x03\x04', '%PDF', '\x1f\x8b', '\xd0\xcf\x11\xe0'].some((start) => beginsWith(bytes, start))
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

/** Imports a file as `importFile` does, in a worker thread; refuses one that takes longer than a minute, or too much memory. */
export async function importFileInWorker(bytes: Uint8Array, name: string, address = ''): Promise<Import> {
  if (bytes.length <= WORKER_MIN_BYTES && !isPacked(bytes)) return importFile(bytes, name, address)
  try {
    const pool = await importPool()
    return await pool.run(
      { bytes, name, address },
      { name: 'importInThread', signal: AbortSignal.timeout(TIMEOUT_MS) },
    )
  } catch (error) {
    const { code, name: kind } = error as NodeJS.ErrnoException
    const why = code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : kind === 'AbortError' ? 'time' : 'failed'
    const format = formatByName(name) ?? ''
    const problem = {
      code: 'reading-failed' as const,
      about: name,
      data: { why, format, system: String(error) },
    }
    return { format: 'unknown', offers: [], seeds: [], problem, diagnostics: [] }
  }
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
