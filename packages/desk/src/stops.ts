// Where one can stop in a clipping. In: a reading. Out: its statements in the order of the text or, where one voice is shown,
// that voice’s sentences; and which of them is at an offset.

import type { Span } from '@hearsay/core'
import { partitionPoint } from '@hearsay/core'
import type { Reading, Voice } from '@hearsay/reading'
import { extentOf } from '@hearsay/reading/shape'

/** A place to stop: a statement, or a sentence without one. Offsets are UTF-16 units of the clipping’s text. */
export interface Stop {
  /** Into the reading’s attributions; null for a sentence without a statement. */
  statement: number | null
  /** Into the reading’s sentences; null where the words are in none. */
  sentence: number | null
  begin: number
  end: number
}

/** The parts of a statement that a screen marks. */
export type StatementPart = 'source' | 'cue' | 'content'

/** The stops of a reading, ascending: every statement, or only the sentences of one voice. */
export function stopsOf(reading: Reading, voice: Voice | null): Stop[] {
  if (voice !== null) {
    return reading.sentences.flatMap(({ voice: own, span, attributions }, sentence) =>
      own === voice ? [{ statement: attributions[0] ?? null, sentence, begin: span[0], end: span[1] }] : [],
    )
  }
  const stops = reading.attributions.map((attribution, statement): Stop => {
    const [begin, end] = extentOf(attribution)
    return { statement, sentence: sentenceAt(reading, begin), begin, end }
  })
  return stops.sort((a, b) => a.begin - b.begin || a.statement! - b.statement!)
}

/** The index of the last stop that begins at or before an offset; -1 where all begin behind it. */
export function stopAt(stops: readonly Stop[], offset: number): number {
  return stopFrom(stops, offset + 1) - 1
}

/** The index of the first stop that begins at or behind an offset; the number of stops where none does. */
export function stopFrom(stops: readonly Stop[], offset: number): number {
  return partitionPoint(stops, ({ begin }) => begin < offset)
}

/** The words of a statement that a screen marks, ascending; none where the stop has no statement. */
export function markedParts(reading: Reading, { statement }: Stop): { span: Span; part: StatementPart }[] {
  const attribution = statement === null ? undefined : reading.attributions[statement]
  if (!attribution) return []
  const { source, cue, content } = attribution
  return [
    ...content.map((span) => ({ span, part: 'content' as const })),
    ...(source ? [{ span: source, part: 'source' as const }] : []),
    ...(cue ? [{ span: cue, part: 'cue' as const }] : []),
  ].sort((a, b) => a.span[0] - b.span[0])
}

/** The index of the sentence that an offset is in; null before the first. */
function sentenceAt({ sentences }: Reading, offset: number): number | null {
  const at = partitionPoint(sentences, ({ span }) => span[0] <= offset) - 1
  return at < 0 ? null : at
}
