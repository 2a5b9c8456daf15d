// What screens call the kinds of things: blocks, brackets, voices, stances … In: a kind of core, reading or archive. Out: its
// label. Each table is a record over the kinds, so that a kind without a label doesn’t compile.

import type { CorrectableField, ImportFormat } from '@hearsay/archive'
import type { Alteration, Header, LineBlockType, OmittedBy, Severity } from '@hearsay/core'
import type { ActorKind, QuoteForm, SourceType, Stance, Standing, Voice } from '@hearsay/reading'
import { counted } from './numbers.ts'

/** The letter that marks a voice where there may be no colour. */
export const voiceLetters: Record<Voice, string> = {
  own: 'O',
  named: 'N',
  unnamed: 'U',
  relayed: 'R',
  undetermined: '?',
}

/** What a sentence in a voice has for a source. */
export const voiceLabels: Record<Voice, string> = {
  own: 'the outlet’s own voice',
  named: 'a named source',
  unnamed: 'an unnamed source',
  relayed: 'relayed from another outlet',
  undetermined: 'undetermined',
}

/** A voice in a word or two, for lists and filters. */
export const voiceShortLabels: Record<Voice, string> = {
  own: 'own voice',
  named: 'named',
  unnamed: 'unnamed',
  relayed: 'relayed',
  undetermined: 'undetermined',
}

/** What a cue implies about what was said. */
export const stanceLabels: Record<Stance, string> = {
  neutral: 'neutral: the cue only reports that it was said',
  committing: 'committing: the cue presents it as true',
  doubting: 'doubting: the cue does not vouch for it',
  predicting: 'predicting: the cue speaks of the future',
}

/** How the words of a statement are given. */
export const quoteFormLabels: Record<QuoteForm, string> = {
  direct: 'direct quotation',
  indirect: 'paraphrase',
  mixed: 'partly quoted, partly paraphrased',
}

/** What a speaker is. */
export const actorKindLabels: Record<ActorKind, string> = {
  person: 'person',
  organization: 'organization',
  group: 'group',
  place: 'place',
  document: 'document',
}

/** What a source is, as an ethics desk counts sources. */
export const sourceTypeLabels: Record<SourceType, string> = {
  'named-person': 'named person',
  'named-organization': 'named organization',
  document: 'document',
  'anonymous-source': 'anonymous source',
  'unnamed-person': 'unnamed person',
  'unnamed-group': 'unnamed group',
}

/** A speaker’s name, or what is shown where the text names none. */
export function speakerLabel(name: string | null): string {
  return name ?? 'no source'
}

/** Whether the text names a speaker. */
export const standingLabels: Record<Standing, string> = { named: 'named', unnamed: 'unnamed' }

/** How serious a diagnostic is. */
export const severityLabels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' }

/** A line of the body that is not prose. */
export const blockLabels: Record<LineBlockType, string> = {
  caption: 'Caption',
  credit: 'Credit',
  advisory: 'Advisory',
  crosshead: 'Crosshead',
  jump: 'Page jump',
  related: 'Related',
  note: 'Note',
  end: 'End mark',
}

/** The fields of a header, in the order in which screens show them. */
export const headerFieldLabels: Record<Exclude<keyof Header, 'span' | 'lines'>, string> = {
  outlet: 'Outlet',
  date: 'Date',
  updated: 'Updated',
  byline: 'Byline',
  kicker: 'Kicker',
  deck: 'Deck',
  section: 'Section',
  page: 'Page',
  place: 'Place',
  source: 'Source',
  credit: 'Credit',
  url: 'Address',
  language: 'Language',
  tags: 'Tags',
}

/** The layout of a file to import. */
export const importFormatLabels: Record<ImportFormat, string> = {
  seed: 'one clipping',
  seeds: 'several clippings',
  database: 'press database',
  html: 'web page',
  feed: 'feed',
  markdown: 'Markdown',
  mail: 'mail',
  mbox: 'mailbox',
  msg: 'mail of Outlook',
  docx: 'Word document',
  rtf: 'RTF document',
  pdf: 'PDF',
  mhtml: 'web page in one file',
  webarchive: 'web page saved by Safari',
  warc: 'web archive',
  news: 'news item',
  library: 'list of articles',
  unknown: 'unknown layout',
}

const alterationLabels: Record<Alteration['kind'], (by: string) => string> = {
  case: (by) => `capital changed by ${by}`,
  insertion: (by) => `words inserted by ${by}`,
  sic: (by) => `spelling confirmed by ${by}`,
  note: (by) => `note by ${by}`,
  aside: (by) => `what the speaker did, described by ${by}`,
}

/** What brackets in a quotation did to it, and whose they are: `capital changed by the outlet`. */
export function alterationLabel({ kind, by }: Pick<Alteration, 'kind' | 'by'>): string {
  return alterationLabels[kind](by === 'outlet' ? 'the outlet' : 'the clipper')
}

const omissionLabels: Record<OmittedBy, string> = {
  speaker: 'the speaker trails off',
  outlet: 'cut by the outlet',
  clipper: 'cut by the clipper',
}

/** Who left words out: `cut by the outlet`, `probably cut by the clipper`. */
export function omissionLabel({ by, certain }: { by: OmittedBy; certain: boolean }): string {
  return certain ? omissionLabels[by] : `probably ${omissionLabels[by]}`
}

/** The severities that occur, worst first: `1 error, 2 warnings`; empty where there are none. */
export function severityCounts(counts: Record<Severity, number>): string {
  return (Object.keys(severityLabels) as Severity[])
    .filter((severity) => counts[severity] > 0)
    .map((severity) => counted(counts[severity], severityLabels[severity]))
    .join(', ')
}

/** The fields that can be corrected before a clipping is saved. */
export const importFieldLabels: Record<CorrectableField, string> = {
  outlet: 'Outlet',
  date: 'Date',
  headline: 'Headline',
  byline: 'Byline',
  language: 'Language',
}
