// The open clipping. In: a seed, its reading, a width. Out: rows to show, where one can stop among them, what a search found.
// Nothing is decided here: voices, statements and evidence are the reading’s.

import type { Fit, Seed } from '@hearsay/archive'
import { textHashOf } from '@hearsay/archive'
import type { SearchableText, Span } from '@hearsay/core'
import { findInText, searchableText } from '@hearsay/core'
import type { Decision } from '@hearsay/decisions'
import { applyDecisions } from '@hearsay/decisions'
import type { Matches, Stop } from '@hearsay/desk'
import { markedParts, noMatches, selectMatch, stepMatch, stopAt, stopFrom, stopsOf } from '@hearsay/desk'
import type { Reading, Voice } from '@hearsay/reading'
import { oneLine } from '../term/safe.ts'
import { MARGIN_COLUMNS, proseRows } from '../ui/prose-rows.ts'
import { readingRows } from '../ui/reading-rows.ts'
import type { Marked, ReaderRow } from '../ui/row.ts'
import { rowAt } from '../ui/row.ts'
import { speakersRows } from '../ui/statement-rows.ts'
import { diagnosticRows, textRows } from '../ui/text-rows.ts'
import { mapOffset } from './map-offset.ts'
import { QueryFits } from './query-fits.ts'

/** The ways to look at a clipping: with its voices, as plain text, its problems, who speaks in it. */
export type View = 'reading' | 'text' | 'findings' | 'speakers'

/** No more matches are searched for than this: a single letter matches everywhere. */
const MAX_MATCHES = 10_000
/** Rows shown above an offset that is gone to. */
const ROWS_ABOVE = 2

/** How a clipping is laid out. */
interface ClippingLayout {
  columns: number
  height: number
  /** Whether the speakers are shown below each sentence. */
  notes: boolean
}

/** One clipping, as it is being read. */
export class Clipping {
  view: View = 'reading'
  /** The reading; a sentence that says why there is none; null before it comes. */
  reading: Reading | string | null = null
  /** Only sentences of this voice are shown; null for all. */
  voiceFilter: Voice | null = null
  rows: ReaderRow[] = []
  /** The index of the first row in the window. */
  top = 0
  stops: Stop[] = []
  /** The index of the selected stop; -1 where there is none. */
  stopIndex = -1
  search: Matches<Span> = noMatches()
  /** The places that fit the query of the list. */
  readonly fits = new QueryFits()
  /** The stop that was selected and is gone, since its statement was rejected; it is selected again where that is undone. */
  #gone: Stop | null = null

  seed: Seed
  /** The reading without decisions, and what people decided. */
  #machine: Reading | null = null
  #decisions: Decision[] = []
  #decided = ''
  #layout: ClippingLayout = { columns: 0, height: 0, notes: true }
  /** The text folded for searching, once there is a search. */
  #searchable: SearchableText | null = null
  /** The offset at which the text was left for a view that is about it. */
  #textOffset = 0
  /** Steps taken before there was a reading, and the offset from which. */
  #earlySteps: { from: number; by: number } | null = null
  /** The offset to lay out from, before there are rows. */
  #resumeOffset = 0
  /** The offset of the stop to select once there are stops. */
  #resumeStop: number | null = null

  constructor(seed: Seed) {
    this.seed = seed
  }

  /** Lays the rows out for a pane; nothing is done where nothing changed. */
  layOut(columns: number, height: number, notes: boolean): void {
    const same = this.#layout.columns === columns && this.#layout.notes === notes
    this.#layout = { columns, height, notes }
    if (!same) this.#layRows()
    else this.top = this.#clamp(this.top)
  }

  /** Takes what people decided; the reading is shown with it. */
  setDecisions(decisions: Decision[]): void {
    const key = decisions.map(({ id }) => id).join()
    if (key === this.#decided) return
    this.#decided = key
    this.#decisions = decisions
    if (this.#machine) this.setReading(this.#machine)
  }

  /** Takes the machine’s reading, or why there is none. */
  setReading(reading: Reading | string): void {
    this.#machine = typeof reading === 'string' ? null : reading
    const { document } = this.seed
    this.reading =
      typeof reading === 'string' || this.#decisions.length === 0
        ? reading
        : applyDecisions(reading, document, this.#decisions, textHashOf(document.text))
    const stepped = this.#earlySteps !== null
    this.#updateStops()
    this.#layRows()
    this.#goToFit(this.fits.update(this.seed, this.reading))
    if (stepped && this.view === 'reading') this.#scrollToStop()
  }

  /** Takes a new version of the same seed; the place is mapped to it. */
  replaceText(seed: Seed): void {
    const old = this.seed.document.text
    const { text } = seed.document
    const offset = mapOffset(old, text, this.#topOffset)
    const stop = this.stops[this.stopIndex]
    this.seed = seed
    this.#searchable = null
    this.reading = null
    this.#machine = null
    this.stops = []
    this.stopIndex = -1
    this.#gone = null
    this.rows = []
    this.#resumeStop = stop ? mapOffset(old, text, stop.begin) : null
    this.find(this.search.words, false)
    this.fits.forget()
    this.#layRows(offset)
  }

  /** Shows a view, or where it is shown already, the reading again. */
  toggleView(view: View): void {
    const here = this.#isAboutText ? this.#textOffset : this.#topOffset
    this.#textOffset = here
    this.view = this.view === view ? 'reading' : view
    this.#layRows(this.view === 'speakers' ? 0 : here)
  }

  /** Whether the view is about the text, rather than the text itself: it has no matches and no offsets. */
  get #isAboutText(): boolean {
    return this.view === 'speakers' || this.view === 'findings'
  }

  /** Shows only the sentences of a voice; null shows all. */
  showVoice(voice: Voice | null): void {
    this.voiceFilter = voice
    this.#gone = null
    this.#updateStops()
    this.#layRows()
    this.#scrollToStop()
  }

  /** The selected stop. */
  get stop(): Stop | undefined {
    return this.view === 'reading' ? this.stops[this.stopIndex] : undefined
  }

  /** The words of the selected statement, each with how it looks. */
  get marked(): Marked[] {
    const { stop, reading } = this
    if (!stop || !reading || typeof reading === 'string') return []
    const { isUnsure } = this
    return markedParts(reading, stop).map(({ span, part }) => ({ span, look: isUnsure ? 'quiet' : part }))
  }

  /** Whether the reading is unsure of the selected statement. */
  get isUnsure(): boolean {
    const { stop, reading } = this
    if (!stop || stop.statement === null || !reading || typeof reading === 'string') return false
    return !reading.attributions[stop.statement]!.sure
  }

  /** Whether the statement that was selected is gone, and none is yet in its place. */
  get isBetweenStops(): boolean {
    return this.#gone !== null
  }

  /** Selects a statement, where it is shown. */
  selectStatement(at: number): void {
    this.#gone = null
    const index = this.stops.findIndex(({ statement }) => statement === at)
    if (index === -1) return
    this.stopIndex = index
    this.#scrollToStop()
  }

  /** Selects another stop, or scrolls where there is none. */
  step(by: number): void {
    if (this.view === 'reading' && this.stops.length > 0) {
      // The stop before the one that is gone is the selected one already.
      if (this.#gone && by < 0) by++
      this.#gone = null
      this.stopIndex = Math.max(0, Math.min(this.stops.length - 1, this.stopIndex + by))
      this.#scrollToStop()
      return
    }
    const steps = this.#earlySteps ?? { from: this.#topOffset, by: 0 }
    this.scroll(by)
    // Meant for statements that are not there yet: by rows until then.
    if (this.view === 'reading' && this.reading === null) this.#earlySteps = { ...steps, by: steps.by + by }
  }

  /** Moves the window by rows; infinities mean the first and the last. A stop that leaves the window gives way to another. */
  scroll(by: number): void {
    this.top = this.#clamp(this.top + by)
    this.#earlySteps = null
    if (this.stops.length === 0 || this.view !== 'reading') return
    this.#gone = null
    const end = this.top + this.#layout.height
    const [here] = this.#stopRows(this.stopIndex)
    if (here >= this.top && here < end) return
    const first = stopFrom(this.stops, this.#topOffset)
    const beyond = end < this.rows.length ? stopFrom(this.stops, this.rows[end]?.at ?? 0) : this.stops.length
    // Going down the first in the window, going up the last; where none is in it, the nearest that was passed.
    if (by > 0) this.stopIndex = Math.min(first, this.stops.length - 1)
    else if (beyond > 0) this.stopIndex = beyond - 1
  }

  /** Goes to an offset of the text. */
  goToOffset(offset: number): void {
    this.top = this.#clamp(rowAt(this.rows, offset) - ROWS_ABOVE)
    this.#selectStopAt(offset)
  }

  /** Goes back to a saved place: the offset at the top, and the stop, once there is a reading. */
  resume(offset: number, stop: number | null): void {
    if (this.rows.length === 0) this.#resumeOffset = offset
    else this.top = this.#topFor(offset)
    this.#resumeStop = stop
    if (this.stops.length) this.#updateStops()
  }

  /** Brings an offset of the text into the window; what is selected stays. */
  show(offset: number): void {
    const row = rowAt(this.rows, offset)
    if (row < this.top || row >= this.top + this.#layout.height) this.top = this.#clamp(row - ROWS_ABOVE)
  }

  /** Goes to the first or the last stop, and to the text’s beginning or end. */
  goToEdge(last: boolean): void {
    this.#gone = null
    this.top = last ? this.#clamp(Number.POSITIVE_INFINITY) : 0
    this.#earlySteps = { from: last ? Number.POSITIVE_INFINITY : 0, by: 0 }
    if (this.stops.length) this.stopIndex = last ? this.stops.length - 1 : 0
  }

  /** Finds words; the first match in or after the window is selected, and with `go` gone to. */
  find(words: string, go = true): void {
    this.#searchable ??= words ? searchableText(this.seed.document.text) : null
    const found = this.#searchable && words ? findInText(this.#searchable, words, MAX_MATCHES) : []
    const from = this.#topOffset
    this.search = selectMatch(words, found, ([start]) => start >= from)
    if (!go) return
    if (this.#isAboutText) this.toggleView('reading')
    this.#scrollToMatch()
  }

  /** Goes to the next match or the previous one; after the last comes the first. */
  goToMatch(by: 1 | -1): void {
    this.search = stepMatch(this.search, by)
    this.#scrollToMatch()
  }

  /** Takes the query of the list; where it is another one, or an end is named, its first or last fit is gone to. */
  setQuery(query: string, end: 'first' | 'last' | null): void {
    if (this.fits.ask(query.trim(), end)) this.#goToFit(this.fits.update(this.seed, this.reading))
  }

  /** Goes to the next fit or the previous one; false where there is no other. */
  stepFit(by: 1 | -1): boolean {
    return this.#goToFit(this.fits.step(by))
  }

  #goToFit(fit: Fit | null): boolean {
    if (!fit) return false
    if (this.view !== 'reading') this.toggleView('reading')
    const row = rowAt(this.rows, fit.span[0])
    if (row < this.top || row >= this.top + this.#layout.height) this.top = this.#clamp(row - ROWS_ABOVE)
    if (fit.statement === null) this.#selectStopAt(fit.span[0])
    else this.selectStatement(fit.statement)
    return true
  }

  /** How much of the rows is in or above the window, in percent. */
  get percent(): number {
    const end = Math.min(this.rows.length, this.top + this.#layout.height)
    return this.rows.length ? Math.round((100 * end) / this.rows.length) : 100
  }

  get #topOffset(): number {
    return this.rows[this.top]?.at ?? 0
  }

  /** Makes the stops again; the one at the words that were selected is selected. */
  #updateStops(): void {
    const selected = this.#resumeStop === null ? (this.#gone ?? this.stops[this.stopIndex] ?? null) : null
    const before = this.#resumeStop ?? selected?.begin ?? null
    const steps = this.#earlySteps ?? { from: this.#topOffset, by: 0 }
    this.#resumeStop = null
    this.#earlySteps = null
    const { reading } = this
    this.stops = reading && typeof reading !== 'string' ? stopsOf(reading, this.voiceFilter) : []
    // Where nothing was selected, the first in the window.
    const near = before === null ? stopFrom(this.stops, steps.from) : stopAt(this.stops, before)
    this.stopIndex = Math.min(this.stops.length - 1, Math.max(0, Math.max(0, near) + steps.by))
    this.#keepSelected(selected)
  }

  /** Selects the stop that was selected, also where others begin with it, or notes that it is gone. */
  #keepSelected(selected: Stop | null): void {
    const hadStatement = selected !== null && selected.statement !== null && this.voiceFilter === null
    this.#gone = null
    if (!hadStatement || !this.reading || typeof this.reading === 'string') return
    const index = this.stops.findIndex(({ begin, end }) => begin === selected.begin && end === selected.end)
    if (index !== -1) this.stopIndex = index
    else if (!this.stops.some(({ begin, end }) => begin < selected.end && selected.begin < end))
      this.#gone = selected
  }

  #layRows(offset = this.rows[this.top]?.at ?? this.#resumeOffset): void {
    const atTop = this.top === 0 && offset === 0
    this.rows = this.#makeRows()
    this.top = atTop ? 0 : this.#topFor(offset)
  }

  #makeRows(): ReaderRow[] {
    const { columns, notes } = this.#layout
    const { seed, reading, voiceFilter } = this
    if (columns === 0) return []
    if (this.view === 'text') return textRows(seed, columns)
    if (this.view === 'findings') return diagnosticRows(seed, columns)
    const known = reading !== null && typeof reading !== 'string' ? reading : null
    if (this.view === 'reading') return readingRows(seed.document, known, columns, { notes, voiceFilter })
    if (known) return speakersRows(seed.document, known, columns)
    return proseRows(0, oneLine(String(reading ?? 'Reading …')), 'quiet', columns - MARGIN_COLUMNS)
  }

  /** The top at which the row of an offset is the first: of several rows of one offset, as in the header, the first. */
  #topFor(offset: number): number {
    let row = rowAt(this.rows, offset)
    while (row > 0 && this.rows[row - 1]?.at === offset) row--
    return this.#clamp(row)
  }

  #clamp(top: number): number {
    return Math.max(0, Math.min(this.rows.length - this.#layout.height, top))
  }

  /** The first and the last row of a stop. */
  #stopRows(at: number): [number, number] {
    const stop = this.stops[at]
    if (!stop) return [0, 0]
    return [rowAt(this.rows, stop.begin), rowAt(this.rows, Math.max(stop.begin, stop.end - 1))]
  }

  /** Brings the selected stop into the window, a quarter from its top where it was outside. */
  #scrollToStop(): void {
    const [first, last] = this.#stopRows(this.stopIndex)
    const { height } = this.#layout
    if (first >= this.top && last < this.top + height) return
    this.top = this.#clamp(first - Math.floor(height / 4))
  }

  /** Selects the last stop that begins at or before an offset; before all of them, the first. */
  #selectStopAt(offset: number): void {
    this.#gone = null
    if (this.stops.length) this.stopIndex = Math.max(0, stopAt(this.stops, offset))
    else this.#resumeStop = offset
  }

  #scrollToMatch(): void {
    const match = this.search.found[this.search.selected]
    if (!match) return
    const row = rowAt(this.rows, match[0])
    if (row < this.top || row >= this.top + this.#layout.height) this.top = this.#clamp(row - ROWS_ABOVE)
    this.#selectStopAt(match[0])
  }
}
