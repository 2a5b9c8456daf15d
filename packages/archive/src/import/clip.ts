// A clipping before it is written as a seed: pages, feeds, Markdown and mails are all read to this.
import type { ImportDiagnostic } from './diagnostics.ts'

/** A piece of a story, in order. */
export interface ClipBlock {
  /** `item` of a list, `row` of a table with bars between its cells; `rule` has no text. */
  type: 'paragraph' | 'heading' | 'item' | 'caption' | 'row' | 'rule'
  /** With single spaces; line breaks as in the file. */
  text: string
}

/** A story with its fields; null is unknown. */
export interface Clip {
  outlet: string | null
  /** ISO prefix. */
  date: string | null
  headline: string | null
  byline: string | null
  url: string | null
  blocks: ClipBlock[]
  /** Diagnostics of the import. */
  diagnostics: ImportDiagnostic[]
}

/** Replaces runs of white space by one space, line breaks too unless `lines`. */
export function normalizeSpace(text: string, lines = false): string {
  if (!lines) return text.replace(/[ \t\r\n\f\v\u2028\u2029]+/g, ' ').trim()
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[ \t\f\v]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim()
}

/** The paragraphs of plain text, separated by blank lines. */
export function paragraphsOf(text: string): ClipBlock[] {
  return text
    .replace(/\r\n?|\u2028/g, '\n')
    .split(/\n[ \t\u00a0]*\n\s*|\u2029/)
    .map((part) => ({ type: 'paragraph' as const, text: normalizeSpace(part, true) }))
    .filter((block) => block.text !== '')
}

/** Roughly how many words a story has; a character of a script without spaces counts as half a word. */
export function wordCount(text: string): number {
  const wide = text.match(/[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0
  return (text.match(/\S+/g)?.length ?? 0) + wide / 2
}

/** A text without lone surrogates, which can’t be encoded. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}
