// What the readers of press databases have in common. In: the lines of an export. Out: documents, each with its fields and text.

import { anyOf } from '../../lexicon/any-of.ts'
import { rightsStarts } from '../../lexicon/databases.ts'
import { type Clip, type ClipBlock, normalizeSpace } from '../clip.ts'
import { type ImportDiagnostic, importDiagnostic } from '../diagnostics.ts'

/** A clipping of an export, with the lines of it that are neither header nor story. */
export interface DatabaseDocument {
  outlet: string | null
  /** ISO prefix. */
  date: string | null
  headline: string | null
  byline: string | null
  url?: string | null
  blocks: ClipBlock[]
  /** Lines of the database’s own: labels, codes, rights. */
  left: string[]
}

/** An export of a press database. */
export interface DatabaseExport {
  documents: DatabaseDocument[]
  /** What stands before the first document: a cover page. */
  cover: string[]
}

/** The lines of a text, without white space around them. */
export function linesOf(text: string): string[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|[\n\r\f\u2028]/)
    .map((line) => line.replaceAll('\u00a0', ' ').trim())
}

/** Lines between blank lines. */
export type Chunk = string[]

/** The chunks of some lines. */
export function chunksIn(lines: string[]): Chunk[] {
  const chunks: Chunk[] = []
  let open: Chunk | null = null
  for (const line of lines) {
    if (line === '') open = null
    else if (open) open.push(line)
    else {
      open = [line]
      chunks.push(open)
    }
  }
  return chunks
}

/** Paragraphs, one for each chunk, their line breaks as in the file. */
export function paragraphsIn(chunks: Chunk[]): ClipBlock[] {
  return chunks.map((lines) => ({ type: 'paragraph', text: normalizeSpace(lines.join('\n'), true) }))
}

/** Lines cut at those that end a document, or begin one; without the ends themselves. */
export function cutAt(lines: string[], isCut: (line: string) => boolean): string[][] {
  const parts: string[][] = [[]]
  for (const line of lines) {
    if (isCut(line)) parts.push([])
    else parts.at(-1)!.push(line)
  }
  return parts
}

/** `Ruiz, Ana; Sey, Tom` as `Ana Ruiz and Tom Sey`. */
export function namesInOrder(written: string): string {
  const names = written
    .split(/\s*;\s*/)
    .filter(Boolean)
    .map((name) => {
      const [, last, first] = /^([^,]+),\s*([^,]+)$/.exec(name) ?? []
      return last ? `${first!.replace(/(?<=\p{Ll}{2})\.$/u, '')} ${last}` : name
    })
  const last = names.at(-1) ?? ''
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last
}

/** UTF-16 units of the lines left out that a report shows. */
const MAX_SHOWN_LENGTH = 120

/** A document as a clip, with a report of the lines that are not in it. */
export function clipOfDocument({ left, url = null, ...fields }: DatabaseDocument): Clip {
  const diagnostics: ImportDiagnostic[] = []
  const lines = left.filter((line) => line !== '')
  if (lines.length) diagnostics.push(linesLeftOut(lines))
  return { ...fields, url, diagnostics }
}

/** The report of lines that are a database’s own. */
export function linesLeftOut(lines: string[]): ImportDiagnostic {
  const shown = lines.join(' / ')
  const beginning = shown.length > MAX_SHOWN_LENGTH ? `${shown.slice(0, MAX_SHOWN_LENGTH).trimEnd()}…` : shown
  return importDiagnostic('lines-left-out', { count: lines.length, beginning })
}

const RIGHTS = new RegExp(`^(?:${anyOf(rightsStarts)})`, 'i')

/** Copyright lines, in any language. */
export function isRights(line: string): boolean {
  return RIGHTS.test(line)
}
