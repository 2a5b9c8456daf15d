import type { Environment } from './clipboard.ts'

/** What a command may use of the system: real in main.ts, fake in tests. */
export interface Terminal {
  /** To standard output: text, or the bytes of a file. */
  out(words: string | Uint8Array): void
  err(words: string): void
  /** All of standard input. */
  input(): Promise<Uint8Array>
  /** Asks for a line on the terminal; null where there is no more input. */
  ask(question: string): Promise<string | null>
  /** Calls back when a signal or a crash ends the program. */
  onExit(run: () => void): void
  /** Leaves ending to the command: the first signal that asks for it aborts this, a second ends the program. */
  interruptSignal(): AbortSignal
  /** A monotonic clock, in milliseconds. */
  now(): number
  /** Columns of standard output; null where it isn't a terminal. */
  columns: number | null
  /** Columns of standard error, where progress is shown; null where it isn't a terminal. */
  errColumns: number | null
  /** Whether standard input is a terminal. */
  interactive: boolean
  colour: boolean
  /** The address of the desk where no `--desk` is given. */
  desk: string
  /** Today as an ISO date, computed at each access. */
  today: string
  /** The current columns and rows; 80 and 24 where they are unknown. */
  size(): { columns: number; rows: number }
  /** Calls back whenever the size changes, until the function it returns is called. */
  onResize(run: () => void): () => void
  /** Runs another program on the whole terminal; an interrupt meant for that program doesn't end this one. */
  runOnTerminal<Value>(run: () => Value): Promise<Value>
  /** Suspends the program and its whole job, as the terminal’s own key would; resolves when it continues. */
  suspend(): Promise<void>
  /** Leaves suspending to the command, which calls `suspend`; `goOn` is called after it was stopped otherwise. */
  onJobControl(calls: { stop(): void; goOn(): void }): void
  /** Shows text in a pager that has the terminal until it ends; false where it can’t be started. */
  page(pager: string, words: string): Promise<boolean>
  env: Environment
  /** The kind of system: `linux`, `darwin`, `win32` … */
  platform: string
}

/** How a command ends: 0 success, 1 a problem in the input, 2 wrong usage, 3 something outside failed. */
export type Status = 0 | 1 | 2 | 3
