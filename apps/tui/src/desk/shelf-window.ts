// The list of the desk. In: an archive, and which entry is selected. Out: entries, page by page: a desk of any size costs no
// more than what is shown of it.

import type { Archive, Count, Entry, Hit, QueryDiagnostic, Shelf, ShelfOrder } from '@hearsay/archive'
import { ArchiveError, shelfOrders } from '@hearsay/archive'
import type { HitMatch } from '@hearsay/desk'
import { matchesOfHit } from '@hearsay/desk'

/** Entries asked for at once. */
const PAGE_SIZE = 100
/** Entries asked for at once while a seed is searched for in the whole list. */
const SEARCH_PAGE_SIZE = 1000
/** A seed that may not match the query any more is searched for in this many such pages before and after its place. */
const NEARBY_PAGES = 1
/** Pages in memory; the least recently used go first. */
const MAX_CACHED_PAGES = 12

/** A selected seed that the list doesn’t have any more: it is gone, or doesn’t match the query. */
export interface Lost {
  id: string
  why: 'gone' | 'filtered'
}

/** A window over the list: the selected entry, and those around it. */
export class ShelfWindow {
  query = ''
  order: ShelfOrder = 'date'
  /** How many seeds match, as far as is known; where there are more, the number grows as one goes on. */
  total: Count = { number: 0, more: false }
  diagnostics: QueryDiagnostic[] = []
  /** Why the list can’t be shown. */
  problem: string | null = null
  /** false until the first page is there. */
  known = false
  /** The index of the selected entry. */
  cursor = 0

  readonly #archive: Archive
  readonly #changed: () => void
  #pages = new Map<number, Entry[]>()
  #pending = new Map<number, Promise<void>>()
  readonly #excerpts = new Map<string, HitMatch | null>()
  #excerptQuery = ''
  #generation = 0
  #chosen: string | null = null
  /** The refresh under way, and the one that follows it. */
  #underWay: Promise<unknown> | null = null
  #next: Promise<Lost | null> | null = null

  constructor(archive: Archive, changed: () => void) {
    this.#archive = archive
    this.#changed = changed
  }

  /** The entry at an index; undefined where there is none or it hasn’t come yet. */
  entry(at: number): Entry | undefined {
    return this.#pages.get(Math.floor(at / PAGE_SIZE))?.[at % PAGE_SIZE]
  }

  /** The selected entry. */
  get chosen(): Entry | undefined {
    return this.entry(this.cursor)
  }

  /** Selects the entry `by` places on; infinities mean the first and the last. */
  move(by: number): void {
    this.cursor = Math.max(0, Math.min(this.total.number - 1, this.cursor + by))
    this.#chosen = this.chosen?.id ?? null
  }

  /** Loads the entries `[from, to)`; resolves when they are there. */
  async load(from: number, to: number): Promise<void> {
    const first = Math.max(0, Math.floor(from / PAGE_SIZE))
    const last = Math.floor(Math.max(0, Math.min(this.total.number, to) - 1) / PAGE_SIZE)
    const coming: Promise<void>[] = []
    const { number, more } = this.total
    if (more && to > number - PAGE_SIZE) coming.push(this.#ask(Math.floor(number / PAGE_SIZE)))
    for (let page = first; page <= last; page++) {
      const loaded = this.#pages.get(page)
      if (loaded) {
        // Used again: the last to go.
        this.#pages.delete(page)
        this.#pages.set(page, loaded)
      } else coming.push(this.#ask(page))
    }
    await Promise.all(coming)
    await this.#loadExcerpts(from, to)
  }

  /** What of a clipping fits the query, its headline left out; undefined where nothing does, or it hasn’t come yet. */
  excerpt(id: string | undefined): HitMatch | undefined {
    return (id !== undefined && this.#excerpts.get(id)) || undefined
  }

  /** Asks for what fits the query in the entries `[from, to)`, once for each. */
  async #loadExcerpts(from: number, to: number): Promise<void> {
    const { query } = this
    if (query !== this.#excerptQuery) {
      this.#excerpts.clear()
      this.#excerptQuery = query
    }
    if (!query.trim()) return
    const ids: string[] = []
    for (let at = from; at < to; at++) {
      const id = this.entry(at)?.id
      if (id !== undefined && !this.#excerpts.has(id)) ids.push(id)
    }
    if (ids.length === 0) return
    for (const id of ids) this.#excerpts.set(id, null)
    const hits = await this.#archive.matches(query, ids).catch(() => [])
    if (query !== this.#excerptQuery) return
    for (const hit of hits) this.#excerpts.set(hit.id, bestMatch(hit))
    this.#changed()
  }

  /** Lists the seeds of another query, or in another order. */
  async show(to: { query?: string; order?: ShelfOrder }): Promise<void> {
    this.query = to.query ?? this.query
    this.order = to.order ?? this.order
    this.cursor = 0
    this.#chosen = null
    await this.#reload(NEARBY_PAGES)
  }

  /** The order after the current one. */
  get nextOrder(): ShelfOrder {
    return shelfOrders[(shelfOrders.indexOf(this.order) + 1) % shelfOrders.length] ?? 'date'
  }

  /**
   * Loads again what is shown. The selected seed stays selected, wherever it has moved; where it can’t, it is returned. A
   * refresh under way is not restarted, but followed by one more.
   */
  refresh(): Promise<Lost | null> {
    if (!this.#underWay) return this.#reload(NEARBY_PAGES)
    this.#next ??= this.#afterwards()
    return this.#next
  }

  async #afterwards(): Promise<Lost | null> {
    while (this.#underWay) await this.#underWay
    this.#next = null
    return this.#reload(NEARBY_PAGES)
  }

  /** Loads what is shown, instead of what was asked for before. */
  #reload(reach: number): Promise<Lost | null> {
    const looking = this.#reloadPages(reach).finally(() => {
      if (this.#underWay === looking) this.#underWay = null
    })
    this.#underWay = looking
    return looking
  }

  async #reloadPages(reach: number): Promise<Lost | null> {
    const sought = this.#chosen
    const generation = ++this.#generation
    this.#pending.clear()
    this.#excerptQuery = ''
    const page = Math.floor(this.cursor / PAGE_SIZE)
    this.#fresh.clear()
    await this.#ask(page)
    // Entries that came or went before it may have moved it to the page beside.
    for (const beside of [page + 1, page - 1]) {
      if (sought === null || this.#placeOf(sought) !== null) break
      if (beside >= 0 && beside * PAGE_SIZE < this.total.number) await this.#ask(beside)
    }
    const near = this.#placeOf(sought)
    const isHere = sought === null || near !== null || this.problem !== null || (await this.#isKept(sought))
    // A list without a query has it somewhere.
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

  /** Selects a seed by its id, wherever it is in the list; `expected` is its likely index. Returns it where it can’t be selected. */
  choose(id: string, expected: number): Promise<Lost | null> {
    this.cursor = expected
    this.#chosen = id
    return this.#reload(Number.POSITIVE_INFINITY)
  }

  async #isKept(id: string): Promise<boolean> {
    return this.#archive.get(id).then(
      () => true,
      // With any other problem the seed exists.
      (error) => !(error instanceof ArchiveError && error.code === 'seed-unknown'),
    )
  }

  /** The index of a seed in the list, searched for from the cursor outward, `within` pages either way; null where it isn’t there. */
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
    const pending = this.#pending.get(page)
    if (pending) return pending
    const generation = this.#generation
    const { query, order } = this
    const coming = this.#archive
      .shelf({ query, order, offset: page * PAGE_SIZE, limit: PAGE_SIZE })
      .then(async (shelf) => ({ ...shelf, total: await this.#counted(shelf, page) }))
      .then(
        ({ entries, total, diagnostics }) => {
          if (generation !== this.#generation) return
          // The first answer after a change: earlier pages may be outdated.
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
        this.#pending.delete(page)
        this.#chosen ??= this.chosen?.id ?? null
        this.#changed()
      })
    this.#pending.set(page, coming)
    return coming
  }

  /** The total: a shelf stops counting early, but the whole desk is counted, and a page that isn’t full is the last. */
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

/** What of a hit the list shows: the first with words of the query, else the first; the headline is shown anyway. */
function bestMatch(hit: Hit): HitMatch | null {
  const matches = matchesOfHit(hit).filter(
    (one) => one.type === 'statement' || one.excerpt.where !== 'headline',
  )
  const marksOf = (one: HitMatch) => (one.type === 'statement' ? one.statement : one.excerpt).marks
  return matches.find((one) => marksOf(one).length > 0) ?? matches[0] ?? null
}
