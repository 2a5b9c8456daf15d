// The places of a clipping that fit the query of the list, and which of them is selected. In: a query, a clipping with its reading.
// Out: places to go to. Nothing is decided here: what fits is the archive’s to say.
import type { Fit, Seed } from '@hearsay/archive'
import { fitsOf } from '@hearsay/archive'
import { statementsOf } from '@hearsay/archive/statements'
import type { Span } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'

/** What fits a query in one clipping. */
export class QueryFits {
  /** The query; empty for none. */
  words = ''
  found: readonly Fit[] = []
  /** The index of the selected place; -1 where there is none. */
  selected = -1
  /** Where the query’s words are. */
  places: readonly Span[] = []
  #reach: 'first' | 'last' | null = null

  /** Takes a query, and the end to begin at; whether there is something to go to. */
  ask(query: string, end: 'first' | 'last' | null): boolean {
    if (query === this.words && end === null) return false
    if (query !== this.words) this.forget()
    this.words = query
    this.#reach = end ?? 'first'
    return true
  }

  /** Another text: nothing is known of it. */
  forget(): void {
    this.found = []
    this.places = []
    this.selected = -1
  }

  /** Looks again, once there is a reading or a reason why there is none; gives the place to go to, the first time. */
  update({ document, id, headline, language }: Seed, reading: Reading | string | null): Fit | null {
    if (!this.words || reading === null) return null
    const known = typeof reading === 'string' ? null : reading
    const statements = known ? statementsOf(id, document, known, language) : []
    const { text } = document
    const sentences = known?.sentences ?? []
    const found = fitsOf(this.words, { text, headline, language, statements, sentences })
    this.found = found.fits
    this.places = found.words
    const last = this.found.length - 1
    const reach = this.#reach
    this.#reach = null
    this.selected = Math.min(last, reach === 'last' ? last : reach ? 0 : Math.max(0, this.selected))
    return (reach && this.found[this.selected]) || null
  }

  /** The next place or the previous one, selected; null where there is none. */
  step(by: 1 | -1): Fit | null {
    const next = this.found[this.selected + by]
    if (!next) return null
    this.selected += by
    return next
  }
}
