// Statements as targets. In: a reading and one of its statements. Out: the sentences that it is in, as a selector, with its parts
// inside them; and the way back. A change anywhere in those sentences orphans the target: words out of their sentence may say
// something else.
import type { Span } from '@hearsay/core'
import type { Attribution, Reading } from '@hearsay/reading'
import { extentOf } from '@hearsay/reading/shape'
import { spanFromCodePoints, toCodePoints } from './code-points.ts'
import type { Parts, StatementTarget } from './schema.ts'
import { selectorOf } from './selector.ts'

/** The parts of a statement, as spans of the text. */
export interface PartSpans {
  source: Span | null
  cue: Span | null
  content: Span[]
}

/** The target that is one of a reading’s statements. */
export function statementTarget(
  text: string,
  reading: Pick<Reading, 'sentences'>,
  parts: PartSpans,
): StatementTarget {
  const around = sentencesAround(reading, extentOf(parts))
  return {
    type: 'statement',
    selector: selectorOf(text, around),
    parts: partsWithin(text, around, parts),
  }
}

/** The parts of an attribution. */
export function partsOf({ source, cue, content }: Attribution): PartSpans {
  return { source, cue, content }
}

/** The span of the sentences that a span touches, or the span itself outside of all. */
export function sentencesAround({ sentences }: Pick<Reading, 'sentences'>, [start, end]: Span): Span {
  const around: Span = [start, end]
  for (const { span } of sentences) {
    if (span[1] <= start || span[0] >= end) continue
    around[0] = Math.min(around[0], span[0])
    around[1] = Math.max(around[1], span[1])
  }
  return around
}

/** Parts of a statement counted from the beginning of a span, in code points. */
export function partsWithin(text: string, around: Span, { source, cue, content }: PartSpans): Parts {
  const within = (span: Span) => rangeWithin(text, around, span)
  return { source: source && within(source), cue: cue && within(cue), content: content.map(within) }
}

/** A span counted from the beginning of another, in code points. */
export function rangeWithin(text: string, [from]: Span, [start, end]: Span): [number, number] {
  const before = toCodePoints(text.slice(from, start), start - from)
  return [before, before + toCodePoints(text.slice(start, end), end - start)]
}

/** The spans in the text of ranges counted from the beginning of the words quoted, which are there again at `span`. */
export function spanOfRange(text: string, exact: string, span: Span, range: readonly [number, number]): Span {
  const [start, end] = spanFromCodePoints(exact, range)
  const now = text.slice(...span)
  if (now === exact) return [span[0] + start, span[0] + end]
  // Wrapped again: the signs that are not white space are the same.
  return [span[0] + sameInk(exact, now, start, true), span[0] + sameInk(exact, now, end, false)]
}

/** The spans in the text of a target’s parts. */
export function partSpans(
  text: string,
  exact: string,
  span: Span,
  { source, cue, content }: Parts,
): PartSpans {
  const at = (range: readonly [number, number]) => spanOfRange(text, exact, span, range)
  return { source: source && at(source), cue: cue && at(cue), content: content.map(at) }
}

/** The offset in `now` that has as many signs other than white space before it as `offset` has in `exact`. */
function sameInk(exact: string, now: string, offset: number, forward: boolean): number {
  let left = exact.slice(0, offset).replace(/\s/g, '').length
  let at = 0
  while (left > 0 && at < now.length) if (!/\s/.test(now[at++]!)) left--
  if (forward) while (at < now.length && /\s/.test(now[at]!)) at++
  return at
}
