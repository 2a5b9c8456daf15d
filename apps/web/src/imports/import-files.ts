// Imports files and saves what is in them. In: names and bytes. Out: the clippings found, and for each whether it was saved, was
// here already or was refused.

import type { Added, Archive, Import } from '@hearsay/archive'
import { importFileInWorker } from '@hearsay/archive'

/** A file as it was sent. */
export interface IncomingFile {
  name: string
  bytes: Uint8Array
}

/** A file with the clippings found in it. */
export interface ImportedFile {
  name: string
  imported: Import
}

/** Imports files one after the other, so that only one is unpacked at a time. */
export async function importFiles(incoming: IncomingFile[]): Promise<ImportedFile[]> {
  const files: ImportedFile[] = []
  for (const { name, bytes } of incoming)
    files.push({ name, imported: await importFileInWorker(bytes, name) })
  return files
}

/** A clipping within files: the index of its file, and its index there. */
export type PieceKey = `${number}.${number}`

/** The keys of all clippings in files, in their order. */
export function pieceKeys(files: ImportedFile[]): PieceKey[] {
  return files.flatMap(({ imported }, file) => imported.offers.map((_, at): PieceKey => `${file}.${at}`))
}

/** Saves the clippings with these keys; `again` saves also those that are here already. */
export async function savePieces(
  archive: Archive,
  files: ImportedFile[],
  keys: PieceKey[],
  again: boolean,
): Promise<Map<PieceKey, Added>> {
  const chosen = keys.flatMap((key) => {
    const [file, at] = key.split('.').map(Number)
    const offer = files[file ?? -1]?.imported.offers[at ?? -1]
    return offer ? [{ key, offer }] : []
  })
  const added = await archive.add(chosen.map(({ offer }) => ({ ...offer, again })))
  return new Map(chosen.map(({ key }, at) => [key, added[at]!]))
}
