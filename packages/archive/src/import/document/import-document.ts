// Documents of other programs to seeds. In: a document’s blocks. Out: an export of a press database, a press review, several
// clippings or one, each with the document as its original.
import { parse } from '@hearsay/core'
import { type ClipBlock, normalizeSpace } from '../clip.ts'
import { type Composed, compose, withFields } from '../compose.ts'
import { clipsOfDatabase } from '../database/read-database.ts'
import { type ImportDiagnostic, importDiagnostic } from '../diagnostics.ts'
import type { ImportFormat } from '../formats.ts'
import { type Import, type IncomingFile, importOf } from '../import.ts'
import { splitSeeds } from '../text/split-seeds.ts'
import { chunksOf, readReview } from './review.ts'

/** Imports the blocks of a document. */
export function importDocument(
  format: ImportFormat,
  file: IncomingFile,
  blocks: ClipBlock[],
  diagnostics: ImportDiagnostic[],
): Import {
  const text = textOf(blocks)
  const database = clipsOfDatabase(text)
  if (database)
    return importOf('database', file, database.clips.map(compose), [...diagnostics, ...database.diagnostics])
  const review = readReview(chunksOf(blocks))
  if (review)
    return importOf(format, file, review.clips.map(compose), [
      ...diagnostics,
      ...review.diagnostics,
      importDiagnostic('seeds-split', { count: review.clips.length }),
    ])
  const slices = splitSeeds(text)
  if (slices.length > 1)
    return importOf(
      format,
      file,
      slices.map(({ seed }) => ({ text: `${text.slice(...seed).trim()}\n`, diagnostics: [] })),
      [...diagnostics, importDiagnostic('seeds-split', { count: slices.length })],
    )
  return importOf(format, file, [seedOf(blocks, text)], diagnostics)
}

/** A document’s text: its paragraphs with blank lines between them. */
function textOf(blocks: ClipBlock[]): string {
  const lines = blocks.map(({ type, text }) => {
    if (type === 'rule') return '* * *'
    return type === 'item' ? `• ${text}` : text
  })
  return `${lines.join('\n\n')}\n`
}

/** The one clipping of a document: its first heading is the headline where the text shows no other. */
function seedOf(blocks: ClipBlock[], text: string): Composed {
  const { header, headline } = parse(text).document
  const first = blocks.find((block) => block.type === 'heading')
  const wanted = first ? normalizeSpace(first.text) : null
  if (wanted === null || headline?.text === wanted) return { text, diagnostics: [] }
  const known = [header.outlet?.text, header.byline?.text, header.date?.text]
  if (known.includes(wanted)) return { text, diagnostics: [] }
  return withFields(text, { outlet: null, date: null, headline: wanted, byline: null, url: null })
}
