import type { Document, Paragraph } from '@hearsay/core'
import { decorationsOf } from '@hearsay/core'
import { alterationLabel, omissionLabel } from '@hearsay/desk'
import type { ReadingView } from './reading-view.ts'
import { Sentences } from './sentences.tsx'

/** A paragraph with its number and voices; its quotations are tinted and every bracket is explained below it. */
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
    <div class="paragraph" id={`p${number}`} dir="auto">
      <p>
        <Sentences
          text={document.text}
          span={paragraph.span}
          decorations={decorationsOf(paragraph, document.body)}
          view={view}
        />
      </p>
      {/* biome-ignore lint/a11y/useAnchorContent: its label is its content; the style sheet draws the number */}
      <a class="number" href={`#p${number}`} data-n={number} aria-label={`Paragraph ${number}`}></a>
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
    ...alterations.map((one) => ({ at: one.span[0], words: one.text, meaning: alterationLabel(one) })),
    ...omissions.map((one) => ({
      at: one.span[0],
      words: one.text,
      meaning: omissionLabel(one),
    })),
  ].sort((a, b) => a.at - b.at)
}
