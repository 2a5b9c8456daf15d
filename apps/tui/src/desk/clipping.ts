// The open clipping. In: a seed, its reading, a width. Out: rows to show, where one can stop among them, what was found.
// Nothing is decided here: voices, statements and evidence are the reading’s.

import type { Seed } from '@hearsay/archive'
import type { Span } from '@hearsay/core'
import { partitionPoint } from '@hearsay/core'
import type { Reading, Voice } from '@hearsay/reading'
import { oneLine } from '../term/safe.ts'
import { MARGIN_COLUMNS, proseRows } from '../ui/prose-rows.ts'
import { readingRows } from '../ui/reading-rows.ts'
import type { ReaderRow } from '../ui/row.ts'
import { rowAt } from '../ui/row.ts'
import { sourcesRows } from '../ui/statement-rows.ts'
import { findingRows, textRows } from '../ui/text-rows.ts'
import { findInText } from './find-in-text.ts'
import { mapOffset } from './map-offset.ts'
import type { Stop } from './navigation-stops.ts'
import { spansOf, stopsOf } from './navigation-stops.ts'

/** The ways to look at a clipping. */
export type View = 'reading' | 'text' | 'findings' | 'speakers'

/** How a clipping is laid out. */
interface ClippingLayout {
  columns: number
  height: number
  /** Whether who says it is told below each sentence. */
  notes: boolean
}

/** One clipping, as it is being read. */
export class Clipping {
  view: View = 'reading'
  /** The reading; a sentence that says why there is none; null before it comes. */
  reading: Reading | string | null = null
  /** Only sentences of this voice are shown. */
  voiceFilter: Voice | null = null
  rows: ReaderRow[] = []
  top = 0
  stops: Stop[] = []
  /** The index of the stop one stands at; -1 where there is none. */
  stopIndex = -1
  searchText = ''
  matches: Span[] = []
  /** The index of the place found that one stands at. */
  matchIndex = -1

  seed: Seed
  #laid: ClippingLayout = { columns: 0, height: 0, notes: true }

  constructor(seed: Seed) {
    this.seed = seed
  }

  /** Lays the rows out for a pane; nothing is done where nothing changed. */
  layOut(columns: number, height: number, notes: boolean): void {
    const same = this.#laid.columns === columns && this.#laid.notes === notes
    this.#laid = { columns, height, notes }
    if (!same) this.#arrange()
    else this.top = this.#within(this.top)
  }

  /** Takes the reading in. */
  setReading(reading: Reading | string): void {
    this.reading = reading
    const stepped = this.#steps !== null
    this.#restop()
    this.#arrange()
    if (stepped && this.view === 'reading') this.#show()
  }

  /** Takes a new text of the same seed in; the place is carried over. */
  replaceText(seed: Seed): void {
    const old = this.seed.document.text
    const offset = mapOffset(old, seed.document.text, this.rows[this.top]?.at ?? 0)
    const stop = this.stops[this.stopIndex]
    this.seed = seed
    this.reading = null
    this.stops = []
    this.stopIndex = -1
    this.rows = []
    this.#anchor = stop ? mapOffset(old, seed.document.text, stop.begin) : null
    this.find(this.searchText, false)
    this.#arrange(offset)
  }

  toggleView(view: View): void {
    const here = this.#isAbout ? this.#left : (this.rows[this.top]?.at ?? 0)
    this.#left = here
    this.view = this.view === view ? 'reading' : view
    this.#arrange(this.view === 'speakers' ? 0 : here)
  }
  /** The offset at which the text was left for a page about it. */
  #left = 0

  /** Whether a page about the text is shown: what is found in the text is not there, nor is a place in it. */
  get #isAbout(): boolean {
    return this.view === 'speakers' || this.view === 'findings'
  }

  showVoice(voice: Voice | null): void {
    this.voiceFilter = voice
    this.#restop()
    this.#arrange()
    this.#show()
  }

  /** The stop one stands at. */
  get stop(): Stop | undefined {
    return this.view === 'reading' ? this.stops[this.stopIndex] : undefined
  }

  /** The words of the statement one stands at, each with how it looks. */
  get marked(): ReturnType<typeof spansOf> {
    return this.stop && this.reading && typeof this.reading !== 'string'
      ? spansOf(this.reading, this.stop)
      : []
  }

  /** Goes to another stop, or scrolls where there is none. */
  step(by: number): void {
    if (this.view !== 'reading' || this.stops.length === 0) {
      const steps = this.#steps ?? { from: this.rows[this.top]?.at ?? 0, by: 0 }
      this.scroll(by)
      // Meant for statements that are not there yet: by rows until then.
      if (this.view === 'reading' && this.reading === null) this.#steps = { ...steps, by: steps.by + by }
    } else {
      this.stopIndex = Math.max(0, Math.min(this.stops.length - 1, this.stopIndex + by))
      this.#show()
    }
  }

  /** Steps taken before there was a reading, and the offset from which on. */
  #steps: { from: number; by: number } | null = null

  /** Moves the window by rows; infinities mean the first and the last. The stop follows where it would be lost. */
  scroll(by: number): void {
    this.top = this.#within(this.top + by)
    this.#steps = null
    if (this.stops.length === 0 || this.view !== 'reading') return
    const end = this.top + this.#laid.height
    const [here] = this.#rowsOf(this.stopIndex)
    if (here >= this.top && here < end) return
    const first = this.#stopFrom(this.rows[this.top]?.at ?? 0)
    const beyond = end < this.rows.length ? this.#stopFrom(this.rows[end]?.at ?? 0) : this.stops.length
    // Going down the first that is shown, going up the last; where none is shown, the nearest passed by.
    if (by > 0) this.stopIndex = Math.min(first, this.stops.length - 1)
    else if (beyond > 0) this.stopIndex = beyond - 1
  }

  /** The index of the first stop that begins at or behind an offset; as many as there are where none does. */
  #stopFrom(offset: number): number {
    return partitionPoint(this.stops, ({ begin }) => begin < offset)
  }

  /** Goes to an offset of the text. */
  goToOffset(offset: number): void {
    const row = rowAt(this.rows, offset)
    this.top = this.#within(row - 2)
    this.#standAt(offset)
  }

  /** Comes back to where somebody left off: what stood at the top, and the statement, once there is a reading. */
  resume(offset: number, stop: number | null): void {
    if (this.rows.length === 0) this.#resumed = offset
    else this.top = this.#topFor(offset)
    this.#anchor = stop
    if (this.stops.length) this.#restop()
  }
  #resumed = 0

  /** Goes to the first or the last stop, and the text’s begin or end. */
  goToEdge(last: boolean): void {
    this.top = last ? this.#within(Number.POSITIVE_INFINITY) : 0
    this.#steps = { from: last ? Number.POSITIVE_INFINITY : 0, by: 0 }
    if (this.stops.length) this.stopIndex = last ? this.stops.length - 1 : 0
  }

  /** Finds words; the first place from the window on is gone to. */
  find(words: string, go = true): void {
    this.searchText = words
    this.matches = findInText(words, this.seed.document.text)
    const from = this.rows[this.top]?.at ?? 0
    const first = this.matches.findIndex(([start]) => start >= from)
    this.matchIndex = this.matches.length === 0 ? -1 : Math.max(0, first)
    if (go && this.#isAbout) this.toggleView('reading')
    if (go) this.#showFound()
  }

  /** Goes to the next or previous place found, round the end. */
  goToMatch(step: 1 | -1): void {
    if (this.matches.length === 0) return
    this.matchIndex = (this.matchIndex + step + this.matches.length) % this.matches.length
    this.#showFound()
  }

  /** How far one is, in percent of the rows. */
  get percent(): number {
    const end = Math.min(this.rows.length, this.top + this.#laid.height)
    return this.rows.length ? Math.round((100 * end) / this.rows.length) : 100
  }

  #anchor: number | null = null

  /** Makes the stops anew; the one nearest the words one stood at is kept. */
  #restop(): void {
    const before = this.#anchor ?? this.stops[this.stopIndex]?.begin ?? null
    const steps = this.#steps ?? { from: this.rows[this.top]?.at ?? 0, by: 0 }
    this.#anchor = null
    this.#steps = null
    const { reading } = this
    this.stops = reading && typeof reading !== 'string' ? stopsOf(reading, this.voiceFilter) : []
    // Where nobody stood yet, the first that is in the window.
    const near =
      before === null ? this.#stopFrom(steps.from) : this.stops.findLastIndex((one) => one.begin <= before)
    this.stopIndex = Math.min(this.stops.length - 1, Math.max(0, Math.max(0, near) + steps.by))
  }

  #arrange(offset = this.rows[this.top]?.at ?? this.#resumed): void {
    const atTop = this.top === 0 && offset === 0
    this.rows = this.#rowsNow()
    this.top = atTop ? 0 : this.#topFor(offset)
  }

  #rowsNow(): ReaderRow[] {
    const { columns, notes } = this.#laid
    const { seed, reading } = this
    if (columns === 0) return []
    if (this.view === 'text') return textRows(seed, columns)
    if (this.view === 'findings') return findingRows(seed, columns)
    const known = reading !== null && typeof reading !== 'string' ? reading : null
    if (this.view === 'reading')
      return readingRows(seed.document, known, columns, { notes, only: this.voiceFilter })
    if (known) return sourcesRows(seed.document, known, columns)
    return proseRows(0, oneLine(String(reading ?? 'Being read …')), 'quiet', columns - MARGIN_COLUMNS)
  }

  /** The top at which the row of an offset is the first: of several rows of one offset, as in the header, the first. */
  #topFor(offset: number): number {
    let row = rowAt(this.rows, offset)
    while (row > 0 && this.rows[row - 1]?.at === offset) row--
    return this.#within(row)
  }

  #within(top: number): number {
    return Math.max(0, Math.min(this.rows.length - this.#laid.height, top))
  }

  /** The first and the last row of a stop. */
  #rowsOf(at: number): [number, number] {
    const stop = this.stops[at]
    if (!stop) return [0, 0]
    return [rowAt(this.rows, stop.begin), rowAt(this.rows, Math.max(stop.begin, stop.end - 1))]
  }

  /** Brings the stop into the window: as little as needed for a step within it, else a third from its top. */
  #show(): void {
    const [first, last] = this.#rowsOf(this.stopIndex)
    const { height } = this.#laid
    if (first >= this.top && last < this.top + height) return
    this.top = this.#within(first - Math.floor(height / 4))
  }

  /** Stands at the last stop that begins at or before an offset; before all of them, at the first. */
  #standAt(offset: number): void {
    if (this.stops.length) this.stopIndex = Math.max(0, this.#stopFrom(offset + 1) - 1)
    else this.#anchor = offset
  }

  #showFound(): void {
    const place = this.matches[this.matchIndex]
    if (!place) return
    const row = rowAt(this.rows, place[0])
    if (row < this.top || row >= this.top + this.#laid.height) this.top = this.#within(row - 2)
    this.#standAt(place[0])
  }
}
