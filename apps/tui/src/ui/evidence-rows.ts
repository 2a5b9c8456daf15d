// The evidence of what one stands at, for the pane beside the clipping. In: a document, its reading, a stop, a width. Out:
// rows: source, cue, chain, when and the rules, each with the words it went by.

import type { Document, Span } from '@hearsay/core'
import { lineStarts, positionOf } from '@hearsay/core'
import type { Evidence, Reading } from '@hearsay/reading'
import { quoteFormNames, ruleMessage, stanceNames, voiceLetters, voiceNames } from '@hearsay/reading'
import { wrapped } from './prose-rows.ts'
import type { Look, ReaderRow } from './row.ts'
import { anonymity, chainWords, days, quoted, sourceWords, voiceOf } from './wording.ts'

const LABEL_COLUMNS = 11

/** What is shown the evidence of: a statement, a sentence, or both. */
export interface EvidenceTarget {
  statement: number | null
  sentence: number | null
}

/** The rows of the evidence pane, none wider than `columns`. */
export function evidenceRows(
  document: Document,
  reading: Reading,
  shown: EvidenceTarget,
  columns: number,
): ReaderRow[] {
  const width = Math.max(8, columns)
  const starts = startsOf(document)
  const rows: ReaderRow[] = []
  const say = (text: string, look: Look, indent = '') => {
    for (const line of wrapped(text, width - indent.length)) rows.push(made(`${indent}${line}`, look))
  }
  const why = (evidence: Evidence[]) => {
    for (const { rule, spans } of evidence) {
      say(`· ${ruleMessage(rule)}`, 'plain')
      say(rule, 'quiet', '  ')
      for (const span of spans)
        say(
          `line ${positionOf(document.text, starts, span[0]).line}: ${quoted(document, span)}`,
          'quiet',
          '  ',
        )
    }
  }
  if (shown.statement !== null) {
    for (const field of fieldsOf(document, reading, shown.statement)) rows.push(...fieldRows(field, width))
    rows.push(blank(), made('why', 'label'))
    why(reading.attributions[shown.statement]!.evidence)
  }
  const sentence = shown.sentence === null ? undefined : reading.sentences[shown.sentence]
  if (sentence) {
    if (rows.length) rows.push(blank())
    say(`the sentence: ${voiceLetters[sentence.voice]} ${voiceNames[sentence.voice]}`, sentence.voice)
    why(sentence.evidence)
  }
  return rows
}

const known = new WeakMap<Document, number[]>()
/** Where the lines begin, found once for each text: a long one has many. */
function startsOf(document: Document): number[] {
  const found = known.get(document) ?? lineStarts(document.text)
  known.set(document, found)
  return found
}

interface Field {
  name: string
  words: string
  look?: Look
}

function fieldsOf(document: Document, reading: Reading, number: number): Field[] {
  const statement = reading.attributions[number]!
  const { source, cue, content, form, actor, via, time, stance, stated, confidence } = statement
  const who = actor === null ? undefined : reading.actors[actor]
  const when = time === null ? undefined : reading.times[time]
  const written = (span: Span | null) => (span ? quoted(document, span) : 'none')
  const said = content.map((span) => written(span)).join(' … ')
  return [
    { name: 'who', words: sourceWords(document, reading, statement), look: voiceOf(reading, statement) },
    { name: 'source', words: written(source) },
    ...(who?.unnamed ? [{ name: 'name', words: anonymity(document, who) }] : []),
    { name: 'cue', words: cue ? `${written(cue)}, ${stanceNames[stance]}` : 'none' },
    ...(via === null ? [] : [{ name: 'chain', words: chainWords(document, reading, number) }]),
    {
      name: 'when',
      words: when
        ? `${days(when)}, from ${quoted(document, when.span)}: ${ruleMessage(when.rule)}`
        : 'not told',
    },
    { name: 'content', words: stated ? said || 'none' : `${said || 'none'}, stated nothing` },
    ...(content.length ? [{ name: 'form', words: quoteFormNames[form] }] : []),
    { name: 'confidence', words: confidence.toFixed(2) },
  ]
}

/** A field's words beside its label; where that leaves them too little room, behind it. */
function fieldRows({ name, words, look = 'plain' }: Field, width: number): ReaderRow[] {
  const beside = width >= 34 ? LABEL_COLUMNS : 0
  const lines = beside ? wrapped(words, width - beside) : wrapped(`${name} ${words}`, width)
  return lines.map((line, at): ReaderRow => {
    const label = beside ? (at === 0 ? name : '').padEnd(beside) : at === 0 ? line.slice(0, name.length) : ''
    const text = beside ? line : line.slice(label.length)
    return {
      at: 0,
      parts: [
        { text: label, look: 'label' },
        { text, look },
      ],
    }
  })
}

function made(text: string, look: Look): ReaderRow {
  return { at: 0, parts: [{ text, look }] }
}

function blank(): ReaderRow {
  return { at: 0, parts: [] }
}
