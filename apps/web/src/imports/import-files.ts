// Files in, what became of each out. In: bytes and names as they came. Out: what they were taken for, and for every seed
// in them whether it was kept, was here already or was refused.

import type { Added, Archive, Import } from '@hearsay/archive'
import { importFileInWorker } from '@hearsay/archive'

/** A file as it came from somebody. */
export interface IncomingFile {
  name: string
  bytes: Uint8Array
}

/** A file taken in. */
export interface ImportedFile {
  name: string
  imported: Import
}

/** Takes files in one after the other, so that no more than one is taken apart at a time. */
export async function importFiles(files: IncomingFile[]): Promise<ImportedFile[]> {
  const taken: ImportedFile[] = []
  for (const { name, bytes } of files) taken.push({ name, imported: await importFileInWorker(bytes, name) })
  return taken
}

/** A seed within the files: the file’s place, and the seed’s in it. */
export type PieceKey = `${number}.${number}`

/** Every seed of the files, in their order. */
export function pieceKeys(taken: ImportedFile[]): PieceKey[] {
  return taken.flatMap(({ imported }, file) => imported.offers.map((_, at): PieceKey => `${file}.${at}`))
}

/** Keeps the seeds at these places; `again` keeps them although they are here already. */
export async function savePieces(
  archive: Archive,
  taken: ImportedFile[],
  places: PieceKey[],
  again: boolean,
): Promise<Map<PieceKey, Added>> {
  const chosen = places.flatMap((place) => {
    const [file, at] = place.split('.').map(Number)
    const offer = taken[file ?? -1]?.imported.offers[at ?? -1]
    return offer ? [{ place, offer }] : []
  })
  const added = await archive.add(chosen.map(({ offer }) => ({ ...offer, again })))
  return new Map(chosen.map(({ place }, at) => [place, added[at]!]))
}
