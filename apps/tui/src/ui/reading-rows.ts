// A seed as the reader shows it. In: a seed and a width. Out: rows: the header as understood, then the clipping.

import type { Seed } from '@hearsay/archive'
import type { Block, Covering, Document, Paragraph } from '@hearsay/core'
import { coversOf, slicesOf } from '@hearsay/core'
import { oneLine, safe } from '../term/safe.ts'
import { wrap } from '../term/width.ts'
import type { Look, ReaderRow, RowPart } from './row.ts'

/** Lines of prose are no longer than this, however wide the terminal. */
const MEASURE = 76
const MARGIN = 5
const LABEL = 10

/** The rows of a seed, wrapped to `columns`. */
export function readingRows(seed: Seed, columns: number): ReaderRow[] {
  const { document } = seed
  const width = Math.max(8, Math.min(MEASURE, columns - MARGIN))
  const rows = headerRows(document, width)
  let number = 0
  for (const block of document.body) {
    rows.push(blank(block.span[0]))
    // One at a time: a long seed has more rows than a call takes arguments.
    for (const row of blockRows(document, block, block.type === 'paragraph' ? ++number : 0, width))
      rows.push(row)
  }
  if (document.body.length === 0) rows.push(blank(0), row(0, 'There is no text after the header.', 'quiet'))
  rows.push(blank(document.text.length))
  return rows
}

const SHOWN = [
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

function headerRows({ header, headline }: Document, width: number): ReaderRow[] {
  const rows: ReaderRow[] = []
  for (const name of SHOWN) {
    const field = header[name]
    if (!field) continue
    const value = 'value' in field && field.value && field.value !== field.text ? `  ${field.value}` : ''
    const open = 'candidates' in field && field.candidates.length ? `  ${field.candidates.join(' or ')}` : ''
    const probably = field.certain || open ? '' : '  probably'
    const note = `${open || value}${probably}`
    for (const row of fieldRows(name, oneLine(field.text), note, width)) rows.push(row)
  }
  const missing = (['outlet', 'date', 'byline'] as const).filter((name) => !header[name])
  if (missing.length) rows.push(row(0, `not found: ${missing.join(', ')}`, 'quiet'))
  const titles: [string | undefined, Look][] = [
    [header.kicker?.text, 'label'],
    [headline?.text ?? 'No headline', 'strong'],
    [header.deck?.text, 'plain'],
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

/** A field with its label, wrapped beside it; the note is ours and quiet. */
function fieldRows(name: string, words: string, note: string, width: number): ReaderRow[] {
  const whole = words + note
  return wrap(whole, 0, whole.length, Math.max(8, width - LABEL)).map(([from, to], at) => ({
    at: 0,
    parts: [
      { text: ' '.repeat(MARGIN) + (at === 0 ? name : '').padEnd(LABEL), look: 'label' },
      { text: whole.slice(from, Math.min(to, words.length)), look: 'plain' },
      { text: whole.slice(Math.max(from, words.length), to), look: 'quiet' },
    ],
  }))
}

function blockRows(document: Document, block: Block, number: number, width: number): ReaderRow[] {
  const { text } = document
  const [start, end] = block.span
  if (block.type === 'paragraph')
    return [...paragraphRows(text, block, number, width), ...noteRows(block, width)]
  if (block.type === 'gap') {
    return wrapped(`⋯ gap: ${block.lines} blank lines; something was left out or stood between`, width).map(
      (words) => row(start, words, 'omission'),
    )
  }
  const label =
    block.type === 'omission'
      ? `left out, ${who(block)}`
      : `${block.type}${block.certain ? '' : ', probably'}`
  const words = wrap(text, start, end, width).map((span) =>
    row(span[0], safe(text.slice(...span)), block.type === 'omission' ? 'omission' : 'plain'),
  )
  return [row(start, label, 'quiet'), ...words]
}

function paragraphRows(text: string, paragraph: Paragraph, number: number, width: number): ReaderRow[] {
  const [start, end] = paragraph.span
  const slices = slicesOf(start, end, coversOf(paragraph))
  let first = 0
  return wrap(text, start, end, width).map((span, at) => {
    const margin = at === 0 ? `${String(number).padStart(MARGIN - 2)}  ` : ' '.repeat(MARGIN)
    const parts: RowPart[] = [{ text: margin, look: 'quiet' }]
    while (first < slices.length && slices[first]!.end <= span[0]) first++
    for (let next = first; next < slices.length && slices[next]!.start < span[1]; next++) {
      const slice = slices[next]!
      const from = Math.max(slice.start, span[0])
      parts.push({
        text: safe(text.slice(from, Math.min(slice.end, span[1]))),
        look: lookOf(slice.covers),
        start: from,
      })
    }
    return { at: span[0], parts }
  })
}

function lookOf(covers: Covering[]): Look {
  const last = covers.at(-1)
  if (!last) return 'plain'
  return last.type === 'dateline' ? 'label' : last.type
}

function noteRows({ span, alterations, omissions }: Paragraph, width: number): ReaderRow[] {
  const notes = [
    ...alterations.map((one) => ({
      at: one.span[0],
      words: `${one.text} ${meaning(one.kind)}, by ${one.by === 'outlet' ? 'the outlet' : 'the clipper'}`,
    })),
    ...omissions.map((one) => ({ at: one.span[0], words: `${one.text} left out, ${who(one)}` })),
  ].sort((a, b) => a.at - b.at)
  return notes.flatMap(({ words }) =>
    wrapped(oneLine(words), width - 2).map((line, at) => row(span[1], `${at ? '  ' : '· '}${line}`, 'quiet')),
  )
}

function meaning(kind: Paragraph['alterations'][number]['kind']): string {
  return {
    case: 'capital changed',
    insertion: 'words put in',
    sic: 'spelling vouched for',
    note: 'a note',
    aside: 'what the speaker did',
  }[kind]
}

function who({ by, certain }: { by: 'speaker' | 'outlet' | 'clipper'; certain: boolean }): string {
  const hand = { speaker: 'the speaker trailing off', outlet: 'by the outlet', clipper: 'by the clipper' }[by]
  return certain ? hand : `probably ${hand}`
}

function wrapped(words: string, width: number): string[] {
  return wrap(words, 0, words.length, width).map((span) => words.slice(...span))
}

function row(at: number, text: string, look: Look): ReaderRow {
  return {
    at,
    parts: [
      { text: ' '.repeat(MARGIN), look: 'quiet' },
      { text, look },
    ],
  }
}

function blank(at: number): ReaderRow {
  return { at, parts: [] }
}
