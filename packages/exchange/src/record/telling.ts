// How a statement is told, in one table that every format follows. In: a statement’s record. Out: what may be written of its source
// and of its content. A format that has no place for what the table says leaves it out; it never says more.
import { oneLine } from '@hearsay/core'
import { inMarks } from '@hearsay/desk'
import { PIECE_JOINT } from './statement-record.ts'
import type { StatementRecord } from './statement-schema.ts'

/** What a format may write of a source: a name, words that describe it, or nothing. */
export type SourceTelling = 'name' | 'description' | 'nothing'
/** What a format may write of content: a quotation, words without quotation marks, or nothing. */
export type ContentTelling = 'quotation' | 'words' | 'nothing'

/** Of a source, by what the clipping says of it. */
export const sourceTellings = {
  /** The clipping names it. */
  named: 'name',
  /** The clipping describes it and gives no name: a name would make somebody of it. */
  unnamed: 'description',
  /** The clipping has words for it, and the reading doesn’t know whom they mean. */
  unknown: 'description',
  /** The outlet itself: what it says is its own voice, and no statement by it or by its reporters. */
  own: 'nothing',
  /** The clipping doesn’t say. */
  none: 'nothing',
} as const satisfies Record<string, SourceTelling>

/** Of content, by how the clipping gives it. */
export const contentTellings = {
  /** Quoted, all of it, and the reading is sure of whose words they are. */
  direct: 'quotation',
  /** Quoted in part: as a quotation it would put the outlet’s words in the source’s mouth. */
  mixed: 'words',
  /** In the outlet’s words. */
  indirect: 'words',
  /** Quoted, and the reading isn’t sure by whom, or nobody is there who says it. */
  unattributed: 'words',
  /** The source declined to say anything: what it declined is no statement. */
  declined: 'nothing',
  /** Somebody says something, and the clipping doesn’t give the words. */
  empty: 'nothing',
} as const satisfies Record<string, ContentTelling>

/** The case of a statement’s source. */
export function sourceCase({ speaker, voice }: StatementRecord): keyof typeof sourceTellings {
  if (voice === 'own') return 'own'
  return speaker ? (speaker.standing ?? 'unknown') : 'none'
}

/** The case of a statement’s content. */
export function contentCase(statement: StatementRecord): keyof typeof contentTellings {
  const { stated, content, form, sure } = statement
  if (!stated) return 'declined'
  if (content.length === 0) return 'empty'
  if (form !== 'direct') return form
  return sure && sourceTellings[sourceCase(statement)] !== 'nothing' ? 'direct' : 'unattributed'
}

/** The name of a statement’s source; null where the table allows none. */
export function nameOf(statement: StatementRecord): string | null {
  return sourceTellings[sourceCase(statement)] === 'name' ? (statement.speaker?.name ?? null) : null
}

/** The words that describe a statement’s source where it has no name; null where the table allows none. */
export function descriptionOf(statement: StatementRecord): string | null {
  return sourceTellings[sourceCase(statement)] === 'description'
    ? (statement.speaker?.description ?? null)
    : null
}

/** How a statement’s content may be told. */
export function contentTelling(statement: StatementRecord): ContentTelling {
  return contentTellings[contentCase(statement)]
}

/** Its content as one line; null where there is none to tell. */
export function wordsOf(statement: StatementRecord): string | null {
  return contentTelling(statement) === 'nothing' ? null : statement.text
}

/** Who attributed it and how likely it is right, in words: for formats in which nothing else says that a program read it. */
export function readBy({ attribution, confidence, decided }: StatementRecord): string {
  return decided ? `${attribution} (${decided.by.join(', ')})` : `${attribution}, ${confidence.toFixed(2)}`
}

/** The source in words for people: its name, its description, or that there is none. */
export function sourceInWords(statement: StatementRecord): string {
  const name = nameOf(statement) ?? descriptionOf(statement)
  if (name !== null) return name
  return statement.voice === 'own' ? 'the outlet itself' : 'no source given'
}

/**
 * A statement in a line for people, as notes have it: voice, source, who relays it, what is said, who read it so. Only a quotation is
 * between marks that are ours; other words are as the clipping prints them.
 */
export function statementLine(statement: StatementRecord): string {
  const { voice, via } = statement
  const relayed = via.length > 0 ? `, relayed by ${via.join(', relayed by ')}` : ''
  return `[${voice}; ${readBy(statement)}] ${sourceInWords(statement)}${relayed}${contentInWords(statement)}`
}

function contentInWords(statement: StatementRecord): string {
  if (!statement.stated) return ': (declined to say anything)'
  const words = wordsOf(statement)
  if (words === null) return ': (no words given)'
  if (contentTelling(statement) !== 'quotation') return `, as printed: ${words}`
  return `: ${statement.content.map(({ text }) => inMarks(oneLine(text))).join(PIECE_JOINT)}`
}

/** A day that is known to the day; null for a year or a month, which must never become its first day. */
export function fullDay(date: string | null): string | null {
  return date !== null && /^\d{4}-\d\d-\d\d$/.test(date) ? date : null
}
