// The `hearsay` command: what it may use of the system, and how it ends.

import { statSync } from 'node:fs'
import { run } from './commands/run.ts'
import type { Terminal } from './term/terminal.ts'

const { stdout, stderr, stdin, env } = process
// `… | head` closes the pipe: its reader has enough, and that is not a failure.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  const reason = error.code === 'ENOSPC' ? 'no space left' : error.message
  stderr.write(`hearsay: standard output can’t be written: ${reason}\n`, () => process.exit(3))
})

const endings: (() => void)[] = []
let stop: AbortController | null = null
let lent = false
/** The signal on which a command stopped its work, and the status that shells give it. */
let stoppedBy: [NodeJS.Signals, number] | null = null
let stopped: (() => void) | null = null
for (const [signal, status] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const) {
  process.on(signal, () => {
    if (lent && signal === 'SIGINT') return
    if (stop && !stop.signal.aborted) {
      stoppedBy = [signal, status]
      return stop.abort()
    }
    endBy(signal, status)
  })
}

/** Ends as a program that the signal ended, so that a shell ends the loop around it too. */
function endBy(signal: NodeJS.Signals, status: number): void {
  for (const ending of endings) ending()
  if (process.platform === 'win32') process.exit(status)
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
}
// A crash gives the screen back before Node reports it: on the alternate screen it could not be read.
process.on('uncaughtExceptionMonitor', () => {
  for (const ending of endings) ending()
})

const terminal: Terminal = {
  out: (words) => stdout.write(words),
  err: (words) => stderr.write(words),
  async input() {
    const parts: Uint8Array[] = []
    for await (const part of stdin) parts.push(part)
    return Buffer.concat(parts)
  },
  async ask(question) {
    const { createInterface } = await import('node:readline/promises')
    const lines = createInterface({ input: stdin, output: stdout })
    try {
      return await new Promise<string | null>((done) => {
        lines.on('close', () => done(null))
        lines.question(question).then(done, () => done(null))
      })
    } finally {
      lines.close()
    }
  },
  onExit: (ending) => endings.push(ending),
  interruptSignal() {
    stop ??= new AbortController()
    return stop.signal
  },
  now: () => performance.now(),
  columns: stdout.isTTY ? stdout.columns || 80 : null,
  errColumns: stderr.isTTY ? stderr.columns || 80 : null,
  interactive: stdin.isTTY === true,
  // NO_COLOR goes before FORCE_COLOR (no-color.org).
  colour:
    !env.NO_COLOR &&
    (env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : stdout.isTTY === true && env.TERM !== 'dumb'),
  desk: env.HEARSAY_DESK || 'seeds',
  get today() {
    const now = new Date()
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-')
  },
  size: () => ({ columns: stdout.columns || 80, rows: stdout.rows || 24 }),
  onResize(resized) {
    // Node reports only another size; a terminal that was resized and back at once has lost lines too.
    if (process.platform === 'win32') {
      stdout.on('resize', resized)
      return () => stdout.off('resize', resized)
    }
    process.on('SIGWINCH', resized)
    return () => process.off('SIGWINCH', resized)
  },
  async runOnTerminal(run) {
    lent = true
    // Suspended there means suspended here too: else the shell would wait for a program that waits for a stopped one.
    if (stopped) process.off('SIGTSTP', stopped)
    try {
      return run()
    } finally {
      if (stopped) process.on('SIGTSTP', stopped)
      // Signals of keys pressed there arrive here only after the next turns of the loop.
      setTimeout(() => {
        lent = false
      }, 100)
    }
  },
  async suspend() {
    if (!stopped) return
    lent = true
    process.off('SIGTSTP', stopped)
    process.kill(0, 'SIGTSTP')
    // A stopped process has no timers; without a parent shell the system ignores the signal.
    await new Promise((resolve) => setTimeout(resolve, 50))
    process.on('SIGTSTP', stopped)
    setTimeout(() => {
      lent = false
    }, 100)
  },
  onJobControl({ stop, goOn }) {
    if (process.platform === 'win32') return
    stopped = stop
    process.on('SIGTSTP', stop)
    process.on('SIGCONT', () => {
      if (!lent) goOn()
    })
  },
  async page(pager, words) {
    const { spawn } = await import('node:child_process')
    lent = true
    try {
      // What less does unless the environment says otherwise: colours, and no screen of its own that vanishes.
      const child = spawn(pager, {
        shell: true,
        stdio: ['pipe', 'inherit', 'inherit'],
        env: { LESS: 'FRX', LV: '-c', ...env },
      })
      // Who leaves a pager before its end has seen enough.
      child.stdin.on('error', () => undefined)
      child.stdin.end(words)
      const status = await new Promise<number | null>((done) => {
        child.on('error', () => done(127))
        child.on('exit', (code) => done(code))
      })
      return status !== 127 && status !== 126
    } finally {
      lent = false
    }
  },
  env,
  platform: process.platform,
}

process.exitCode = await run(process.argv.slice(2), terminal, {
  // Loaded only when it is opened.
  openDesk: async (...given) => (await import('./screens/open.tsx')).openDesk(...given),
  isFolder: (name) => statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false,
})
// Work that was stopped before its end has said so, and ends by the signal; what is printed goes out first.
const ended = stoppedBy as [NodeJS.Signals, number] | null
if (ended && process.exitCode === 3) stdout.write('', () => stderr.write('', () => endBy(...ended)))
