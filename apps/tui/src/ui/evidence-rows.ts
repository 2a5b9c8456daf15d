// The evidence of the selected statement, for the pane beside the clipping. In: a document, its reading, a stop, a width. Out:
// rows: what is known of the statement, and the rules that decided, each with its words.

import type { Document } from '@hearsay/core'
import { lineStarts, positionOf } from '@hearsay/core'
import { voiceLabels, voiceLetters } from '@hearsay/desk'
import type { Evidence, Reading } from '@hearsay/reading'
import { ruleMessage } from '@hearsay/reading'
import { wrapped } from './prose-rows.ts'
import type { Look, ReaderRow } from './row.ts'
import type { StatementField } from './statement-fields.ts'
import { statementFields } from './statement-fields.ts'
import { quoted } from './wording.ts'

const LABEL_COLUMNS = 11
/** In narrower panes the words of a field are below its label. */
const MIN_LABELLED_COLUMNS = 34

/** What evidence is shown for: a statement, a sentence, or both. */
export interface EvidenceTarget {
  statement: number | null
  sentence: number | null
}

/** The rows of the evidence pane, none wider than `columns`. */
export function evidenceRows(
  document: Document,
  reading: Reading,
  { statement, sentence }: EvidenceTarget,
  columns: number,
): ReaderRow[] {
  const width = Math.max(8, columns)
  const rows: ReaderRow[] = []
  const shown = new Set<string>()
  if (statement !== null) {
    const { evidence } = reading.attributions[statement]!
    for (const field of statementFields(document, reading, statement)) rows.push(...fieldRows(field, width))
    rows.push(blank(), made('why', 'label'), ...ruleRows(document, evidence, width))
    for (const { rule } of evidence) shown.add(rule)
  }
  const within = sentence === null ? undefined : reading.sentences[sentence]
  if (!within) return rows
  if (rows.length) rows.push(blank())
  const voice = `the sentence: ${voiceLetters[within.voice]} ${voiceLabels[within.voice]}`
  // A rule that decided about both is explained once.
  const others = within.evidence.filter(({ rule }) => !shown.has(rule))
  return [...rows, ...textRows(voice, within.voice, width), ...ruleRows(document, others, width)]
}

/** Rules in words, each with the words of the text that it went by. */
function ruleRows(document: Document, evidence: Evidence[], width: number): ReaderRow[] {
  const starts = startsOf(document)
  return evidence.flatMap(({ rule, spans }) => [
    ...textRows(`· ${ruleMessage(rule)}`, 'plain', width),
    ...textRows(rule, 'quiet', width, '  '),
    ...spans.flatMap((span) => {
      const { line } = positionOf(document.text, starts, span[0])
      return textRows(`line ${line}: ${quoted(document, span)}`, 'quiet', width, '  ')
    }),
  ])
}

const cachedStarts = new WeakMap<Document, number[]>()
/** Where the lines begin, found once for each text: a long one has many. */
function startsOf(document: Document): number[] {
  const found = cachedStarts.get(document) ?? lineStarts(document.text)
  cachedStarts.set(document, found)
  return found
}

/** A field's words beside its label; where that leaves them too little room, after it. */
function fieldRows({ label, words, note, look }: StatementField, width: number): ReaderRow[] {
  const text = note ? `${words}, ${note}` : words
  const column = width >= MIN_LABELLED_COLUMNS ? LABEL_COLUMNS : 0
  const lines = column ? wrapped(text, width - column) : wrapped(`${label} ${text}`, width)
  return lines.map((line, at): ReaderRow => {
    const name = at === 0 ? label : ''
    const before = column ? name.padEnd(column) : name && line.slice(0, label.length)
    return {
      at: 0,
      parts: [
        { text: before, look: 'label' },
        { text: column ? line : line.slice(before.length), look },
      ],
    }
  })
}

function textRows(text: string, look: Look, width: number, indent = ''): ReaderRow[] {
  return wrapped(text, width - indent.length).map((line) => made(`${indent}${line}`, look))
}

function made(text: string, look: Look): ReaderRow {
  return { at: 0, parts: [{ text, look }] }
}

function blank(): ReaderRow {
  return { at: 0, parts: [] }
}
