// What rules on form work on: a page, which of its tokens are taken, and the parts added. A part is added only where
// nothing is yet, so no rule ever overlaps the model or another rule.

import type { PartRole } from '../labels.ts'
import type { Part } from '../lattice.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import type { EvidenceRule } from '../vocabulary.ts'

/** Half-open token indices. */
export type TokenRange = [start: number, end: number]

/** A page with the parts on it so far. */
export class PartsLayer {
  readonly doc: TokenizedDocument
  readonly added: Part[] = []
  private readonly at: (PartRole | null)[]

  constructor(doc: TokenizedDocument, parts: Part[]) {
    this.doc = doc
    this.at = new Array<PartRole | null>(doc.tokens.length).fill(null)
    for (const { role: roleAt, start, end } of parts) this.at.fill(roleAt, start, end)
  }

  /** A token in lower case; empty past either end. */
  word(token: number): string {
    return this.doc.words[token] ?? ''
  }

  /** The role a token is taken by; null where it is free. */
  role(token: number): PartRole | null {
    return this.at[token] ?? null
  }

  /** Whether nothing of a range is taken. */
  isFree([start, end]: TokenRange): boolean {
    for (let token = start; token < end; token++) if (this.at[token]) return false
    return start < end
  }

  /** Adds the parts of one attribution together, all or none. */
  add(rule: EvidenceRule, probability: number, parts: Partial<Record<PartRole, TokenRange | null>>): boolean {
    const wanted = (Object.entries(parts) as [PartRole, TokenRange | null][]).flatMap(([role, range]) =>
      range ? [{ role, start: range[0], end: range[1], probability, rule }] : [],
    )
    if (!wanted.length || !wanted.every(({ start, end }) => this.isFree([start, end]))) return false
    for (const part of wanted) {
      this.at.fill(part.role, part.start, part.end)
      this.added.push(part)
    }
    return true
  }
}
