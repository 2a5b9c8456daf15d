// What rules on form work on: a page, which of its tokens are taken, and the parts added. A part is added only where
// nothing is yet, so no rule ever overlaps the model or another rule.

import type { Role } from '../labels.ts'
import type { Part } from '../lattice.ts'
import type { Page } from '../page.ts'

/** Half-open token indices. */
export type Range = [start: number, end: number]

/** A page with the parts on it so far. */
export class Board {
  readonly page: Page
  readonly added: Part[] = []
  private readonly at: (Role | null)[]

  constructor(page: Page, parts: Part[]) {
    this.page = page
    this.at = new Array<Role | null>(page.tokens.length).fill(null)
    for (const { role, start, end } of parts) this.at.fill(role, start, end)
  }

  /** A token in lower case; empty past either end. */
  word(token: number): string {
    return this.page.words[token] ?? ''
  }

  /** The role a token is taken by; null where it is free. */
  role(token: number): Role | null {
    return this.at[token] ?? null
  }

  /** Whether nothing of a range is taken. */
  free([start, end]: Range): boolean {
    for (let token = start; token < end; token++) if (this.at[token]) return false
    return start < end
  }

  /** Adds the parts of one attribution together, all or none. */
  add(rule: string, probability: number, parts: Partial<Record<Role, Range | null>>): boolean {
    const wanted = (Object.entries(parts) as [Role, Range | null][]).flatMap(([role, range]) =>
      range ? [{ role, start: range[0], end: range[1], probability, rule }] : [],
    )
    if (!wanted.length || !wanted.every(({ start, end }) => this.free([start, end]))) return false
    for (const part of wanted) {
      this.at.fill(part.role, part.start, part.end)
      this.added.push(part)
    }
    return true
  }
}
