// Opens the desk in the terminal's other screen, and gives the first one back whatever happens.

import { ArchiveError, openArchive } from '@hearsay/archive'
import { render } from 'ink'
import { oneLine } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { Desk } from './desk.tsx'
import { readDocuments } from './read-document.ts'

const ENTER = '\u001b[?1049h\u001b[H'
const LEAVE = '\u001b[?1049l\u001b[?25h'

/** Opens the desk over a folder until somebody quits it. */
export async function openDesk(folder: string, terminal: Terminal): Promise<Status> {
  let archive: Awaited<ReturnType<typeof openArchive>>
  try {
    archive = await openArchive(folder, { today: terminal.today })
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    terminal.err(`hearsay: ${oneLine(error.message)}\n`)
    return 3
  }
  terminal.out(ENTER)
  terminal.atEnd(() => terminal.out(LEAVE))
  try {
    const shown = render(<Desk archive={archive} read={readDocuments()} colour={terminal.colour} />, {
      exitOnCtrlC: true,
      patchConsole: false,
      // Asked for by a person at a terminal: Ink would draw nothing until the end where the variable CI is set.
      interactive: true,
    })
    await shown.waitUntilExit()
  } finally {
    terminal.out(LEAVE)
    await archive.close()
  }
  return 0
}
