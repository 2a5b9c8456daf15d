// Who says what: every statement with its source, cue and content, and the words and rules it was found by.

import type { Document, Span } from '@hearsay/core'
import type { Attribution, Evidence } from '@hearsay/reading'
import { chainOf, formNames, ruleMessage, sourceName, stanceNames } from '@hearsay/reading'
import { readableDay } from './day.ts'
import type { ReadingView } from './reading-view.ts'

const MOST = 1000
/** What is shown of a content, in UTF-16 units. */
const EXCERPT = 280

/** All statements of a text in its order. */
export function Statements({ view }: { view: ReadingView }) {
  const { attributions } = view.reading
  return (
    <section class="panel said" aria-labelledby="statements">
      <h2 id="statements">Who says what</h2>
      {attributions.length === 0 && <p class="quiet">Nobody is found to say anything in this text.</p>}
      <ol>
        {attributions.slice(0, MOST).map((one, at) => (
          <Statement view={view} statement={one} at={at} />
        ))}
      </ol>
      {attributions.length > MOST && (
        <p class="quiet">
          And {attributions.length - MOST} more; the command hearsay read tells of all of them.
        </p>
      )}
    </section>
  )
}

function Statement({ view, statement, at }: { view: ReadingView; statement: Attribution; at: number }) {
  const { document, reading, sentenceOf } = view
  const { source, cue, content, form, actor, time, stance, stated, confidence, evidence } = statement
  const when = time === null ? undefined : reading.times[time]
  const sentence = sentenceOf[at]
  return (
    <li id={`a${at + 1}`}>
      <p>
        {sentence === null || sentence === undefined ? (
          <b class="nth">{at + 1}</b>
        ) : (
          <a
            class="nth"
            href={`#s${sentence + 1}`}
            aria-label={`Statement ${at + 1}, in sentence ${sentence + 1}`}
          >
            {at + 1}
          </a>
        )}{' '}
        <Chain view={view} at={at} />
        {cue ? (
          <>
            {' '}
            <span class="cue">
              <bdi>{excerpt(document, cue)}</bdi>
            </span>
          </>
        ) : (
          <span class="quiet"> {source || actor === null ? 'without a cue' : 'goes on'}</span>
        )}
        {content.length > 0 && ': '}
        {content.map((span, index) => (
          <>
            {index > 0 && ' … '}
            <q class="content">
              <bdi>{excerpt(document, span)}</bdi>
            </q>
          </>
        ))}
      </p>
      <ul class="facts">
        {!stated && <li>stated nothing</li>}
        {content.length > 0 && <li>{formNames[form]}</li>}
        <li>{stanceNames[stance]}</li>
        {when && (
          <li>
            said on <Days {...when} />
          </li>
        )}
        <li>confidence {confidence.toFixed(2)}</li>
      </ul>
      <Why document={document} evidence={evidence} />
    </li>
  )
}

/** Who says it, from the outlet inward. */
function Chain({ view: { document, reading }, at }: { view: ReadingView; at: number }) {
  const chain = chainOf(reading, at)
  const outlet = chain.length > 1 ? (document.header.outlet?.text ?? 'the outlet') : null
  return (
    <>
      {outlet && (
        <>
          <bdi>{outlet}</bdi> ←{' '}
        </>
      )}
      {chain.reverse().map((link, index) => {
        const one = reading.attributions[link]!
        const name = sourceName(document, reading, one)
        const actor = one.actor === null ? undefined : reading.actors[one.actor]
        return (
          <>
            {index > 0 && ' ← '}
            {name === null ? <span class="absent">nobody named</span> : <b dir="auto">{name}</b>}
            {actor?.roles[0] && (
              <span class="quiet">
                , <bdi>{actor.roles[0].text}</bdi>
              </span>
            )}
            {actor?.standing === 'unnamed' && <span class="quiet"> (unnamed)</span>}
          </>
        )
      })}
    </>
  )
}

/** The rules that decided, each with the words it decided by. */
export function Why({ document, evidence }: { document: Document; evidence: Evidence[] }) {
  return (
    <details class="why">
      <summary>Why</summary>
      <ul>
        {evidence.map(({ rule, spans }) => (
          <li>
            {ruleMessage(rule)} <code>{rule}</code>
            {spans.map((span) => (
              <q>
                <bdi>{excerpt(document, span)}</bdi>
              </q>
            ))}
          </li>
        ))}
        {evidence.length === 0 && <li>Nothing was noted.</li>}
      </ul>
    </details>
  )
}

/** A day, or the first and the last of several, for people. */
export function Days({ start, end }: { start: string; end: string }) {
  return (
    <>
      <time datetime={start}>{readableDay(start)}</time>
      {end !== start && (
        <>
          {' '}
          to <time datetime={end}>{readableDay(end)}</time>
        </>
      )}
    </>
  )
}

/** Words of the text, cut where they are many. */
export function excerpt({ text }: Document, [start, end]: Span): string {
  return end - start > EXCERPT ? `${text.slice(start, start + EXCERPT).trimEnd()}…` : text.slice(start, end)
}
