// What a command knows of the world outside: where it prints, what it may read, and how the terminal looks.

import type { Readable, Writable } from 'node:stream'

/** The world outside as a command sees it; main.ts makes the real one, tests make their own. */
export interface Terminal {
  stdin: Readable & { isTTY?: boolean }
  stdout: Writable & { isTTY?: boolean; columns?: number; rows?: number }
  stderr: Writable
  /** Width to print for; null where stdout is a pipe or a file, which take lines of any length. */
  columns: number | null
  /** Whether to print in colour. */
  colour: boolean
  /** The environment's variables. */
  env: Record<string, string | undefined>
  /** Today as ISO date. */
  today: string
  /** Keeps what has to be put right before the program ends in an unforeseen way; returns how to forget it. */
  onCrash(restore: () => void): () => void
}

/** Whether to print in colour on a stream: NO_COLOR and FORCE_COLOR decide before the stream does. */
export function colourWanted(isTTY: boolean, env: Terminal['env']): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return isTTY && env.TERM !== 'dumb'
}
