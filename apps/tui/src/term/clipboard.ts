// Copying. In: the platform and environment. Out: methods to try, one after the other.

import { spawn } from 'node:child_process'

/** The environment variables. */
export type Environment = Readonly<Record<string, string | undefined>>

/** A program that copies. */
interface CopyMethod {
  /** What it is called, to go on “was copied …”. */
  name: string
  command: string
  args: string[]
}

/**
 * The programs that may copy, in the order to try: the configured one, the system’s, tmux. Over SSH the system’s would fill the
 * clipboard of the wrong machine.
 */
export function copyMethods(platform: string, env: Environment, set?: string): CopyMethod[] {
  const methods: CopyMethod[] = []
  const remote = Boolean(env.SSH_CONNECTION || env.SSH_TTY)
  if (set) methods.push({ name: `with ${set.split(/\s/)[0]}`, command: 'sh', args: ['-c', set] })
  const add = (command: string, ...args: string[]) => methods.push({ name: `with ${command}`, command, args })
  if (!remote) {
    if (platform === 'darwin') add('pbcopy')
    if (platform === 'win32' || env.WSL_DISTRO_NAME) add('clip.exe')
    if (env.WAYLAND_DISPLAY) add('wl-copy')
    if (env.DISPLAY) {
      add('xclip', '-selection', 'clipboard')
      add('xsel', '--clipboard', '--input')
    }
  }
  if (env.TMUX) methods.push({ name: 'to tmux', command: 'tmux', args: ['load-buffer', '-w', '-'] })
  return methods
}

/** Terminals are known to drop longer text; in bytes of base64. */
const MAX_OSC52_BYTES = 74_994

/** The sequence that asks the terminal to copy (OSC 52); null where the text is too long for it. */
export function osc52(text: string): string | null {
  const coded = Buffer.from(text, 'utf8').toString('base64')
  return coded.length > MAX_OSC52_BYTES ? null : `\u001b]52;c;${coded}\u0007`
}

/** A program that doesn’t take the text in this time is ended. */
const COPY_TIMEOUT_MS = 2000

/** Pipes the text to a program; whether it took it. */
export function pipeToProgram({ command, args }: CopyMethod, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['pipe', 'ignore', 'ignore'], timeout: COPY_TIMEOUT_MS })
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
    child.stdin.on('error', () => undefined)
    child.stdin.end(text)
  })
}

/** Copies by the first method that works, the terminal last, and says which it was. */
export async function copyText(
  text: string,
  methods: CopyMethod[],
  out: (words: string) => void,
  pipe: (method: CopyMethod, text: string) => Promise<boolean> = pipeToProgram,
): Promise<string> {
  for (const method of methods) if (await pipe(method, text)) return `was copied ${method.name}.`
  const sequence = osc52(text)
  if (!sequence) return 'was not copied: no program took it, and it is too long for the terminal.'
  out(sequence)
  return 'was sent to the terminal to copy (OSC 52).'
}
