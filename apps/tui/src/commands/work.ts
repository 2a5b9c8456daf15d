import type { Progress } from '@hearsay/archive'
import { ArchiveError, isDatabase, workOn } from '@hearsay/archive'
import { formatNumber } from '@hearsay/desk'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { command } from './command.ts'
import { choice, flag, json, number } from './options.ts'
import { ProgressLine, timeLeft } from './progress-line.ts'
import { failure, usageError } from './report-error.ts'

/** Seconds for which work that is to end waits for a database that is away. */
const DEFAULT_WAIT_S = 30

/** `work postgres://…`: reads what is kept in a newsroom's database, beside any number of others. */
export const work = command({
  name: 'work',
  summary: 'read what a desk in PostgreSQL keeps, until stopped',
  operands: { form: '[ADDRESS]', least: 0, most: 1, expects: 'the address of one database', completes: null },
  options: {
    once: flag('end when nothing is left to read'),
    wait: number('SECONDS', `with --once, how long a database may be away; else ${DEFAULT_WAIT_S}`, 1),
    model: choice('MODEL', ['default', 'fast'] as const, 'the last model to read with'),
    json,
  },
  more: 'Without an address, $HEARSAY_DESK; that and $PGPASSWORD keep a password out of the list of processes. Any number run at once, on any machines; one that is stopped or dies loses nothing. While the database is away it waits, with --once for a while. A line on standard error says how far the desk is, where it is no terminal one a minute; with --json a line of JSON on standard output each time. 0 where it was stopped, 3 where the database refuses or, with --once, is away.',
  examples: [
    { line: 'work postgres://desk.example/press', does: 'a worker, until Ctrl-C' },
    { line: 'work postgres://desk.example/press --once --model fast', does: 'words and fast readings alone' },
  ],
  async run({ operands: [address], values }, terminal) {
    const place = address ?? terminal.desk
    if (!isDatabase(place))
      return usageError(
        terminal,
        `work takes a postgres:// address, not “${place}”; whoever opens a folder reads it.`,
        'work',
      )
    return runWorker(place, values, terminal)
  },
})

/** How often a log gets a line, in milliseconds. */
const LOG_INTERVAL_MS = 60_000

interface WorkValues {
  once: boolean
  wait: number | undefined
  model: 'default' | 'fast'
  json: boolean
}

async function runWorker(
  address: string,
  { once, wait = DEFAULT_WAIT_S, model, json: asJson }: WorkValues,
  terminal: Terminal,
): Promise<Status> {
  const progress = new ProgressLine(terminal)
  let logged = Number.NEGATIVE_INFINITY
  let away = false
  const given = new AbortController()
  let patience: NodeJS.Timeout | undefined
  const log = (words: string) => {
    progress.clear()
    terminal.err(`hearsay: ${oneLine(words)}\n`)
  }
  try {
    await workOn(address, {
      signal: AbortSignal.any([terminal.interruptSignal(), given.signal]),
      today: () => terminal.today,
      once,
      model,
      onProgress(now) {
        if (away) log('the database is back.')
        away = false
        clearTimeout(patience)
        patience = undefined
        if (asJson) terminal.out(`${safeJson(now, 0)}\n`)
        else if (terminal.errColumns !== null) progress.show(progressWords(now))
        else if (terminal.now() - logged >= LOG_INTERVAL_MS) {
          logged = terminal.now()
          log(progressWords(now))
        }
      },
      onWait(reason) {
        if (!away) log(waitMessage(reason))
        away = true
        if (once) patience ??= setTimeout(() => given.abort(), wait * 1000)
      },
    })
    progress.clear()
    if (given.signal.aborted)
      return failure(terminal, `the database was away for ${wait} s; what is left is for another time.`)
    return 0
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    progress.clear()
    return failure(terminal, error.message)
  } finally {
    clearTimeout(patience)
  }
}

function progressWords({ seeds, searchable, read, rate, left }: Progress): string {
  const far = `${formatNumber(seeds)} seeds, ${formatNumber(searchable)} searchable, ${formatNumber(read)} read`
  const pace = rate > 0 ? `${rate < 10 ? rate.toFixed(1) : formatNumber(Math.round(rate))} a second` : ''
  return [far, pace, timeLeft(left)].filter(Boolean).join(', ')
}

function waitMessage({ code, message, problem }: ArchiveError): string {
  if (code !== 'desk-unreachable') return `${message} Trying again.`
  return `the database is away (${problem.data.system}); waiting for it.`
}
