// Who speaks in a clipping, and the dates it mentions.

import type { Span } from '@hearsay/core'
import { actorKindLabels, sourceTypeLabels } from '@hearsay/desk'
import type { Actor } from '@hearsay/reading'
import { ruleMessage } from '@hearsay/reading'
import { speakerAddress } from '../../address.ts'
import { Chunked } from '../../components/chunked.tsx'
import { Days, excerpt } from '../../components/excerpt.tsx'
import type { ReadingView } from './reading-view.ts'

/** So many of a long clipping are listed on its page, the rest details. */
const MAX_LISTED = 100

/**
 * The speakers in a table: what each is as a source, how often it speaks, and why it is in the text or not named. Named ones of a
 * saved clipping have a page. Whose every statement is unsure isn’t known to speak, and is left out.
 */
export function Speakers({ view, saved }: { view: ReadingView; saved: boolean }) {
  const { details } = view
  const { actors, attributions } = view.reading
  const said = new Map<number, number>()
  const unsure = new Set<number>()
  for (const { actor, sure } of attributions) {
    if (actor === null) continue
    if (sure) said.set(actor, (said.get(actor) ?? 0) + 1)
    else unsure.add(actor)
  }
  const shown = actors.flatMap((actor, at) => {
    const statements = said.get(at) ?? 0
    return statements === 0 && unsure.has(at) ? [] : [{ actor, statements }]
  })
  return (
    <section class="panel sources" aria-labelledby="speakers">
      <h2 id="speakers">Who speaks</h2>
      {shown.length === 0 && <p class="quiet">No speakers found.</p>}
      {shown.length > 0 && (
        <table class="names speakers">
          <thead>
            <tr>
              <th scope="col">Source</th>
              <th scope="col">What it is</th>
              <th scope="col">Statements</th>
              <th scope="col">Why it is in the text</th>
            </tr>
          </thead>
          <tbody>
            <Chunked
              of={shown.slice(0, details ? MAX_LISTED : undefined)}
              each={(one) => <SpeakerRow {...{ view, saved, ...one }} />}
            />
          </tbody>
        </table>
      )}
      <MoreLink of={shown} to={details && `${details.sourcing}#speakers`} />
    </section>
  )
}

interface SpeakerProps {
  view: ReadingView
  saved: boolean
  actor: Actor
  statements: number
}

function SpeakerRow({ view, saved, actor, statements }: SpeakerProps) {
  const { name, kind, outlet, standing, sourceType, title, roles } = actor
  // What the type doesn’t tell.
  const fact = outlet ? 'outlet' : kind === 'place' ? actorKindLabels[kind] : null
  const about = title ? [title] : roles
  return (
    <tr>
      <th scope="row" dir="auto">
        {saved && standing === 'named' ? <a href={speakerAddress(name)}>{name}</a> : name}
        {about.length > 0 && (
          <p class="quiet">
            {about.map(({ text }, at) => (
              <>
                {at > 0 && '; '}
                <bdi>{text}</bdi>
              </>
            ))}
          </p>
        )}
      </th>
      <td>
        {capitalized(sourceTypeLabels[sourceType])}
        {fact && `, ${fact}`}
      </td>
      <td class="count">
        {statements}
        <span class="narrow"> {statements === 1 ? 'statement' : 'statements'}</span>
      </td>
      <td>
        <WhyHere view={view} actor={actor} />
      </td>
    </tr>
  )
}

/** The words that say why a source is in the text, and of one without a name what is said of that; nothing where there are none. */
function WhyHere({
  view: { document },
  actor: { justification, unnamed },
}: Pick<SpeakerProps, 'view' | 'actor'>) {
  const { condition = null, reason = null } = unnamed ?? {}
  const parts: [string, Span[]][] = [
    ['', justification],
    ['condition: ', condition ? [condition] : []],
    ['reason for no name: ', reason ? [reason] : []],
  ]
  const told = parts.filter(([, spans]) => spans.length > 0)
  if (told.length === 0) return <span class="absent">not said</span>
  return (
    <>
      {told.map(([label, spans]) => (
        <p>
          {label}
          {spans.map((span, at) => (
            <>
              {at > 0 && ' … '}
              <q>
                <bdi>{excerpt(document, span)}</bdi>
              </q>
            </>
          ))}
        </p>
      ))}
    </>
  )
}

function capitalized(words: string): string {
  return (words[0] ?? '').toUpperCase() + words.slice(1)
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
