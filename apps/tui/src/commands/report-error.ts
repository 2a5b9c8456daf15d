// What went wrong, on standard error, with the status that it ends in.
import type { ArchiveError } from '@hearsay/archive'
import { oneLine } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'

/** Reports wrong usage, and where the right one is shown. */
export function usageError(terminal: Terminal, message: string, command = ''): Status {
  terminal.err(`hearsay: ${oneLine(message)}\nTry hearsay help${command && ` ${command}`}.\n`)
  return 2
}

/** Reports that something outside failed. */
export function failure(terminal: Terminal, message: string): Status {
  terminal.err(`hearsay: ${oneLine(message)}\n`)
  return 3
}

/** Reports that a desk can't be opened; where it is the default one and missing, also how to name another. */
export function deskFailure(terminal: Terminal, { code, message }: ArchiveError, address: string): Status {
  const isDefault = address === terminal.desk && !terminal.env.HEARSAY_DESK
  const hint =
    isDefault && code === 'folder-missing'
      ? ' It is the default; name another with --desk or $HEARSAY_DESK.'
      : ''
  return failure(terminal, message + hint)
}

/** Reported where a file is missing and standard input is a terminal. */
export const NO_FILE = 'Name a file or the id of a clipping, or pipe a text to it.'
