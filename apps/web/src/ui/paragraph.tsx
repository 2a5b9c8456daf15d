import type { Document, Paragraph } from '@hearsay/core'
import { coversOf } from '@hearsay/core'
import type { ReadingView } from './reading-view.ts'
import { Letters, Sentences } from './sentences.tsx'
import { alterationNote, cutBy } from './wording.ts'

/** A paragraph with its number and voices, its quotations tinted and every bracket explained below it. */
export function ParagraphView({
  document,
  paragraph,
  number,
  view,
}: {
  document: Document
  paragraph: Paragraph
  number: number
  view: ReadingView | null
}) {
  const notes = notesOf(paragraph)
  return (
    <div class="paragraph" id={`p${number}`}>
      <div class="gutter">
        <a class="number" href={`#p${number}`} aria-label={`Paragraph ${number}`}>
          {number}
        </a>
        <Letters view={view} span={paragraph.span} />
      </div>
      <p dir="auto">
        <Sentences text={document.text} span={paragraph.span} covers={coversOf(paragraph)} view={view} />
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
