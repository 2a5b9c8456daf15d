// All of one name: when it speaks and where, under which cues, and every statement.

import type { ActorEntry, ActorPage, Statement } from '@hearsay/archive'
import { fieldTerm } from '@hearsay/archive'
import { address, outletAddress, speakerAddress, statementAddress } from '../../address.ts'
import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'
import { Picture } from '../../components/picture.tsx'
import { timeline } from '../../components/plots.ts'
import type { StatementsSectionProps } from '../../components/statements-section.tsx'
import { StatementsSection } from '../../components/statements-section.tsx'
import { TallyList } from '../../components/tally-list.tsx'
import { readableDay } from '../../format.ts'
import { speakerTallies, timelinePoints } from '../../tallies.ts'
import { counted } from '../../wording.ts'

interface SpeakerPageProps extends Pick<StatementsSectionProps, 'order' | 'page' | 'to'> {
  look: Look
  actor: ActorEntry
  found: ActorPage
  /** The latest statements, for what they have in common. */
  all: Statement[]
}

/** The page of a name that speaks. */
export function SpeakerPage({ look, actor, found, all, order, page, to }: SpeakerPageProps) {
  const { statements, total, first, latest, maybe } = found
  const query = fieldTerm('speaker', actor.name)
  const { outlets, cues, via } = speakerTallies(all)
  return (
    <Layout look={look} title={actor.name} here="speakers" slanted>
      <div class="about">
        <h1 dir="auto">{actor.name}</h1>
        <p class="quiet">
          {actor.kind}; {counted(actor.statements, 'statement')} in {counted(actor.seeds, 'seed')}.{' '}
          {first && (
            <>
              First <Dated statement={first} />
              {latest && (
                <>
                  , latest <Dated statement={latest} />
                </>
              )}
              .
            </>
          )}{' '}
          <a href={address('/find', { q: query })}>Find within</a>
        </p>
        {maybe.length > 0 && <Maybe maybe={maybe} />}
      </div>
      <Timeline statements={all} of={actor.statements} />
      <div class="with-facets">
        <StatementsSection {...{ statements, total, order, page, to }} without="speaker" />
        <div class="facets">
          <TallyList id="outlets" title="In which outlets" of={outlets} to={outletAddress} />
          <TallyList
            id="cues"
            title="Under which cues"
            of={cues}
            to={(cue) => address('/find', { q: `${query} ${fieldTerm('cue', cue)}` })}
          />
          <TallyList
            id="relayed"
            title="Passed on by"
            of={via}
            to={(name) => address('/find', { q: `${query} ${fieldTerm('via', name)}` })}
          />
          {all.length < actor.statements && (
            <p class="quiet">Counted over the latest {all.length.toLocaleString('en')} statements.</p>
          )}
        </div>
      </div>
    </Layout>
  )
}

function Dated({ statement }: { statement: Statement }) {
  const { when, date } = statement
  const day = when?.start ?? date
  return (
    <a href={statementAddress(statement)}>
      {day ? <time datetime={day}>{readableDay(day)}</time> : 'in a seed without a date'}
    </a>
  )
}

function Maybe({ maybe }: { maybe: ActorEntry[] }) {
  return (
    <p class="maybe">
      May be the same, by the name alone:{' '}
      {maybe.map(({ key, name, statements }, at) => (
        <>
          {at > 0 && ', '}
          <a href={speakerAddress(key)}>
            <bdi>{name}</bdi>
          </a>{' '}
          ({statements})
        </>
      ))}
      . Nothing is merged.
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
          When it was said, by outlet; a larger dot is more statements on one day.
          {statements.length < of && ` The latest ${statements.length.toLocaleString('en')} statements.`}
        </>
      }
      svg={timeline(rows, moments)}
      heads={['Day', 'Outlet', 'Statements']}
      rows={moments.slice(-300).map(({ row, day, count }) => [readableDay(day), <bdi>{row}</bdi>, count])}
    />
  )
}
