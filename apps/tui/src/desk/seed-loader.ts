// Loads the selected clipping. In: the state with what is selected in its list, an archive, a reader. Out: the state shows the
// clipping, with its reading and the place where one was, or why it can’t be shown.

import { setTimeout as pause } from 'node:timers/promises'
import type { Archive } from '@hearsay/archive'
import type { Document } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'
import { oneLine } from '../term/safe.ts'
import { Clipping } from './clipping.ts'
import type { DeskState } from './desk-state.ts'
import type { SavedPlace } from './saved-place.ts'

/** How long a clipping waits for its reading before it is shown without. */
const READING_WAIT_MS = 80
/** Clippings that stay in memory with the place in their text. */
const MAX_RECENT_CLIPPINGS = 30
/** The neighbours of a clipping are read ahead after this long, unless they are larger. */
const READ_AHEAD_DELAY_MS = 200
const MAX_READ_AHEAD_BYTES = 100_000

/** What the loader needs. */
interface LoaderOptions {
  state: DeskState
  archive: Archive
  /** The reading of a document, or a sentence that says why there is none. */
  read(document: Document): Promise<Reading | string>
  /** Called when the state has changed. */
  changed(): void
  /** Where one was the last time; null for nowhere. */
  place: SavedPlace | null
  /** Aborted when the desk closes: nothing is loaded after. */
  closed: AbortSignal
}

/** Loads what is selected, and remembers what was open before. */
export class SeedLoader {
  readonly #options: LoaderOptions
  readonly #recent = new Map<string, Clipping>()
  /** The neighbours of what is open, read ahead. */
  #ahead = new Map<string, Clipping>()
  readonly #pending = new WeakMap<Document, Promise<Reading | string>>()
  readonly #shownTurn = new WeakMap<Clipping, number>()
  #turn = 0
  #place: SavedPlace | null
  #hasLoaded = false

  constructor(options: LoaderOptions) {
    this.#options = options
    this.#place = options.place
  }

  /** Loads the selected clipping; before the list has come, the one that was open the last time. */
  async load(): Promise<void> {
    const { state, changed, closed } = this.#options
    const id = this.#selected
    if (id === undefined || closed.aborted) {
      state.clipping = null
      return changed()
    }
    if (!state.showsClipping) return changed()
    try {
      const clipping = await this.#clippingOf(id)
      if (this.#isStale(id)) return
      this.#show(clipping)
    } catch (error) {
      if (this.#isStale(id)) return
      state.clipping = null
      state.problem = oneLine((error as Error).message)
      state.notify('clipping-shown')
    }
    changed()
    this.#resume()
    this.#readAhead(id).catch(() => undefined)
  }

  /** Resolves once the open clipping has its reading, or there is none to come. */
  async whenRead(): Promise<void> {
    const { clipping } = this.#options.state
    await (clipping && this.#pending.get(clipping.seed.document))?.catch(() => undefined)
  }

  get #selected(): string | undefined {
    return this.#options.state.shelf.chosen?.id ?? this.#place?.seed
  }

  /** Whether another clipping has been selected meanwhile. */
  #isStale(id: string): boolean {
    return (this.#options.state.shelf.chosen?.id ?? id) !== id
  }

  async #clippingOf(id: string): Promise<Clipping> {
    const { archive, closed } = this.#options
    const seed = await archive.get(id)
    const known = this.#recent.get(id) ?? this.#ahead.get(id)
    const clipping = known ?? new Clipping(seed)
    if (this.#isStale(id)) return clipping
    if (known && known.seed.document.text !== seed.document.text) known.replaceText(seed)
    // The same words: what is being read of them stays true.
    else if (known) known.seed = { ...seed, document: known.seed.document }
    this.#remember(clipping)
    await this.#showDecisions(clipping)
    // Most readings come in a moment: what is drawn without one would only be drawn over.
    const reading = this.#read(clipping)
    const waited = pause(READING_WAIT_MS, undefined, { signal: closed }).catch(() => undefined)
    if (this.#hasLoaded) await Promise.race([reading, waited])
    this.#hasLoaded = true
    return clipping
  }

  /** Shows what people decided, unless something that was asked for later is shown already. */
  async #showDecisions(clipping: Clipping): Promise<void> {
    const turn = ++this.#turn
    const { decisions } = await this.#options.archive.decisions(clipping.seed.id)
    if (turn < (this.#shownTurn.get(clipping) ?? 0)) return
    this.#shownTurn.set(clipping, turn)
    clipping.setDecisions(decisions)
  }

  #show(clipping: Clipping): void {
    const { state } = this.#options
    if (state.clipping !== clipping) {
      state.evidenceTop = 0
      state.notify('clipping-shown')
    }
    state.clipping = clipping
    state.problem = null
    clipping.setQuery(state.shelf.query, state.fitEnd)
    state.fitEnd = null
  }

  /** Reads the next clipping and the previous one, if nothing else is selected meanwhile. */
  async #readAhead(id: string): Promise<void> {
    const { state, archive, closed } = this.#options
    const { shelf } = state
    const ahead = new Map<string, Clipping>()
    for (const by of [1, -1]) {
      await pause(READ_AHEAD_DELAY_MS, undefined, { signal: closed })
      if (shelf.chosen?.id !== id) return
      const next = shelf.entry(shelf.cursor + by)
      if (!next || next.bytes > MAX_READ_AHEAD_BYTES || this.#recent.has(next.id)) continue
      const clipping = this.#ahead.get(next.id) ?? new Clipping(await archive.get(next.id))
      await this.#showDecisions(clipping)
      ahead.set(next.id, clipping)
      this.#ahead = ahead
      await this.#read(clipping)
    }
  }

  #remember(clipping: Clipping): void {
    const { id } = clipping.seed
    this.#recent.delete(id)
    this.#recent.set(id, clipping)
    const [oldest] = this.#recent.keys()
    if (this.#recent.size > MAX_RECENT_CLIPPINGS && oldest !== undefined) this.#recent.delete(oldest)
  }

  /** Goes back to the saved place, once. */
  #resume(): void {
    const { state, changed } = this.#options
    const place = this.#place
    this.#place = null
    if (!place || place.seed !== state.clipping?.seed.id) return
    state.clipping.resume(place.offset, place.stop)
    changed()
  }

  async #read(clipping: Clipping): Promise<void> {
    if (clipping.reading !== null) return
    const { state, read, changed, closed } = this.#options
    const { document } = clipping.seed
    // Every change of the desk loads the clipping again: one that is being read is read once.
    const pending = this.#pending.get(document) ?? read(document)
    this.#pending.set(document, pending)
    const reading = await pending
    this.#pending.delete(document)
    if (clipping.reading !== null || clipping.seed.document !== document || closed.aborted) return
    clipping.setReading(reading)
    if (clipping !== state.clipping) return
    state.notify('clipping-shown')
    changed()
  }
}
