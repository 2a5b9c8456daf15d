import type { Span } from '@hearsay/core'
import type { Attribution } from '@hearsay/reading'

/** From the first character of a statement’s parts to the last. */
export function extentOf({ source, cue, content }: Attribution): Span {
  const parts = [...content, ...(source ? [source] : []), ...(cue ? [cue] : [])]
  if (parts.length === 0) return [0, 0]
  return [Math.min(...parts.map(([start]) => start)), Math.max(...parts.map(([, end]) => end))]
}
