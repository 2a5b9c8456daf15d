// A terminal that keeps what a command prints.
import { run } from '../src/commands/run.ts'
import type { Terminal } from '../src/term/terminal.ts'

/** Runs a command line with no terminal behind it, but for what `extra` says; `input` is standard input. */
export async function runCommandLine(args: string[], input = '', extra: Partial<Terminal> = {}) {
  let out = ''
  let err = ''
  const terminal: Terminal = {
    out: (words) => {
      out += words
    },
    err: (words) => {
      err += words
    },
    input: async () => new TextEncoder().encode(input),
    onExit: () => undefined,
    interruptSignal: () => new AbortController().signal,
    now: () => 0,
    columns: null,
    errColumns: null,
    interactive: false,
    colour: false,
    desk: 'nowhere',
    today: '2022-06-30',
    size: () => ({ columns: 80, rows: 24 }),
    onResize: () => () => undefined,
    runOnTerminal: async (run) => run(),
    suspend: async () => undefined,
    onJobControl: () => undefined,
    env: {},
    platform: 'linux',
    ...extra,
  }
  const status = await run(
    args,
    terminal,
    async () => 0,
    () => false,
  )
  return { status, out, err }
}
