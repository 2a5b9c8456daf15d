// In whose voice a text is: the legend, which is also the filter, and why each sentence is in the voice it is in.

import type { Sentence } from '@hearsay/reading'
import { sourcingOf, voiceLetters, voiceNames } from '@hearsay/reading'
import type { Child } from 'hono/jsx'
import { excerpt } from './excerpt.tsx'
import { shortcut } from './keys.ts'
import type { ReadingView } from './reading-view.ts'
import { mostListed, sentenceId, statementId } from './reading-view.ts'
import { Rules } from './rules.tsx'
import { voiceOrder } from './voice-strip.tsx'
import { counted } from './wording.ts'

/** What is shown of a sentence in a list, in UTF-16 units. */
const GLANCE = 90

/** The letters with what they mean and how many sentences have each; choosing one lets the others step back. */
export function Voices({ view }: { view: ReadingView }) {
  const { sentences, model } = view.reading
  const { voices: found } = sourcingOf(view.reading)
  return (
    <section class="panel voices" aria-labelledby="voices">
      <h2 id="voices">In whose voice</h2>
      <fieldset class="legend" {...shortcut('voices')}>
        <legend>Show</legend>
        <Choice value="all" count={sentences.length}>
          <span class="every">every voice</span>
        </Choice>
        {voiceOrder.map((voice) => (
          <Choice value={voice} count={found[voice].length}>
            <b class={`letter-of ${voice}`} aria-hidden="true">
              {voiceLetters[voice]}
            </b>
            <span class={`what sentence ${voice}`}>{voiceNames[voice]}</span>
          </Choice>
        ))}
      </fieldset>
      <p class="quiet">
        Read by the {model} model. In the text sources are coloured and <i class="cue">cues</i> slanted.
      </p>
    </section>
  )
}

function Choice({ value, count, children }: { value: string; count: number; children: Child }) {
  const all = value === 'all'
  return (
    <label class={count === 0 ? 'none' : ''}>
      <input type="radio" name="voice" value={value} id={`voice-${value}`} checked={all} autocomplete="off" />
      {children} <span class="count">{count}</span>
    </label>
  )
}

/**
 * Every sentence with its voice and the rules that decided, those of its statements by a link to them; a card for a
 * sentence in which nobody says anything is made of this.
 */
export function SentenceReasons({ view }: { view: ReadingView }) {
  const { document, reading } = view
  return (
    <details class="raw" id="sentences">
      <summary>
        <h2>Sentence by sentence</h2>
      </summary>
      <ol class="reasons">
        {reading.sentences.slice(0, mostListed).map((sentence, at) => (
          <li id={`why-${sentenceId(at)}`} class={sentence.voice}>
            <p class="line">
              <a class="nth" href={`#${sentenceId(at)}`} aria-label={`Sentence ${at + 1}`}>
                {at + 1}
              </a>{' '}
              <b class={`letter-of ${sentence.voice}`}>{voiceLetters[sentence.voice]}</b>{' '}
              {voiceNames[sentence.voice]}: <bdi>{excerpt(document, sentence.span, GLANCE)}</bdi>
            </p>
            <Reasons view={view} sentence={sentence} />
          </li>
        ))}
      </ol>
      {reading.sentences.length > mostListed && (
        <p class="quiet">And {counted(reading.sentences.length - mostListed, 'more sentence')}.</p>
      )}
    </details>
  )
}

function Reasons({ view: { document, reading }, sentence }: { view: ReadingView; sentence: Sentence }) {
  const listed = sentence.attributions.filter((one) => one < mostListed)
  const told = new Set(
    listed.flatMap((one) => reading.attributions[one]!.evidence.map(({ rule, spans }) => `${rule} ${spans}`)),
  )
  const own = sentence.evidence.filter(({ rule, spans }) => !told.has(`${rule} ${spans}`))
  return (
    <div class="evidence">
      {listed.length > 0 && (
        <p>
          As{' '}
          {listed.map((one, at) => (
            <>
              {at > 0 && ', '}
              <a href={`#${statementId(one)}`}>statement {one + 1}</a>
            </>
          ))}
        </p>
      )}
      {(own.length > 0 || listed.length === 0) && <Rules document={document} evidence={own} />}
    </div>
  )
}

/** Links to sentences, each with its first words. */
export function SentenceLinks({ view: { document, reading }, of }: { view: ReadingView; of: number[] }) {
  return (
    <ol class="links">
      {of.slice(0, mostListed).map((at) => (
        <li>
          <a href={`#${sentenceId(at)}`}>
            {at + 1} <bdi>{excerpt(document, reading.sentences[at]!.span, GLANCE)}</bdi>
          </a>
        </li>
      ))}
    </ol>
  )
}
