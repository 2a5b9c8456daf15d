// What a report says of a clipping. In: its record. Out: its parts as plain data, which Markdown and HTML write each in its way.
import { counted, formatCitation, sourcingSheet, voiceLabels } from '@hearsay/desk'
import type { Voice } from '@hearsay/reading/shape'
import { voices } from '@hearsay/reading/shape'
import { citationOfRecord } from '../record/citation.ts'
import type { ClippingRecord } from '../record/clipping-record.ts'
import { oneLine } from '../record/statement-record.ts'
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

/** How many statements, in words, for a heading. */
export function statementCount(clipping: ReportClipping): string {
  return counted(clipping.statements.length, 'statement')
}
