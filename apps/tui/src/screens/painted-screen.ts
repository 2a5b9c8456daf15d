// The terminal, as Ink and the desk share it. In: frames of the desk, control sequences of Ink. Out: what changed, to the
// terminal; nothing while another program has it.

import { EventEmitter } from 'node:events'
import { Painter } from '../term/painter.ts'
import type { Terminal } from '../term/terminal.ts'

const ENTER = '\u001b[?1049h'
const LEAVE = '\u001b[?1049l'

/** Standard output for Ink, and what frames are drawn on. */
export class PaintedScreen extends EventEmitter {
  readonly isTTY = true
  readonly writable = true
  readonly #terminal: Pick<Terminal, 'out' | 'size'>
  readonly #painter = new Painter()
  #here = false

  constructor(terminal: Pick<Terminal, 'out' | 'size'>) {
    super()
    this.#terminal = terminal
  }

  get columns(): number {
    return this.#terminal.size().columns
  }

  get rows(): number {
    return this.#terminal.size().rows
  }

  /** Shows a frame, a line a row. */
  draw(lines: string[]): void {
    const sent = this.#here ? this.#painter.paint(lines) : ''
    if (sent) this.#terminal.out(sent)
  }

  /** Passes on what Ink writes to the terminal; its own frames are empty. */
  write(data: string, done?: () => void): boolean {
    if (data.includes(LEAVE)) this.#here = false
    if (data.includes(ENTER)) {
      this.#here = true
      this.#painter.forget()
    }
    if (data.trim()) this.#terminal.out(data)
    done?.()
    return true
  }

  /** Reports another size to Ink; what the terminal shows is unknown now. */
  resized(): void {
    this.#painter.forget()
    this.emit('resize')
  }
}
