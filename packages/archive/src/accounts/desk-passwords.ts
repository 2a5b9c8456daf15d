// The passwords of a desk that belong to nobody, as its environment has them. In: variables and a file. Out: hashes with the role of each.
import { hashPassword } from './password-hash.ts'
import type { Role } from './person-name.ts'

/** A password’s hash with the role it opens. */
export interface Secret {
  role: Exclude<Role, 'keeper'>
  hash: string
}

/** A password’s hash from the environment. */
export interface PlacedSecret extends Secret {
  /** Where it is kept: a variable, or a line of a file. */
  place: string
}

/** In UTF-16 units. */
const MIN_PASSWORD_LENGTH = 8

/**
 * Passwords as hashes: HEARSAY_PASSWORD for editors, HEARSAY_READER_PASSWORD for readers, and the lines of the file
 * HEARSAY_PASSWORDS, each a role and a hash. Throws with a sentence where one is invalid.
 */
export async function readSecrets(
  environment: Record<string, string | undefined>,
  readFile: (path: string) => string,
): Promise<PlacedSecret[]> {
  const secrets: PlacedSecret[] = []
  for (const [name, role] of [
    ['HEARSAY_PASSWORD', 'editor'],
    ['HEARSAY_READER_PASSWORD', 'reader'],
  ] as const) {
    const password = environment[name]
    if (password === undefined || password === '') continue
    if (password.length < MIN_PASSWORD_LENGTH)
      throw new Error(`${name} is too short; a password has at least ${MIN_PASSWORD_LENGTH} characters.`)
    secrets.push({ role, hash: await hashPassword(password), place: name })
  }
  const file = environment.HEARSAY_PASSWORDS
  return file ? [...secrets, ...parsePasswordFile(file, readFile(file))] : secrets
}

function parsePasswordFile(file: string, text: string): PlacedSecret[] {
  return text.split('\n').flatMap((line, at): PlacedSecret[] => {
    if (line.trim() === '' || line.startsWith('#')) return []
    const [, role, hash] = /^(reader|editor)\s+(scrypt\$\S+)\s*$/.exec(line) ?? []
    if (!role || !hash)
      throw new Error(
        `line ${at + 1} of ${file} is not “editor scrypt$…” or “reader scrypt$…”; node dist/main.js --hash makes one.`,
      )
    return [{ role: role as Secret['role'], hash, place: `line ${at + 1} of ${file}` }]
  })
}
