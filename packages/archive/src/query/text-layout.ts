// How a seed lies on the page, as far as excerpts need it: told from its text alone, since parsing it would cost more than
// all the rest of a hit.
import type { Span } from '@hearsay/core'

/** Where a seed’s headline stands and where its parts do, UTF-16 offsets into the text. */
export interface TextLayout {
  text: string
  headline: Span | null
  /** Stretches without a blank line, in order: paragraphs, and the lines of a header together. */
  parts: Span[]
}

/** The layout of a text whose headline is known, as written; null where it has none. */
export function layoutOf(text: string, headline: string | null): TextLayout {
  const parts: Span[] = []
  for (const { 0: part, index } of text.matchAll(/\S[^\n]*(?:\n(?![^\S\n]*(?:\r?\n|$))[^\n]*)*/g))
    parts.push([index, index + part.trimEnd().length])
  return { text, headline: headline ? headlineIn(text, headline) : null, parts }
}

/** The first place where the headline begins a line. Each line is looked at once: a hostile one may repeat it forever. */
function headlineIn(text: string, headline: string): Span | null {
  for (let line = 0, next = 0; next >= 0; line = next + 1) {
    next = text.indexOf('\n', line)
    let at = line
    while (at < text.length && at !== next && /\s/.test(text[at]!)) at++
    if (text.startsWith(headline, at)) return [at, at + headline.length]
  }
  return null
}
