// A hit as `find` prints it. In: a hit and a width. Out: rows for a terminal, or lines for a program.
//
//   harbor-pact  2022-06-29  Harbor Times
//     Two islands join
//     Orla Venn   … “We will wait for the ferry,” …
//     body        … the ferry stayed in harbour …
import type { Excerpt, Hit, Statement } from '@hearsay/archive'
import type { Span } from '@hearsay/core'
import { speakerLabel } from '@hearsay/desk'
import { oneLine, sameLengthLine } from '../term/safe.ts'
import { cut, fitted, widthOf, wrap } from '../term/width.ts'
import type { ReaderRow, RowPart } from '../ui/row.ts'

/** The longest label that is shown whole. */
const MAX_LABEL_COLUMNS = 22
/** Before a hit's words. */
const INDENT = '  '
/** How much is shown of a statement that is in no excerpt, in UTF-16 units. */
const MAX_STATEMENT_UNITS = 160

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
      .flatMap((piece) => markedRows(withEllipses(piece), excerptLabel(piece), label + 2, columns)),
    { at: 0, parts: [] },
  ]
}

/** A line for each excerpt: id, date, outlet, part, speaker, text; tabs between. */
export function hitLines(hit: Hit): string {
  const { id, date, outlet } = hitFields(hit)
  const pieces = hitExcerpts(hit)
  // A clipping that matches is never left out, even where there is no excerpt to show.
  const shown = pieces.length ? pieces : [{ where: 'body', speaker: null, sure: null, text: '', marks: [] }]
  return shown
    .map(({ where, text, ...who }) =>
      [id, date, outlet, where, speakerWords(who, ''), oneLine(text)].join('\t'),
    )
    .map((line) => `${line}\n`)
    .join('')
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

/** The excerpts, and the matching statements that are in none of them. */
function hitExcerpts({ excerpts, statements }: Hit): HitExcerpt[] {
  const unseen = statements.filter(
    ({ span }) => !excerpts.some((one) => one.span[0] < span[1] && span[0] < one.span[1]),
  )
  return [...excerpts, ...unseen.map(statementExcerpt)]
}

function statementExcerpt({ speaker, sure, content }: Statement): HitExcerpt {
  const space = content.lastIndexOf(' ', MAX_STATEMENT_UNITS)
  const text =
    content.length > MAX_STATEMENT_UNITS
      ? `${content.slice(0, space > 0 ? space : MAX_STATEMENT_UNITS)} …`
      : content
  return { where: 'statement', speaker, sure, text, marks: [] }
}

/** With an ellipsis where a sentence goes on before or after what is shown. */
function withEllipses(piece: HitExcerpt): HitExcerpt {
  const before = /^[\p{Ll},;]/u.test(piece.text) ? '… ' : ''
  const after = /[\p{L}\d,;–—-]$/u.test(piece.text) ? ' …' : ''
  const marks = piece.marks.map(([from, to]): Span => [from + before.length, to + before.length])
  return { ...piece, text: before + piece.text + after, marks }
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
