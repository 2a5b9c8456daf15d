// Who speaks in a clipping, and the dates it mentions.

import { actorKindLabels, counted, standingLabels } from '@hearsay/desk'
import type { Actor } from '@hearsay/reading'
import { ruleMessage } from '@hearsay/reading'
import { speakerAddress } from '../../address.ts'
import { Chunked } from '../../components/chunked.tsx'
import { Days, excerpt } from '../../components/excerpt.tsx'
import type { ReadingView } from './reading-view.ts'

/** So many of a long clipping are listed on its page, the rest details. */
const MAX_LISTED = 100

/** The speakers: what each is, how often it speaks, and why a name is missing. Named ones of a saved clipping have a page. */
export function Speakers({ view, saved }: { view: ReadingView; saved: boolean }) {
  const { details } = view
  const { actors, attributions } = view.reading
  const said = new Map<number | null, number>()
  for (const { actor } of attributions) said.set(actor, (said.get(actor) ?? 0) + 1)
  return (
    <section class="panel" aria-labelledby="speakers">
      <h2 id="speakers">Who speaks</h2>
      {actors.length === 0 && <p class="quiet">No speakers found.</p>}
      <ul class="speakers">
        <Chunked
          of={actors.slice(0, details ? MAX_LISTED : undefined)}
          each={(actor, at) => (
            <li>
              <b dir="auto">
                {saved && actor.standing === 'named' ? (
                  <a href={speakerAddress(actor.name)}>{actor.name}</a>
                ) : (
                  actor.name
                )}
              </b>{' '}
              <span class="quiet">
                {actor.outlet ? 'outlet' : actorKindLabels[actor.kind]}, {standingLabels[actor.standing]};{' '}
                {counted(said.get(at) ?? 0, 'statement')}, {counted(actor.mentions.length, 'mention')}
              </span>
              {actor.roles.length > 0 && (
                <p>
                  {actor.roles.map(({ text }, role) => (
                    <>
                      {role > 0 && '; '}
                      <bdi>{text}</bdi>
                    </>
                  ))}
                </p>
              )}
              {actor.unnamed && <UnnamedSource view={view} unnamed={actor.unnamed} />}
            </li>
          )}
        />
      </ul>
      <MoreLink of={actors} to={details && `${details.sourcing}#speakers`} />
    </section>
  )
}

/** A link to the speakers or dates that the page of a long clipping leaves out. */
function MoreLink({ of, to }: { of: unknown[]; to: string | null }) {
  if (to === null || of.length <= MAX_LISTED) return null
  return (
    <p class="quiet">
      <a href={to}>And {of.length - MAX_LISTED} more</a>
    </p>
  )
}

function UnnamedSource({
  view: { document },
  unnamed,
}: {
  view: ReadingView
  unnamed: NonNullable<Actor['unnamed']>
}) {
  const { description, number, condition, reason } = unnamed
  return (
    <dl class="fields">
      <dt>Described as</dt>
      <dd>
        <bdi>{excerpt(document, description)}</bdi>
        {number !== null && `, ${number === 1 ? 'one' : `${number} of them`}`}
      </dd>
      <dt>Condition</dt>
      <dd>
        {condition ? <bdi>{excerpt(document, condition)}</bdi> : <span class="absent">not stated</span>}
      </dd>
      <dt>Reason</dt>
      <dd>{reason ? <bdi>{excerpt(document, reason)}</bdi> : <span class="absent">not stated</span>}</dd>
    </dl>
  )
}

/** The words for dates, the days they mean, and the rule for each. */
export function DatesMentioned({ view: { document, reading, details } }: { view: ReadingView }) {
  return (
    <section class="panel" aria-labelledby="days">
      <h2 id="days">Dates mentioned</h2>
      {reading.times.length === 0 && <p class="quiet">No dates mentioned.</p>}
      <ul class="days">
        <Chunked
          of={reading.times.slice(0, details ? MAX_LISTED : undefined)}
          each={({ span, start, end, rule }) => (
            <li>
              <q>
                <bdi>{excerpt(document, span)}</bdi>
              </q>{' '}
              is <Days start={start} end={end} />
              <p class="quiet">
                {ruleMessage(rule)} <code>{rule}</code>
              </p>
            </li>
          )}
        />
      </ul>
      <MoreLink of={reading.times} to={details && `${details.sourcing}#days`} />
    </section>
  )
}
