// What a header holds beside its fields: further decks, bullets, captions, lines of no known form. In: a document. Out: these
// lines with a label, in the order of the text, so that a screen shows all that was printed.

import type { Document, HeaderRole } from '@hearsay/core'

/** A line of a header that no field at the top of a clipping shows. */
export interface HeaderLine {
  role: HeaderRole
  /** What it is, for people. */
  label: string
  /** As printed, with the label or bullet before it. */
  text: string
  /** Where it begins in the text, in UTF-16 units. */
  at: number
}

const labels: Partial<Record<HeaderRole, string>> = {
  kicker: 'Kicker',
  headline: 'Headline',
  deck: 'Deck',
  byline: 'Byline',
  credit: 'Caption or credit',
  advisory: 'Advisory',
  note: 'Note',
  other: 'Also printed',
}

/** The lines of a header that its kicker, headline, deck and byline do not show. */
export function furtherHeaderLines({ text, header, headline }: Document): HeaderLine[] {
  const shown = new Set(
    [header.kicker, headline, header.deck, header.byline].flatMap((field) => field?.span[0] ?? []),
  )
  return header.lines.flatMap(({ role, span: [start, end] }, at): HeaderLine[] => {
    const label = labels[role]
    if (!label || shown.has(start)) return []
    const before = header.lines[at - 1]
    const from = before?.role === 'label' ? before.span[0] : start
    return [{ role, label, text: text.slice(from, end), at: from }]
  })
}
