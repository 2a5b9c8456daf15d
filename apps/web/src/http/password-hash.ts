// Passwords and tokens, of which the desk keeps only a scrypt hash. In: what somebody sends. Out: whether it is the one.

import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** Cost as a power of two, block size, parallelism: the third of OWASP’s scrypt settings, 32 MB and some 0.2 s. */
const SCRYPT_COST = { log: 15, block: 8, lanes: 3 }
/** Nobody’s password is longer, in UTF-16 units; more would be work for whoever sends it to make. */
const MAX_PASSWORD_LENGTH = 1024

/** What a person or program may do: a reader asks, an editor also keeps and removes. */
export type Role = 'reader' | 'editor'

/** The hash of a password, with all that is needed to check one: `scrypt$15$8$3$SALT$HASH`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await deriveKey(password, salt, SCRYPT_COST)
  return [
    'scrypt',
    SCRYPT_COST.log,
    SCRYPT_COST.block,
    SCRYPT_COST.lanes,
    salt.toString('base64url'),
    hash.toString('base64url'),
  ].join('$')
}

/** Whether a password is the one of a hash; false too where the hash is none. */
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
  { log, block, lanes }: typeof SCRYPT_COST,
  length = 32,
): Promise<Buffer> {
  const options = { N: 2 ** log, r: block, p: lanes, maxmem: 256 * block * 2 ** log }
  return new Promise((resolve, reject) => {
    // As Unicode has it in one form only, whatever the keyboard sent.
    scrypt(password.normalize('NFC'), salt, length, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
