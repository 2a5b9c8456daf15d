// Taking in, as the package gives it: what reads pages, feeds and mail is loaded when something comes, so that whoever
// only asks a desk goes without; and for whoever must go on answering, it is done in a thread.

import { threadFile, threadOptions } from '../threads.ts'
import type { Import } from './import.ts'

/** Smaller files are taken in where they are: they cost less than a thread does, in bytes. */
const WORKER_MIN_BYTES = 50_000
/** How long a file may take in a thread, in milliseconds. */
const TIMEOUT_MS = 60_000

/**
 * Takes a file in, whatever it is. `name` is its file name, for hints and for the original; `-` or an empty one for
 * what has none. Never throws for what the file holds. A file over `MAX_IMPORT_BYTES` is refused.
 */
export async function importFile(bytes: Uint8Array, name: string): Promise<Import> {
  const { importFile } = await import('./import-file.ts')
  return importFile(bytes, name)
}

/** Takes a file in as `importFile` does, in a worker thread; refuses one that takes longer than a minute. */
export async function importFileInWorker(bytes: Uint8Array, name: string): Promise<Import> {
  if (bytes.length <= WORKER_MIN_BYTES) return importFile(bytes, name)
  const { Piscina } = await import('piscina')
  const pool = new Piscina({ filename: threadFile('import/import-file'), maxThreads: 1, ...threadOptions })
  try {
    return await pool.run(
      { bytes, name },
      { name: 'importInThread', signal: AbortSignal.timeout(TIMEOUT_MS) },
    )
  } catch (error) {
    const problem = { code: 'reading-failed' as const, about: name, data: { system: String(error) } }
    return { format: 'unknown', offers: [], seeds: [], problem, diagnostics: [] }
  } finally {
    await pool.destroy()
  }
}
