// The record of a clipping: everything that a format may tell of it, as plain data. In: a clipping with its reading. Out: its
// header in words, its sentences, its sources and the statements selected.

import type { Clipping } from '@hearsay/archive'
import type { Document, Span } from '@hearsay/core'
import { oneLine } from '@hearsay/core'
import type { CodePoints } from '@hearsay/core/code-points'
import { codePointsOf } from '@hearsay/core/code-points'
import type { DecidedReading } from '@hearsay/decisions'
import type { Reading, Voice } from '@hearsay/reading/shape'
import type { DecisionRecord } from './decision-record.ts'
import { decisionRecords } from './decision-record.ts'
import { clippingId, sentenceId } from './ids.ts'
import { statementRecord } from './statement-record.ts'
import type { StatementRecord } from './statement-schema.ts'

/** A sentence and whose voice it is in. */
export interface SentenceRecord {
  id: string
  span: Span
  text: string
  voice: Voice
  /** In the text, from 1. */
  paragraph: number
  /** The ids of the selected statements in it. */
  statements: string[]
}

/** A source of a clipping with what it is known to be, and how many of the selected statements are its own. */
export type SourceRecord = NonNullable<StatementRecord['speaker']> & {
  id: string
  roles: string[]
  statements: number
}

/** A clipping as every format tells it. */
export interface ClippingRecord {
  /** A URN made of the seed’s bytes. */
  id: string
  /** The clipping’s id on its desk: a path without its ending. */
  seed: string
  hash: string
  changed: string
  text: string
  document: Document
  reading: DecidedReading
  codePoints: CodePoints
  outlet: string | null
  /** Of publication, an ISO prefix. */
  date: string | null
  updated: string | null
  headline: string | null
  kicker: string | null
  deck: string | null
  byline: string | null
  authors: string[]
  url: string | null
  section: string | null
  page: string | null
  language: string | null
  tags: string[]
  /** Of the dateline. */
  place: string | null
  /** Of the dateline, or the credit or source that the header names. */
  agency: string | null
  paragraphs: Span[]
  sentences: SentenceRecord[]
  /** Those who say one of the selected statements, in the order of the reading. */
  sources: SourceRecord[]
  statements: StatementRecord[]
  /** What people decided, oldest first; no private note. */
  decisions: DecisionRecord[]
  /** The notes that everybody may see. */
  notes: DecidedReading['decisions']['notes']
  signed: DecidedReading['decisions']['signed']
}

/** The record of a clipping. */
export function clippingRecord(clipping: Clipping): ClippingRecord {
  const { id, hash, changed, document, reading } = clipping
  const { header, headline, body, text } = document
  const words = (field: { text: string } | null | undefined) => (field ? oneLine(field.text) : null)
  const paragraphs = body.filter((block) => block.type === 'paragraph')
  const statements = clipping.statements.map((statement) => statementRecord(clipping, statement))
  const dateline = paragraphs.find((paragraph) => paragraph.dateline)?.dateline ?? null
  return {
    id: clippingId(hash),
    seed: id,
    hash,
    changed,
    text,
    document,
    reading,
    codePoints: codePointsOf(text),
    outlet: words(header.outlet),
    date: header.date?.value ?? null,
    updated: header.updated?.value ?? null,
    headline: words(headline),
    kicker: words(header.kicker),
    deck: words(header.deck),
    byline: words(header.byline),
    authors: header.byline?.authors.map((author) => oneLine(author.text)) ?? [],
    url: header.url && addressIn(header.url.text),
    section: words(header.section),
    page: words(header.page),
    language: header.language && languageTag(header.language.text),
    tags: header.tags?.values.map((tag) => oneLine(tag.text)) ?? [],
    place: words(dateline?.places[0] ?? header.place),
    agency: words(dateline?.agency ?? header.source),
    paragraphs: paragraphs.map(({ span }) => span),
    sentences: sentencesOf(
      hash,
      text,
      reading,
      paragraphs.map(({ span }) => span),
      statements,
    ),
    sources: sourcesOf(
      text,
      reading,
      clipping.statements.map(({ at }) => at),
      statements,
    ),
    statements,
    decisions: decisionRecords(clipping),
    notes: reading.decisions.notes.filter((note) => !note.private),
    signed: reading.decisions.signed,
  }
}

/** The records of clippings, one after the other. */
export async function* clippingRecords(clippings: AsyncIterable<Clipping>): AsyncGenerator<ClippingRecord> {
  for await (const clipping of clippings) yield clippingRecord(clipping)
}

function sentencesOf(
  hash: string,
  text: string,
  { sentences }: Reading,
  paragraphs: readonly Span[],
  statements: readonly StatementRecord[],
): SentenceRecord[] {
  const ids = new Map(statements.map(({ number, id }) => [number - 1, id]))
  let paragraph = 0
  return sentences.map(({ span, voice, attributions }) => {
    while (paragraph < paragraphs.length && paragraphs[paragraph]![0] <= span[0]) paragraph++
    return {
      id: sentenceId(hash, span),
      span,
      text: text.slice(...span),
      voice,
      paragraph,
      statements: attributions.flatMap((at) => ids.get(at) ?? []),
    }
  })
}

/** Sources by their actor, so that one who says five things is there once; sources without an actor have no identity to list. */
function sourcesOf(
  text: string,
  { attributions, actors }: Reading,
  numbers: readonly number[],
  statements: readonly StatementRecord[],
): SourceRecord[] {
  const sources = new Map<number, SourceRecord>()
  for (const [index, statement] of statements.entries()) {
    const at = attributions[numbers[index]!]!.actor
    const { speaker } = statement
    if (at === null || !speaker?.id) continue
    const known = sources.get(at)
    if (known) known.statements++
    else {
      const roles = [...new Set(actors[at]!.roles.map((role) => oneLine(text.slice(...role.span))))]
      sources.set(at, { ...speaker, id: speaker.id, roles, statements: 1 })
    }
  }
  return [...sources].sort(([a], [b]) => a - b).map(([, source]) => source)
}

/** An address as RFC 3986 has it, other letters encoded; null for anything else that stands in its field. */
function addressIn(words: string): string | null {
  const encoded = words
    .trim()
    .replace(/[^\x21-\x7e]|["<>\\^`{|}]|%(?![\da-f]{2})/giu, (sign) =>
      /^[\s\ud800-\udfff]$/.test(sign) ? ' ' : encodeURIComponent(sign),
    )
  return /^https?:\/\/[a-z\d][^\s/?#]*(?:[/?#]\S*)?$/i.test(encoded) ? encoded : null
}

/** A language tag (BCP 47); null for a language written in words. */
function languageTag(words: string): string | null {
  const found = words.trim()
  return /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(found) ? found : null
}
