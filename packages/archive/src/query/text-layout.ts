// The layout of a seed, as far as excerpts need it: from its text alone, since parsing it would cost more than the rest of a
// hit.
import type { Span } from '@hearsay/core'

/** The spans of a seed’s headline and parts, in UTF-16 offsets into the text. */
export interface TextLayout {
  text: string
  /** The code of its language; null where that isn’t known. */
  language: string | null
  headline: Span | null
  /** Segments without a blank line, in order: paragraphs, and the lines of a header together. */
  parts: Span[]
}

/** The layout of a text; `headline` as written, or null. */
export function layoutOf(text: string, headline: string | null, language: string | null): TextLayout {
  const parts: Span[] = []
  for (const { 0: part, index } of text.matchAll(/\S[^\n]*(?:\n(?![^\S\n]*(?:\r?\n|$))[^\n]*)*/g))
    parts.push([index, index + part.trimEnd().length])
  return { text, language, headline: headline ? headlineIn(text, headline) : null, parts }
}

/** The first line that begins with the headline. Reads each line once: a hostile text may repeat it forever. */
function headlineIn(text: string, headline: string): Span | null {
  for (let line = 0, next = 0; next >= 0; line = next + 1) {
    next = text.indexOf('\n', line)
    let at = line
    while (at < text.length && at !== next && /\s/.test(text[at]!)) at++
    if (text.startsWith(headline, at)) return [at, at + headline.length]
  }
  return null
}
