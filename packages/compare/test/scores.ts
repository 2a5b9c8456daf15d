// How right comparing is on the annotated cases beside this file: pairs of quotations by kind, and events. In: cases. Out: counts,
// so that every figure can be checked.
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from '@hearsay/core'
import { read } from '@hearsay/reading'
import type { Comparison } from '../src/compare.ts'
import { compare } from '../src/compare.ts'
import type { Family } from '../src/families.ts'
import type { VariationKind } from '../src/kinds.ts'
import { kindsOf } from '../src/kinds.ts'
import type { Clipping, Occurrence } from '../src/occurrence.ts'

const root = new URL('cases/', import.meta.url)

/** One of the two sides of a pair. */
interface Side {
  outlet: string
  date: string
  text: string
  said: [number, number][]
}

/** Two quotations, and what they are to each other. */
export interface Pair {
  id: string
  relation: string
  also: string[]
  a: Side
  b: Side
}

/** What the annotation calls the kinds. */
const kindNames: Record<VariationKind, string> = {
  same: 'identical',
  cut: 'trimmed',
  bracket: 'altered-brackets',
  dots: 'omission-marked',
  omitted: 'omission-unmarked',
  changed: 'altered-unmarked',
  moved: 'reordered',
  reworded: 'reworded',
  translated: 'translated',
  speaker: 'other-speaker',
  chain: 'other-chain',
}

/** Of one kind: how many pairs, how many of them are joined, how many have the kind, and how many others have it wrongly. */
export interface KindScore {
  pairs: number
  joined: number
  told: number
  wrong: number
}

/** The score of pairs; negatives are joined with or without a turn. */
export interface PairScore {
  kinds: Record<string, KindScore>
  negatives: { pairs: number; joined: number; unflagged: number }
}

/** The pairs of a file of the cases. */
export function pairsOf(file: string): Pair[] {
  return readFileSync(new URL(file, root), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Pair)
}

function clippingOf(id: string, text: string): Clipping {
  const { document } = parse(text)
  return { id, document, reading: read(document) }
}

function occurrencesIn({ base, others }: Family): Occurrence[] {
  return [base, ...others.map(({ occurrence }) => occurrence)]
}

/** Scores pairs, each compared by itself. */
export function scorePairs(pairs: readonly Pair[]): PairScore {
  const score: PairScore = { kinds: {}, negatives: { pairs: 0, joined: 0, unflagged: 0 } }
  const scoreOf = (kind: string) => (score.kinds[kind] ??= { pairs: 0, joined: 0, told: 0, wrong: 0 })
  for (const pair of pairs) {
    const [a, b] = (['a', 'b'] as const).map((side) => {
      const { outlet, date, text } = pair[side]
      return clippingOf(side, `${outlet}\n${date}\n\nNews of the day\n\n${text}\n`)
    })
    const isIn = (clipping: Clipping, { text, said }: Side) => {
      const offset = clipping.document.text.indexOf(text)
      return ({ seed, parts }: Occurrence) =>
        seed === clipping.id &&
        parts.some(([from, to]) => said.some(([start, end]) => from < end + offset && start + offset < to))
    }
    const [inA, inB] = [isIn(a!, pair.a), isIn(b!, pair.b)]
    const family = compare([a!, b!]).families.find((one) => {
      const all = occurrencesIn(one)
      return all.some(inA) && all.some(inB)
    })
    const variation = family?.others.find(({ occurrence }) => inA(occurrence) || inB(occurrence))?.variation
    if (pair.relation === 'different') {
      score.negatives.pairs++
      if (family) score.negatives.joined++
      if (family && !variation?.turns.length) score.negatives.unflagged++
      continue
    }
    const expected = [pair.relation, ...pair.also]
    const told = variation ? kindsOf(variation).map((kind) => kindNames[kind]) : []
    const own = scoreOf(pair.relation)
    own.pairs++
    if (family) own.joined++
    if (told.includes(pair.relation)) own.told++
    for (const kind of told) if (!expected.includes(kind)) scoreOf(kind).wrong++
  }
  return score
}

interface GoldOccurrence {
  file: string
  parts: { span: [number, number] }[]
  copy: boolean
  via: string[]
}

interface Gold {
  clippings: { file: string; language: string }[]
  copyGroups: string[][]
  quotations: { id: string; occurrences: GoldOccurrence[] }[]
}

/** The score of events, all on one desk, with distractors; pairs of occurrences in two clippings, copies left out. */
export interface EventScore {
  pairs: number
  found: number
  pairsOfOneLanguage: number
  foundOfOneLanguage: number
  told: number
  wrong: number
  copyPairs: number
  copiesFound: number
  copiesWrong: number
  relays: number
  relaysFound: number
}

interface Expected extends GoldOccurrence {
  quotation: string
  seed: string
  language: string
}

/** Scores events and their distractors. */
export function scoreEvents(events: readonly string[], distractors: readonly string[]): EventScore {
  const golds = events.map((event) => ({
    event,
    gold: JSON.parse(readFileSync(new URL(`events/${event}/gold.json`, root), 'utf8')) as Gold,
  }))
  const files = [
    ...events.flatMap((event) =>
      readdirSync(new URL(`events/${event}/`, root)).map((file) => `${event}/${file}`),
    ),
    ...readdirSync(new URL('events/distractors/', root))
      .filter((file) => distractors.some((one) => file.startsWith(one)))
      .map((file) => `distractors/${file}`),
  ].filter((file) => file.endsWith('.txt'))
  const found = compare(
    files.map((file) => clippingOf(file, readFileSync(new URL(`events/${file}`, root), 'utf8'))),
  )
  const expected = golds.flatMap(({ event, gold }) =>
    gold.quotations.flatMap(({ id, occurrences }) =>
      occurrences.map((one): Expected => {
        const language = gold.clippings.find(({ file }) => file === one.file)?.language ?? 'und'
        return { ...one, quotation: `${event} ${id}`, seed: `${event}/${one.file}`, language }
      }),
    ),
  )
  return {
    ...recallOf(found, expected),
    ...precisionOf(found, expected),
    ...copyScore(
      found,
      golds.flatMap(({ event, gold }) =>
        gold.copyGroups.map((group) => group.map((file) => `${event}/${file}`)),
      ),
    ),
    ...relayScore(found, expected),
  }
}

function fits(one: Occurrence, { seed, parts }: Expected): boolean {
  return (
    one.seed === seed &&
    one.parts.some(([from, to]) => parts.some(({ span: [start, end] }) => from < end && start < to))
  )
}

function recallOf({ families }: Comparison, expected: readonly Expected[]) {
  const homes = expected.map((one) =>
    families.filter((family) => occurrencesIn(family).some((other) => fits(other, one))),
  )
  const counts = { pairs: 0, found: 0, pairsOfOneLanguage: 0, foundOfOneLanguage: 0 }
  for (const [at, one] of expected.entries()) {
    for (const [after, other] of expected.entries()) {
      if (
        after <= at ||
        one.quotation !== other.quotation ||
        one.copy ||
        other.copy ||
        one.seed === other.seed
      )
        continue
      const isFound = homes[at]!.some((family) => homes[after]!.includes(family))
      const isOneLanguage = one.language === other.language
      counts.pairs++
      if (isOneLanguage) counts.pairsOfOneLanguage++
      if (isFound) counts.found++
      if (isFound && isOneLanguage) counts.foundOfOneLanguage++
    }
  }
  return counts
}

function precisionOf({ families, copies }: Comparison, expected: readonly Expected[]) {
  const copied = new Set(copies.flatMap(({ members }) => members.map(({ seed }) => seed)))
  const counts = { told: 0, wrong: 0 }
  for (const family of families) {
    const all = occurrencesIn(family).filter(({ seed }) => !copied.has(seed))
    for (const [at, one] of all.entries()) {
      for (const other of all.slice(at + 1)) {
        if (one.seed === other.seed) continue
        const quotations = expected.filter((gold) => fits(one, gold)).map(({ quotation }) => quotation)
        const isRight = expected.some((gold) => fits(other, gold) && quotations.includes(gold.quotation))
        counts.told++
        if (!isRight) counts.wrong++
      }
    }
  }
  return counts
}

function copyScore({ copies }: Comparison, groups: readonly string[][]) {
  const pairsIn = (group: readonly string[]) =>
    group.flatMap((one, at) => group.slice(at + 1).map((other) => [one, other].sort().join(' ')))
  const expected = new Set(groups.flatMap(pairsIn))
  const told = copies.flatMap(({ head, members }) => pairsIn([head, ...members.map(({ seed }) => seed)]))
  const right = told.filter((pair) => expected.has(pair)).length
  return { copyPairs: expected.size, copiesFound: right, copiesWrong: told.length - right }
}

function relayScore({ families }: Comparison, expected: readonly Expected[]) {
  const relayed = expected.filter(({ via }) => via.length > 0)
  const all = families.flatMap(occurrencesIn)
  const plain = (names: readonly string[]) =>
    names.map((name) => name.toLowerCase().replace(/^the /, '')).join('<')
  const right = relayed.filter((one) =>
    all.some((other) => fits(other, one) && plain(other.chain) === plain(one.via)),
  )
  return { relays: relayed.length, relaysFound: right.length }
}
