// A clipping as it is shown for reading. In: a document, its reading where there is one, and a width. Out: rows: the header
// with what its fields were understood as, then the text, and last how it is sourced.

import type { Block, Document, Header, Paragraph, ParagraphDecoration } from '@hearsay/core'
import { decorationsOf, slicesOf } from '@hearsay/core'
import {
  alterationLabel,
  blockLabels,
  furtherHeaderLines,
  headerFieldLabels,
  omissionLabel,
} from '@hearsay/desk'
import type { Reading } from '@hearsay/reading'
import { documentLanguage, howWellRead } from '@hearsay/reading'
import { sourcingOf } from '@hearsay/reading/shape'
import { oneLine, sameLengthLine } from '../term/safe.ts'
import { wrap } from '../term/width.ts'
import {
  blank,
  labelledRows,
  MARGIN_COLUMNS,
  MAX_PROSE_COLUMNS,
  proseRows,
  row,
  wrapped,
} from './prose-rows.ts'
import type { Look, ReaderRow, RowPart } from './row.ts'
import type { ReadingLayout, Slicing, VoicedLayout } from './voiced-rows.ts'
import { layOutVoices, voicedRows } from './voiced-rows.ts'
import { sourcingLines } from './wording.ts'

const LABEL_COLUMNS = 10

/** The rows of a clipping, wrapped to `columns`; without a reading, or before it comes, no voices are shown. */
export function readingRows(
  document: Document,
  reading: Reading | null,
  columns: number,
  how: ReadingLayout = {},
): ReaderRow[] {
  const width = Math.max(8, Math.min(MAX_PROSE_COLUMNS, columns - MARGIN_COLUMNS))
  const rows = headerRows(document, width)
  for (const row of bodyRows(document, reading, width, how)) rows.push(row)
  return rows
}

/** The text without its header, and last how it is sourced. */
export function bodyRows(
  document: Document,
  reading: Reading | null,
  width: number,
  how: ReadingLayout = {},
): ReaderRow[] {
  const rows: ReaderRow[] = []
  const voiced = reading && layOutVoices(document, reading, how)
  let number = 0
  for (const block of document.body) {
    rows.push(blank(block.span[0]))
    // One at a time: a long text has more rows than a call takes arguments.
    for (const row of blockRows(document, block, block.type === 'paragraph' ? ++number : 0, width, voiced))
      rows.push(row)
  }
  const end = document.text.length
  if (document.body.length === 0) rows.push(blank(0), row(0, 'There is no text after the header.', 'quiet'))
  rows.push(blank(end))
  if (reading) {
    for (const words of sourcingLines(sourcingOf(reading)))
      for (const row of proseRows(end, words, 'strong', width)) rows.push(row)
    const language = `${howWellRead(documentLanguage(document))}; check before quoting.`
    for (const row of proseRows(end, language, 'quiet', width)) rows.push(row)
    rows.push(blank(end))
  }
  return rows
}

/** The fields shown with a label; kicker, headline and deck are set as in the paper. */
const LABELLED_FIELDS = [
  'outlet',
  'date',
  'updated',
  'byline',
  'section',
  'page',
  'place',
  'source',
  'url',
  'language',
  'tags',
] as const

function headerRows(document: Document, width: number): ReaderRow[] {
  const { header, headline } = document
  const rows: ReaderRow[] = []
  for (const field of LABELLED_FIELDS) rows.push(...fieldRows(header, field, width))
  const missing = (['outlet', 'date', 'byline'] as const).filter((name) => !header[name])
  if (missing.length) rows.push(row(0, `not found: ${missing.map(fieldLabel).join(', ')}`, 'quiet'))
  const titles: [string | undefined, Look][] = [
    [header.kicker?.text, 'label'],
    [headline?.text ?? 'No headline', 'strong'],
    [header.deck?.text, 'plain'],
    ...furtherHeaderLines(document).flatMap(({ role, label, text }): [string, Look][] =>
      role === 'deck'
        ? [[text, 'plain']]
        : [
            [label, 'quiet'],
            [text, 'plain'],
          ],
    ),
  ]
  rows.push(blank(0))
  for (const [words, look] of titles) {
    if (!words) continue
    const line = oneLine(words)
    for (const [start, end] of wrap(line, 0, line.length, width))
      rows.push(row(0, line.slice(start, end), look))
  }
  return rows
}

/** A field with its label and, quietly, what it was understood as and whether that is only probable. */
function fieldRows(header: Header, name: (typeof LABELLED_FIELDS)[number], width: number): ReaderRow[] {
  const field = header[name]
  if (!field) return []
  const value = 'value' in field && field.value && field.value !== field.text ? `  ${field.value}` : ''
  const open = 'candidates' in field && field.candidates.length ? `  ${field.candidates.join(' or ')}` : ''
  const probably = field.certain || open ? '' : '  probably'
  const note = `${open || value}${probably}`
  return labelledRows(
    { at: 0, name: fieldLabel(name), words: oneLine(field.text), note },
    LABEL_COLUMNS,
    width,
  )
}

function fieldLabel(name: keyof typeof headerFieldLabels): string {
  return headerFieldLabels[name].toLowerCase()
}

function blockRows(
  document: Document,
  block: Block,
  number: number,
  width: number,
  voiced: VoicedLayout | null,
): ReaderRow[] {
  const { text } = document
  const [start, end] = block.span
  if (block.type === 'paragraph') {
    const slices = slicing(document, block)
    const rows = voiced
      ? voicedRows(voiced, block, number, width, slices)
      : paragraphRows(text, block, number, width, slices)
    for (const row of noteRows(block, width)) rows.push(row)
    return rows
  }
  if (block.type === 'gap') {
    return wrapped(`⋯ gap: ${block.lines} blank lines; something may be missing`, width).map((words) =>
      row(start, words, 'omission'),
    )
  }
  const label =
    block.type === 'omission'
      ? omissionLabel(block)
      : `${blockLabels[block.type]}${block.certain ? '' : ', probably'}`
  if (voiced && block.type !== 'omission') {
    const plain: Slicing = ([from, to]) => [
      { text: sameLengthLine(text.slice(from, to)), look: 'plain', start: from },
    ]
    return [row(start, label, 'quiet'), ...voicedRows(voiced, block, 0, width, plain)]
  }
  const words = wrap(text, start, end, width).map((span) =>
    row(span[0], sameLengthLine(text.slice(...span)), block.type === 'omission' ? 'omission' : 'plain'),
  )
  return [row(start, label, 'quiet'), ...words]
}

function paragraphRows(
  text: string,
  { span: [start, end] }: Paragraph,
  number: number,
  width: number,
  slices: Slicing,
): ReaderRow[] {
  return wrap(text, start, end, width).map((span, at) => {
    const margin = at === 0 ? `${String(number).padStart(MARGIN_COLUMNS - 2)}  ` : ' '.repeat(MARGIN_COLUMNS)
    return { at: span[0], parts: [{ text: margin, look: 'quiet' }, ...slices(span)] }
  })
}

/** Cuts the rows of a paragraph into looks, one row after the other. */
function slicing({ text, body }: Document, paragraph: Paragraph): Slicing {
  const slices = slicesOf(...paragraph.span, decorationsOf(paragraph, body))
  let first = 0
  return ([start, end]) => {
    const parts: RowPart[] = []
    while (first < slices.length && slices[first]!.end <= start) first++
    for (let next = first; next < slices.length && slices[next]!.start < end; next++) {
      const slice = slices[next]!
      const from = Math.max(slice.start, start)
      parts.push({
        text: sameLengthLine(text.slice(from, Math.min(slice.end, end))),
        look: lookOf(slice.decorations),
        start: from,
      })
    }
    return parts
  }
}

function lookOf(decorations: ParagraphDecoration[]): Look {
  const last = decorations.at(-1)
  if (!last) return 'plain'
  return last.type === 'dateline' ? 'label' : last.type
}

function noteRows({ span, alterations, omissions }: Paragraph, width: number): ReaderRow[] {
  const notes = [
    ...alterations.map((one) => ({ at: one.span[0], words: `${one.text} ${alterationLabel(one)}` })),
    ...omissions.map((one) => ({ at: one.span[0], words: `${one.text} ${omissionLabel(one)}` })),
  ].sort((a, b) => a.at - b.at)
  return notes.flatMap(({ words }) =>
    wrapped(oneLine(words), width - 2).map((line, at) => row(span[1], `${at ? '  ' : '· '}${line}`, 'quiet')),
  )
}
