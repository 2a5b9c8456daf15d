// Which clippings are copies of one text: by what is contained in what, so that a copy that lost half its paragraphs is one all the
// same. In: clippings. Out: groups, each with a head that no order of sorting changes.
import type { Document, Paragraph, Span } from '@hearsay/core'
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
  /** Of those that have the text whole the earliest; on one day an agency’s own, then by outlet and id. */
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
/** With fewer runs outside quotations, a text is a copy only as a whole. */
const MIN_OWN = 12
/** Of its runs a text made from another has so many in it. */
const MIN_MADE_FROM = 0.12

interface Runs {
  id: string
  document: Document
  runs: Set<string>
  /** Those of them that aren’t all quoted. */
  own: Set<string>
  date: string
  agency: string | null
}

/** The copy groups among clippings, in the order of their heads’ ids. Time linear in the length but for runs that many have. */
export function copyGroupsOf(texts: readonly CopyText[]): CopyGroup[] {
  const all = texts
    .map(runsOf)
    .filter(({ runs }) => runs.size >= MIN_RUNS)
    .sort(byLength)
  const shared = sharedRuns(all)
  const headOf = headsOf(all, shared)
  const groups = new Map<number, CopyGroup>()
  for (const [at, { id, runs }] of all.entries()) {
    const head = headOf.get(at)
    if (head === undefined || head === at) continue
    const count = shared.get(at)?.get(head) ?? 0
    groupOf(groups, all, head).members.push({
      seed: id,
      how: copyKind(all[head]!, all[at]!, count),
      shared: count,
      of: runs.size,
    })
  }
  for (const [at, { id, runs }] of all.entries()) {
    if (headOf.has(at)) continue
    for (const [other, count] of shared.get(at) ?? []) {
      const isHead = (headOf.get(other) ?? other) === other
      if (!isHead || isLater(all[other]!, all[at]!) || count < runs.size * MIN_MADE_FROM) continue
      groupOf(groups, all, other).madeFrom.push({ seed: id, shared: count, of: runs.size })
    }
  }
  for (const [at, group] of groups) group.missing = missingAgencies(all, at, group)
  return [...groups.values()].sort((a, b) => compare(a.head, b.head))
}

/** Of each text in a group its head: of those that are whole the earliest, an agency’s own before others. */
function headsOf(
  all: readonly Runs[],
  shared: ReadonlyMap<number, ReadonlyMap<number, number>>,
): Map<number, number> {
  const longest = new Map<number, number>()
  for (const [at, { runs }] of all.entries()) {
    const [found] = [...(shared.get(at) ?? [])]
      .filter(([other, count]) => other < at && !longest.has(other) && count >= runs.size * MIN_CONTAINED)
      .filter(([other, count]) => isWritten(all[at]!, all[other]!, count))
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    if (found) longest.set(at, found[0])
  }
  const heads = new Map<number, number>()
  for (const longer of new Set(longest.values())) {
    const group = [longer, ...[...longest].flatMap(([at, head]) => (head === longer ? [at] : []))]
    const whole = group.filter((at) => all[at]!.runs.size >= all[longer]!.runs.size * WHOLE)
    const head = whole.sort((a, b) => byAge(all[a]!, all[b]!))[0]!
    for (const at of group) heads.set(at, head)
  }
  return heads
}

/** Whether more than quotations is shared: two reports of one speech have the same quotations. */
function isWritten({ runs, own }: Runs, other: Runs, shared: number): boolean {
  if (own.size < MIN_OWN) return shared >= runs.size * WHOLE
  let found = 0
  for (const run of own) if (other.runs.has(run)) found++
  return found >= own.size * MIN_CONTAINED
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

/** Most words first. */
function byLength(a: Runs, b: Runs): number {
  return b.runs.size - a.runs.size || byAge(a, b)
}

/** The earliest first; an agency’s own clipping before others of its day. */
function byAge(a: Runs, b: Runs): number {
  return (
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
  const own = new Set<string>()
  let agency = document.header.credit?.text ?? null
  for (const block of document.body) {
    if (block.type !== 'paragraph') continue
    if (block.dateline?.agency) agency ??= block.dateline.agency.text
    const start = block.dateline?.span[1] ?? block.span[0]
    const quoted = quotedSpans(block)
    const words = [...document.text.slice(start, block.span[1]).matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(
      (found) => ({
        word: fold(found[0]),
        isQuoted: quoted.some(([from, to]) => from <= start + found.index && start + found.index < to),
      }),
    )
    for (let at = 0; at + RUN <= words.length; at++) {
      const run = words.slice(at, at + RUN)
      const key = run.map(({ word }) => word).join(' ')
      runs.add(key)
      if (!run.every(({ isQuoted }) => isQuoted)) own.add(key)
    }
  }
  return { id, document, runs, own, date: document.header.date?.value ?? '9999', agency }
}

/** Where a paragraph quotes. */
function quotedSpans({ marks, span }: Paragraph): Span[] {
  return marks.flatMap((mark) => {
    if (mark.side !== 'open') return []
    const close = mark.match === null ? null : marks[mark.match]
    return [[mark.span[1], close?.span[0] ?? span[1]] as Span]
  })
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
