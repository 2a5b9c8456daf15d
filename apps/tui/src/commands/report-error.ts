import { oneLine } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'

/** Tells of wrong usage, and where to read how it is right. */
export function usageError(terminal: Terminal, message: string, command = ''): Status {
  terminal.err(`hearsay: ${oneLine(message)}\nTry hearsay help${command && ` ${command}`}.\n`)
  return 2
}

/** Tells that something outside failed. */
export function failure(terminal: Terminal, message: string): Status {
  terminal.err(`hearsay: ${oneLine(message)}\n`)
  return 3
}
