// The desk's own words for what the core found.
import type { Alteration, Block, Header, OmittedBy, Severity } from '@hearsay/core'

/** What the fields of a header are called on screen, in the order they are shown. */
export const fieldLabels: [keyof Header, string][] = [
  ['outlet', 'Outlet'],
  ['date', 'Date'],
  ['updated', 'Updated'],
  ['byline', 'Byline'],
  ['kicker', 'Kicker'],
  ['deck', 'Deck'],
  ['section', 'Section'],
  ['page', 'Page'],
  ['place', 'Place'],
  ['source', 'Source'],
  ['credit', 'Credit'],
  ['url', 'Address'],
  ['language', 'Language'],
  ['tags', 'Tags'],
]

/** Who left words out. */
export function omissionLabel(by: OmittedBy): string {
  return { speaker: 'the speaker trails off', outlet: 'cut by the outlet', clipper: 'cut by the clipper' }[by]
}

/** What a bracket in a quotation does. */
export function alterationNote({ kind, by }: Alteration): string {
  const who = by === 'outlet' ? 'the outlet' : 'the clipper'
  return {
    case: `${who} changed the capital: these words stood elsewhere in a sentence`,
    insertion: `${who} put these words in`,
    sic: `${who} vouches for the spelling before it`,
    note: `a note by ${who}`,
    aside: 'what the speaker did, told by the outlet',
  }[kind]
}

/** What a block that is no prose is called. */
export function blockLabel(type: Exclude<Block['type'], 'paragraph' | 'gap' | 'omission'>): string {
  return {
    caption: 'Caption',
    credit: 'Credit',
    advisory: 'Advisory',
    crosshead: 'Crosshead',
    jump: 'Page jump',
    related: 'Related',
    note: 'Note',
    end: 'End mark',
  }[type]
}

/** `1 warning`, `2 warnings`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** The severities that occur, worst first: `1 error, 2 warnings`. */
export function severityCounts(counts: Record<Severity, number>): string {
  const words: [Severity, string][] = [
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'note'],
  ]
  return words
    .filter(([severity]) => counts[severity] > 0)
    .map(([severity, word]) => counted(counts[severity], word))
    .join(', ')
}
