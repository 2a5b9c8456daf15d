// A block of the body with the voice of every sentence: each begins a row, its letter in the margin, and below it who
// says it. In: a block, the reading and a width. Out: rows.
//
//    2 N “We will wait,” Ms Venn said.
//        3  Orla Venn (minister), “said”

import type { Block, Document, Paragraph } from '@hearsay/core'
import { partitionPoint } from '@hearsay/core'
import type { Reading, Voice } from '@hearsay/reading'
import { voiceLetters } from '@hearsay/reading'
import { counted } from '../term/numbers.ts'
import { wrap } from '../term/width.ts'
import { MARGIN_COLUMNS, row, wrapped } from './prose-rows.ts'
import type { ReaderRow, RowPart } from './row.ts'
import { chainWords, days, quoted, sourceWords, voiceOf } from './wording.ts'

/** A reading laid out for drawing: where each statement is first told. */
export interface VoicedLayout {
  document: Document
  reading: Reading
  /** For each sentence the statements told below it, each statement once. */
  newStatements: number[][]
  /** Only sentences of this voice are shown, the others folded away; null for all. */
  only: Voice | null
}

/** How a reading is laid out. */
export interface ReadingLayout {
  /** Whether who says it is told below each sentence; default true. */
  notes?: boolean
  /** Only sentences of this voice; default all. */
  only?: Voice | null
}

/** Lays a reading out; every statement is told below the first sentence that it stands in. */
export function layOutVoices(
  document: Document,
  reading: Reading,
  { notes = true, only = null }: ReadingLayout = {},
): VoicedLayout {
  const seen = new Set<number>()
  const told = notes
    ? reading.sentences.map(({ attributions }) =>
        attributions.filter((one) => !seen.has(one) && seen.add(one)),
      )
    : []
  return { document, reading, newStatements: told, only }
}

/** The words of a stretch, already cut into looks; given by whoever knows what a paragraph holds. */
export type Slicing = (row: readonly [number, number]) => RowPart[]

/** The rows of a block that holds sentences. `slices` may be asked for rows in the order of the text. */
export function voicedRows(
  { document, reading, newStatements, only }: VoicedLayout,
  block: Exclude<Block, { type: 'gap' | 'omission' }> | Paragraph,
  number: number,
  width: number,
  slices: Slicing,
): ReaderRow[] {
  const [start, end] = block.span
  const first = firstFrom(reading, start)
  const rows: ReaderRow[] = []
  let begin = start
  let folded = 0
  const unfold = () => {
    if (folded) rows.push(row(begin, `⋯ ${counted(folded, 'sentence')} in other voices`, 'quiet'))
    folded = 0
  }
  for (let at = first; begin < end; at++) {
    const sentence = reading.sentences[at]
    const within = sentence !== undefined && sentence.span[0] < end
    const next = reading.sentences[at + 1]?.span[0] ?? end
    const stop = within ? Math.min(end, next) : end
    if (within && only !== null && sentence.voice !== only) {
      folded++
      begin = stop
      continue
    }
    unfold()
    const letter = within ? voiceLetters[sentence.voice] : ' '
    for (const [index, span] of wrap(document.text, begin, stop, width).entries()) {
      const shown = rows.length === 0 && number > 0 && number < 1000 ? String(number) : ''
      const margin = index === 0 ? shown.padStart(2).padEnd(3) : '   '
      rows.push({
        at: span[0],
        parts: [
          { text: margin, look: 'quiet' },
          { text: `${index === 0 ? letter : ' '} `, look: sentence?.voice ?? 'quiet' },
          ...slices(span),
        ],
      })
    }
    if (!within) break
    for (const statement of newStatements[at] ?? [])
      for (const row of noteRows(document, reading, statement, stop, width)) rows.push(row)
    const [earlier] = sentence.attributions
    if (
      newStatements.length &&
      sentence.voice !== 'own' &&
      newStatements[at]?.length === 0 &&
      earlier !== undefined
    )
      rows.push(row(stop, `${earlier + 1} goes on`, 'quiet'))
    begin = stop
  }
  unfold()
  return rows
}

/** Who says it, in one line or a few, below the sentence it is said in. */
function noteRows(
  document: Document,
  reading: Reading,
  number: number,
  at: number,
  width: number,
): ReaderRow[] {
  const statement = reading.attributions[number]!
  const { source, cue, actor, via, time, stated, stance } = statement
  const when = time === null ? undefined : reading.times[time]
  const who = via === null ? sourceWords(document, reading, statement) : chainWords(document, reading, number)
  const note = [
    cue ? quoted(document, cue) : source || actor === null ? '' : 'goes on',
    stated ? '' : 'stated nothing',
    stance === 'neutral' ? '' : stance,
    when ? days(when) : '',
  ]
  const label = `${number + 1} `
  const whole = [who, ...note.filter(Boolean)].join(', ')
  return wrapped(whole, Math.max(8, width - label.length)).map((line, index): ReaderRow => {
    const name = index === 0 ? line.slice(0, who.length) : ''
    return {
      at,
      parts: [
        { text: ' '.repeat(MARGIN_COLUMNS), look: 'quiet' },
        { text: index === 0 ? label : ' '.repeat(label.length), look: 'label' },
        { text: name, look: voiceOf(reading, statement) },
        { text: line.slice(name.length), look: 'quiet' },
      ],
    }
  })
}

/** The index of the first sentence that begins at or after an offset. */
function firstFrom({ sentences }: Reading, offset: number): number {
  return partitionPoint(sentences, ({ span }) => span[0] < offset)
}
