// Statements out of many seeds, each saying who says it, when, where, under which cue, and through whom.

import type { Statement } from '@hearsay/archive'
import { voiceLetters, voiceNames } from '@hearsay/reading'
import { outletAddress, speakerAddress, statementAddress } from '../address.ts'
import { readableDay, shortHeadline } from '../format.ts'
import { Days } from './excerpt.tsx'

/** What a list shows of a statement's words, in UTF-16 units. */
const MAX_CONTENT_LENGTH = 400

interface ItemProps {
  statement: Statement
  /** What the list is about, and each item need not say: the seed, the speaker or the outlet. */
  without?: 'seed' | 'speaker' | 'outlet'
}

/** Statements in a row. */
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

/** One statement, with a link to where it stands. */
export function StatementItem({ statement, without }: ItemProps) {
  const { seed, outlet, date, headline, voice, content, when, stated } = statement
  return (
    <li>
      <p class="said-how">
        <span class={`letter ${voice}`} title={voiceNames[voice]}>
          <span class="unseen">{voiceNames[voice]}</span>
          <span aria-hidden="true">{voiceLetters[voice]}</span>
        </span>
        {without !== 'speaker' && <StatementSpeaker statement={statement} />}
        {statement.cue && <i class="cue">{<bdi>{statement.cue}</bdi>}</i>}
        {!stated && <span class="quiet">stated nothing</span>}
        {statement.via.length > 0 && (
          <span class="quiet">
            through{' '}
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
      </p>
      {content && (
        <blockquote dir="auto">
          <a href={statementAddress(statement)}>
            {content.length > MAX_CONTENT_LENGTH
              ? `${content.slice(0, MAX_CONTENT_LENGTH).replace(/\s+\S*$/, '')}…`
              : content}
          </a>
        </blockquote>
      )}
      {without !== 'seed' && (
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

function StatementSpeaker({ statement: { speaker, actor } }: { statement: Statement }) {
  if (speaker === null) return <span class="absent">nobody named</span>
  return actor === null ? (
    <b dir="auto">{speaker}</b>
  ) : (
    <b dir="auto">
      <a href={speakerAddress(actor)}>{speaker}</a>
    </b>
  )
}
