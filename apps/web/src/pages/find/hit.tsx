// One result of a search: the clipping, and the passages and statements that match.

import type { Excerpt, Hit } from '@hearsay/archive'
import type { HitMatch } from '@hearsay/desk'
import { counted, matchesOfHit, withEllipses } from '@hearsay/desk'
import { seedAddress, spanAddress, wordsAddress } from '../../address.ts'
import { Marked } from '../../components/marked.tsx'
import { StatementItem } from '../../components/statement-list.tsx'
import { VoiceStrip } from '../../components/voice-strip.tsx'
import { readableDay, shortHeadline } from '../../format.ts'

/** A result as a list item. */
export function HitItem({ hit }: { hit: Hit }) {
  const { entry } = hit
  const matches = matchesOfHit(hit)
  const inTitle = matches.find(isInHeadline)
  return (
    <li class="hit">
      <h2>
        <a href={seedAddress(hit.id)}>
          <bdi>
            {inTitle ? (
              <Marked {...withEllipses(inTitle.excerpt)} />
            ) : (
              shortHeadline(entry.headline ?? entry.file)
            )}
          </bdi>
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
      <ul class="matches statement-list">
        {matches.map((one) =>
          one === inTitle ? null : one.type === 'statement' ? (
            <StatementItem statement={one.statement} marks={one.statement.marks} without="clipping" />
          ) : (
            <li>
              <Passage id={hit.id} excerpt={one.excerpt} />
            </li>
          ),
        )}
      </ul>
      <Left hit={hit} />
    </li>
  )
}

type PassageMatch = Extract<HitMatch, { type: 'passage' }>

/** Whether a passage is the headline, whose words are marked in the title of the result. */
function isInHeadline(one: HitMatch): one is PassageMatch {
  return one.type === 'passage' && one.excerpt.where === 'headline'
}

/** How much of the clipping is not shown here. */
function Left({ hit: { id, left } }: { hit: Hit }) {
  const words = [
    left.statements ? counted(left.statements, 'more statement') : '',
    left.matches ? `${counted(left.matches, 'more place')} with these words` : '',
  ].filter(Boolean)
  if (words.length === 0) return null
  return (
    <p class="quiet">
      <a href={seedAddress(id)}>{words.join(', ')}</a>
    </p>
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
        <Marked {...withEllipses(excerpt)} />
      </q>
    </p>
  )
}

/** The words that hold a match, and one on either side on the same line. */
function wordsAround(text: string, start: number, end: number): string {
  const before = /(?:\S+[^\S\n]+)?\S*$/.exec(text.slice(0, start))?.[0] ?? ''
  const after = /^\S*(?:[^\S\n]+\S+)?/.exec(text.slice(end))?.[0] ?? ''
  return before + text.slice(start, end) + after
}
