// What patterns work on: a document, which of its tokens have a role, and the parts added. A part is added only where no token
// has a role yet, so that no pattern overlaps the model or another pattern.

import { partitionPoint } from '@hearsay/core'
import type { PartRole } from '../labels.ts'
import type { Part } from '../lattice.ts'
import type { RuleWithPrecision } from '../rule.ts'
import { overlap, type TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'

/** Half-open token indices. */

/** The parts of one attribution, by their roles. */
export type PartRanges = Partial<Record<PartRole, TokenRange | null>>

/** Adds parts where a text has a certain form; its precision is that of the parts. */
export interface PatternRule extends RuleWithPrecision {
  /** Adds parts to those of a document. */
  addTo(layer: PartsLayer): void
}

/** A document with the parts on it so far. */
export class PartsLayer {
  readonly doc: TokenizedDocument
  readonly added: Part[] = []
  /** Parts of the model whose place others took. */
  readonly dropped = new Set<Part>()
  readonly #marked: Part[]
  readonly #roles: (PartRole | null)[]

  constructor(doc: TokenizedDocument, parts: Part[]) {
    this.doc = doc
    this.#marked = parts
    this.#roles = new Array<PartRole | null>(doc.tokens.length).fill(null)
    for (const { role, first, end } of parts) this.#roles.fill(role, first, end)
  }

  /** A token in lower case; empty past either end. */
  word(token: number): string {
    return this.doc.words[token] ?? ''
  }

  /** The role of a token; null where it has none. */
  role(token: number): PartRole | null {
    return this.#roles[token] ?? null
  }

  /** Whether no token of a range has a role; false for an empty one. */
  isFree({ first, end }: TokenRange): boolean {
    for (let token = first; token < end; token++) if (this.#roles[token]) return false
    return first < end
  }

  /** Drops the parts of the model in a range, which no pattern has a part in; whether the range is free then. */
  free(range: TokenRange): boolean {
    if (this.added.some((part) => overlap(part, range))) return false
    let at = partitionPoint(this.#marked, (part) => part.first < range.first)
    for (; at < this.#marked.length && this.#marked[at]!.first < range.end; at++) {
      const part = this.#marked[at]!
      this.dropped.add(part)
      this.#roles.fill(null, part.first, part.end)
    }
    return this.isFree(range)
  }

  /** Adds the parts of one attribution, all or none; whether they were added. */
  add({ id, precision }: Pick<RuleWithPrecision, 'id' | 'precision'>, ranges: PartRanges): boolean {
    const parts = (Object.entries(ranges) as [PartRole, TokenRange | null][]).flatMap(([role, range]) =>
      range ? [{ role, first: range.first, end: range.end, probability: precision, rule: id }] : [],
    )
    if (!parts.length || !parts.every((part) => this.isFree(part))) return false
    for (const part of parts) {
      this.#roles.fill(part.role, part.first, part.end)
      this.added.push(part)
    }
    return true
  }
}
