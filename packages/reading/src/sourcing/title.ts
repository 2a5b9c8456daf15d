// A person’s formal position and where it is held. In: the title parts of the person’s roles. Out: one line and its words.

import type { Span } from '@hearsay/core'
import type { Title } from '../schema.ts'

/** The title whose words these spans are; null where there are none. */
export function titleOf(text: string, spans: Span[]): Title | null {
  if (!spans.length) return null
  const written = spans.map((span) => ({ span, words: text.slice(...span).replace(/\s+/g, ' ') }))
  // “Lt. Gen. …, Gen.”: the end of another one says nothing more.
  const kept = written.filter(
    ({ words }) => !written.some((other) => other.words.toLowerCase().endsWith(` ${words.toLowerCase()}`)),
  )
  return { text: kept.map(({ words }) => words).join(', '), spans: kept.map(({ span }) => span) }
}
