// Imports files and saves what is in them. In: names and bytes. Out: the clippings found, and for each whether it was saved, was
// here already or was refused.

import type { Added, Archive, Corrections, Import, ImportedSeed, LayoutMemory } from '@hearsay/archive'
import {
  correctableFields,
  correctedImport,
  importFileInWorker,
  learnedFrom,
  mergedMemory,
  rememberedCorrections,
} from '@hearsay/archive'
import { parse } from '@hearsay/core'
import { documentLanguage } from '@hearsay/reading'

/** A file as it was sent. */
export interface IncomingFile {
  name: string
  bytes: Uint8Array
  /** Where a page was; undefined for any other file. */
  address?: string | undefined
}

/** A file with the clippings found in it. */
export interface ImportedFile {
  name: string
  /** As its layout was corrected before. */
  imported: Import
  /** As it was understood at first. */
  understood: Import
  /** For each clipping, what is remembered of its layout. */
  remembered: Corrections[]
  /** Its bytes, for clippings that are their own originals until they are corrected. */
  bytes: Uint8Array
}

/** Imports files one after the other, so that only one is unpacked at a time, and corrects them as their layouts were before. */
export async function importFiles(incoming: IncomingFile[], memory: LayoutMemory): Promise<ImportedFile[]> {
  const files: ImportedFile[] = []
  for (const { name, bytes, address } of incoming)
    files.push(withMemory({ name, bytes }, await importFileInWorker(bytes, name, address), memory))
  return files
}

/** A file corrected as its layout was before. */
export function withMemory(source: IncomingFile, understood: Import, memory: LayoutMemory): ImportedFile {
  const remembered = understood.seeds.map((_, at) => rememberedCorrections(memory, understood, at))
  const imported = remembered.reduce(
    (file, one, at) => correctedImport(file, at, one, source, true),
    understood,
  )
  return { ...source, imported, understood, remembered }
}

/** A clipping within files: the index of its file, and its index there. */
export type PieceKey = `${number}.${number}`

/** The keys of all clippings in files, in their order. */
export function pieceKeys(files: ImportedFile[]): PieceKey[] {
  return files.flatMap(({ imported }, file) => imported.offers.map((_, at): PieceKey => `${file}.${at}`))
}

/** The language that a clipping is told to be in; null where that can’t be told. */
export function pieceLanguage({ text }: ImportedSeed): string | null {
  return documentLanguage(parse(text).document)
}

/** What a form says of a clipping’s fields: those that differ from what was understood; null where it says nothing of them. */
export function correctionsIn(
  files: ImportedFile[],
  key: PieceKey,
  valueNamed: (name: string) => string | undefined,
): Corrections | null {
  const [file, at] = pieceAt(files, key)
  const seed = file?.understood.seeds[at]
  if (!seed || valueNamed(`headline:${key}`) === undefined) return null
  const given: Corrections = {}
  for (const field of correctableFields) {
    const value = valueNamed(`${field}:${key}`)?.trim()
    const isGuess = field === 'language' && seed.language === null && value === pieceLanguage(seed)
    if (value && value !== seed[field] && !isGuess) given[field] = value
  }
  return given
}

/** Corrects clippings as a person did. Gives the files as they are then, and what that says about their layouts. */
export function correctPieces(
  files: ImportedFile[],
  given: ReadonlyMap<PieceKey, Corrections>,
): { files: ImportedFile[]; learned: LayoutMemory } {
  let learned: LayoutMemory = {}
  const corrected = files.map((one, file) => {
    let { imported } = one
    for (const [at, remembered] of one.remembered.entries()) {
      const corrections = given.get(`${file}.${at}`)
      if (!corrections) continue
      learned = mergedMemory(learned, learnedFrom(one.understood, at, corrections, remembered))
      const { offers, seeds } = correctedImport(one.understood, at, corrections, one, false)
      imported = {
        ...imported,
        offers: imported.offers.with(at, offers[at]!),
        seeds: imported.seeds.with(at, seeds[at]!),
      }
    }
    return { ...one, imported }
  })
  return { files: corrected, learned }
}

/** Saves the clippings with these keys; `again` saves also those that are here already. */
export async function savePieces(
  archive: Archive,
  files: ImportedFile[],
  keys: PieceKey[],
  again: boolean,
): Promise<Map<PieceKey, Added>> {
  const chosen = keys.flatMap((key) => {
    const [file, at] = pieceAt(files, key)
    const offer = file?.imported.offers[at]
    return offer ? [{ key, offer }] : []
  })
  const added = await archive.add(chosen.map(({ offer }) => ({ ...offer, again })))
  return new Map(chosen.map(({ key }, at) => [key, added[at]!]))
}

function pieceAt(files: ImportedFile[], key: PieceKey): [ImportedFile | undefined, number] {
  const [file, at] = key.split('.').map(Number)
  return [files[file ?? -1], at ?? -1]
}
