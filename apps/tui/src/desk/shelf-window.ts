// The list’s side of the desk. In: an archive and where somebody stands. Out: entries, page by page: a desk of any size
// costs no more than what is looked at.

import type { Archive, Count, Entry, QueryDiagnostic, Shelf, ShelfOrder } from '@hearsay/archive'
import { ArchiveError, shelfOrders } from '@hearsay/archive'

/** Entries asked for in one go. */
const PAGE_SIZE = 100
/** Entries asked for in one go where a seed is looked for in all of the list. */
const SEARCH_PAGE_SIZE = 1000
/** At least so many such goes before and behind where it was a seed is looked for that may fit no more. */
const NEARBY_PAGES = 1
/** Pages kept; the ones longest not looked at go first. */
const MAX_CACHED_PAGES = 12

/** A chosen seed that the list has no more: it is no seed of the desk, or does not fit the query. */
export interface Lost {
  id: string
  why: 'gone' | 'filtered'
}

/** A window over the shelf: what is chosen, and the entries around it. */
export class ShelfWindow {
  query = ''
  order: ShelfOrder = 'date'
  /** How many seeds fit, as far as is known; where there are more, the number grows as one goes on. */
  total: Count = { number: 0, more: false }
  diagnostics: QueryDiagnostic[] = []
  /** Why the shelf can’t be told. */
  problem: string | null = null
  /** false until the first page is there. */
  known = false
  /** The place of the chosen entry. */
  cursor = 0

  readonly #archive: Archive
  readonly #changed: () => void
  #pages = new Map<number, Entry[]>()
  #asked = new Map<number, Promise<void>>()
  #generation = 0
  #chosen: string | null = null
  /** What is being asked for; and what is to be asked for again once that is there. */
  #underWay: Promise<unknown> | null = null
  #next: Promise<Lost | null> | null = null

  constructor(archive: Archive, changed: () => void) {
    this.#archive = archive
    this.#changed = changed
  }

  /** The entry at a place; undefined where there is none or it hasn’t come yet. */
  entry(at: number): Entry | undefined {
    return this.#pages.get(Math.floor(at / PAGE_SIZE))?.[at % PAGE_SIZE]
  }

  /** The chosen entry. */
  get chosen(): Entry | undefined {
    return this.entry(this.cursor)
  }

  /** Chooses the entry `by` places on; infinities mean the first and the last. */
  move(by: number): void {
    this.cursor = Math.max(0, Math.min(this.total.number - 1, this.cursor + by))
    this.#chosen = this.chosen?.id ?? null
  }

  /** Sees to it that the entries `[from, to)` come, and resolves when they are there. */
  async load(from: number, to: number): Promise<void> {
    const first = Math.max(0, Math.floor(from / PAGE_SIZE))
    const last = Math.floor(Math.max(0, Math.min(this.total.number, to) - 1) / PAGE_SIZE)
    const coming: Promise<void>[] = []
    const { number, more } = this.total
    if (more && to > number - PAGE_SIZE) coming.push(this.#ask(Math.floor(number / PAGE_SIZE)))
    for (let page = first; page <= last; page++) {
      const kept = this.#pages.get(page)
      if (kept) {
        // Looked at again: the last to go.
        this.#pages.delete(page)
        this.#pages.set(page, kept)
      } else coming.push(this.#ask(page))
    }
    await Promise.all(coming)
  }

  /** Asks for other seeds, or for the same ones in another order. */
  async show(to: { query?: string; order?: ShelfOrder }): Promise<void> {
    this.query = to.query ?? this.query
    this.order = to.order ?? this.order
    this.cursor = 0
    this.#chosen = null
    await this.#look(NEARBY_PAGES)
  }

  /** The order after the present one. */
  get nextOrder(): ShelfOrder {
    return shelfOrders[(shelfOrders.indexOf(this.order) + 1) % shelfOrders.length] ?? 'date'
  }

  /**
   * Asks again for what is looked at. What was chosen stays chosen where it has come to; what can’t be is told: it is no
   * seed of the desk any more, or does not fit the query. What is under way is not begun anew, but followed by one more.
   */
  refresh(): Promise<Lost | null> {
    if (!this.#underWay) return this.#look(NEARBY_PAGES)
    this.#next ??= this.#afterwards()
    return this.#next
  }

  async #afterwards(): Promise<Lost | null> {
    while (this.#underWay) await this.#underWay
    this.#next = null
    return this.#look(NEARBY_PAGES)
  }

  /** Asks for what is looked at, instead of what was asked for before. */
  #look(reach: number): Promise<Lost | null> {
    const looking = this.#lookOver(reach).finally(() => {
      if (this.#underWay === looking) this.#underWay = null
    })
    this.#underWay = looking
    return looking
  }

  async #lookOver(reach: number): Promise<Lost | null> {
    const sought = this.#chosen
    const generation = ++this.#generation
    this.#asked.clear()
    const page = Math.floor(this.cursor / PAGE_SIZE)
    this.#fresh.clear()
    await this.#ask(page)
    // What came or went before it may have moved it over an edge of its page.
    for (const beside of [page + 1, page - 1]) {
      if (sought === null || this.#placeOf(sought) !== null) break
      if (beside >= 0 && beside * PAGE_SIZE < this.total.number) await this.#ask(beside)
    }
    const near = this.#placeOf(sought)
    const isHere = sought === null || near !== null || this.problem !== null || (await this.#isKept(sought))
    // In a list without a query it is somewhere, and is found.
    const within = this.query.trim() === '' ? Number.POSITIVE_INFINITY : reach
    const found = near ?? (sought !== null && isHere ? await this.#search(sought, generation, within) : null)
    if (generation !== this.#generation) return null
    this.cursor = Math.max(0, Math.min(this.total.number - 1, found ?? this.cursor))
    if (found !== null && near === null) await this.#ask(Math.floor(found / PAGE_SIZE))
    if (generation !== this.#generation) return null
    this.#chosen = this.chosen?.id ?? this.#chosen
    if (sought === null || found !== null || this.problem !== null) return null
    return { id: sought, why: isHere ? 'filtered' : 'gone' }
  }

  /** Chooses the seed of an id wherever it is in the list, expected at a place; tells why it can’t be. */
  choose(id: string, expected: number): Promise<Lost | null> {
    this.cursor = expected
    this.#chosen = id
    return this.#look(Number.POSITIVE_INFINITY)
  }

  async #isKept(id: string): Promise<boolean> {
    return this.#archive.get(id).then(
      () => true,
      // Another problem is one of a seed that is there.
      (error) => !(error instanceof ArchiveError && error.code === 'seed-unknown'),
    )
  }

  /** The place of a seed in the list, looked for from the cursor outward, so many goes either way; null where it isn’t there. */
  async #search(id: string, generation: number, within: number): Promise<number | null> {
    const { query, order } = this
    const here = Math.floor(this.cursor / SEARCH_PAGE_SIZE)
    let [up, down] = [here - 1, here]
    for (let more = true; down - here <= within && (more || up >= 0); ) {
      for (const far of [...(more ? [down] : []), ...(up >= 0 ? [up] : [])]) {
        const shelf = await this.#archive
          .shelf({ query, order, offset: far * SEARCH_PAGE_SIZE, limit: SEARCH_PAGE_SIZE })
          .catch(() => null)
        if (!shelf || generation !== this.#generation) return null
        const at = shelf.entries.findIndex((entry) => entry.id === id)
        if (at >= 0) return far * SEARCH_PAGE_SIZE + at
        if (far === down) more = shelf.entries.length === SEARCH_PAGE_SIZE
      }
      up--
      down++
    }
    return null
  }

  readonly #fresh = new Set<number>()

  #ask(page: number): Promise<void> {
    const asked = this.#asked.get(page)
    if (asked) return asked
    const generation = this.#generation
    const { query, order } = this
    const coming = this.#archive
      .shelf({ query, order, offset: page * PAGE_SIZE, limit: PAGE_SIZE })
      .then(async (shelf) => ({ ...shelf, total: await this.#counted(shelf, page) }))
      .then(
        ({ entries, total, diagnostics }) => {
          if (generation !== this.#generation) return
          // The first answer after a change: what was kept from before may stand elsewhere now.
          if (this.#fresh.size === 0) this.#pages.clear()
          this.#fresh.add(page)
          this.#pages.set(page, entries)
          for (const old of this.#pages.keys()) {
            if (this.#pages.size <= MAX_CACHED_PAGES) break
            this.#pages.delete(old)
          }
          Object.assign(this, { total, diagnostics, problem: null, known: true })
        },
        (error: Error) => {
          if (generation === this.#generation) Object.assign(this, { problem: error.message, known: true })
        },
      )
      .finally(() => {
        if (generation !== this.#generation) return
        this.#asked.delete(page)
        this.#chosen ??= this.chosen?.id ?? null
        this.#changed()
      })
    this.#asked.set(page, coming)
    return coming
  }

  /** How many there are: a shelf stops counting early, but the whole desk is counted, and a page cut short is the last. */
  async #counted({ entries, total }: Shelf, page: number): Promise<Count> {
    if (!total.more) return total
    if (this.query.trim() === '') return { number: (await this.#archive.progress()).searchable, more: false }
    const end = page * PAGE_SIZE + entries.length
    const known = this.#fresh.size > 0 ? this.total : total
    if (entries.length > 0 && entries.length < PAGE_SIZE) return { number: end, more: false }
    return {
      number: Math.max(known.number, end),
      more: known.more && !(entries.length === 0 && end <= known.number),
    }
  }

  #placeOf(id: string | null): number | null {
    if (id === null) return null
    for (const [page, entries] of this.#pages) {
      const at = entries.findIndex((entry) => entry.id === id)
      if (at >= 0) return page * PAGE_SIZE + at
    }
    return null
  }
}
