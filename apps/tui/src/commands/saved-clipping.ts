// A clipping of the desk, where a command takes files: a word that is no file may be an id.
import { stat } from 'node:fs/promises'
import { ArchiveError, isDatabase, systemPath } from '@hearsay/archive'
import type { Diagnostic } from '@hearsay/core'
import { decode } from '@hearsay/core'
import { oneLine } from '../term/safe.ts'
import type { Terminal } from '../term/terminal.ts'
import type { CommandServices } from './command.ts'
import { resolveId } from './resolve-id.ts'

/** A clipping of a file: its text, what decoding reports, and the bytes that its seed would have. */
export interface FileClipping {
  text: string
  diagnostics: Diagnostic[]
  bytes: Uint8Array
}

/** The desk that ids are looked up on. */
export interface DeskOfIds {
  services: CommandServices
  address: string | undefined
}

/** The clipping with an id; null where there is a file of that name, no such clipping, or no desk. */
export async function savedClipping(
  name: string,
  { services, address }: DeskOfIds,
  terminal: Terminal,
): Promise<FileClipping | null> {
  const desk = address ?? terminal.desk
  if (name === '-' || (await isThere(name)) || !(isDatabase(desk) || (await isThere(desk)))) return null
  try {
    const open = services.openArchive ?? (await import('@hearsay/archive')).openArchive
    const archive = await open(desk, {
      follow: false,
      today: terminal.today,
      cacheFolder: terminal.env.XDG_CACHE_HOME,
      read: terminal.env.HEARSAY_READ,
    })
    try {
      const found = await resolveId(archive, name)
      if ('problem' in found) {
        // Of several it is said which; that there is none is said of the file.
        if (found.isAmbiguous) terminal.err(`hearsay: ${oneLine(found.problem)}\n`)
        return null
      }
      const own = (await archive.versions(found.id)).find(({ current }) => current)
      const { bytes } = await archive.version(found.id, own?.number ?? 1)
      return { ...decode(bytes), bytes }
    } finally {
      await archive.close()
    }
  } catch (error) {
    // The file that isn’t there is reported.
    if (error instanceof ArchiveError) return null
    throw error
  }
}

async function isThere(name: string): Promise<boolean> {
  return stat(systemPath(name)).then(
    () => true,
    () => false,
  )
}
