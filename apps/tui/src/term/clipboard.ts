// Where copied words go. In: what is known of the terminal. Out: ways to try, one after the other.

import { spawn } from 'node:child_process'

/** The variables of the environment, as far as they are asked for. */
export type Environment = Readonly<Record<string, string | undefined>>

/** A way to copy. */
interface CopyMethod {
  /** What it is called, to go on “was copied …”. */
  name: string
  command: string
  args: string[]
}

/**
 * The programs that may take what is copied, the likeliest first: one that was set, the system’s, tmux. Over SSH the
 * system’s would fill the clipboard of the wrong machine.
 */
export function copyMethods(platform: string, env: Environment, set?: string): CopyMethod[] {
  const ways: CopyMethod[] = []
  const remote = Boolean(env.SSH_CONNECTION || env.SSH_TTY)
  if (set) ways.push({ name: `with ${set.split(/\s/)[0]}`, command: 'sh', args: ['-c', set] })
  const add = (command: string, ...args: string[]) => ways.push({ name: `with ${command}`, command, args })
  if (!remote) {
    if (platform === 'darwin') add('pbcopy')
    if (platform === 'win32' || env.WSL_DISTRO_NAME) add('clip.exe')
    if (env.WAYLAND_DISPLAY) add('wl-copy')
    if (env.DISPLAY) {
      add('xclip', '-selection', 'clipboard')
      add('xsel', '--clipboard', '--input')
    }
  }
  if (env.TMUX) ways.push({ name: 'to tmux', command: 'tmux', args: ['load-buffer', '-w', '-'] })
  return ways
}

/** Longer text than this, in bytes of base64, terminals are known to drop. */
const MAX_OSC52_BYTES = 74_994

/** The sequence that asks the terminal itself to copy (OSC 52); null where the text is too long for one. */
export function osc52(text: string): string | null {
  const coded = Buffer.from(text, 'utf8').toString('base64')
  return coded.length > MAX_OSC52_BYTES ? null : `\u001b]52;c;${coded}\u0007`
}

/** Milliseconds after which a program that takes nothing is given up. */
const COPY_TIMEOUT_MS = 2000

/** Hands the text to a program; whether it took it. */
export function pipeToProgram({ command, args }: CopyMethod, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['pipe', 'ignore', 'ignore'], timeout: COPY_TIMEOUT_MS })
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
    child.stdin.on('error', () => undefined)
    child.stdin.end(text)
  })
}

/** Copies by the first way that works, the terminal last, and says which it was. */
export async function copyText(
  text: string,
  ways: CopyMethod[],
  out: (words: string) => void,
  hand: (way: CopyMethod, text: string) => Promise<boolean> = pipeToProgram,
): Promise<string> {
  for (const way of ways) if (await hand(way, text)) return `was copied ${way.name}.`
  const sequence = osc52(text)
  if (!sequence) return 'was not copied: no program took it, and it is too long for the terminal.'
  out(sequence)
  return 'was handed to the terminal to copy (OSC 52).'
}
