// Opening seeds. In: the desk with what is chosen on its shelf. Out: the clipping it shows, with its reading and the place
// somebody was at, or why there is none.

import { setTimeout as pause } from 'node:timers/promises'
import type { Document } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'
import { oneLine } from '../term/safe.ts'
import { Clipping } from './clipping.ts'
import type { Desk } from './desk.ts'
import type { SavedPlace } from './saved-place.ts'

/** Milliseconds for which a seed is kept back for its reading to come. */
const READING_WAIT_MS = 80
/** Clippings whose place in the text is kept while others are read. */
const MAX_RECENT_CLIPPINGS = 30
/** After so many milliseconds at one seed its neighbours are read, unless they are larger than so many bytes. */
const PREFETCH = { after: 200, bytes: 100_000 }

/** Opens what is chosen, and remembers what was open before. */
export class SeedLoader {
  readonly #desk: Desk
  readonly #over: AbortSignal
  readonly #recent = new Map<string, Clipping>()
  /** The neighbours of what is open, read before somebody goes there. */
  #ahead = new Map<string, Clipping>()
  readonly #reading = new WeakMap<Document, Promise<Reading | string>>()
  #place: SavedPlace | null
  #opened = false

  /** `place` is where somebody left off the last time; nothing is opened once `over` is aborted. */
  constructor(desk: Desk, place: SavedPlace | null, over: AbortSignal) {
    this.#desk = desk
    this.#place = place
    this.#over = over
  }

  /** Opens the chosen seed; before the shelf has come, the one that was open the last time. */
  async load(): Promise<void> {
    const desk = this.#desk
    const id = desk.shelf.chosen?.id ?? this.#place?.seed
    if (id === undefined || this.#over.aborted) {
      desk.clipping = null
      return desk.changed()
    }
    if (!desk.panes.some(({ pane }) => pane !== 'list')) return desk.changed()
    try {
      const seed = await desk.archive.get(id)
      if ((desk.shelf.chosen?.id ?? id) !== id) return
      const kept = this.#recent.get(id) ?? this.#ahead.get(id)
      if (kept && kept.seed.document.text !== seed.document.text) kept.replaceText(seed)
      // The same words: what is being read of them stays true.
      else if (kept) kept.seed = { ...seed, document: kept.seed.document }
      const clipping = kept ?? new Clipping(seed)
      this.#remember(clipping)
      // Most readings come in a moment: what is drawn without one would only be drawn over.
      const reading = this.#read(clipping)
      if (this.#opened)
        await Promise.race([
          reading,
          pause(READING_WAIT_MS, undefined, { signal: this.#over }).catch(() => undefined),
        ])
      this.#opened = true
      if ((desk.shelf.chosen?.id ?? id) !== id) return
      if (desk.clipping !== clipping) desk.evidenceTop = 0
      desk.clipping = clipping
      desk.problem = null
    } catch (error) {
      if ((desk.shelf.chosen?.id ?? id) !== id) return
      desk.clipping = null
      desk.problem = oneLine((error as Error).message)
    }
    desk.changed()
    this.#comeBack()
    this.#readAhead(id).catch(() => undefined)
  }

  /** Reads the next seed and the previous one, if nobody goes on at once. */
  async #readAhead(id: string): Promise<void> {
    const { shelf, archive } = this.#desk
    const ahead = new Map<string, Clipping>()
    for (const by of [1, -1]) {
      await pause(PREFETCH.after, undefined, { signal: this.#over })
      if (shelf.chosen?.id !== id) return
      const next = shelf.entry(shelf.cursor + by)
      if (!next || next.bytes > PREFETCH.bytes || this.#recent.has(next.id)) continue
      const clipping = this.#ahead.get(next.id) ?? new Clipping(await archive.get(next.id))
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

  /** Goes to where somebody left off the last time. */
  #comeBack(): void {
    const desk = this.#desk
    const place = this.#place
    this.#place = null
    if (!place || place.seed !== desk.clipping?.seed.id) return
    desk.clipping.resume(place.offset, place.stop)
    desk.changed()
  }

  async #read(clipping: Clipping): Promise<void> {
    if (clipping.reading !== null) return
    const { document } = clipping.seed
    // Opened again while it is being read, as happens with every change of the desk: it is read once.
    const coming = this.#reading.get(document) ?? this.#desk.host.read(document)
    this.#reading.set(document, coming)
    const reading = await coming
    this.#reading.delete(document)
    if (clipping.reading !== null || clipping.seed.document !== document || this.#over.aborted) return
    clipping.setReading(reading)
    if (clipping === this.#desk.clipping) this.#desk.changed()
  }
}
