// A clipping on its way to a seed: what pages, feeds, Markdown and mails all come down to.
import type { ImportDiagnostic } from './diagnostics.ts'

/** A piece of a story, in order. */
export interface ClipBlock {
  /** `item` is of a list, `row` of a table, its cells parted by bars; `rule` has no text. */
  type: 'paragraph' | 'heading' | 'item' | 'caption' | 'row' | 'rule'
  /** White space is single; a line break stands where the file has one. */
  text: string
}

/** A story with what is known of it; null is not known. */
export interface Clip {
  outlet: string | null
  /** ISO prefix. */
  date: string | null
  headline: string | null
  byline: string | null
  url: string | null
  blocks: ClipBlock[]
  /** What there was to tell while it was made. */
  diagnostics: ImportDiagnostic[]
}

/** White space as the format has it: runs become one space, line breaks too unless `lines`. */
export function normalizeSpace(text: string, lines = false): string {
  if (!lines) return text.replace(/[ \t\r\n\f\v\u2028\u2029]+/g, ' ').trim()
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[ \t\f\v]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim()
}

/** Paragraphs of plain text: what blank lines part. */
export function paragraphsOf(text: string): ClipBlock[] {
  return text
    .replace(/\r\n?|\u2028/g, '\n')
    .split(/\n[ \t\u00a0]*\n\s*|\u2029/)
    .map((part) => ({ type: 'paragraph' as const, text: normalizeSpace(part, true) }))
    .filter((block) => block.text !== '')
}

/** How many words a story has, about; a letter of a script without spaces counts as half of one. */
export function wordCount(text: string): number {
  const wide = text.match(/[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0
  return (text.match(/\S+/g)?.length ?? 0) + wide / 2
}

/** A text without halves of characters, which no encoding can carry. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}
