// How a clipping is sourced, in numbers that each open what they count. Nothing is scored.

import type { SheetCount, SheetItem } from '@hearsay/desk'
import { counted, sourcingSheet, voiceLetters } from '@hearsay/desk'
import { singleSourceParagraphs, sourceName, sourcingOf } from '@hearsay/reading/shape'
import type { Child } from 'hono/jsx'
import { Chunked } from '../../components/chunked.tsx'
import { excerpt } from '../../components/excerpt.tsx'
import { keyShortcut } from '../../components/keys.ts'
import { SpeakerAndCue } from '../../components/speaker-and-cue.tsx'
import type { ReadingView } from './reading-view.ts'
import { sentenceId, statementId } from './reading-view.ts'
import { SentenceLink } from './voices.tsx'

/** Shares by voice, distinct sources, single-source paragraphs, and what the cues imply. */
export function SourcingSheet({ view }: { view: ReadingView }) {
  const { reading, document } = view
  return (
    <section
      class="panel sheet"
      aria-labelledby="sourcing"
      id="sheet"
      tabindex={-1}
      {...keyShortcut('sourcing')}
    >
      <h2 id="sourcing">Sourcing sheet</h2>
      <p class="quiet">
        Open a number to see what it counts. Shares are of {counted(reading.sentences.length, 'sentence')}.
      </p>
      <div class="tallies">
        {sourcingSheet(document, reading).map(({ title, counts }) => (
          <section>
            <h3>{title}</h3>
            {counts.map((count) => (
              <Count view={view} count={count} />
            ))}
          </section>
        ))}
      </div>
    </section>
  )
}

/** The sheet in three lines, in sight beside the text. */
export function AtAGlance({ view: { reading, document } }: { view: ReadingView }) {
  const { named, unnamedWithReason, unnamedWithoutReason, voices } = sourcingOf(reading)
  const unnamed = unnamedWithReason.length + unnamedWithoutReason.length
  const single = singleSourceParagraphs(document, reading).length
  const total = reading.sentences.length
  const own = total ? Math.round((100 * voices.own.length) / total) : 0
  return (
    <section class="glance" aria-label="Sourcing in short">
      <p>
        <strong>{counted(named.length + unnamed, 'source')}</strong>: {named.length} named, {unnamed} unnamed
        {unnamed > 0 && ` (${unnamedWithoutReason.length} without a reason)`}
      </p>
      <p>
        <strong>{own}%</strong> of the sentences in the outlet’s own voice
      </p>
      <p>
        <strong>{counted(single, 'paragraph')}</strong> with a single source.{' '}
        <a href="#sheet">Sourcing sheet</a>
      </p>
    </section>
  )
}

/** A number with what it counts: opened, it shows the items, or of a long clipping it links to the page with them. */
function Count({ view, count }: { view: ReadingView; count: SheetCount }) {
  const { key, items } = count
  const line = <CountLine {...count} />
  const address = view.details && `${view.details.sourcing}#of-${key}`
  if (items.length === 0) return <p class="tally none">{line}</p>
  if (address)
    return (
      <p class="tally">
        <a href={address}>{line}</a>
      </p>
    )
  return (
    <details class="tally">
      <summary>{line}</summary>
      <ol class="links" id={`of-${key}`}>
        <Chunked of={items} each={(item) => <Item view={view} item={item} />} />
      </ol>
    </details>
  )
}

function CountLine({ label, voice, percent, items }: SheetCount) {
  return (
    <>
      <b class="n">{items.length}</b>{' '}
      <span>
        {voice && (
          <>
            <b class={`letter-of ${voice}`} aria-hidden="true">
              {voiceLetters[voice]}
            </b>{' '}
          </>
        )}
        {label}
        {percent !== null && <span class="share"> {percent} %</span>}
      </span>
    </>
  )
}

function Item({ view, item }: { view: ReadingView; item: SheetItem }): Child {
  switch (item.type) {
    case 'sentence':
      return <SentenceLink view={view} at={item.sentence} />
    case 'statement':
      return <StatementLink view={view} at={item.statement} />
    case 'source':
      return <Source view={view} actor={item.actor} />
    case 'paragraph':
      return <SingleSourceParagraph view={view} {...item} />
  }
}

/** A source with links to its statements. */
function Source({ view: { statementsOf, reading, home }, actor }: { view: ReadingView; actor: number }) {
  return (
    <li>
      <bdi>{reading.actors[actor]?.name}</bdi>
      <Chunked
        of={statementsOf[actor] ?? []}
        each={(at) => (
          <>
            {' '}
            <a href={`${home}#${statementId(at)}`} aria-label={`Statement ${at + 1}`}>
              {at + 1}
            </a>
          </>
        )}
      />
    </li>
  )
}

interface ParagraphProps {
  view: ReadingView
  paragraph: number
  actor: number
  sentences: number[]
}

function SingleSourceParagraph({ view: { home, reading }, paragraph, actor, sentences }: ParagraphProps) {
  return (
    <li>
      <a href={`${home}#p${paragraph + 1}`}>
        Paragraph {paragraph + 1}: <bdi>{reading.actors[actor]?.name}</bdi>
      </a>{' '}
      {sentences.map((at) => (
        <>
          <a href={`${home}#${sentenceId(at)}`} aria-label={`Sentence ${at + 1}`}>
            {at + 1}
          </a>{' '}
        </>
      ))}
    </li>
  )
}

function StatementLink({ view: { document, reading, home }, at }: { view: ReadingView; at: number }) {
  const statement = reading.attributions[at]!
  const { cue, content } = statement
  const name = sourceName(document, reading, statement)
  const [first] = content
  return (
    <li>
      <a href={`${home}#${statementId(at)}`}>
        {at + 1} <SpeakerAndCue speaker={name && <bdi>{name}</bdi>} cue={cue && excerpt(document, cue)} />
        {first && (
          <>
            : <bdi>{excerpt(document, first, 60)}</bdi>
          </>
        )}
      </a>
    </li>
  )
}
