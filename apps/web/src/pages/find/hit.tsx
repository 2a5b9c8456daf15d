// One result of a search: the clipping, and the passages and statements that match.

import type { Excerpt, Hit } from '@hearsay/archive'
import { seedAddress, spanAddress, wordsAddress } from '../../address.ts'
import { StatementItem } from '../../components/statement-list.tsx'
import { VoiceStrip } from '../../components/voice-strip.tsx'
import { readableDay, shortHeadline } from '../../format.ts'

/** A result as a list item. */
export function HitItem({ hit }: { hit: Hit }) {
  const { entry, excerpts, statements } = hit
  return (
    <li class="hit">
      <h2>
        <a href={seedAddress(hit.id)}>
          <bdi>{shortHeadline(entry.headline ?? entry.file)}</bdi>
        </a>
      </h2>
      <p class="of">
        {entry.outlet ? <bdi>{entry.outlet}</bdi> : <span class="absent">no outlet</span>}
        {entry.date ? (
          <time datetime={entry.date}>{readableDay(entry.date)}</time>
        ) : (
          <span class="absent">no date</span>
        )}
        <VoiceStrip voices={entry.voices} />
      </p>
      {excerpts.map((one) => (
        <Passage id={hit.id} excerpt={one} />
      ))}
      {statements.length > 0 && (
        <>
          <h3>{statements.length === 1 ? 'Matching statement' : 'Matching statements'}</h3>
          <ul class="statement-list">
            {statements.map((one) => (
              <StatementItem statement={one} without="clipping" />
            ))}
          </ul>
        </>
      )}
    </li>
  )
}

const excerptLabels: Record<Excerpt['where'], string> = {
  headline: 'In the headline',
  body: 'In the text',
  statement: 'Said',
  sentence: 'Sentence',
}

function Passage({ id, excerpt }: { id: string; excerpt: Excerpt }) {
  const { where, speaker, sure, text, marks } = excerpt
  const first = marks[0]
  const to = where === 'sentence' ? spanAddress(id, excerpt.span) : null
  // Words to link to: whole words around the first match.
  const around = first ? wordsAround(text, first[0], first[1]) : text.slice(0, 80)
  return (
    <p class="passage">
      <a class="where" href={to ?? wordsAddress(id, around, first ? text.slice(...first) : '')}>
        {excerptLabels[where]}
        {where === 'statement' && speaker && (
          <>
            {' by '}
            <bdi>{speaker}</bdi>
          </>
        )}
        {sure === false && ', unsure'}
      </a>
      <q dir="auto" {...(sure === false && { class: 'unsure' })}>
        {where === 'sentence' || /^[\p{Lu}“"«]/u.test(text) ? '' : '…'}
        <Marked text={text} marks={marks} />
        {where === 'headline' || where === 'sentence' || /[.!?”"»]\s*$/.test(text) ? '' : '…'}
      </q>
    </p>
  )
}

/** Text with its matches marked. */
function Marked({ text, marks }: { text: string; marks: Excerpt['marks'] }) {
  let from = 0
  return (
    <>
      {marks.map(([start, end]) => {
        const before = text.slice(from, start)
        from = end
        return (
          <>
            {before}
            <mark>{text.slice(start, end)}</mark>
          </>
        )
      })}
      {text.slice(from)}
    </>
  )
}

/** The words that hold a match, and one on either side on the same line. */
function wordsAround(text: string, start: number, end: number): string {
  const before = /(?:\S+[^\S\n]+)?\S*$/.exec(text.slice(0, start))?.[0] ?? ''
  const after = /^\S*(?:[^\S\n]+\S+)?/.exec(text.slice(end))?.[0] ?? ''
  return before + text.slice(start, end) + after
}
