import type { Covering, Document, Paragraph } from '@hearsay/core'
import { coversOf, slicesOf } from '@hearsay/core'
import type { Child } from 'hono/jsx'
import { alterationNote, cutBy } from './wording.ts'

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
