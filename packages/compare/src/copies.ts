// Which clippings are copies of one text: by what is contained in what, so that a copy that lost half its paragraphs is one all the
// same. In: clippings. Out: groups, each with a head that no order of sorting changes.
import type { Document } from '@hearsay/core'
import { fold } from '@hearsay/core'
import { outletKey } from './occurrence.ts'

/** How a clipping is a copy of the head of its group. */
export const copyKinds = ['whole', 'cut', 'retitled'] as const
/** Whole, under the same headline; with words left out; whole, under another headline. */
export type CopyKind = (typeof copyKinds)[number]

/** A clipping with the words of another. */
export interface CopyMember {
  seed: string
  how: CopyKind
  /** How many runs of five words it shares with the head, and of how many. */
  shared: number
  of: number
}

/** Clippings with one text. Which of them is the original isn’t said. */
export interface CopyGroup {
  /** The one with most words; of equal ones the earliest, then by agency, outlet and id. */
  head: string
  members: CopyMember[]
  /** Clippings that have much of the head’s words, and more of their own. */
  madeFrom: { seed: string; shared: number; of: number }[]
  /** Agencies that members name in dateline or credit, of which the desk has no clipping in this group. */
  missing: string[]
}

/** What finding copies needs to know of a clipping. */
export interface CopyText {
  id: string
  document: Document
}

const RUN = 5
/** A shorter text is no evidence. */
const MIN_RUNS = 20
/** Of its runs a copy has so many in the head. */
const MIN_CONTAINED = 0.7
/** Of its runs a text made from another has so many in it. */
const MIN_MADE_FROM = 0.12

interface Runs {
  id: string
  document: Document
  runs: Set<string>
  date: string
  agency: string | null
}

/** The copy groups among clippings, in the order of their heads’ ids. Time linear in the length but for runs that many have. */
export function copyGroupsOf(texts: readonly CopyText[]): CopyGroup[] {
  const all = texts
    .map(runsOf)
    .filter(({ runs }) => runs.size >= MIN_RUNS)
    .sort(byHead)
  const shared = sharedRuns(all)
  const headOf = new Map<number, number>()
  const groups = new Map<number, CopyGroup>()
  for (let at = 0; at < all.length; at++) {
    const head = [...(shared.get(at) ?? [])]
      .filter(([other]) => other < at && !headOf.has(other))
      .filter(([, count]) => count >= all[at]!.runs.size * MIN_CONTAINED)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]
    if (!head) continue
    headOf.set(at, head[0])
    const group = groupOf(groups, all, head[0])
    group.members.push({
      seed: all[at]!.id,
      how: copyKind(all[head[0]]!, all[at]!, head[1]),
      shared: head[1],
      of: all[at]!.runs.size,
    })
  }
  for (let at = 0; at < all.length; at++) {
    if (headOf.has(at)) continue
    for (const [other, count] of shared.get(at) ?? []) {
      if (headOf.has(other) || other === at || isLater(all[other]!, all[at]!)) continue
      if (count < all[at]!.runs.size * MIN_MADE_FROM || groups.get(at)?.members.length) continue
      groupOf(groups, all, other).madeFrom.push({ seed: all[at]!.id, shared: count, of: all[at]!.runs.size })
    }
  }
  for (const [at, group] of groups) group.missing = missingAgencies(all, at, group)
  return [...groups.values()].sort((a, b) => (a.head < b.head ? -1 : 1))
}

function isLater(one: Runs, other: Runs): boolean {
  return one.date > other.date || (one.date === other.date && one.runs.size < other.runs.size)
}

function groupOf(groups: Map<number, CopyGroup>, all: readonly Runs[], head: number): CopyGroup {
  const known = groups.get(head)
  if (known) return known
  const made: CopyGroup = { head: all[head]!.id, members: [], madeFrom: [], missing: [] }
  groups.set(head, made)
  return made
}

function missingAgencies(all: readonly Runs[], at: number, { members }: CopyGroup): string[] {
  const inGroup = [all[at]!, ...all.filter(({ id }) => members.some(({ seed }) => seed === id))]
  const outlets = new Set(inGroup.map(({ document }) => outletKey(document.header.outlet?.text ?? '')))
  const named = new Map(inGroup.flatMap(({ agency }) => (agency ? [[outletKey(agency), agency]] : [])))
  return [...named].filter(([key]) => key && !outlets.has(key)).map(([, name]) => name)
}

/** Most words first, then the earliest; an agency’s own clipping before others. */
function byHead(a: Runs, b: Runs): number {
  return (
    b.runs.size - a.runs.size ||
    compare(a.date, b.date) ||
    Number(isAgencyOwn(b)) - Number(isAgencyOwn(a)) ||
    compare(outletOf(a), outletOf(b)) ||
    compare(a.id, b.id)
  )
}

function isAgencyOwn({ document, agency }: Runs): boolean {
  return agency !== null && outletKey(agency) === outletKey(document.header.outlet?.text ?? '')
}

function outletOf({ document }: Runs): string {
  return outletKey(document.header.outlet?.text ?? '')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function copyKind(head: Runs, copy: Runs, shared: number): CopyKind {
  if (shared < head.runs.size * WHOLE) return 'cut'
  return fold(head.document.headline?.text ?? '') === fold(copy.document.headline?.text ?? '')
    ? 'whole'
    : 'retitled'
}

/** A copy is whole that has so many of the head’s runs. */
const WHOLE = 0.97

function runsOf({ id, document }: CopyText): Runs {
  const runs = new Set<string>()
  let agency = document.header.credit?.text ?? null
  for (const block of document.body) {
    if (block.type !== 'paragraph') continue
    if (block.dateline?.agency) agency ??= block.dateline.agency.text
    const start = block.dateline?.span[1] ?? block.span[0]
    const words = fold(document.text.slice(start, block.span[1])).match(/[\p{L}\p{N}]+/gu) ?? []
    for (let at = 0; at + RUN <= words.length; at++) runs.add(words.slice(at, at + RUN).join(' '))
  }
  return { id, document, runs, date: document.header.date?.value ?? '9999', agency }
}

/** Of each text how many runs it shares with each other. */
function sharedRuns(all: readonly Runs[]): Map<number, Map<number, number>> {
  const holders = new Map<string, number[]>()
  for (const [at, { runs }] of all.entries()) {
    for (const run of runs) {
      const known = holders.get(run)
      if (known) known.push(at)
      else holders.set(run, [at])
    }
  }
  const found = new Map<number, Map<number, number>>()
  for (const having of holders.values()) {
    if (having.length < 2) continue
    for (const one of having) {
      const counts = found.get(one) ?? new Map<number, number>()
      found.set(one, counts)
      for (const other of having) if (other !== one) counts.set(other, (counts.get(other) ?? 0) + 1)
    }
  }
  return found
}
