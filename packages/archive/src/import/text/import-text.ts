// Plain text to seeds. In: a file that is none of the kinds with a form of their own. Out: one seed, its bytes as they
// are; or several, each a slice of them.
import { decode, parse } from '@hearsay/core'
import type { Offer } from '../../api/adding.ts'
import { type ImportDiagnostic, importDiagnostic } from '../diagnostics.ts'
import {
  fileNameFor,
  type Import,
  type ImportedSeed,
  type IncomingFile,
  importedSeedOf,
  refusedImport,
} from '../import.ts'
import { guessLayout } from './guess-layout.ts'
import { type SeedSlice, splitSeeds } from './split-seeds.ts'

/** Plain text: one seed as it is, several cut apart, or lines of something else kept as they are. */
export function importText(came: IncomingFile, diagnostics: ImportDiagnostic[] = []): Import {
  const { text, encoding, diagnostics: doubts } = decode(came.bytes)
  if (doubts.some((one) => one.code === 'not-text'))
    return refusedImport({
      code: 'not-text',
      about: came.name,
      data: doubts.find((one) => one.code === 'not-text')!.data,
    })
  const cuts = splitSeeds(text)
  if (cuts.length > 1) return importSlices(came, text, encoding, cuts, diagnostics)
  const parsed = parse(text)
  const piece = importedSeedOf(parsed, [0, text.length], [], doubts)
  const looks = guessLayout(text, parsed.document)
  if (looks) piece.diagnostics.push(importDiagnostic('layout-unknown', { looks }))
  const offer = { seed: came.bytes, name: fileNameFor(looks ? WITHOUT_HEADER : piece, came.name) }
  return { format: looks ? 'unknown' : 'seed', offers: [offer], seeds: [piece], problem: null, diagnostics }
}

const WITHOUT_HEADER: ImportedSeed = {
  headline: null,
  outlet: null,
  date: null,
  text: '',
  span: null,
  diagnostics: [],
  found: [],
}

/** Cuts a file apart: each seed is a slice of its bytes, where the slice alone still reads as the same text. */
function importSlices(
  came: IncomingFile,
  text: string,
  encoding: string,
  cuts: SeedSlice[],
  diagnostics: ImportDiagnostic[],
): Import {
  const offers: Offer[] = []
  const pieces: ImportedSeed[] = []
  const bytesBefore = byteCounter(text, encoding)
  for (const { span, seed } of cuts) {
    const words = text.slice(...seed)
    const slice = came.bytes.slice(bytesBefore(seed[0]), bytesBefore(seed[1]))
    const exact = decode(slice).text === words
    const told = exact ? [] : [importDiagnostic('piece-recoded', { encoding })]
    const piece = importedSeedOf(parse(words), span, told, exact ? decode(slice).diagnostics : [])
    pieces.push(piece)
    offers.push({
      seed: exact ? slice : words,
      name: fileNameFor(piece, came.name),
      original: { name: came.name, bytes: came.bytes },
    })
  }
  const all = [...diagnostics, importDiagnostic('seeds-split', { count: cuts.length })]
  return { format: 'seeds', offers, seeds: pieces, problem: null, diagnostics: all }
}

/** Bytes before an offset, for offsets that only grow. */
function byteCounter(text: string, encoding: string): (offset: number) => number {
  if (encoding.startsWith('utf-16')) return (offset) => offset * 2
  if (encoding !== 'utf-8') return (offset) => offset
  let at = 0
  let bytes = 0
  return (offset) => {
    bytes += new TextEncoder().encode(text.slice(at, offset)).length
    at = offset
    return bytes
  }
}
