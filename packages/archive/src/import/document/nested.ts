// Files within files. In: what a file within another was imported as. Out: the same, with the outer file as its original.
import type { ImportFormat } from '../formats.ts'
import type { Import, IncomingFile } from '../import.ts'

/** An import of what was in a file, whose original is that file. */
export function withOriginal(nested: Import, format: ImportFormat, file: IncomingFile): Import {
  const original = { name: file.name, bytes: file.bytes }
  return {
    ...nested,
    format,
    problem: nested.problem && { ...nested.problem, about: file.name },
    offers: nested.offers.map((offer) => ({ ...offer, original })),
    seeds: nested.seeds.map((seed) => ({ ...seed, span: null })),
  }
}
