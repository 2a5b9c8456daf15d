// Statements explained: the parts of each, who and when, and the words and rules that decided. In: a document, its
// reading and a width. Out: rows.

import type { Document, Span } from '@hearsay/core'
import { lineStarts } from '@hearsay/core'
import type { Attribution, Reading } from '@hearsay/reading'
import { quoteFormNames, ruleMessage, stanceNames } from '@hearsay/reading'
import { counted } from '../term/numbers.ts'
import { oneLine } from '../term/safe.ts'
import { excerptRows } from './excerpt-rows.ts'
import { blank, labelledRows, MARGIN_COLUMNS, MAX_PROSE_COLUMNS, proseRows, row } from './prose-rows.ts'
import type { ReaderRow } from './row.ts'
import { anonymity, chainWords, days, quoted, sourceWords, voiceOf } from './wording.ts'

const LABEL_COLUMNS = 12

/** One statement explained; `number` counts from 0. */
export function statementRows(
  document: Document,
  reading: Reading,
  number: number,
  columns: number,
  starts = lineStarts(document.text),
): ReaderRow[] {
  const statement = reading.attributions[number]!
  const width = Math.max(8, Math.min(MAX_PROSE_COLUMNS, columns - MARGIN_COLUMNS))
  const at = beginOf(statement)
  const rows = [row(at, `Statement ${number + 1} of ${reading.attributions.length}`, 'strong')]
  for (const [name, words, note] of fieldsOf(document, reading, number)) {
    const look = name === 'who' ? voiceOf(reading, statement) : 'plain'
    rows.push(...labelledRows({ at, name, words, note, look }, LABEL_COLUMNS, width))
  }
  rows.push(row(at, 'why', 'label'))
  for (const { rule, spans } of statement.evidence) {
    rows.push(...proseRows(at, `· ${ruleMessage(rule)} (${rule})`, 'plain', width, 2))
    rows.push(...excerptRows(document.text, starts, spans, width))
  }
  // Excerpts may reach back; a statement stands where it begins.
  return rows.map((one) => ({ ...one, at }))
}

function fieldsOf(document: Document, reading: Reading, number: number): [string, string, string?][] {
  const statement = reading.attributions[number]!
  const { source, cue, content, form, actor, via, time, stance, stated, confidence } = statement
  const who = actor === null ? undefined : reading.actors[actor]
  const when = time === null ? undefined : reading.times[time]
  const written = (span: Span | null) => (span ? quoted(document, span) : 'none')
  return [
    ['source', written(source)],
    ['who', sourceWords(document, reading, statement), who ? `  ${who.kind}, ${who.standing}` : ''],
    ...(who?.unnamed ? ([['name', anonymity(document, who)]] as [string, string][]) : []),
    ...(via === null ? [] : ([['chain', chainWords(document, reading, number)]] as [string, string][])),
    ['cue', written(cue), cue ? `  ${stanceNames[stance]}` : ''],
    ['content', content.map((span) => written(span)).join(' ') || 'none', stated ? '' : '  stated nothing'],
    ...(content.length ? ([['form', quoteFormNames[form]]] as [string, string][]) : []),
    ...(when
      ? ([['when', days(when), `  from ${quoted(document, when.span)}: ${ruleMessage(when.rule)}`]] as [
          string,
          string,
          string,
        ][])
      : []),
    ['confidence', confidence.toFixed(2)],
  ]
}

/** Who speaks, and the days that are spoken of. */
export function sourcesRows(document: Document, reading: Reading, columns: number): ReaderRow[] {
  const width = Math.max(8, Math.min(MAX_PROSE_COLUMNS, columns - MARGIN_COLUMNS))
  const rows: ReaderRow[] = [row(0, 'Who speaks', 'strong')]
  if (reading.actors.length === 0) rows.push(row(0, 'Nobody was found.', 'quiet'))
  const said = countBy(reading.attributions.map(({ actor }) => actor))
  for (const [at, actor] of reading.actors.entries()) {
    const facts = [
      `${actor.kind}${actor.outlet ? ', an outlet' : ''}`,
      ...actor.roles.map(({ text }) => oneLine(text)),
      counted(said.get(at) ?? 0, 'statement'),
      counted(actor.mentions.length, 'mention'),
    ]
    const number = actor.unnamed?.number
    if (number) facts.push(number === 1 ? 'one person' : `${number} of them`)
    if (actor.unnamed) facts.push(anonymity(document, actor))
    const name = oneLine(actor.name)
    rows.push(
      ...proseRows(0, name, actor.standing, width),
      ...proseRows(0, `  ${facts.join('; ')}`, 'plain', width, 2),
    )
  }
  rows.push(blank(0), row(0, 'Days', 'strong'))
  if (reading.times.length === 0) rows.push(row(0, 'None is spoken of.', 'quiet'))
  for (const time of reading.times) {
    const words = `${quoted(document, time.span)} is ${days(time)}`
    rows.push(...proseRows(0, words, 'plain', width, 2))
    rows.push(...proseRows(0, `  ${ruleMessage(time.rule)} (${time.rule})`, 'quiet', width, 2))
  }
  return rows
}

function countBy<Key>(keys: Key[]): Map<Key, number> {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** The offset of a statement’s first word; 0 where it has none. */
export function beginOf({ source, cue, content }: Attribution): number {
  const begins = [source, cue, ...content].flatMap((span) => (span ? [span[0]] : []))
  return begins.length ? Math.min(...begins) : 0
}
