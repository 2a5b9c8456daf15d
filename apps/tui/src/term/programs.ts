// Other programs that the desk starts: a browser, a command that gets a text. In: what they get. Out: what became of it.
import { spawn, spawnSync } from 'node:child_process'
import { oneLine } from './safe.ts'
import type { Terminal } from './terminal.ts'

/** The most that is read of what a command prints, in bytes. */
const MAX_PRINTED_BYTES = 1_000_000

/** The command that opens addresses: `$BROWSER`, else the system’s. */
export function browserCommand({ env, platform }: Pick<Terminal, 'env' | 'platform'>): string {
  if (env.BROWSER) return env.BROWSER
  return platform === 'darwin' ? 'open' : platform === 'win32' ? 'start ""' : 'xdg-open'
}

/** Opens an address in a browser that may have the terminal; null, or what went wrong in a sentence. */
export function runBrowser(terminal: Pick<Terminal, 'env' | 'platform'>, address: string): string | null {
  const browser = browserCommand(terminal)
  const { status, signal, error } =
    terminal.platform === 'win32'
      ? spawnSync('cmd', ['/c', 'start', '', address.replaceAll('&', '^&')], { stdio: 'inherit' })
      : spawnSync('sh', ['-c', `${browser} "$1"`, 'sh', address], { stdio: 'inherit' })
  if (error) return `The browser can’t be started: ${oneLine(error.message)}`
  if (signal) return `The browser was ended by ${signal}.`
  if (status === 127) return `There is no browser “${oneLine(browser)}”; set $BROWSER.`
  return status ? `The browser ended with ${status}.` : null
}

/** Gives a text to a shell command; what it printed on both outputs, and what went wrong. */
export function runPiped(
  command: string,
  text: string,
): Promise<{ printed: string; problem: string | null }> {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ['pipe', 'pipe', 'pipe'] })
    const parts: Buffer[] = []
    let bytes = 0
    const take = (part: Buffer) => {
      if (bytes < MAX_PRINTED_BYTES) parts.push(part.subarray(0, MAX_PRINTED_BYTES - bytes))
      bytes += part.length
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    // A command need not read it all.
    child.stdin.on('error', () => undefined)
    child.stdin.end(text)
    const end = (problem: string | null) =>
      resolve({ printed: Buffer.concat(parts).toString('utf8'), problem })
    child.on('error', (error) => end(oneLine(error.message)))
    child.on('close', (status, signal) =>
      end(
        signal
          ? `“${oneLine(command)}” was ended by ${signal}.`
          : status
            ? `“${oneLine(command)}” ended with ${status}.`
            : null,
      ),
    )
  })
}
