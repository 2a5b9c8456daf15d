import type { Progress } from '@hearsay/archive'
import { ArchiveError, isDatabase, workOn } from '@hearsay/archive'
import { formatNumber } from '@hearsay/desk'
import type { ModelName } from '@hearsay/reading'
import { modelNames } from '@hearsay/reading/shape'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { command } from './command.ts'
import { choice, flag, json, number } from './options.ts'
import { ProgressLine, timeLeft } from './progress-line.ts'
import { failure, usageError } from './report-error.ts'

/** How long `--once` waits for a database that can't be reached, in seconds. */
const DEFAULT_WAIT_S = 30

/** `work postgres://…`: reads the clippings of a newsroom's database, beside any number of other workers. */
export const work = command({
  name: 'work',
  summary: 'read the clippings of a PostgreSQL desk, until stopped',
  operands: { form: '[ADDRESS]', least: 0, most: 1, expects: 'the address of one database', completes: null },
  options: {
    once: flag('end when nothing is left to read'),
    wait: number('SECONDS', `with --once, how long to wait for the database; default ${DEFAULT_WAIT_S}`, 1),
    model: choice('MODEL', modelNames, 'the last model to read with'),
    intranet: flag('ask feeds on this machine and in its network too'),
    'take-over': flag('read again what a newer version of Hearsay read, after an update that was taken back'),
    json,
  },
  more: 'Without an address it works on $HEARSAY_DESK; that and $PGPASSWORD keep a password out of the list of processes. The feeds that the desk follows are asked by whichever worker comes first. Any number of workers run at once, on any machines; one that is stopped or dies loses nothing. Once one of a newer version begins, those of earlier versions read nothing any more, say so, and wait to be stopped. While the database can’t be reached it waits, with --once for a while. A line on standard error shows the progress, in a log once a minute; with --json a line of JSON on standard output each time. Status 0 where it was stopped, 3 where the database refuses or, with --once, can’t be reached.',
  examples: [
    { line: 'work postgres://desk.example/press', does: 'a worker, until Ctrl-C' },
    {
      line: 'work postgres://desk.example/press --once --model fast',
      does: 'index and read with the fast model, then end',
    },
  ],
  async run({ operands: [address], values }, terminal) {
    const place = address ?? terminal.desk
    if (!isDatabase(place))
      return usageError(
        terminal,
        `work takes a postgres:// address, not “${place}”: a folder needs no worker.`,
        'work',
      )
    return runWorker(place, values, terminal)
  },
})

/** How often a log gets a line. */
const LOG_INTERVAL_MS = 60_000

interface WorkValues {
  once: boolean
  wait: number | undefined
  model: ModelName
  json: boolean
  intranet: boolean
  'take-over': boolean
}

async function runWorker(
  address: string,
  { once, wait = DEFAULT_WAIT_S, model, json: asJson, intranet, 'take-over': takesOver }: WorkValues,
  terminal: Terminal,
): Promise<Status> {
  const progress = new ProgressLine(terminal)
  let logged = Number.NEGATIVE_INFINITY
  let isAway = false
  const gaveUp = new AbortController()
  let giveUp: NodeJS.Timeout | undefined
  const log = (words: string) => {
    progress.clear()
    terminal.err(`hearsay: ${oneLine(words)}\n`)
  }
  try {
    await workOn(address, {
      signal: AbortSignal.any([terminal.interruptSignal(), gaveUp.signal]),
      today: () => terminal.today,
      once,
      model,
      intranet,
      takesOver,
      onOutdated: () =>
        log('a newer version of Hearsay reads this desk; this worker reads nothing any more.'),
      onProgress(now) {
        if (isAway) log('the database is back.')
        isAway = false
        clearTimeout(giveUp)
        giveUp = undefined
        if (asJson) terminal.out(`${safeJson(now, 0)}\n`)
        else if (terminal.errColumns !== null) progress.show(progressWords(now))
        else if (terminal.now() - logged >= LOG_INTERVAL_MS) {
          logged = terminal.now()
          log(progressWords(now))
        }
      },
      onWait(reason) {
        if (!isAway) log(waitMessage(reason))
        isAway = true
        if (once) giveUp ??= setTimeout(() => gaveUp.abort(), wait * 1000)
      },
    })
    progress.clear()
    if (gaveUp.signal.aborted)
      return failure(terminal, `the database could not be reached for ${wait} s; the rest is not read.`)
    return 0
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    progress.clear()
    return failure(terminal, error.message)
  } finally {
    clearTimeout(giveUp)
  }
}

function progressWords({ seeds, searchable, read, rate, left }: Progress): string {
  const amount = `${formatNumber(seeds)} clippings, ${formatNumber(searchable)} indexed, ${formatNumber(read)} read`
  const pace = rate > 0 ? `${rate < 10 ? rate.toFixed(1) : formatNumber(Math.round(rate))} a second` : ''
  return [amount, pace, timeLeft(left)].filter(Boolean).join(', ')
}

function waitMessage({ code, message, problem }: ArchiveError): string {
  if (code !== 'desk-unreachable') return `${message} Trying again.`
  return `the database can’t be reached (${problem.data.system}); waiting for it.`
}
