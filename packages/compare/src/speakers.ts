// Whether two clippings give words to the same speaker, as far as names tell. Nothing is merged: a like name is a `maybe`.
import { fold } from '@hearsay/core'
import { OFFICERS, PRONOUNS, SMALL, TITLES } from './lexicon/short-lists.ts'
import { skeletonOf } from './lexicon/transliteration.ts'
import type { OccurrenceSpeaker } from './occurrence.ts'

/** How the speaker of one occurrence stands to that of another. */
export const speakerRelations = ['same', 'maybe', 'other', 'unnamed'] as const
/** How the speaker of one occurrence stands to that of another. */
export type SpeakerRelation = (typeof speakerRelations)[number]

/** Compares who is given as the speaker. */
export function compareSpeakers(a: OccurrenceSpeaker, b: OccurrenceSpeaker): SpeakerRelation {
  if (a.name && b.name) {
    const relation = compareNames(a.name, b.name)
    return relation === 'other' && (speaksFor(a, b.name) || speaksFor(b, a.name)) ? 'maybe' : relation
  }
  if (a.name || b.name) {
    const [named, other] = a.name ? [a, b] : [b, a]
    if (!other.described || isPronoun(other.described)) return 'unnamed'
    const words = describingWords(other.described)
    const head = headOf(other.described)
    const isRole =
      describingWords(named.name!).some((word) => words.includes(word)) ||
      named.roles.some((role) => describingWords(role).includes(head))
    const inClause = describingWords(named.clause).filter((word) => words.includes(word)).length
    return isRole || inClause >= 2 ? 'maybe' : 'other'
  }
  if (!a.described || !b.described) return 'unnamed'
  const words = describingWords(a.described)
  return describingWords(b.described).some((word) => words.includes(word)) ? 'maybe' : 'unnamed'
}

/** Whether a person is of the body that another clipping names: “the diocese” and its architect, police and an inspector. */
function speaksFor({ name, roles }: OccurrenceSpeaker, body: string): boolean {
  if (nameParts(name!).length < 2) return false
  const words = describingWords(body)
  if (!words.length) return false
  const own = new Set(roles.flatMap(describingWords))
  if (words.includes('police') && OFFICERS.some((rank) => own.has(rank))) return true
  return words.every((word) => own.has(word))
}

/** `same` for one name however much of it is written out, `maybe` for a surname alone or a name in another script. */
function compareNames(a: string, b: string): SpeakerRelation {
  const [one, other] = [nameParts(a), nameParts(b)]
  if (!one.length || !other.length) return fold(a) === fold(b) ? 'same' : 'other'
  if (isArabic(a) !== isArabic(b)) return sharesSkeleton(one, other) ? 'maybe' : 'other'
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one]
  if (shorter.length === 1) {
    if (longer.length === 1) return shorter[0] === longer[0] ? 'same' : 'other'
    return longer.includes(shorter[0]!) ? 'maybe' : 'other'
  }
  const isLike = (part: string) =>
    longer.some((full) => full === part || isInitialOf(part, full) || isInitialOf(full, part))
  const isWhole = shorter.some((part) => part.length > 1 && longer.includes(part))
  return isWhole && shorter.every(isLike) ? 'same' : 'other'
}

function isInitialOf(part: string, full: string): boolean {
  return part.length === 1 && full.startsWith(part)
}

function nameParts(name: string): string[] {
  const parts = fold(name).match(/[\p{L}\p{N}]+/gu) ?? []
  const bare = parts.filter((part) => !TITLES.has(part))
  return bare.length ? bare : parts
}

function isPronoun(described: string): boolean {
  return PRONOUNS.has(fold(described).trim())
}

/** What a description is of: “a spokesman for the fire brigade” is a spokesman. */
function headOf(described: string): string {
  const [before = ''] = fold(described).split(
    /[,;(]| (?:of|for|at|from|in|on|with|who|that|whose|close|familiar) /,
  )
  return describingWords(before).at(-1) ?? ''
}

/** What a description says, by its words of weight in the singular. */
function describingWords(described: string): string[] {
  const words = fold(described).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => !SMALL.has(word) && word.length > 2).map((word) => word.replace(/s$/, ''))
}

function isArabic(name: string): boolean {
  return /\p{Script=Arabic}/u.test(name)
}

/** Whether the last parts of two names in two scripts have the same consonants. */
function sharesSkeleton(a: readonly string[], b: readonly string[]): boolean {
  const skeletons = new Set(a.map(skeletonOf).filter((one) => one.length >= 2))
  return b.some((part) => skeletons.has(skeletonOf(part)))
}

/** Occurrences whose speakers have the roles that any of the clippings gives to a person of that name. */
export function withRoles<T extends { speaker: OccurrenceSpeaker }>(occurrences: readonly T[]): T[] {
  const rolesOf = new Map<string, Set<string>>()
  const keyOf = ({ name }: OccurrenceSpeaker) => (name === null ? undefined : nameParts(name).at(-1))
  for (const { speaker } of occurrences) {
    const key = keyOf(speaker)
    if (key === undefined) continue
    const known = rolesOf.get(key) ?? new Set()
    rolesOf.set(key, known)
    for (const role of speaker.roles) known.add(role)
  }
  return occurrences.map((one) => {
    const roles = rolesOf.get(keyOf(one.speaker) ?? '')
    return roles && roles.size > one.speaker.roles.length
      ? { ...one, speaker: { ...one.speaker, roles: [...roles].sort() } }
      : one
  })
}
