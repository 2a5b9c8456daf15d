/** What a person or program may do: a reader reads and searches, an editor also decides, saves and removes, a keeper also invites. */
export const roles = ['reader', 'editor', 'keeper'] as const
/** What a person or program may do. */
export type Role = (typeof roles)[number]

/** The longest name of a person, in UTF-16 units. */
export const MAX_PERSON_LENGTH = 100
/** One line; programs send a name and a password with a colon between them. */
export const PERSON_NAME = /^[^\p{C}\p{Zl}\p{Zp}:]*$/u

/** A name as it is recorded; null where it is none. */
export function personName(written: string): string | null {
  const name = written.normalize('NFC').replace(/\s+/g, ' ').trim()
  return name !== '' && name.length <= MAX_PERSON_LENGTH && PERSON_NAME.test(name) ? name : null
}
