// A comparison as plain data for programs and screens. In: clippings and their comparison. Out: the record; copies are folded into
// the clipping that they are copies of.
import type { Span } from '@hearsay/core'
import type { Comparison } from './compare.ts'
import { compare } from './compare.ts'
import type { Family, FamilyMember } from './families.ts'
import { byDay } from './families.ts'
import { kindsOf } from './kinds.ts'
import type { Clipping, Occurrence } from './occurrence.ts'
import { languageOfClipping } from './occurrence.ts'
import type {
  ComparedClipping,
  ComparedFamily,
  ComparedOccurrence,
  ComparedText,
  ComparedTie,
  ComparedVariation,
  ComparisonRecord,
} from './schema.ts'
import type { SpeakerRelation } from './speakers.ts'
import { compareSpeakers } from './speakers.ts'
import type { Variation } from './variation.ts'
import { variationOf } from './variation.ts'

/** How to make a record. */
export interface RecordOptions {
  /** The base of a family where the clipping has it. */
  base?: string | undefined
  /** Only families with this statement: a clipping’s id and the number from 1. */
  statement?: { seed: string; number: number } | undefined
  /** Only families that a clipping is in. */
  withSeed?: string | undefined
  /** Only families with this speaker, or perhaps with them. */
  speaker?: string | undefined
  /** Copies as occurrences of their own; default folded. */
  copies?: boolean | undefined
  /** Ids of clippings that could not be looked at. */
  unread?: string[]
  /** How many clippings were left out. */
  left?: number
}

/** Compares clippings and gives the record. */
export function comparisonRecord(
  clippings: readonly Clipping[],
  options: RecordOptions = {},
): ComparisonRecord {
  const found = compare(clippings, { base: options.base, withSingles: true })
  const known = new Map(clippings.map((one) => [one.id, clippingOf(one)]))
  const clipped = found.seeds.map((id) => known.get(id)!)
  const asked = found.families.filter((family) => isShown(family, options))
  const families =
    options.speaker === undefined
      ? asked.sort(byReach)
      : withoutRepeats(asked.sort((a, b) => byDay(a.base, b.base)))
  const byId = new Map(found.families.map((family) => [family.id, family]))
  return {
    format: 'hearsay-comparison',
    version: 1,
    clippings: clipped,
    texts: textsOf(found, clipped, known),
    families: families.map((family) => familyOf(family, byId, options)),
    singles: isAsked(options) || options.speaker !== undefined ? [] : singlesOf(found),
    unread: options.unread ?? [],
    inPart: clipped.filter(({ language }) => language !== 'en').map(({ id }) => id),
    left: options.left ?? 0,
  }
}

function isShown(family: Family, options: RecordOptions): boolean {
  const isAlone = family.others.length === 0 && !isAsked(options) && !isSaidAgain(family, options)
  return !isAlone && isAskedFor(family, options)
}

/** Whether somebody is asked for who says it on another day, too. */
function isSaidAgain({ ties }: Family, { speaker }: RecordOptions): boolean {
  return speaker !== undefined && ties.some(({ relation }) => relation === 'again')
}

/** Without what one text alone has and an earlier family shows as said again. */
function withoutRepeats(families: readonly Family[]): Family[] {
  const told = new Set<string>()
  return families.filter((family) => {
    if (told.has(family.id) && textsIn(family) < 2) return false
    for (const { family: id, relation } of family.ties) if (relation === 'again') told.add(id)
    return true
  })
}

/** Statements of which no other text has the words, in the order of texts. */
function singlesOf({ families, seeds }: Comparison): ComparedOccurrence[] {
  const places = new Map(seeds.map((seed, at) => [seed, at]))
  return families
    .filter((family) => textsIn(family) < 2 && family.base.statement >= 0 && family.base.copyOf === null)
    .filter(({ base: { form, words } }) => form === 'direct' || words.length >= MIN_SINGLE)
    .map(({ base, others }) => ({
      base,
      copies: others.flatMap(({ occurrence }) => (occurrence.copyOf === base.seed ? [occurrence.seed] : [])),
    }))
    .sort(
      (a, b) =>
        places.get(a.base.seed)! - places.get(b.base.seed)! || a.base.parts[0]![0] - b.base.parts[0]![0],
    )
    .map(({ base, copies }) => occurrenceOf(base, copies))
}

/** Reported speech of fewer words is a fragment of what is reported. */
const MIN_SINGLE = 4

/** Those in most texts first, then in the order of days and texts. */
function byReach(a: Family, b: Family): number {
  return textsIn(b) - textsIn(a) || byDay(a.base, b.base)
}

function textsIn({ base, others }: Family): number {
  const all = [base, ...others.map(({ occurrence }) => occurrence)]
  return new Set(all.map(({ seed, copyOf }) => copyOf ?? seed)).size
}

/** Whether one statement, or words that aren’t saved, are asked for: then it is an answer, too, that they stand alone. */
function isAsked({ statement, withSeed }: RecordOptions): boolean {
  return statement !== undefined || withSeed !== undefined
}

function isAskedFor(family: Family, options: RecordOptions): boolean {
  const { statement, withSeed, speaker, copies } = options
  const { base, others } = family
  // What only copies of one text have is in one text.
  if (!isAsked(options) && !copies && !isSaidAgain(family, options) && textsIn(family) < 2) return false
  const all = [base, ...others.map(({ occurrence }) => occurrence)]
  const asked =
    speaker === undefined ? null : { name: speaker, described: null, as: null, roles: [], clause: '' }
  return (
    (!statement ||
      all.some((one) => one.seed === statement.seed && one.statement === statement.number - 1)) &&
    (withSeed === undefined || all.some(({ seed }) => seed === withSeed)) &&
    (!asked || all.some((one) => isPerhaps(compareSpeakers(asked, one.speaker))))
  )
}

function isPerhaps(relation: SpeakerRelation): boolean {
  return relation === 'same' || relation === 'maybe'
}

function clippingOf({ id, document }: Clipping): ComparedClipping {
  const { header, headline } = document
  return {
    id,
    outlet: header.outlet?.text ?? null,
    date: header.date?.value ?? null,
    headline: headline?.text ?? null,
    language: languageOfClipping(document),
  }
}

function textsOf(
  { copies }: Comparison,
  clippings: readonly ComparedClipping[],
  known: ReadonlyMap<string, ComparedClipping>,
): ComparedText[] {
  const copied = new Set(copies.flatMap(({ members }) => members.map(({ seed }) => seed)))
  return clippings
    .filter(({ id }) => !copied.has(id))
    .map((head) => {
      const group = copies.find((one) => one.head === head.id)
      return {
        head,
        copies: (group?.members ?? []).map(({ seed, ...how }) => ({ ...known.get(seed)!, ...how })),
        madeFrom: (group?.madeFrom ?? []).map(({ seed, ...how }) => ({ ...known.get(seed)!, ...how })),
        missing: group?.missing ?? [],
      }
    })
}

function familyOf(
  family: Family,
  byId: ReadonlyMap<string, Family>,
  { copies: withCopies = false, speaker: asked }: RecordOptions,
): ComparedFamily {
  const { id, base, others } = family
  const isFolded = ({ occurrence: { copyOf, form } }: FamilyMember) =>
    !withCopies &&
    copyOf !== null &&
    [base, ...others.map(({ occurrence }) => occurrence)].some(
      (one) => one.seed === copyOf && one.form === form,
    )
  const shown = others.filter((one) => !isFolded(one))
  const copiesOf = ({ seed }: Occurrence) =>
    others.filter(isFolded).flatMap(({ occurrence }) => (occurrence.copyOf === seed ? [occurrence.seed] : []))
  const all = [base, ...others.map(({ occurrence }) => occurrence)]
  const days = all.flatMap(({ published }) => published ?? []).sort()
  return {
    id,
    speakers: [...new Set(all.flatMap(({ speaker }) => speaker.name ?? speaker.described ?? []))],
    texts: textsIn(family),
    clippings: new Set(all.map(({ seed }) => seed)).size,
    days: days.length ? [days[0]!, days.at(-1)!] : null,
    base: occurrenceOf(base, copiesOf(base)),
    others: shown.map(({ occurrence, variation }) =>
      variedOf(base, occurrence, variation, copiesOf(occurrence)),
    ),
    ties: tiesOf(family, byId, asked !== undefined),
  }
}

/** The same words in other families, in the order of days; only in later ones where it is asked how somebody goes on. */
function tiesOf(
  { base, ties }: Family,
  byId: ReadonlyMap<string, Family>,
  onlyLater: boolean,
): ComparedTie[] {
  return ties
    .flatMap(({ family, relation }) => {
      const other = byId.get(family)?.base
      return other && !(onlyLater && byDay(other, base) < 0) ? [{ family, relation, other }] : []
    })
    .sort((a, b) => byDay(a.other, b.other))
    .map(({ other, ...tie }) => ({ ...tie, other: variedOf(base, other, variationOf(base, other), []) }))
}

function variedOf(
  base: Occurrence,
  occurrence: Occurrence,
  variation: Variation,
  copies: string[],
): ComparedVariation {
  const pieceOf = ({ text }: Occurrence, span: Span | null) => span && { span, text: text.slice(...span) }
  return {
    ...occurrenceOf(occurrence, copies),
    kinds: kindsOf(variation),
    wording: variation.wording,
    marked: variation.marked,
    reworded: variation.form === 'reworded',
    translated: variation.language === 'translated',
    speakerRelation: variation.speaker,
    chainRelation: variation.chain,
    turns: variation.turns.map(({ what, base: was, here }) => ({
      what,
      base: pieceOf(base, was),
      here: pieceOf(occurrence, here),
    })),
    steps: variation.steps,
  }
}

function occurrenceOf(one: Occurrence, copies: string[]): ComparedOccurrence {
  const { seed, outlet, published, statement, speaker, chain, form, language, said, parts, text } = one
  return {
    seed,
    outlet,
    date: published,
    statement: statement < 0 ? null : statement + 1,
    speaker: speaker.name ?? speaker.described,
    named: speaker.name !== null,
    chain,
    form,
    language,
    said,
    parts: parts.map((span) => ({ span, text: text.slice(...span) })),
    copies: [...new Set(copies)],
  }
}
