// The page of a speaker: when and where it speaks, with which cues, and every statement.

import type { ActorEntry, ActorPage, Statement } from '@hearsay/archive'
import { fieldTerm } from '@hearsay/archive'
import { actorKindLabels, counted, formatNumber } from '@hearsay/desk'
import {
  address,
  compareAddress,
  exportAddress,
  outletAddress,
  speakerAddress,
  statementAddress,
} from '../../address.ts'
import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'
import { Picture } from '../../components/picture.tsx'
import { timeline } from '../../components/plots.ts'
import { StatementsSection } from '../../components/statements-section.tsx'
import { TallyList } from '../../components/tally-list.tsx'
import { readableDay } from '../../format.ts'
import { speakerTallies, timelinePoints } from '../../tallies.ts'
import type { NameView } from '../names/name-routes.tsx'

interface SpeakerPageProps {
  look: Look
  actor: ActorEntry
  found: ActorPage
  /** The latest statements, for what they have in common. */
  latest: Statement[]
  view: NameView
}

/** The page of a speaker. */
export function SpeakerPage({ look, actor, found, latest, view }: SpeakerPageProps) {
  const { statements, total, maybe } = found
  const query = fieldTerm('name', actor.name)
  const { outlets, cues, via } = speakerTallies(latest)
  return (
    <Layout look={look} title={actor.name} here="speakers" feed={address('', { q: query })} italic>
      <div class="about">
        <h1 dir="auto">{actor.name}</h1>
        <p class="quiet">
          {capitalized(actorKindLabels[actor.kind])}; {counted(actor.statements, 'statement')} in{' '}
          {counted(actor.seeds, 'clipping')}. <Range earliest={found.first} latest={found.latest} />{' '}
          <a href={address('/find', { q: query })}>Search these statements</a> ·{' '}
          <a href={address('/find', { q: `${query} sure:no` })}>Unsure ones, not counted here</a> ·{' '}
          <a href={compareAddress({ speaker: actor.name })}>Said again, changed, turned</a> ·{' '}
          <a href={address('/feed.atom', { q: query })}>Feed</a> ·{' '}
          <a href={address('/searches', { q: query })}>Watch</a> ·{' '}
          <a href={exportAddress({ query })}>Export</a>
        </p>
        {maybe.length > 0 && <Maybe maybe={maybe} />}
      </div>
      <Timeline statements={latest} of={actor.statements} />
      <div class="with-facets">
        <StatementsSection {...{ statements, total, view }} without="speaker" />
        <div class="facets">
          <TallyList id="outlets" title="Outlets" of={outlets} to={outletAddress} />
          <TallyList
            id="cues"
            title="Cues"
            of={cues}
            to={(cue) => address('/find', { q: `${query} ${fieldTerm('cue', cue)}` })}
          />
          <TallyList
            id="relayed"
            title="Relayed by"
            of={via}
            to={(name) => address('/find', { q: `${query} ${fieldTerm('via', name)}` })}
          />
          {latest.length < actor.statements && (
            <p class="quiet">Counted over the latest {formatNumber(latest.length)} statements.</p>
          )}
        </div>
      </div>
    </Layout>
  )
}

/** The days of the earliest and the latest statement. */
function Range({ earliest, latest }: { earliest: Statement | null; latest: Statement | null }) {
  if (!earliest) return null
  return (
    <>
      Earliest <Dated statement={earliest} />
      {latest && (
        <>
          , latest <Dated statement={latest} />
        </>
      )}
      .
    </>
  )
}

function capitalized(word: string): string {
  return (word[0] ?? '').toUpperCase() + word.slice(1)
}

function Dated({ statement }: { statement: Statement }) {
  const { when, date } = statement
  const day = when?.start ?? date
  return (
    <a href={statementAddress(statement)}>
      {day ? <time datetime={day}>{readableDay(day)}</time> : 'undated'}
    </a>
  )
}

function Maybe({ maybe }: { maybe: ActorEntry[] }) {
  return (
    <p class="maybe">
      Possibly the same, by name alone:{' '}
      {maybe.map(({ key, name, statements }, at) => (
        <>
          {at > 0 && ', '}
          <a href={speakerAddress(key)}>
            <bdi>{name}</bdi>
          </a>{' '}
          ({statements})
        </>
      ))}
      . Not merged.
    </p>
  )
}

/** Rows of outlets in a timeline. */
const ROWS = 6

function Timeline({ statements, of }: { statements: Statement[]; of: number }) {
  const { rows, moments } = timelinePoints(statements, ROWS)
  if (moments.length < 2) return null
  return (
    <Picture
      caption={
        <>
          Statements by day and outlet. Larger dots mean more statements.
          {statements.length < of && ` Only the latest ${formatNumber(statements.length)} statements.`}
        </>
      }
      svg={timeline(rows, moments)}
      heads={['Day', 'Outlet', 'Statements']}
      rows={moments.slice(-300).map(({ row, day, count }) => [readableDay(day), <bdi>{row}</bdi>, count])}
    />
  )
}
