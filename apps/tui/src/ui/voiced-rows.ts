// A block of the body with the voice of every sentence: each begins a row, its letter in the margin, and below it its
// speakers. In: a block, the reading and a width. Out: rows.
//
//    2 N “We will wait,” Ms Venn said.
//        3  Orla Venn (minister), “said”, very likely

import type { Block, Document, Paragraph, Span } from '@hearsay/core'
import { partitionPoint } from '@hearsay/core'
import { counted, formatDays, voiceLetters } from '@hearsay/desk'
import type { Reading, Sentence, Voice } from '@hearsay/reading'
import { confidenceWords } from '@hearsay/reading/shape'
import { wrap } from '../term/width.ts'
import { MARGIN_COLUMNS, row, wrapped } from './prose-rows.ts'
import type { ReaderRow, RowPart } from './row.ts'
import { chainWords, quoted, sourceWords, voiceOf } from './wording.ts'

/** Paragraphs from this number on have no room for it in the margin. */
const MAX_SHOWN_NUMBER = 999

/** A reading laid out for drawing. */
export interface VoicedLayout {
  document: Document
  reading: Reading
  /** For each sentence the statements shown below it, each statement once. */
  newStatements: number[][]
  /** Whether every sentence has something below it, or only those with an unsure statement. */
  notes: boolean
  /** Only sentences of this voice are shown, the others folded; null for all. */
  voiceFilter: Voice | null
}

/** How a reading is laid out. */
export interface ReadingLayout {
  /** Whether the speakers are shown below each sentence, or only those that the reading is unsure of; default true. */
  notes?: boolean
  /** Only sentences of this voice; default all. */
  voiceFilter?: Voice | null
}

/** Lays a reading out; every statement is shown below the first sentence that it is in. */
export function layOutVoices(
  document: Document,
  reading: Reading,
  { notes = true, voiceFilter = null }: ReadingLayout = {},
): VoicedLayout {
  const seen = new Set<number>()
  // Doubt is always told.
  const isShown = (one: number) => notes || !reading.attributions[one]!.sure
  const newStatements = reading.sentences.map(({ attributions }) =>
    attributions.filter((one) => isShown(one) && !seen.has(one) && seen.add(one)),
  )
  return { document, reading, newStatements, notes, voiceFilter }
}

/** The words of a row, already cut into looks. */
export type Slicing = (row: Span | readonly [number, number]) => RowPart[]

/** A block that is being laid out. */
interface VoicedBlock {
  layout: VoicedLayout
  /** The paragraph’s number; 0 for a block without one. */
  number: number
  width: number
  slices: Slicing
}

/** The rows of a block that holds sentences. `slices` may be asked for rows in the order of the text. */
export function voicedRows(
  layout: VoicedLayout,
  block: Exclude<Block, { type: 'gap' | 'omission' }> | Paragraph,
  number: number,
  width: number,
  slices: Slicing,
): ReaderRow[] {
  const { reading, voiceFilter } = layout
  const [start, end] = block.span
  const voiced: VoicedBlock = { layout, number, width, slices }
  const rows: ReaderRow[] = []
  let begin = start
  let folded = 0
  const unfold = () => {
    if (folded) rows.push(row(begin, `⋯ ${counted(folded, 'sentence')} in other voices`, 'quiet'))
    folded = 0
  }
  for (let at = firstSentence(reading, start); begin < end; at++) {
    const sentence = reading.sentences[at]
    const isWithin = sentence !== undefined && sentence.span[0] < end
    const stop = isWithin ? Math.min(end, reading.sentences[at + 1]?.span[0] ?? end) : end
    if (isWithin && voiceFilter !== null && sentence.voice !== voiceFilter) folded++
    else {
      unfold()
      rows.push(...sentenceRows(voiced, isWithin ? sentence : null, [begin, stop], rows.length === 0))
      if (!isWithin) break
      rows.push(...statementNotes(voiced, at, stop))
    }
    begin = stop
  }
  unfold()
  return rows
}

/** A sentence, wrapped, with the letter of its voice; null is text without a sentence. */
function sentenceRows(
  { layout, number, width, slices }: VoicedBlock,
  sentence: Sentence | null,
  [begin, stop]: Span,
  isFirst: boolean,
): ReaderRow[] {
  const shown = isFirst && number > 0 && number <= MAX_SHOWN_NUMBER ? String(number) : ''
  return wrap(layout.document.text, begin, stop, width).map((span, index): ReaderRow => {
    const margin = index === 0 ? shown.padStart(2).padEnd(3) : '   '
    const letter = index === 0 && sentence ? voiceLetters[sentence.voice] : ' '
    return {
      at: span[0],
      parts: [
        { text: margin, look: 'quiet' },
        { text: `${letter} `, look: sentence?.voice ?? 'quiet' },
        ...slices(span),
      ],
    }
  })
}

/** The statements to be shown below a sentence; where it has only earlier ones, that the first of them continues. */
function statementNotes({ layout, width }: VoicedBlock, sentence: number, at: number): ReaderRow[] {
  const { document, reading, newStatements, notes } = layout
  const own = newStatements[sentence]
  if (!own) return []
  const { voice, attributions } = reading.sentences[sentence]!
  const [earlier] = attributions
  if (notes && own.length === 0 && earlier !== undefined && voice !== 'own')
    return [row(at, `${earlier + 1} continues`, 'quiet')]
  return own.flatMap((statement) => statementNote(document, reading, statement, at, width))
}

/** The speaker of a statement with its cue, in one row or a few. */
function statementNote(
  document: Document,
  reading: Reading,
  number: number,
  at: number,
  width: number,
): ReaderRow[] {
  const statement = reading.attributions[number]!
  const { source, cue, actor, via, time, stated, stance, sure } = statement
  const when = time === null ? undefined : reading.times[time]
  const who = via === null ? sourceWords(document, reading, statement) : chainWords(document, reading, number)
  const continues = !cue && !source && actor !== null
  const notes = [
    cue ? quoted(document, cue) : '',
    continues ? 'continues' : '',
    stated ? '' : 'made no statement',
    stance === 'neutral' ? '' : stance,
    when ? formatDays(when) : '',
    confidenceWords(statement),
  ]
  const label = `${number + 1} `
  const whole = [who, ...notes.filter(Boolean)].join(', ')
  return wrapped(whole, Math.max(8, width - label.length)).map((line, index): ReaderRow => {
    const name = index === 0 ? line.slice(0, who.length) : ''
    return {
      at,
      parts: [
        { text: ' '.repeat(MARGIN_COLUMNS), look: 'quiet' },
        { text: index === 0 ? label : ' '.repeat(label.length), look: sure ? 'label' : 'quiet' },
        { text: name, look: sure ? voiceOf(reading, statement) : 'quiet' },
        { text: line.slice(name.length), look: 'quiet' },
      ],
    }
  })
}

/** The index of the first sentence that begins at or after an offset. */
function firstSentence({ sentences }: Reading, offset: number): number {
  return partitionPoint(sentences, ({ span }) => span[0] < offset)
}
