// Who decides at a terminal. In: what was typed and the system. Out: a name: `--as`, else git’s user, else the system’s.
import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { userInfo } from 'node:os'
import type { Terminal } from '../term/terminal.ts'

/** How long git may take to say who its user is, in milliseconds. */
const GIT_TIMEOUT_MS = 2000
/** The longest name, in UTF-16 units. */
const MAX_NAME_LENGTH = 100

/** The name of who decides; a sentence that says what is wrong where there is none. */
export function personAt(
  { env, desk }: Pick<Terminal, 'env' | 'desk'>,
  as: string | undefined,
): { name: string } | { wrong: string } {
  const name = (as ?? env.HEARSAY_AS ?? (gitUser(desk) || systemUser())).trim()
  if (name === '') return { wrong: 'Nobody knows who you are; name yourself with --as.' }
  if (name.length > MAX_NAME_LENGTH || /[\p{Cc}\p{Cs}]/u.test(name))
    return { wrong: `A name is one line of at most ${MAX_NAME_LENGTH} characters.` }
  return { name }
}

/** The user that git knows at the desk; empty without git. */
function gitUser(desk: string): string {
  try {
    const cwd = statSync(desk, { throwIfNoEntry: false })?.isDirectory() ? desk : undefined
    return execFileSync('git', ['config', '--get', 'user.name'], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: GIT_TIMEOUT_MS,
    })
  } catch {
    return ''
  }
}

function systemUser(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
