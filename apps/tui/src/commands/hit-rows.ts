// A hit as `find` prints it. In: a hit and a width. Out: rows for a terminal, or lines for a program.
//
//   harbor-pact  2022-06-29  Harbor Times
//     Two islands join
//     Orla Venn   … “We will wait for the ferry,” …
//     body        … the ferry stayed in harbour …
import type { Excerpt, Hit } from '@hearsay/archive'
import type { Span } from '@hearsay/core'
import type { HitMatch, MarkedStatement } from '@hearsay/desk'
import { counted, matchesOfHit, speakerLabel, withEllipses } from '@hearsay/desk'
import { oneLine, sameLengthLine } from '../term/safe.ts'
import { cut, fitted, widthOf, wrap } from '../term/width.ts'
import { foundStatement } from '../ui/found-statement.ts'
import type { ReaderRow, RowPart } from '../ui/row.ts'

/** The longest label that is shown whole. */
const MAX_LABEL_COLUMNS = 22
/** Before a hit's words. */
const INDENT = '  '
/** How much of a statement is shown on a terminal, in UTF-16 units. */
const MAX_STATEMENT_UNITS = 400

/** Words of a clipping with the spans that match, and the part or the speaker they are from. */
interface HitExcerpt {
  where: Excerpt['where']
  speaker: string | null
  sure: boolean | null
  text: string
  marks: Span[]
}

/** The rows of a hit; marks are bold. */
export function hitRows(hit: Hit, columns: number): ReaderRow[] {
  const { id, date, outlet, headline } = hitFields(hit)
  const head: RowPart[] = [
    { text: id, look: 'label' },
    {
      text: [date, outlet]
        .filter(Boolean)
        .map((one) => `  ${one}`)
        .join(''),
      look: 'quiet',
    },
  ]
  const pieces = hitExcerpts(hit)
  const named = pieces
    .filter(({ where }) => where !== 'headline')
    .map((piece) => widthOf(excerptLabel(piece)))
  const label = Math.min(MAX_LABEL_COLUMNS, Math.max(4, ...named), Math.floor(columns / 4))
  const marked = pieces.filter(({ where }) => where === 'headline')
  const titles = marked.length ? marked : headline ? [{ text: headline, marks: [] }] : []
  return [
    { at: 0, parts: cutParts(head, columns) },
    ...titles.flatMap((title) => markedRows(title, '', 0, columns)),
    ...pieces
      .filter(({ where }) => where !== 'headline')
      .flatMap((piece) => markedRows(shortened(piece), excerptLabel(piece), label + 2, columns)),
    ...leftRows(hit, columns),
    { at: 0, parts: [] },
  ]
}

/** A line for each statement and passage: id, date, outlet, part, speaker, text; tabs between. */
export function hitLines(hit: Hit): string {
  return hitCells(hit)
    .map((cells) => `${cells.map(oneLine).join('\t')}\n`)
    .join('')
}

/** The columns of a hit. */
export const hitColumns = ['id', 'date', 'outlet', 'part', 'speaker', 'text']

/** The statements and passages of a hit in these columns. */
export function hitCells(hit: Hit): string[][] {
  const { date, outlet } = hit.entry
  const pieces = hitExcerpts(hit)
  // A clipping that matches is never left out, even where there is no excerpt to show.
  const shown = pieces.length ? pieces : [{ where: 'body', speaker: null, sure: null, text: '', marks: [] }]
  return shown.map(({ where, text, ...who }) => [
    ...[hit.id, date ?? '', outlet ?? '', where, speakerWords(who, ''), text],
  ])
}

/** A hit as JSON. */
export function hitRecord({ statements, ...hit }: Hit) {
  return { ...hit, statements: statements.map((one) => ({ ...foundStatement(one), marks: one.marks })) }
}

function hitFields({ id, entry }: Hit) {
  const { date, outlet, headline } = entry
  return {
    id: oneLine(id),
    date: date ?? '',
    outlet: oneLine(outlet ?? ''),
    headline: oneLine(headline ?? ''),
  }
}

/** The statements and passages of a hit; words are cut off nowhere without an ellipsis. */
function hitExcerpts(hit: Hit): HitExcerpt[] {
  return matchesOfHit(hit).map((one: HitMatch) =>
    one.type === 'statement'
      ? statementExcerpt(one.statement)
      : { ...one.excerpt, ...withEllipses(one.excerpt) },
  )
}

function statementExcerpt({ speaker, sure, content, marks }: MarkedStatement): HitExcerpt {
  return { where: 'statement', speaker, sure, text: content, marks }
}

/** As much of it as a terminal shows. */
function shortened(piece: HitExcerpt): HitExcerpt {
  if (piece.text.length <= MAX_STATEMENT_UNITS) return piece
  const space = piece.text.lastIndexOf(' ', MAX_STATEMENT_UNITS)
  const length = space > 0 ? space : MAX_STATEMENT_UNITS
  return {
    ...piece,
    text: `${piece.text.slice(0, length)} …`,
    marks: piece.marks.filter(([, to]) => to <= length),
  }
}

/** A row that says how much of the clipping is not shown. */
function leftRows({ left: { statements, matches } }: Hit, columns: number): ReaderRow[] {
  const words = [
    statements ? counted(statements, 'more statement') : '',
    matches ? `${counted(matches, 'more place')} with these words` : '',
  ].filter(Boolean)
  if (words.length === 0) return []
  return [{ at: 0, parts: [{ text: cut(`${INDENT}${words.join(', ')}`, columns), look: 'quiet' }] }]
}

function excerptLabel({ where, ...who }: HitExcerpt): string {
  return where === 'statement' ? speakerWords(who, speakerLabel(null)) : where
}

/** The speaker of an excerpt, with “unsure” where the reading is; `none` where there is no speaker. */
function speakerWords({ speaker, sure }: Pick<HitExcerpt, 'speaker' | 'sure'>, none: string): string {
  return [oneLine(speaker ?? none), sure === false ? 'unsure' : ''].filter(Boolean).join(', ')
}

/** Words wrapped beside their label, `width` columns wide. */
function markedRows(
  { text, marks }: Pick<HitExcerpt, 'text' | 'marks'>,
  label: string,
  width: number,
  columns: number,
): ReaderRow[] {
  // Its length is unchanged, so that the marks stay where they are.
  const shown = sameLengthLine(text)
  const room = Math.max(12, columns - INDENT.length - width)
  return wrap(shown, 0, shown.length, room).map(([start, end], index) => ({
    at: 0,
    parts: [
      { text: INDENT, look: 'plain' },
      { text: width ? `${fitted(index ? '' : label, width - 2)}  ` : '', look: 'quiet' },
      ...markedParts(shown, marks, start, end),
    ],
  }))
}

function markedParts(text: string, marks: Span[], start: number, end: number): RowPart[] {
  const parts: RowPart[] = []
  let at = start
  for (const [from, to] of marks) {
    const a = Math.max(at, from)
    const b = Math.min(end, to)
    if (a >= b) continue
    parts.push({ text: text.slice(at, a), look: 'plain' }, { text: text.slice(a, b), look: 'strong' })
    at = b
  }
  parts.push({ text: text.slice(at, end), look: 'plain' })
  return parts
}

function cutParts([id, rest]: RowPart[], columns: number): RowPart[] {
  const shown = cut(id!.text, columns)
  return [
    { ...id!, text: shown },
    { ...rest!, text: cut(rest!.text, columns - widthOf(shown)) },
  ]
}
