// Opens a desk for one command. In: its address. Out: the command's status, or 3 where the desk can't be opened.
import type { Archive, OpenOptions } from '@hearsay/archive'
import { ArchiveError, isDatabase, noticeMessage, openArchive } from '@hearsay/archive'
import { formatNumber } from '@hearsay/desk'
import { oneLine } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import type { CommandServices } from './command.ts'
import { ProgressLine, timeLeft } from './progress-line.ts'
import { deskFailure } from './report-error.ts'

/** A desk that takes longer to open shows its progress on a terminal. */
const PROGRESS_DELAY_MS = 700

/** Opens a desk, waits until all of it can be searched, runs something on it, and closes it. */
export async function withArchive(
  address: string | undefined,
  terminal: Terminal,
  services: Pick<CommandServices, 'openArchive'>,
  use: (archive: Archive) => Promise<Status>,
  waitFor: 'readOnce' | 'searchable' = 'readOnce',
): Promise<Status> {
  const desk = address ?? terminal.desk
  const progress = new ProgressLine(terminal)
  const began = terminal.now()
  const options: OpenOptions = {
    today: terminal.today,
    follow: false,
    waitFor,
    cacheFolder: terminal.env.XDG_CACHE_HOME,
    read: terminal.env.HEARSAY_READ,
    onNotice(notice) {
      progress.clear()
      terminal.err(`hearsay: ${oneLine(noticeMessage(notice))}\n`)
    },
    onProgress({ seeds, searchable, readOnce, rate, left }) {
      if (seeds === 0 || terminal.now() - began < PROGRESS_DELAY_MS) return
      const [verb, done] = searchable < seeds ? ['indexed', searchable] : ['read', readOnce]
      const amount = `${verb} ${formatNumber(done)} of ${formatNumber(seeds)} clippings`
      const pace = rate > 0 ? `${formatNumber(Math.round(rate))} a second` : ''
      progress.show([amount, pace, timeLeft(left)].filter(Boolean).join(', '))
    },
  }
  const shown = isDatabase(desk) ? 'the database' : oneLine(desk)
  const waiting = setTimeout(() => progress.show(`reading new clippings in ${shown} …`), PROGRESS_DELAY_MS)
  try {
    const archive = await (services.openArchive ?? openArchive)(desk, options)
    try {
      clearTimeout(waiting)
      progress.clear()
      return await use(archive)
    } finally {
      await archive.close()
    }
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    progress.clear()
    return deskFailure(terminal, error, desk)
  } finally {
    clearTimeout(waiting)
  }
}
