// A line of progress on standard error, which is removed at the end. Nothing is written where standard error isn't a terminal.
import type { Terminal } from '../term/terminal.ts'
import { cut } from '../term/width.ts'

/** The line is written again after this long at the earliest. */
const MIN_INTERVAL_MS = 200

/** A line of progress. */
export class ProgressLine {
  readonly #terminal: Terminal
  #shown = ''
  #last = Number.NEGATIVE_INFINITY

  constructor(terminal: Terminal) {
    this.#terminal = terminal
  }

  /** Shows words, unless others were shown a moment ago. */
  show(words: string): void {
    const { errColumns, now } = this.#terminal
    if (errColumns === null || words === this.#shown || now() - this.#last < MIN_INTERVAL_MS) return
    this.#last = now()
    this.#shown = words
    this.#terminal.err(`\r${cut(words, errColumns - 1)}\u001b[K`)
  }

  /** Removes the line, so that something else can be written. */
  clear(): void {
    if (this.#shown) this.#terminal.err('\r\u001b[K')
    this.#shown = ''
    this.#last = Number.NEGATIVE_INFINITY
  }
}

/** `about 40 s left`, `about 3 min left`; empty for less than a second or an unknown time. */
export function timeLeft(seconds: number | null): string {
  if (seconds === null || !(seconds >= 1) || !Number.isFinite(seconds)) return ''
  if (seconds < 90) return `about ${Math.ceil(seconds)} s left`
  if (seconds < 90 * 60) return `about ${Math.ceil(seconds / 60)} min left`
  return `about ${Math.ceil(seconds / 3600)} h left`
}
