// Whether something may be decided. In: what somebody is about to decide, and the clipping as it is now. Out: the fields of its
// record, or why it can’t be recorded; then nothing changes.
import type { Document } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'
import type { Anchor } from './anchor.ts'
import { anchor, anchorText } from './anchor.ts'
import { applyDecisions, decisionsBefore } from './apply.ts'
import { toCodePoints } from './code-points.ts'
import type { PartSpans } from './parts.ts'
import { partSpans } from './parts.ts'
import type { Decision, Draft, Parts, Seen } from './schema.ts'
import { seenIn } from './seen.ts'
import { sortedDecisions, undoneIds } from './standing.ts'
import type { RefusalCode } from './vocabulary.ts'
import { placeableVerbs } from './vocabulary.ts'

/** A decision that was not recorded, and why. */
export interface Refusal {
  code: RefusalCode
  /** What the message needs besides. */
  data: Record<string, string>
  /** The decisions that stand in its way. */
  current: Decision[]
}

/** A clipping as it is now, to decide about. */
export interface DecidedClipping {
  document: Document
  /** As the machine read it. */
  reading: Reading
  textHash: string
  /** Every decision about it that its author may see. */
  decisions: Decision[]
}

/** What a record gets beside what its author gave. */
export interface NewRecord {
  id: string
  when: string
  by: string
}

/** Checks a draft about a clipping, or about the whole desk where it is null, and gives its record. */
export function checkDraft(
  draft: Draft,
  clipping: DecidedClipping | null,
  known: Decision[],
  record: NewRecord,
): { decision: Decision } | { refusal: Refusal } {
  const decision = {
    ...record,
    seed: draft.seed,
    text: clipping?.textHash ?? null,
    verb: draft.verb,
    target: draft.target,
    value: draft.value,
    replaces: draft.replaces ?? [],
  } as Decision
  if (decision.verb === 'undo') return checkUndo(decision, known)
  if (!clipping) return decision.verb === 'same-name' ? { decision } : refuse('seed-needed')
  if (draft.text && draft.text !== clipping.textHash) return refuse('text-changed')
  if (decision.verb === 'day' && decision.value && decision.value.start > decision.value.end)
    return refuse('day-reversed')
  const placed = decision.verb === 'place' ? checkPlace(decision, clipping) : null
  if (placed) return placed
  const misplaced = placeDraft(decision, clipping)
  if (misplaced) return misplaced
  return checkBase(draft, decision, clipping)
}

function checkUndo(decision: Decision<'undo'>, known: Decision[]): ReturnType<typeof checkDraft> {
  const sorted = sortedDecisions(known)
  const undone = undoneIds(sorted)
  for (const id of decision.target.ids) {
    const one = sorted.find((other) => other.id === id)
    if (!one) return refuse('decision-unknown', { id })
    if (one.by !== decision.by) return refuse('not-yours', { id, by: one.by })
    if (undone.has(id)) return refuse('already-undone', { id })
    if (one.verb === 'write') return refuse('written')
  }
  return { decision }
}

/** Checks that a decision that somebody gives another place has none, and says nothing of the words that it was about. */
function checkPlace(
  { target, value: { decision: id } }: Decision<'place'>,
  { reading, document, decisions, textHash }: DecidedClipping,
): { refusal: Refusal } | null {
  const placed = decisions.find((one) => one.id === id)
  if (!placed) return refuse('decision-unknown', { id })
  if (!placeableVerbs.includes(placed.verb) || placed.target.type !== target.type)
    return refuse('ranges-inside')
  const { decisions: state } = applyDecisions(reading, document, decisions, textHash)
  return state.unplaced.some((one) => one.id === id) ? null : refuse('has-place')
}

/** Checks that the words of a draft are there, and that its statements are; the record gets what is read of them. */
function placeDraft(decision: Decision, clipping: DecidedClipping): { refusal: Refusal } | null {
  const { target } = decision
  if (target.type !== 'words' && target.type !== 'statement') return null
  const { document, textHash } = clipping
  const { exact } = target.selector[0]
  const found = anchor(anchorText(document.text), target.selector, false)
  const place = spanOf(found, clipping, decision)
  if (!place) return refuse(found.status === 'ambiguous' ? 'words-ambiguous' : 'words-missing', { exact })
  if (!rangesOf(decision).every(([start, end]) => start < end && end <= toCodePoints(exact, exact.length)))
    return refuse('words-outside')
  if (target.type === 'words') return null
  const parts = partSpans(document.text, exact, place, target.parts)
  const seen = seenOf(clipping, textHash, parts)
  if (!seen) return refuse('statement-missing', { exact })
  decision.seen = seen
  return null
}

/** A place that the position tells from others with the same words, where the text is the one it was made of. */
function spanOf(found: Anchor, { document }: DecidedClipping, { target }: Decision): [number, number] | null {
  if ('span' in found) return found.span
  if (found.status !== 'ambiguous' || !('selector' in target)) return null
  const same = anchor(anchorText(document.text), target.selector, true)
  return 'span' in same ? same.span : null
}

function seenOf(clipping: DecidedClipping, textHash: string, parts: PartSpans): Seen | null {
  const { document, reading, decisions } = clipping
  // A statement that was rejected is in the machine’s reading alone.
  for (const one of [applyDecisions(reading, document, decisions, textHash), reading]) {
    const at = one.attributions.findIndex(
      ({ source, cue, content }) =>
        JSON.stringify([source, cue, content]) === JSON.stringify([parts.source, parts.cue, parts.content]),
    )
    if (at !== -1) return seenIn(document, one, at)
  }
  return null
}

function rangesOf(decision: Decision): readonly (readonly [number, number])[] {
  const { target } = decision
  const ranges = target.type === 'statement' ? rangesOfParts(target.parts) : []
  if (decision.verb === 'words') return [...ranges, ...decision.value.content]
  if (decision.verb === 'cue') return decision.value.cue ? [...ranges, decision.value.cue] : ranges
  if (decision.verb === 'split') return [...ranges, ...decision.value.content.flat()]
  return decision.verb === 'add' ? rangesOfParts(decision.value.parts) : ranges
}

function rangesOfParts({ source, cue, content }: Parts): [number, number][] {
  return [source, cue, ...content].filter((one) => one !== null)
}

/** Checks that its author saw what the decision takes the place of. */
function checkBase(
  draft: Draft,
  decision: Decision,
  clipping: DecidedClipping,
): ReturnType<typeof checkDraft> {
  const { reading, document, decisions, textHash } = clipping
  const { before } = decisionsBefore(reading, document, decisions, textHash, decision)
  const ids = before.map(({ id }) => id)
  if (draft.replaces && [...draft.replaces].sort().join() !== [...ids].sort().join())
    return { refusal: { code: 'already-decided', data: {}, current: before } }
  const made = { ...decision, replaces: ids }
  return { decision: made.verb === 'header' ? { ...made, was: headerBefore(made, before, document) } : made }
}

/** What a header field was before a decision about it. */
function headerBefore(
  { value: { field } }: Decision<'header'>,
  before: Decision[],
  { header, headline }: Document,
): string | null {
  const last = before.at(-1)
  if (last?.verb === 'header') return last.value.value
  return (field === 'headline' ? headline : header[field])?.text ?? null
}

function refuse(code: RefusalCode, data: Record<string, string> = {}): { refusal: Refusal } {
  return { refusal: { code, data, current: [] } }
}
