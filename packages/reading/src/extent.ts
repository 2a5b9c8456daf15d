// The extent of an attribution in the text. In: its parts. Out: one span around them all.
import type { Span } from '@hearsay/core'

/** The span from the start of an attribution’s first part to the end of its last one; `[0, 0]` without parts. */
export function extentOf({
  source,
  cue,
  content,
}: {
  source: Span | null
  cue: Span | null
  content: Span[]
}): Span {
  const parts = [source, cue, ...content].filter((part) => part !== null)
  if (parts.length === 0) return [0, 0]
  return [Math.min(...parts.map(([start]) => start)), Math.max(...parts.map(([, end]) => end))]
}
