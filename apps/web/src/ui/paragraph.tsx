import type { Alteration, Document, Mark, OmissionMark, Paragraph } from '@hearsay/core'
import type { Child } from 'hono/jsx'
import type { Cover } from './slices.ts'
import { slicesOf } from './slices.ts'
import { alterationNote, cutBy } from './wording.ts'

type Covering =
  | { type: 'dateline' | 'quote' | 'mark' | 'stray' }
  | { type: 'alteration'; of: Alteration }
  | { type: 'omission'; of: OmissionMark }

/** A paragraph with its number, its quotations tinted and every bracket explained below it. */
export function ParagraphView({
  document,
  paragraph,
  number,
}: {
  document: Document
  paragraph: Paragraph
  number: number
}) {
  const { text } = document
  const notes = notesOf(paragraph)
  const slices = slicesOf(...paragraph.span, coversOf(paragraph))
  return (
    <div class="paragraph" id={`p${number}`}>
      <a class="number" href={`#p${number}`} aria-label={`Paragraph ${number}`}>
        {number}
      </a>
      <p dir="auto">
        {slices.map((slice) =>
          slice.covers.reduceRight<Child>(
            (inner, cover) => wrapped(cover, inner),
            text.slice(slice.start, slice.end),
          ),
        )}
      </p>
      {notes.length > 0 && (
        <ul class="notes" aria-label={`What was changed or left out in paragraph ${number}`}>
          {notes.map((note) => (
            <li>
              <bdi>{note.words}</bdi> <span>{note.meaning}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function wrapped(cover: Covering, inner: Child): Child {
  switch (cover.type) {
    case 'dateline':
      return <span class="dateline">{inner}</span>
    case 'quote':
      return <span class="quote">{inner}</span>
    case 'mark':
      return <span class="mark">{inner}</span>
    case 'stray':
      return <span class="stray">{inner}</span>
    case 'alteration':
      return <span class={`alteration ${cover.of.kind}`}>{inner}</span>
    case 'omission':
      return <span class={`omission by-${cover.of.by}`}>{inner}</span>
  }
}

const DEEPEST = 3

/** Everything in a paragraph that shows: dateline, quotations, single marks, brackets. */
function coversOf({ marks, span, dateline, alterations, omissions }: Paragraph): Cover<Covering>[] {
  return [
    ...(dateline ? [cover(dateline.span, { type: 'dateline' })] : []),
    ...quotesOf(marks, span),
    ...marks.map((mark, at) =>
      cover(mark.span, { type: mark.match === null && !goesOn(mark, at) ? 'stray' : 'mark' }),
    ),
    ...alterations.map((of) => cover(of.span, { type: 'alteration', of })),
    ...omissions.map((of) => cover(of.span, { type: 'omission', of })),
  ]
}

function cover(span: readonly [number, number], is: Covering): Cover<Covering> {
  return { span, is }
}

/** A quotation of several paragraphs opens at the start of each and closes in the last alone. */
function goesOn(mark: Mark, at: number): boolean {
  return at === 0 && mark.side === 'open' && mark.match === null
}

/** Quotations from mark to mark, at most three deep: deeper ones are noise, and a page has to stay small. */
function quotesOf(marks: Mark[], span: readonly [number, number]): Cover<Covering>[] {
  const quotes: Cover<Covering>[] = []
  let depth = 0
  for (const [at, mark] of marks.entries()) {
    if (mark.style === 'title') continue
    const end = goesOn(mark, at) ? span[1] : mark.match === null ? undefined : marks[mark.match]?.span[1]
    if (end === undefined) continue
    if (mark.side === 'close') depth--
    else if (depth++ < DEEPEST) quotes.push(cover([mark.span[0], end], { type: 'quote' }))
  }
  return quotes
}

function notesOf({ alterations, omissions }: Paragraph): { words: string; meaning: string }[] {
  return [
    ...alterations.map((one) => ({ at: one.span[0], words: one.text, meaning: alterationNote(one) })),
    ...omissions.map((one) => ({
      at: one.span[0],
      words: one.text,
      meaning: `${one.certain ? '' : 'probably '}${cutBy(one.by)}`,
    })),
  ].sort((a, b) => a.at - b.at)
}
