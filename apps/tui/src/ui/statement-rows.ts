// One statement explained, and the speakers of a clipping. In: a document, its reading and a width. Out: rows.

import type { Document } from '@hearsay/core'
import { lineStarts } from '@hearsay/core'
import { actorKindLabels, counted, formatDays, sourceTypeLabels } from '@hearsay/desk'
import type { Actor, Reading } from '@hearsay/reading'
import { ruleMessage } from '@hearsay/reading'
import { extentOf } from '@hearsay/reading/shape'
import { oneLine } from '../term/safe.ts'
import { excerptRows } from './excerpt-rows.ts'
import { blank, labelledRows, MARGIN_COLUMNS, MAX_PROSE_COLUMNS, proseRows, row } from './prose-rows.ts'
import type { ReaderRow } from './row.ts'
import { statementFields } from './statement-fields.ts'
import { anonymity, quoted } from './wording.ts'

const LABEL_COLUMNS = 12

/** One statement with its parts, and the rules with the words that decided; `number` counts from 0. */
export function statementRows(
  document: Document,
  reading: Reading,
  number: number,
  columns: number,
  starts = lineStarts(document.text),
): ReaderRow[] {
  const statement = reading.attributions[number]!
  const width = Math.max(8, Math.min(MAX_PROSE_COLUMNS, columns - MARGIN_COLUMNS))
  const at = extentOf(statement)[0]
  const rows = [row(at, `Statement ${number + 1} of ${reading.attributions.length}`, 'strong')]
  for (const { label, words, note, look } of statementFields(document, reading, number))
    rows.push(
      ...labelledRows({ at, name: label, words, note: note && `  ${note}`, look }, LABEL_COLUMNS, width),
    )
  rows.push(row(at, 'why', 'label'))
  for (const { rule, spans } of statement.evidence) {
    rows.push(...proseRows(at, `· ${ruleMessage(rule)} (${rule})`, 'plain', width, 2))
    rows.push(...excerptRows(document.text, starts, spans, width))
  }
  // Excerpts may reach back; the rows all belong to where the statement begins.
  return rows.map((one) => ({ ...one, at }))
}

/** The speakers with what is known of them, and the days that the text mentions. */
export function speakersRows(document: Document, reading: Reading, columns: number): ReaderRow[] {
  const width = Math.max(8, Math.min(MAX_PROSE_COLUMNS, columns - MARGIN_COLUMNS))
  const rows: ReaderRow[] = [row(0, 'Speakers', 'strong')]
  if (reading.actors.length === 0) rows.push(row(0, 'None were found.', 'quiet'))
  for (const [at, actor] of reading.actors.entries()) {
    const statements = reading.attributions.filter((one) => one.sure && one.actor === at).length
    // To whom nothing is attributed but what the reading is unsure of, of whom it isn’t known that they speak.
    if (statements === 0 && reading.attributions.some((one) => one.actor === at)) continue
    rows.push(
      ...proseRows(0, oneLine(actor.name), actor.standing, width),
      ...proseRows(0, `  ${speakerFacts(document, actor, statements).join('; ')}`, 'plain', width, 2),
    )
  }
  rows.push(blank(0), row(0, 'Days', 'strong'))
  if (reading.times.length === 0) rows.push(row(0, 'None are mentioned.', 'quiet'))
  for (const time of reading.times) {
    const words = `${quoted(document, time.span)} is ${formatDays(time)}`
    rows.push(...proseRows(0, words, 'plain', width, 2))
    rows.push(...proseRows(0, `  ${ruleMessage(time.rule)} (${time.rule})`, 'quiet', width, 2))
  }
  return rows
}

function speakerFacts(document: Document, actor: Actor, statements: number): string[] {
  const { kind, outlet, roles, mentions, unnamed, sourceType, justification } = actor
  const number = unnamed?.number
  return [
    `${actorKindLabels[kind]}${outlet ? ', an outlet' : ''}`,
    ...roles.map(({ text }) => oneLine(text)),
    counted(statements, 'statement'),
    counted(mentions.length, 'mention'),
    ...(number ? [number === 1 ? 'one person' : `${number} of them`] : []),
    ...(unnamed ? [anonymity(document, actor)] : []),
    sourceTypeLabels[sourceType],
    justification.length
      ? `in the text because: ${justification.map((span) => quoted(document, span)).join(' … ')}`
      : 'not justified',
  ]
}
