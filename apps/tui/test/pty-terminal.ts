// A real pseudo-terminal with the bundled command in it; its screen is read by a terminal emulator.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn } from '@lydell/node-pty'
import headless from '@xterm/headless'
import { bundle } from '../build.mjs'

/** Bundles the command from the sources into a folder of its own. */
export async function bundled(): Promise<{ folder: string; main: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-bundle-'))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  await bundle(folder, ['hearsay-source'])
  return { folder, main: join(folder, 'main.js'), remove: () => rm(folder, { recursive: true, force: true }) }
}

/** Starts a program on a terminal of its own. */
export function onTerminal(
  file: string,
  args: string[],
  {
    columns = 80,
    rows = 24,
    env = {},
  }: { columns?: number; rows?: number; env?: Record<string, string> } = {},
) {
  const screen = new headless.Terminal({ cols: columns, rows, allowProposedApi: true })
  const shell = spawn(file, args, {
    cols: columns,
    rows,
    name: env.TERM ?? 'xterm-256color',
    env: {
      ...process.env,
      CI: 'true',
      NO_COLOR: '',
      FORCE_COLOR: '1',
      TMUX: '',
      DISPLAY: '',
      WAYLAND_DISPLAY: '',
      ...env,
    } as Record<string, string>,
  })
  let written = ''
  shell.onData((data) => {
    written += data
    screen.write(data)
  })
  const ended = new Promise<number>((resolve) =>
    shell.onExit(({ exitCode, signal }) => resolve(signal ? 128 + signal : exitCode)),
  )
  const lines = () => {
    const buffer = screen.buffer.active
    return Array.from(
      { length: screen.rows },
      (_, at) => buffer.getLine(buffer.baseY + at)?.translateToString(true) ?? '',
    )
  }
  return {
    ended,
    lines,
    press: (keys: string) => shell.write(keys),
    resize(to: number, high: number) {
      screen.resize(to, high)
      shell.resize(to, high)
    },
    /** Waits until the screen shows (or no longer shows) the words. */
    async sees(words: string, shown = true): Promise<string[]> {
      const until = Date.now() + 30_000
      while (lines().join('\n').includes(words) !== shown) {
        if (Date.now() > until)
          throw new Error(
            `the screen ${shown ? 'never showed' : 'still shows'} “${words}”:\n${lines().join('\n')}`,
          )
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      return lines()
    },
    kill: (signal: string) => shell.kill(signal),
    /** Everything written so far, then forgotten. */
    written() {
      const now = written
      written = ''
      return now
    },
    /** The column at which words begin on the screen, as the emulator counts; -1 where they aren’t. */
    columnOf(words: string): number {
      const buffer = screen.buffer.active
      for (let row = 0; row < screen.rows; row++) {
        const line = buffer.getLine(buffer.baseY + row)
        for (let column = 0; column < screen.cols; column++)
          if (line?.translateToString(false, column).startsWith(words)) return column
      }
      return -1
    },
    inOtherScreen: () => screen.buffer.active.type === 'alternate',
    takesPastes: () => screen.modes.bracketedPasteMode,
  }
}
