// What a report says of a clipping. In: its record. Out: its parts as plain data, which Markdown and HTML write each in its way.

import { oneLine } from '@hearsay/core'
import { verbWords } from '@hearsay/decisions'
import { counted, formatCitation, sourcingSheet, voiceLabels } from '@hearsay/desk'
import type { Voice } from '@hearsay/reading/shape'
import { voices } from '@hearsay/reading/shape'
import { citationOfRecord } from '../record/citation.ts'
import type { ClippingRecord } from '../record/clipping-record.ts'
import type { DecisionRecord } from '../record/decision-record.ts'
import { readBy } from '../record/telling.ts'

/** The title of every report. */
export const REPORT_TITLE = 'Who says what: a report'

/** What every report says of itself. */
export const REPORT_NOTE =
  'A program read these clippings. Who says something is its attribution until a person confirms it; whether what is said is so is not judged. Only words that an outlet quotes directly, and whose speaker is sure, are cited as the speaker’s.'

/** The voices with what their letters mean. */
export const voiceKey: readonly { voice: Voice; label: string }[] = voices.map((voice) => ({
  voice,
  label: voiceLabels[voice],
}))

/** A sentence of a report. */
export interface ReportSentence {
  text: string
  voice: Voice
}

/** A clipping in a report. */
export interface ReportClipping {
  id: string
  title: string
  /** Outlet, date, byline, place and agency, page, as far as they are known. */
  imprint: string[]
  url: string | null
  kicker: string | null
  deck: string | null
  paragraphs: ReportSentence[][]
  /** The sourcing sheet: a title and its lines. */
  sheet: { title: string; lines: string[] }[]
  statements: { id: string; voice: Voice; citation: string; read: string }[]
  /** The notes that everybody may see, and who decided what and when: a line each. */
  notes: string[]
  decisions: string[]
}

/** The parts of a report on a clipping. */
export function reportOf(clipping: ClippingRecord): ReportClipping {
  const { id, seed, headline, outlet, date, byline, place, agency, section, page, url, kicker, deck } =
    clipping
  return {
    id,
    title: headline ?? seed,
    imprint: [
      outlet,
      date,
      byline,
      [place, agency].filter(Boolean).join(', '),
      section,
      page && `page ${page}`,
    ]
      .filter((part) => part !== null && part !== '')
      .map((part) => `${part}`),
    url,
    kicker,
    deck,
    paragraphs: paragraphsOf(clipping),
    sheet: sourcingSheet(clipping.document, clipping.reading).flatMap(({ title, counts }) => {
      const lines = counts
        .filter(({ items }) => items.length > 0)
        .map(
          ({ label, items, percent }) =>
            `${items.length} ${label}${percent === null ? '' : ` (${percent} %)`}`,
        )
      return lines.length > 0 ? [{ title, lines }] : []
    }),
    statements: clipping.statements.map((statement) => ({
      id: statement.id,
      voice: statement.voice,
      citation: formatCitation(citationOfRecord(statement, url)),
      read: readBy(statement),
    })),
    notes: clipping.notes.map(
      ({ by, when, markdown }) => `${by}, ${when.slice(0, 10)}: ${oneLine(markdown)}`,
    ),
    decisions: [
      ...clipping.decisions.filter(({ verb }) => verb !== 'note' && verb !== 'sign-off').map(decisionInWords),
      ...clipping.signed.map(
        ({ by, when, current }) =>
          `${when.slice(0, 10)}: signed off by ${by}${current ? '' : '; text or reading have changed since'}`,
      ),
    ],
  }
}

/** The sentences of each paragraph; what no sentence has, such as a dateline, is the outlet’s own. */
function paragraphsOf({ text, paragraphs, sentences }: ClippingRecord): ReportSentence[][] {
  return paragraphs.map(([start, end], index) => {
    const found: ReportSentence[] = []
    let at = start
    const until = (place: number) => {
      const between = oneLine(text.slice(at, place))
      if (between) found.push({ text: between, voice: 'own' })
    }
    for (const { span, voice, paragraph } of sentences) {
      if (paragraph !== index + 1 || span[0] < at) continue
      until(span[0])
      found.push({ text: oneLine(text.slice(...span)), voice })
      at = span[1]
    }
    until(end)
    return found
  })
}

function decisionInWords({ when, by, verb, about, before, after, stands }: DecisionRecord): string {
  const change = [before, after].filter((one) => one !== null).join(' → ')
  return `${when.slice(0, 10)}: ${by} ${verbWords[verb]} ${about}${change ? `: ${change}` : ''}${stands ? '' : ' (undone)'}`
}

/** How many statements, in words, for a heading. */
export function statementCount(clipping: ReportClipping): string {
  return counted(clipping.statements.length, 'statement')
}
