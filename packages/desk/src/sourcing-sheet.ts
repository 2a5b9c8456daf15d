// The sourcing sheet: how a clipping is sourced, each number with what it counts. In: a document and its reading. Out: sections
// of counts as plain data; nothing is scored.

import type { Document } from '@hearsay/core'
import type { Reading, Stance, Voice } from '@hearsay/reading'
import { singleSourceParagraphs, sourceTypes, sourcingOf, stances, voices } from '@hearsay/reading/shape'
import { sourceTypeLabels, stanceLabels, voiceLabels } from './labels.ts'
import { counted } from './numbers.ts'

/** Something that a number of the sheet counts, by its index in the reading. */
export type SheetItem =
  | { type: 'sentence'; sentence: number }
  | { type: 'statement'; statement: number }
  | { type: 'source'; actor: number }
  /** A paragraph, counted from 0, whose statements all come from one source. */
  | { type: 'paragraph'; paragraph: number; actor: number; sentences: number[] }

/** A number of the sheet. */
export interface SheetCount {
  /** Names the number within the sheet: a voice, a stance, `named-sources` … */
  key: string
  /** What it counts, to go on the number: `6` `statements with no source`. */
  label: string
  /** The voice whose sentences it counts; null where it counts something else. */
  voice: Voice | null
  /** The share of all sentences in percent, rounded; null where it isn’t one of sentences. */
  percent: number | null
  items: SheetItem[]
}

/** Numbers that belong together, under a title. */
export interface SheetSection {
  title: string
  counts: SheetCount[]
}

/** The sections of the sheet, in the order in which screens show them. */
export function sourcingSheet(document: Document, reading: Reading): SheetSection[] {
  const found = sourcingOf(reading)
  const total = reading.sentences.length
  const sources = found.named.length + found.unnamedWithReason.length + found.unnamedWithoutReason.length
  const paragraphs = document.body.filter(({ type }) => type === 'paragraph').length
  const single = singleSourceParagraphs(document, reading)
  return [
    {
      title: counted(total, 'sentence'),
      counts: voices.map((voice) => ({
        key: voice,
        label: voiceLabels[voice],
        voice,
        percent: total ? Math.round((100 * found.voices[voice].length) / total) : 0,
        items: found.voices[voice].map((sentence) => ({ type: 'sentence', sentence })),
      })),
    },
    {
      title: counted(sources, 'distinct source'),
      counts: [
        sourceCount('named-sources', 'named', found.named),
        sourceCount('unnamed-with-reason', 'unnamed, reason given', found.unnamedWithReason),
        sourceCount('unnamed-without-reason', 'unnamed, no reason given', found.unnamedWithoutReason),
        statementCount(
          'nobody',
          plural(found.nobody, 'statement with no source', 'statements with no source'),
          found.nobody,
        ),
        statementCount(
          'declined',
          plural(found.declined, 'source declined to comment', 'sources declined to comment'),
          found.declined,
        ),
      ],
    },
    {
      title: 'What the sources are',
      counts: [
        ...sourceTypes.map((type) => sourceCount(type, sourceTypeLabels[type], found.types[type])),
        sourceCount('titled', 'with a formal title', found.titled),
        sourceCount('justified', 'justified: the text says why they are in it', found.justified),
        sourceCount('unjustified', 'not justified', found.unjustified),
      ],
    },
    {
      title: 'Paragraphs with a single source',
      counts: [
        {
          key: 'single-source',
          label: `of ${counted(paragraphs, 'paragraph')}`,
          voice: null,
          percent: null,
          items: single.map((one) => ({ type: 'paragraph', ...one })),
        },
      ],
    },
    {
      title: 'What the cues imply',
      counts: stances.map((stance: Stance) =>
        statementCount(stance, stanceLabels[stance], found.stances[stance]),
      ),
    },
    {
      title: 'Left out of every count',
      counts: [
        statementCount('unsure', plural(found.unsure, 'unsure statement', 'unsure statements'), found.unsure),
      ],
    },
  ]
}

function sourceCount(key: string, label: string, actors: number[]): SheetCount {
  return { key, label, voice: null, percent: null, items: actors.map((actor) => ({ type: 'source', actor })) }
}

function statementCount(key: string, label: string, statements: number[]): SheetCount {
  const items = statements.map((statement): SheetItem => ({ type: 'statement', statement }))
  return { key, label, voice: null, percent: null, items }
}

function plural(items: unknown[], one: string, many: string): string {
  return items.length === 1 ? one : many
}
