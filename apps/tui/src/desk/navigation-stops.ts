// Where one can stop in a clipping. In: a reading. Out: its statements in the order of the text, or, where only one voice
// is looked at, its sentences.

import type { Span } from '@hearsay/core'
import { partitionPoint } from '@hearsay/core'
import type { Attribution, Reading, Voice } from '@hearsay/reading'
import type { Look } from '../ui/row.ts'

/** A place to stop: a statement, or a sentence without one. */
export interface Stop {
  /** Into the reading’s attributions; null for a sentence. */
  statement: number | null
  /** Into the reading’s sentences: the one it stands in; null where it stands in none. */
  sentence: number | null
  begin: number
  end: number
}

/** The stops of a reading: every statement, or with `only` the sentences of a voice. */
export function stopsOf(reading: Reading, only: Voice | null): Stop[] {
  if (only !== null) {
    return reading.sentences.flatMap(({ voice, span, attributions }, sentence) =>
      voice === only ? [{ statement: attributions[0] ?? null, sentence, begin: span[0], end: span[1] }] : [],
    )
  }
  const stops = reading.attributions.map((attribution, statement): Stop => {
    const [begin, end] = extent(attribution)
    return { statement, sentence: sentenceAt(reading, begin), begin, end }
  })
  return stops.sort((a, b) => a.begin - b.begin || a.statement! - b.statement!)
}

/** The words to mark at a stop, each with how it looks. */
export function spansOf(reading: Reading, { statement }: Stop): { span: Span; look: Look }[] {
  const attribution = statement === null ? undefined : reading.attributions[statement]
  if (!attribution) return []
  const { source, cue, content } = attribution
  return [
    ...content.map((span) => ({ span, look: 'said' as const })),
    ...(source ? [{ span: source, look: 'source' as const }] : []),
    ...(cue ? [{ span: cue, look: 'cue' as const }] : []),
  ].sort((a, b) => a.span[0] - b.span[0])
}

/** From the first word of a statement to the last. */
function extent({ source, cue, content }: Attribution): Span {
  const spans = [source, cue, ...content].filter((span) => span !== null)
  if (spans.length === 0) return [0, 0]
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))]
}

/** The index of the sentence an offset stands in. */
function sentenceAt({ sentences }: Reading, offset: number): number | null {
  const at = partitionPoint(sentences, ({ span }) => span[0] <= offset) - 1
  return at < 0 ? null : at
}
