// One line on standard error that says how far something is, and goes away. Where standard error is no terminal nothing
// is written.
import type { Terminal } from '../term/terminal.ts'
import { cut } from '../term/width.ts'

/** How often the line is written anew, in milliseconds. */
const MIN_INTERVAL_MS = 200

/** A line of progress. */
export class ProgressLine {
  readonly #terminal: Terminal
  #shown = ''
  #last = Number.NEGATIVE_INFINITY

  constructor(terminal: Terminal) {
    this.#terminal = terminal
  }

  /** Shows words, unless some were shown a moment ago. */
  show(words: string): void {
    const { errColumns, now } = this.#terminal
    if (errColumns === null || words === this.#shown || now() - this.#last < MIN_INTERVAL_MS) return
    this.#last = now()
    this.#shown = words
    this.#terminal.err(`\r${cut(words, errColumns - 1)}\u001b[K`)
  }

  /** Takes the line away, so that something else can be written. */
  clear(): void {
    if (this.#shown) this.#terminal.err('\r\u001b[K')
    this.#shown = ''
    this.#last = Number.NEGATIVE_INFINITY
  }
}

/** `about 40 seconds left`, `about 3 minutes left`; nothing for less than a second or who knows how long. */
export function timeLeft(seconds: number | null): string {
  if (seconds === null || !(seconds >= 1) || !Number.isFinite(seconds)) return ''
  if (seconds < 90) return `about ${Math.ceil(seconds)} s left`
  if (seconds < 90 * 60) return `about ${Math.ceil(seconds / 60)} min left`
  return `about ${Math.ceil(seconds / 3600)} h left`
}
