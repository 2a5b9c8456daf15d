// Statements of many clippings, each with its speaker, cue, relays, day and source.

import type { Statement } from '@hearsay/archive'
import type { Span } from '@hearsay/core'
import { sourceTypeLabels, voiceLabels, voiceLetters } from '@hearsay/desk'
import { confidenceWords } from '@hearsay/reading/shape'
import { outletAddress, speakerAddress, statementAddress } from '../address.ts'
import { readableDay, shortHeadline } from '../format.ts'
import { Days } from './excerpt.tsx'
import { Marked } from './marked.tsx'
import { SpeakerAndCue } from './speaker-and-cue.tsx'

/** Types of sources that the name of one tells. */
const plainTypes: ReadonlySet<string> = new Set(['named-person', 'named-organization'])

/** The words of a statement that a list shows, in UTF-16 units. */
const MAX_CONTENT_LENGTH = 400

interface ItemProps {
  statement: Statement
  /** What all items of the list share, and none repeats. */
  without?: 'clipping' | 'speaker' | 'outlet'
  /** Spans of its content that a search found. */
  marks?: readonly Span[]
}

/** A list of statements. */
export function StatementList({
  statements,
  without,
}: {
  statements: Statement[]
  without?: ItemProps['without']
}) {
  return (
    <ol class="statement-list">
      {statements.map((one) => (
        <StatementItem statement={one} {...(without && { without })} />
      ))}
    </ol>
  )
}

/** One statement, with a link to its place in the clipping. */
export function StatementItem({ statement, without, marks = [] }: ItemProps) {
  const { seed, outlet, date, headline, voice, content, when, stated } = statement
  return (
    <li {...(!statement.sure && { class: 'unsure' })}>
      <p class="said-how">
        <span class={`letter ${voice}`} title={voiceLabels[voice]}>
          <span class="unseen">{voiceLabels[voice]}</span>
          <span aria-hidden="true">{voiceLetters[voice]}</span>
        </span>
        <span>
          {without === 'speaker' ? (
            statement.cue && <bdi class="cue">{statement.cue}</bdi>
          ) : (
            <SpeakerAndCue speaker={speakerOf(statement)} cue={statement.cue} />
          )}
        </span>
        {statement.title && (
          <bdi class="quiet" title="formal title">
            {statement.title}
          </bdi>
        )}
        {statement.type && !plainTypes.has(statement.type) && (
          <span class="quiet">{sourceTypeLabels[statement.type]}</span>
        )}
        {!stated && <span class="quiet">no statement made</span>}
        {statement.via.length > 0 && (
          <span class="quiet">
            relayed by{' '}
            {statement.via.map((name, at) => (
              <>
                {at > 0 && ', '}
                <bdi>{name}</bdi>
              </>
            ))}
          </span>
        )}
        {when && (
          <span class="quiet">
            on <Days {...when} />
          </span>
        )}
        <span class="confidence">{confidenceWords(statement)}</span>
      </p>
      {content && (
        <blockquote dir="auto">
          <a href={statementAddress(statement)}>
            <Shortened text={content} marks={marks} />
          </a>
        </blockquote>
      )}
      {without !== 'clipping' && (
        <p class="of">
          {without !== 'outlet' && outlet && (
            <a href={outletAddress(outlet)}>
              <bdi>{outlet}</bdi>
            </a>
          )}
          {date && <time datetime={date}>{readableDay(date)}</time>}
          <a href={statementAddress(statement)}>
            <bdi>{shortHeadline(headline ?? seed)}</bdi>
          </a>
        </p>
      )}
    </li>
  )
}

/** Words with their matches marked, cut between words where they are long. */
function Shortened({ text, marks }: { text: string; marks: readonly Span[] }) {
  if (text.length <= MAX_CONTENT_LENGTH) return <Marked text={text} marks={marks} />
  const words = text.slice(0, MAX_CONTENT_LENGTH).replace(/\s+\S*$/, '')
  return <Marked text={`${words}…`} marks={marks.filter(([, to]) => to <= words.length)} />
}

function speakerOf({ speaker, actor }: Statement) {
  if (speaker === null) return null
  return actor === null ? (
    <b dir="auto">{speaker}</b>
  ) : (
    <b dir="auto">
      <a href={speakerAddress(actor)}>{speaker}</a>
    </b>
  )
}
