// Opens the desk for one question. In: its address. Out: the question's status, or 3 where the desk can't be asked.
import type { Archive, OpenOptions } from '@hearsay/archive'
import { ArchiveError, isDatabase, noticeMessage, openArchive } from '@hearsay/archive'
import { formatNumber } from '@hearsay/desk'
import { oneLine } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { ProgressLine, timeLeft } from './progress-line.ts'
import { failure } from './report-error.ts'

/** How long a desk may take to open before somebody at a terminal is told why, in milliseconds. */
const PROGRESS_DELAY_MS = 700

/** Opens a desk, waits until all in it can be searched, asks, and closes it again. */
export async function withArchive(
  address: string | undefined,
  terminal: Terminal,
  question: (archive: Archive) => Promise<Status>,
): Promise<Status> {
  const place = address ?? terminal.desk
  const progress = new ProgressLine(terminal)
  const began = terminal.now()
  const options: OpenOptions = {
    today: terminal.today,
    follow: false,
    cacheFolder: terminal.env.XDG_CACHE_HOME,
    onNotice(notice) {
      progress.clear()
      terminal.err(`hearsay: ${oneLine(noticeMessage(notice))}\n`)
    },
    onProgress({ seeds, searchable, readOnce, rate, left }) {
      if (seeds === 0 || terminal.now() - began < PROGRESS_DELAY_MS) return
      const [done, are] = searchable < seeds ? [searchable, 'searchable'] : [readOnce, 'read']
      const far = `${formatNumber(done)} of ${formatNumber(seeds)} seeds ${are}`
      const pace = rate > 0 ? `${formatNumber(Math.round(rate))} a second` : ''
      progress.show([far, pace, timeLeft(left)].filter(Boolean).join(', '))
    },
  }
  const shown = isDatabase(place) ? 'the database' : oneLine(place)
  const waiting = setTimeout(() => progress.show(`reading what is new in ${shown} …`), PROGRESS_DELAY_MS)
  try {
    const archive = await openArchive(place, options)
    try {
      clearTimeout(waiting)
      progress.clear()
      return await question(archive)
    } finally {
      await archive.close()
    }
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    progress.clear()
    return failure(terminal, error.message)
  } finally {
    clearTimeout(waiting)
  }
}
