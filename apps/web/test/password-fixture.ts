// Passwords for tests: hashed at the lowest cost, so that a test spends no second on a hash.
import type { Secret } from '@hearsay/archive'
import { hashPassword } from '@hearsay/archive'

/** The lowest cost of a hash. */
export const LOWEST_COST = { log: 4, block: 8, lanes: 1 }

/** The hash of a password at the lowest cost, with the role it opens. */
export async function secretOf(role: Secret['role'], password: string): Promise<Secret> {
  return { role, hash: await hashPassword(password, LOWEST_COST) }
}

/** The cookie that an answer sets, as the browser sends it back. */
export function cookieOf(answer: Response): string {
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}
