// Pages over the desk: the outline and the sourcing sheet. In: a document and its reading. Out: rows, those that one can go to
// with the offset they lead to.

import type { Document } from '@hearsay/core'
import type { SheetCount, SheetItem } from '@hearsay/desk'
import {
  counted,
  outlineBlocks,
  outlineSpeakers,
  sourcingSheet,
  speakerLabel,
  voiceLetters,
} from '@hearsay/desk'
import type { Reading } from '@hearsay/reading'
import { extentOf, sourceName } from '@hearsay/reading/shape'
import { oneLine } from '../term/safe.ts'
import type { Look, RowPart } from './row.ts'

/** A row of a page; with `target` it leads to an offset of the text, with `seed` to that of another clipping, with `search` to a saved search. */
export interface SheetRow {
  parts: RowPart[]
  target?: number
  seed?: string
  search?: { name: string; query: string }
  /** The command that the row runs, in place of leading somewhere. */
  command?: { name: 'place'; argument: string }
}

/** How much of a paragraph the outline shows at most, in UTF-16 units. */
const MAX_PARAGRAPH_UNITS = 400
const INDENT = '       '

/** The paragraphs with the voices in each and their first words, then the speakers. */
export function outlineRows(document: Document, reading: Reading | null): SheetRow[] {
  const rows: SheetRow[] = [head('Paragraphs')]
  for (const { paragraph, begin, voices, opening } of outlineBlocks(document, reading, MAX_PARAGRAPH_UNITS)) {
    const letters = voices.map((voice): RowPart => ({ text: voiceLetters[voice], look: voice }))
    const number: RowPart = { text: `${String(paragraph ?? '').padStart(4)} `, look: 'label' }
    const words: RowPart = {
      text: `${letters.length ? ' ' : ''}${oneLine(opening)}`,
      look: paragraph === null ? 'strong' : 'plain',
    }
    rows.push({ target: begin, parts: [number, ...letters, words] })
  }
  if (!reading) return rows
  rows.push(gap(), head('Speakers'))
  for (const { actor, statements, begin } of outlineSpeakers(reading)) {
    const { name, standing } = reading.actors[actor]!
    rows.push(linkRow(oneLine(name), standing, counted(statements.length, 'statement'), begin))
    for (const one of statements) rows.push(statementRow(document, reading, one))
  }
  return rows
}

/** How a clipping is sourced: each number with what it counts below it. */
export function sourcingRows(document: Document, reading: Reading): SheetRow[] {
  const rows: SheetRow[] = []
  for (const { title, counts } of sourcingSheet(document, reading)) {
    if (rows.length) rows.push(gap())
    rows.push(head(title))
    for (const count of counts) {
      rows.push(countRow(count))
      // The outlet’s own sentences are the rest of the text: a list of them says nothing.
      if (count.voice === 'own' || count.key === 'neutral') continue
      for (const item of count.items) rows.push(itemRow(document, reading, item))
    }
  }
  return rows
}

function countRow({ label, voice, percent, items }: SheetCount): SheetRow {
  const number = String(items.length)
  if (voice === null || percent === null)
    return {
      parts: [
        { text: `${number.padStart(8)}  `, look: 'strong' },
        { text: label, look: 'plain' },
      ],
    }
  return {
    parts: [
      { text: `  ${voiceLetters[voice]} `, look: voice },
      { text: `${number.padStart(4)}  ${String(percent).padStart(3)}%  `, look: 'strong' },
      { text: label, look: 'plain' },
    ],
  }
}

function itemRow(document: Document, reading: Reading, item: SheetItem): SheetRow {
  switch (item.type) {
    case 'sentence': {
      const { span } = reading.sentences[item.sentence]!
      return {
        target: span[0],
        parts: [{ text: INDENT + oneLine(document.text.slice(...span)), look: 'plain' }],
      }
    }
    case 'statement':
      return statementRow(document, reading, item.statement)
    case 'source': {
      const { name, standing } = reading.actors[item.actor]!
      const statements = reading.attributions.filter(({ actor, sure }) => sure && actor === item.actor)
      const begin = extentOf(statements[0]!)[0]
      return linkRow(`     ${oneLine(name)}`, standing, counted(statements.length, 'statement'), begin)
    }
    case 'paragraph': {
      const { span } = document.body.filter(({ type }) => type === 'paragraph')[item.paragraph]!
      const { name, standing } = reading.actors[item.actor]!
      return linkRow(
        `     ${item.paragraph + 1} ${oneLine(name)}`,
        standing,
        counted(item.sentences.length, 'sentence'),
        span[0],
      )
    }
  }
}

/** A statement under its speaker or its count: its cue and its words. */
function statementRow(document: Document, reading: Reading, at: number): SheetRow {
  const statement = reading.attributions[at]!
  const { cue, content } = statement
  const words = content.map((span) => oneLine(document.text.slice(...span))).join(' … ')
  const label = cue
    ? oneLine(document.text.slice(...cue))
    : oneLine(speakerLabel(sourceName(document, reading, statement)))
  return {
    target: extentOf(statement)[0],
    parts: [
      { text: `${INDENT}${label}${words ? ': ' : ''}`, look: 'quiet' },
      { text: words, look: 'plain' },
    ],
  }
}

function linkRow(text: string, look: Look, note: string, target: number): SheetRow {
  return {
    target,
    parts: [
      { text: `  ${text}`, look },
      { text: `  ${note}`, look: 'quiet' },
    ],
  }
}

function head(text: string): SheetRow {
  return { parts: [{ text, look: 'strong' }] }
}

function gap(): SheetRow {
  return { parts: [] }
}
