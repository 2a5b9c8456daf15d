import type { Environment } from './clipboard.ts'

/** What a command may use of the outside: made in main.ts, made up in tests. */
export interface Terminal {
  out(words: string): void
  err(words: string): void
  /** All of standard input. */
  input(): Promise<Uint8Array>
  /** Calls back when a signal ends the program before its time. */
  onExit(run: () => void): void
  /** Leaves the end to the command: the first signal that asks for it aborts this, a second ends the program. */
  interruptSignal(): AbortSignal
  /** Milliseconds by a clock that only goes forward. */
  now(): number
  /** Columns of standard output; null where it is no terminal. */
  columns: number | null
  /** Columns of standard error, where progress is shown; null where it is no terminal. */
  errColumns: number | null
  /** Whether standard input is a terminal. */
  interactive: boolean
  colour: boolean
  /** The desk's folder where no `--desk` is given. */
  desk: string
  /** Today as ISO date; another one tomorrow. */
  today: string
  /** Columns and rows as they are now; 80 and 24 where nobody tells. */
  size(): { columns: number; rows: number }
  /** Calls back whenever the size changes; gives what ends that. */
  onResize(run: () => void): () => void
  /** Runs another program on the whole terminal: an interrupt meant for that ends nothing here. */
  runOnTerminal<Value>(run: () => Value): Promise<Value>
  /** Stops the program and its whole job, as the terminal’s own key would; resolves when it goes on. */
  suspend(): Promise<void>
  /** Leaves stopping to the command, which calls `stop`; `goOn` is called when it was stopped unasked. */
  onJobControl(calls: { stop(): void; goOn(): void }): void
  env: Environment
  /** The kind of system: `linux`, `darwin`, `win32` … */
  platform: string
}

/** How a command ends: 0 all well, 1 an error in a seed, 2 wrong usage, 3 something can't be read. */
export type Status = 0 | 1 | 2 | 3
