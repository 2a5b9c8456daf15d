// From an address to an archive: a folder’s path, or a database’s.
import type { Archive } from './api/archive.ts'
import type { FolderOptions } from './folder/open.ts'
import { rememberingHeaders } from './remember-headers.ts'

/** Settings of an archive; those of a folder mean nothing to a database, nor a database’s to a folder. */
export interface OpenOptions extends FolderOptions {
  /** Addresses of a database’s streaming replicas, separated by commas, that questions go to. */
  read?: string | undefined
}

/** Whether an address is a database’s. */
export function isDatabase(address: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(address)
}

/**
 * Opens the archive at an address: a folder of seeds, or `postgres://…`. Throws ArchiveError where it can’t be opened.
 */
export async function openArchive(address: string, options: OpenOptions = {}): Promise<Archive> {
  if (isDatabase(address)) {
    const { openPostgres } = await import('./postgres/archive.ts')
    return rememberingHeaders(await openPostgres(address, options))
  }
  const { openFolder } = await import('./folder/open.ts')
  return rememberingHeaders(await openFolder(address, options))
}
