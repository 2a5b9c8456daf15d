// Which statement of a reading a decision is about. In: the parts that were decided about, and what was read of them then. Out:
// the statement with these parts, or the one that another model read nearly so; a decision never goes over to another one.
import type { Span } from '@hearsay/core'
import type { DraftReading, DraftStatement } from './draft-statement.ts'
import type { PartSpans } from './parts.ts'
import type { Seen } from './schema.ts'

/** The share of content that two readings of one statement have in common at least. */
const MIN_COMMON = 0.5

/** What a statement was known by before decisions changed its parts. */
const earlierParts = new WeakMap<DraftStatement, Set<string>>()

/** Remembers the parts that a statement has now, before they change. */
export function rememberParts(statement: DraftStatement): void {
  const known = earlierParts.get(statement) ?? new Set()
  earlierParts.set(statement, known.add(partsKey(statement.attribution)))
}

/** The statement that a decision is about; null where the reading has none. */
export function findStatement(
  { statements }: DraftReading,
  parts: PartSpans,
  seen: Seen | undefined,
): DraftStatement | null {
  const key = partsKey(parts)
  const exact = statements.filter(
    (one) => partsKey(one.attribution) === key || earlierParts.get(one)?.has(key),
  )
  if (exact.length > 0) return exact.find(({ removed }) => !removed) ?? exact[0]!
  const near = statements
    .filter((one) => !one.removed && !one.attribution.decided)
    .filter((one) => commonShare(one.attribution.content, parts.content) >= MIN_COMMON)
    .filter((one) => isSameCue(one.attribution.cue, parts.cue))
  // Two that are equally near are told apart by who speaks, or not at all.
  if (near.length === 1) return near[0]!
  const bySpeaker = near.filter(({ actor }) => seen && (actor?.name ?? null) === seen.speaker)
  return bySpeaker.length === 1 ? bySpeaker[0]! : null
}

function partsKey({ source, cue, content }: PartSpans): string {
  return JSON.stringify([source, cue, content])
}

function isSameCue(a: Span | null, b: Span | null): boolean {
  return a === null || b === null ? a === b : a[0] < b[1] && b[0] < a[1]
}

/** What two lists of spans have in common, as a share of what either has. */
function commonShare(a: Span[], b: Span[]): number {
  let common = 0
  for (const [start, end] of a)
    for (const [from, to] of b) common += Math.max(0, Math.min(end, to) - Math.max(start, from))
  const length = (spans: Span[]) => spans.reduce((sum, [start, end]) => sum + end - start, 0)
  const either = length(a) + length(b) - common
  return either === 0 ? 0 : common / either
}
