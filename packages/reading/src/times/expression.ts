// An expression of time before it is resolved: its tokens, and how its days follow from the day.

import { beginsWithCapital } from '../capital.ts'
import { rawWordAt, type TokenizedDocument } from '../tokenized-document.ts'
import type { Resolve } from './time-rule.ts'
import type { Period } from './units.ts'

/** An expression of time that begins at a token. */
export interface Found {
  /** The token after its last. */
  end: number
  /** Its unit, where it has an early part or a first half. */
  unit?: Period
  /** Whether it is a time only among certain words: a month or a year alone. */
  bare?: boolean
  /** null where the days are undetermined. */
  resolve: Resolve
}

/** The words of one sentence. */
export interface Line {
  doc: TokenizedDocument
  /** Half-open token indices. */
  first: number
  end: number
  /** A token without its first characters: “mid-June” read as “June”. */
  cut?: { at: number; length: number }
}

/** Reads an expression that begins at a token; null where none does. */
export type Reader = (line: Line, at: number) => Found | null

/** A word in lower case with straight apostrophes and its digits; empty outside the sentence. */
export function wordOf(line: Line, at: number): string {
  if (at < line.first || at >= line.end) return ''
  const word = line.doc.words[at]!
  return line.cut?.at === at || word.includes('0') ? written(line, at).toLowerCase() : word
}

/** A word as written; empty outside the sentence. */
export function written({ doc, first, end, cut }: Line, at: number): string {
  if (at < first || at >= end) return ''
  return cut?.at === at ? rawWordAt(doc, at).slice(cut.length) : rawWordAt(doc, at)
}

/** Whether a word begins with a capital. */
export function hasCapital(line: Line, at: number): boolean {
  return beginsWithCapital(written(line, at))
}
