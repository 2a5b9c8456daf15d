// A terminal that records what a command prints.
import type { CommandServices } from '../src/commands/command.ts'
import { run } from '../src/commands/run.ts'
import type { Terminal } from '../src/term/terminal.ts'

/** Runs a command line without a terminal, but for what `extra` and `services` set; `input` is standard input. */
export async function runCommandLine(
  args: string[],
  input = '',
  extra: Partial<Terminal> = {},
  services: Partial<CommandServices> = {},
) {
  let out = ''
  let err = ''
  const terminal: Terminal = {
    out: (words) => {
      out += typeof words === 'string' ? words : Buffer.from(words).toString('latin1')
    },
    err: (words) => {
      err += words
    },
    input: async () => new TextEncoder().encode(input),
    ask: async () => null,
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
    runOnTerminal: async (use) => use(),
    suspend: async () => undefined,
    onJobControl: () => undefined,
    page: async () => false,
    env: {},
    platform: 'linux',
    ...extra,
  }
  const status = await run(args, terminal, {
    openDesk: async () => 0,
    isFolder: () => false,
    ...services,
  })
  return { status, out, err }
}
