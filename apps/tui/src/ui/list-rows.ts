// A clipping in the list: outlet and date above its headline. In: an entry. Out: two rows.

import type { Entry } from '@hearsay/archive'
import { problemMessage } from '@hearsay/archive'
import type { HitMatch } from '@hearsay/desk'
import { counted, withEllipses } from '@hearsay/desk'
import { howWellReadBriefly } from '@hearsay/reading'
import { oneLine, sameLengthLine } from '../term/safe.ts'
import { cut, widthOf } from '../term/width.ts'
import type { RowPart } from './row.ts'

/** Rows of each clipping. */
export const ENTRY_ROWS = 2

/** Rows of each clipping as it is listed: one more for the place that fits, where there is a query. */
export function entryHeight({ query }: { query: string }): number {
  return ENTRY_ROWS + (query.trim() ? 1 : 0)
}

/** The row of an entry that shows what fits the query: who says it, and the words with the matches marked. */
export function excerptRow(match: HitMatch | undefined, columns: number): RowPart[] {
  if (!match) return []
  const isSaid = match.type === 'statement'
  const { text, marks } = isSaid
    ? { text: match.statement.content, marks: match.statement.marks }
    : withEllipses(match.excerpt)
  const speaker = isSaid ? match.statement.speaker : match.excerpt.speaker
  const name = speaker ? `${cut(oneLine(speaker), Math.floor(columns / 3))}: ` : ''
  const room = Math.max(4, columns - 4 - widthOf(name))
  // The first match is in sight.
  const first = marks[0]?.[0] ?? 0
  const lead = Math.min(12, Math.floor(room / 4))
  const isHidden = widthOf(text.slice(0, marks[0]?.[1] ?? 0)) > room
  const from = isHidden ? text.lastIndexOf(' ', Math.max(0, first - lead)) + 1 : 0
  const words = (from ? '… ' : '') + text.slice(from)
  const shift = (from ? 2 : 0) - from
  const parts: RowPart[] = [{ text: `    ${name}`, look: 'quiet' }]
  let at = 0
  for (const [start, end] of marks.map(([a, b]) => [a + shift, b + shift] as const)) {
    if (start < at) continue
    parts.push({ text: sameLengthLine(words.slice(at, start)), look: 'quiet' })
    parts.push({ text: sameLengthLine(words.slice(start, end)), look: 'match' })
    at = end
  }
  return [...parts, { text: sameLengthLine(words.slice(at)), look: 'quiet' }]
}

/** How an entry is shown: whether it is selected, whether the list is, and whether it is marked to be compared. */
interface EntryLook {
  here: boolean
  focused: boolean
  marked: boolean
}

/** The two rows of an entry; one that hasn’t come yet is an ellipsis. */
export function entryRows(
  entry: Entry | undefined,
  columns: number,
  { here, focused, marked }: EntryLook,
): [RowPart[], RowPart[]] {
  const mark: RowPart = { text: `${here ? '▌' : ' '}${marked ? '+' : ' '}`, look: 'label' }
  if (!entry) return [[mark, { text: '…', look: 'quiet' }], [mark]]
  const { error, warning } = entry.counts
  const wrong = error ? `${counted(error, 'error')} ` : warning ? `${counted(warning, 'warning')} ` : ''
  const star = entry.has.includes('star') ? '* ' : ''
  const isRead = entry.has.includes('read')
  const outlet = oneLine(entry.outlet ?? (entry.problem ? '' : 'no outlet'))
  const isEnglish = entry.problem !== null || entry.language === 'en'
  const where = `${star}${entry.date ?? 'no date'}  ${outlet}${isEnglish ? '' : `  ${howWellReadBriefly(entry.language)}`}`
  return [
    [
      mark,
      { text: wrong, look: error ? 'error' : 'warning' },
      { text: cut(where, columns - 2 - wrong.length), look: 'quiet' },
    ],
    [
      mark,
      {
        text: cut(entryTitle(entry), columns - 2),
        look: entry.problem ? 'error' : here && focused ? 'here' : isRead ? 'plain' : 'strong',
      },
    ],
  ]
}

/** What an entry is called: its headline, why it can’t be read, or its file. */
export function entryTitle(entry: Entry): string {
  return oneLine(entry.problem ? problemMessage(entry.problem) : (entry.headline ?? entry.file))
}
