// Plain text to seeds. In: a text file. Out: one seed with the file's bytes, or several, each a slice of them.
import { decode, parse } from '@hearsay/core'
import type { Offer } from '../../api/adding.ts'
import { compose } from '../compose.ts'
import { chunksIn, linesOf } from '../database/database.ts'
import { clipsOfDatabase } from '../database/read-database.ts'
import { type ImportDiagnostic, importDiagnostic } from '../diagnostics.ts'
import { readReview } from '../document/review.ts'
import {
  fileNameFor,
  type Import,
  type ImportedSeed,
  type IncomingFile,
  importedSeedOf,
  importOf,
  refusedImport,
} from '../import.ts'
import { withoutColumns } from './columns.ts'
import { guessLayout } from './guess-layout.ts'
import { mendHeader } from './mend-header.ts'
import { pastedPage } from './pasted-page.ts'
import { postIn, telegramPosts } from './posts.ts'
import { type SeedSlice, splitSeeds } from './split-seeds.ts'
import { wireCopy } from './wire.ts'

/** Imports plain text: one seed unchanged, several seeds split, or the unchanged lines of something else. */
export function importText(file: IncomingFile, diagnostics: ImportDiagnostic[] = []): Import {
  const { text, encoding, diagnostics: decodingDiagnostics } = decode(file.bytes)
  if (decodingDiagnostics.some((one) => one.code === 'not-text'))
    return refusedImport({
      code: 'not-text',
      about: file.name,
      data: decodingDiagnostics.find((one) => one.code === 'not-text')!.data,
    })
  const database = clipsOfDatabase(text)
  if (database)
    return importOf('database', file, database.clips.map(compose), [...diagnostics, ...database.diagnostics])
  const other = importLayout(file, text, diagnostics)
  if (other) return other
  const cuts = splitSeeds(text)
  if (cuts.length > 1) return importSlices(file, text, encoding, cuts, diagnostics)
  const mended = mendHeader(text)
  if (mended) {
    const report = importDiagnostic('header-mended', { lines: mended.lines.join(' / ') })
    return importOf('seed', file, [{ text: mended.text, diagnostics: [report] }], diagnostics)
  }
  const parsed = parse(text)
  const piece = importedSeedOf(parsed, [0, text.length], [], decodingDiagnostics)
  const layout = guessLayout(text, parsed.document)
  if (layout && layout !== 'text without paragraphs')
    return refusedImport({ code: 'not-a-clipping', about: file.name, data: { format: layout, advice: '' } })
  if (layout) piece.diagnostics.push(importDiagnostic('layout-unknown', { looks: layout }))
  const offer = { seed: file.bytes, name: fileNameFor(layout ? WITHOUT_HEADER : piece, file.name) }
  return { format: layout ? 'unknown' : 'seed', offers: [offer], seeds: [piece], problem: null, diagnostics }
}

/** Imports a text in a layout of its own: a press review, posts, wire copy, a whole page, columns; null for any other. */
function importLayout(file: IncomingFile, text: string, diagnostics: ImportDiagnostic[]): Import | null {
  const lines = linesOf(text)
  const review = readReview(chunksIn(lines))
  if (review) {
    const { clips } = review
    const split = importDiagnostic('seeds-split', { count: clips.length })
    return importOf('seeds', file, clips.map(compose), [...diagnostics, ...review.diagnostics, split])
  }
  const posts = telegramPosts(lines)
  const clips = posts.length ? posts : postIn(lines)
  if (clips.length > 1) diagnostics.push(importDiagnostic('seeds-split', { count: clips.length }))
  if (clips.length)
    return importOf(clips.length > 1 ? 'seeds' : 'seed', file, clips.map(compose), diagnostics)
  const clip = wireCopy(text) ?? pastedPage(lines)
  if (clip) return importOf('seed', file, [compose(clip)], diagnostics)
  const unrolled = withoutColumns(text)
  if (unrolled === null) return null
  return importOf(
    'seed',
    file,
    [{ text: unrolled, diagnostics: [importDiagnostic('columns-joined')] }],
    diagnostics,
  )
}

const WITHOUT_HEADER: ImportedSeed = {
  headline: null,
  outlet: null,
  date: null,
  byline: null,
  language: null,
  url: null,
  text: '',
  span: null,
  diagnostics: [],
  found: [],
}

/** Splits a file: each seed is a slice of its bytes, if the slice decodes to the same text. */
function importSlices(
  file: IncomingFile,
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
    const slice = file.bytes.slice(bytesBefore(seed[0]), bytesBefore(seed[1]))
    const exact = decode(slice).text === words
    const recoded = exact ? [] : [importDiagnostic('piece-recoded', { encoding })]
    const piece = importedSeedOf(parse(words), span, recoded, exact ? decode(slice).diagnostics : [])
    pieces.push(piece)
    offers.push({
      seed: exact ? slice : words,
      name: fileNameFor(piece, file.name),
      original: { name: file.name, bytes: file.bytes },
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
