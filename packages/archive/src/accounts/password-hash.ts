// Passwords, of which the desk stores only a scrypt hash. In: a password. Out: its hash, or whether it matches one.

import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** How much work a hash is: N as a power of two, block size and parallelism of scrypt. */
interface ScryptCost {
  log: number
  block: number
  lanes: number
}

/** The third of OWASP’s scrypt settings: 32 MB and about 0.2 s for each check. */
const DEFAULT_COST: ScryptCost = { log: 15, block: 8, lanes: 3 }
/** UTF-16 units; a longer password is refused unhashed, since the sender decides how much work it makes. */
export const MAX_PASSWORD_LENGTH = 1024

/** The hash of no password, at the usual cost: checked where there is no account, so that the time doesn’t tell. */
export const UNKNOWN_HASH = `scrypt$15$8$3$${'A'.repeat(22)}$${'A'.repeat(43)}`
/** The shortest password of an account, in UTF-16 units. */
export const MIN_OWN_PASSWORD_LENGTH = 12

/** The hash of a password, with all that is needed to check one: `scrypt$15$8$3$SALT$HASH`. */
export async function hashPassword(password: string, cost = DEFAULT_COST): Promise<string> {
  const salt = randomBytes(16)
  const hash = await deriveKey(password, salt, cost)
  const { log, block, lanes } = cost
  return ['scrypt', log, block, lanes, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

/** Whether a password matches a hash, at the cost written in it; false where the hash is malformed. */
export async function passwordMatches(password: string, hash: string): Promise<boolean> {
  const parts = /^scrypt\$(\d{1,2})\$(\d{1,2})\$(\d{1,2})\$([\w-]+)\$([\w-]+)$/.exec(hash)
  if (!parts || password.length > MAX_PASSWORD_LENGTH) return false
  const [log, block, lanes] = parts.slice(1, 4).map(Number)
  const [salt, wanted] = parts.slice(4).map((part) => Buffer.from(part, 'base64url'))
  if (!log || !block || !lanes || !salt || !wanted || log > 18 || block > 16 || lanes > 8) return false
  return timingSafeEqual(await deriveKey(password, salt, { log, block, lanes }, wanted.length), wanted)
}

function deriveKey(
  password: string,
  salt: Buffer,
  { log, block, lanes }: ScryptCost,
  length = 32,
): Promise<Buffer> {
  const options = { N: 2 ** log, r: block, p: lanes, maxmem: 256 * block * 2 ** log }
  return new Promise((resolve, reject) => {
    // NFC: keyboards send the same letter in different forms.
    scrypt(password.normalize('NFC'), salt, length, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
