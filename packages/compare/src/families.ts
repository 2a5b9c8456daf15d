// Families of a quotation: a star round a base, never a chain of likeness. In: occurrences. Out: families; the order of the
// occurrences changes nothing.
import { divided } from './divide.ts'
import type { Occurrence } from './occurrence.ts'
import type { Related, Relation } from './relate.ts'
import { relate } from './relate.ts'
import type { StemWeight } from './reworded.ts'
import type { Homes, RelateOccurrences } from './star.ts'
import { starOf } from './star.ts'
import type { Translation } from './translated.ts'
import { translationsOf } from './translated.ts'
import type { Variation } from './variation.ts'
import { variationOf } from './variation.ts'

/** An occurrence in a family. */
export interface FamilyMember {
  occurrence: Occurrence
  variation: Variation
  /** How much of the words of the shorter one are in the longer, 0 to 1. For ordering alone. */
  shared: number
}

/** What is said once, wherever it is printed. */
export interface Family {
  /** The clipping and the first offset of the base. */
  id: string
  base: Occurrence
  others: FamilyMember[]
  /** Families with the same words that are other utterances. */
  ties: { family: string; relation: Exclude<Relation, 'one'> }[]
}

/** Says whether two clippings tell of one event; null where they can’t tell. */
export type EventTest = (a: string, b: string) => boolean | null

/** How to make families. */
export interface FamilyOptions {
  withSingles?: boolean
  base?: string | undefined
  weightOf?: StemWeight
}

const equal: StemWeight = () => 1

/**
 * The families of occurrences, those with no other occurrence left out unless `withSingles`. The base is the fullest quotation, at
 * first hand before relayed, the earlier before the later.
 */
export function familiesOf(
  occurrences: readonly Occurrence[],
  sameEvent: EventTest,
  { withSingles = false, base: preferred, weightOf = equal }: FamilyOptions = {},
): Family[] {
  const relateAll = relating(sameEvent, weightOf)
  const pieces = divided(starOf([...occurrences].sort(byBase), relateAll), relateAll, weightOf)
  const { ordered, bases, memberOf, rest } = starOf(pieces.sort(byBase), relateAll)
  joinLanguages(ordered, bases, memberOf, sameEvent)
  const roots = bases.filter((base) => !memberOf.has(base))
  const families = familiesFrom(ordered, roots, memberOf, rest)
  return families
    .filter(({ others }) => withSingles || others.length > 0)
    .map((family) => (preferred ? rebased(family, preferred) : family))
}

function relating(sameEvent: EventTest, weightOf: StemWeight): RelateOccurrences {
  // Most occurrences aren’t divided, and are related again to the same ones.
  const known = new Map<Occurrence, Map<Occurrence, Related | null>>()
  return (a, b) => {
    if (a.language !== b.language || (a.seed === b.seed && overlaps(a, b))) return null
    const ofA = known.get(a) ?? new Map<Occurrence, Related | null>()
    known.set(a, ofA)
    const before = ofA.get(b)
    if (before !== undefined) return before
    const found = relate(a, b, { sameEvent: a.seed === b.seed ? true : sameEvent(a.seed, b.seed), weightOf })
    ofA.set(b, found)
    return found
  }
}

/** A family of one language is joined to that of another whose words it has, the smaller to the larger. */
function joinLanguages(
  ordered: readonly Occurrence[],
  bases: readonly number[],
  memberOf: Homes,
  sameEvent: EventTest,
): void {
  const indexOf = new Map(ordered.map((one, at) => [one, at]))
  const homeOf = (one: Occurrence) => memberOf.get(indexOf.get(one)!)?.base ?? indexOf.get(one)!
  const links = new Map<number, Map<number, number>>()
  const link = (from: number, to: number, score: number) => {
    const others = links.get(from) ?? new Map<number, number>()
    links.set(from, others.set(to, Math.max(score, others.get(to) ?? 0)))
  }
  for (const { a, b, score } of translationsBetween(ordered, sameEvent)) {
    link(homeOf(a), homeOf(b), score)
    link(homeOf(b), homeOf(a), score)
  }
  const members = new Map(bases.map((base) => [base, [base]]))
  for (const [one, { base }] of memberOf) members.get(base)!.push(one)
  const sizeOf = (base: number) => new Set(members.get(base)!.map((one) => ordered[one]!.seed)).size
  const ranked = [...links.keys()].sort((a, b) => sizeOf(b) - sizeOf(a) || a - b)
  const languages = new Map(ranked.map((base) => [base, new Set([ordered[base]!.language])]))
  const joined = new Map<number, number>()
  for (const base of ranked) {
    const { language } = ordered[base]!
    const best = [...links.get(base)!]
      .map(([other, score]) => ({ root: joined.get(other) ?? other, score }))
      .filter(
        ({ root }) => ranked.indexOf(root) < ranked.indexOf(base) && !languages.get(root)!.has(language),
      )
      .sort((a, b) => b.score - a.score || a.root - b.root)[0]
    if (!best) continue
    joined.set(base, best.root)
    languages.get(best.root)!.add(language)
    for (const one of members.get(base)!) memberOf.set(one, { base: best.root, shared: 0 })
  }
}

/** Fewer words between marks, which nothing says that somebody says, may be a term. */
const MIN_LOOSE_WORDS = 4

/** What clippings in two languages that may tell of one event have in common; copies have nothing of their own. */
function translationsBetween(ordered: readonly Occurrence[], sameEvent: EventTest): Translation[] {
  const bySeed = new Map<string, Occurrence[]>()
  for (const one of ordered) {
    const isTerm = one.statement < 0 && one.words.length < MIN_LOOSE_WORDS
    if (one.copyOf !== null || one.form === 'mixed' || isTerm) continue
    const known = bySeed.get(one.seed)
    if (known) known.push(one)
    else bySeed.set(one.seed, [one])
  }
  const texts = [...bySeed].sort(([a], [b]) => compare(a, b))
  for (const [, sayings] of texts) sayings.sort((a, b) => a.parts[0]![0] - b.parts[0]![0])
  return texts.flatMap(([seed, sayings], at) =>
    texts.slice(at + 1).flatMap(([other, others]) => {
      const isAcross = sayings[0]!.language !== others[0]!.language
      return isAcross && sameEvent(seed, other) !== false ? translationsOf(sayings, others) : []
    }),
  )
}

function familiesFrom(
  ordered: readonly Occurrence[],
  bases: readonly number[],
  memberOf: ReadonlyMap<number, { base: number; shared: number }>,
  rest: readonly { one: number; base: number; relation: Relation }[],
): Family[] {
  const members = new Map<number, number[]>(bases.map((base) => [base, []]))
  for (const [one, { base }] of memberOf) if (!isSecondFace(one, base)) members.get(base)?.push(one)
  // The whole of a statement adds nothing where its quoted words are in the family.
  function isSecondFace(one: number, base: number): boolean {
    const { form, seed, statement } = ordered[one]!
    if (form !== 'mixed') return false
    const isFirstFace = (other: number) => {
      const face = ordered[other]!
      return face.form === 'direct' && face.seed === seed && face.statement === statement
    }
    return (
      isFirstFace(base) || [...memberOf].some(([other, home]) => home.base === base && isFirstFace(other))
    )
  }
  const families = new Map<number, Family>()
  for (const base of bases) {
    const others = members.get(base)!.map((one) => ({
      occurrence: ordered[one]!,
      variation: variationOf(ordered[base]!, ordered[one]!),
      shared: memberOf.get(one)!.shared,
    }))
    others.sort((a, b) => byDay(a.occurrence, b.occurrence))
    families.set(base, { id: familyId(ordered[base]!), base: ordered[base]!, others, ties: [] })
  }
  const homeOf = (one: number) => families.get(memberOf.get(one)?.base ?? one)
  for (const { one, base, relation } of rest) {
    const [from, to] = [homeOf(one), homeOf(base)]
    if (!from || !to || from === to || relation === 'one') continue
    tie(from, to.id, relation)
    tie(to, from.id, relation)
  }
  return [...families.values()]
}

/** A family laid against the words in one of its clippings; its name and its members stay. */
function rebased(family: Family, seed: string): Family {
  const found = family.others.find(({ occurrence }) => occurrence.seed === seed)
  if (!found || family.base.seed === seed) return family
  const base = found.occurrence
  const others = [
    family.base,
    ...family.others.filter((one) => one !== found).map(({ occurrence }) => occurrence),
  ]
    .sort(byDay)
    .map((occurrence) => ({ occurrence, variation: variationOf(base, occurrence), shared: found.shared }))
  return { ...family, base, others }
}

function tie(family: Family, other: string, relation: Exclude<Relation, 'one'>): void {
  if (!family.ties.some((one) => one.family === other)) family.ties.push({ family: other, relation })
}

/** The name of a family: where its base is. */
export function familyId({ seed, parts }: Occurrence): string {
  return `${seed}@${parts[0]![0]}`
}

function overlaps(a: Occurrence, b: Occurrence): boolean {
  return a.parts.some(([start, end]) => b.parts.some((other) => other[0] < end && start < other[1]))
}

const FORMS = { direct: 0, mixed: 1, indirect: 2 }

/** Quotations before reports, first hand before relayed, originals before copies, the fullest, the earliest. */
function byBase(a: Occurrence, b: Occurrence): number {
  return (
    FORMS[a.form] - FORMS[b.form] ||
    Number(a.copyOf !== null) - Number(b.copyOf !== null) ||
    ownWords(b) - ownWords(a) ||
    a.marks.length - b.marks.length ||
    a.chain.length - b.chain.length ||
    byDay(a, b)
  )
}

/** How many words are the speaker’s, not the outlet’s. */
function ownWords({ words }: Occurrence): number {
  return words.filter(({ bracketed }) => !bracketed).length
}

/** By day, then in an order that nothing else changes. */
export function byDay(a: Occurrence, b: Occurrence): number {
  return (
    compare(a.published ?? '9999', b.published ?? '9999') ||
    Number(a.copyOf !== null) - Number(b.copyOf !== null) ||
    compare(a.seed, b.seed) ||
    a.parts[0]![0] - b.parts[0]![0] ||
    FORMS[a.form] - FORMS[b.form]
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** So many texts tell which words all of them have. */
const MIN_TEXTS = 4
/** A word that so many of the texts have is of their subject. */
const SUBJECT_SHARE = 0.75
/** It says so much. */
const SUBJECT_WEIGHT = 0.85

/** How much stems say: less where most of several texts have them, in what is said or around it. */
export function stemWeights(texts: readonly { stems: ReadonlyMap<string, number> }[]): StemWeight {
  if (texts.length < MIN_TEXTS) return () => 1
  const counts = new Map<string, number>()
  for (const { stems } of texts)
    for (const stem of stems.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return (stem) => ((counts.get(stem) ?? 0) >= texts.length * SUBJECT_SHARE ? SUBJECT_WEIGHT : 1)
}
