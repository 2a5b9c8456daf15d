// A press review put together. In: an editor’s plan, where clippings and comparisons come from. Out: its parts, or what is wrong with it.
import type { Clipping, ClippingSelector, QueryDiagnostic } from '@hearsay/archive'
import type { ComparisonRecord } from '@hearsay/compare'
import type { CompareRequest, NotCompared } from '@hearsay/desk'
import { clippingRecord } from '../record/clipping-record.ts'
import type { ReviewOptions, ReviewPart } from './review.ts'
import { comparisonOf, reviewEntry } from './review.ts'
import type { PlanItem } from './review-file.ts'

/** Where the clippings of a review come from. */
export interface ReviewSource {
  /** Throws where an id is unknown. */
  select(selector: ClippingSelector): Promise<{
    diagnostics: QueryDiagnostic[]
    clippings(): AsyncIterable<Clipping>
  }>
  compare(request: CompareRequest): Promise<ComparisonRecord | NotCompared>
}

/** How to compose. */
export interface ComposeOptions extends ReviewOptions {
  /** Only clippings that changed after this moment, an ISO prefix; null for all. */
  since: string | null
  /** The most clippings; those after them are left out. */
  most: number
  /** Told how many clippings were read. */
  onClipping?: ((count: number) => void) | undefined
}

/** A review put together. */
export interface Composed {
  parts: ReviewPart[]
  clippings: number
  /** Clippings that were left out, for there are too many. */
  left: boolean
  /** When the clipping that changed last did, or `since`; empty without either. */
  until: string
  /** Queries with what is wrong in them. */
  diagnostics: { query: string; diagnostics: QueryDiagnostic[] }[]
  /** Comparisons that couldn’t be made. */
  notCompared: { query: string; why: NotCompared }[]
}

/** Puts a review together. A clipping is in it once, where it comes first. */
export async function composeReview(
  items: readonly PlanItem[],
  source: ReviewSource,
  options: ComposeOptions,
): Promise<Composed> {
  const review = new Composing(source, options)
  for (const item of items) await review.add(item)
  return review.composed
}

class Composing {
  readonly composed: Composed
  readonly #source: ReviewSource
  readonly #options: ComposeOptions
  readonly #ids = new Set<string>()
  /** The clippings since the last heading. */
  #section: string[] = []

  constructor(source: ReviewSource, options: ComposeOptions) {
    this.#source = source
    this.#options = options
    this.composed = {
      parts: [],
      clippings: 0,
      left: false,
      until: options.since ?? '',
      diagnostics: [],
      notCompared: [],
    }
  }

  async add(item: PlanItem): Promise<void> {
    if (item.type === 'clipping') return this.#take({ ids: [item.id] }, item.note)
    if (item.type === 'query') return this.#take({ query: item.query }, item.note)
    if (item.type === 'comparison') return this.#compare(item.query)
    if (item.type === 'heading') this.#section = []
    this.composed.parts.push(item)
  }

  /** Takes clippings; the note is on the first of them. */
  async #take(selector: ClippingSelector, note: string): Promise<void> {
    const { composed } = this
    const { since, most, onClipping } = this.#options
    const { diagnostics, clippings } = await this.#source.select(selector)
    if (diagnostics.length > 0 && 'query' in selector)
      composed.diagnostics.push({ query: selector.query, diagnostics })
    if (diagnostics.some(({ severity }) => severity === 'error')) return
    let first = note
    for await (const clipping of clippings()) {
      const { id, changed } = clipping
      if (this.#ids.has(id) || (since !== null && changed <= since)) continue
      if (composed.clippings === most) {
        composed.left = true
        return
      }
      this.#ids.add(id)
      this.#section.push(id)
      composed.clippings++
      onClipping?.(composed.clippings)
      if (changed > composed.until) composed.until = changed
      const entry = reviewEntry(clippingRecord(clipping), first, this.#options)
      composed.parts.push({ type: 'entry', entry })
      first = ''
    }
  }

  /** Compares what a query finds, or what is in this section so far. */
  async #compare(query: string): Promise<void> {
    const request: CompareRequest =
      query === '' ? { by: 'ids', ids: [...this.#section] } : { by: 'query', query }
    const record = await this.#source.compare(request)
    if (typeof record === 'string') this.composed.notCompared.push({ query, why: record })
    else this.composed.parts.push({ type: 'comparison', comparison: comparisonOf(record) })
  }
}
