// Whose voice a text is in: the legend, which is also the filter, and why each sentence is in its voice.

import { voiceLabels, voiceLetters, voiceShortLabels } from '@hearsay/desk'
import type { Sentence } from '@hearsay/reading'
import { documentLanguage, howWellRead } from '@hearsay/reading'
import { sourcingOf, voices } from '@hearsay/reading/shape'
import type { Child } from 'hono/jsx'
import { Chunked } from '../../components/chunked.tsx'
import { excerpt } from '../../components/excerpt.tsx'
import { keyShortcut } from '../../components/keys.ts'
import type { ReadingView } from './reading-view.ts'
import { partsOf, sentenceId, statementId } from './reading-view.ts'
import { Rules } from './rules.tsx'

/** The words of a sentence that a list shows, in UTF-16 units. */
const MAX_GLANCE_LENGTH = 90

/** The letters with their meanings and counts; choosing one dims the other voices. */
export function VoiceLegend({ view }: { view: ReadingView }) {
  const { sentences, model } = view.reading
  const { voices: sentencesIn } = sourcingOf(view.reading)
  return (
    <section class="panel voices" aria-labelledby="voices">
      <h2 id="voices">Whose voice</h2>
      <fieldset class="legend" {...keyShortcut('voice')}>
        <legend>Show</legend>
        <VoiceChoice value="all" count={sentences.length}>
          <span class="every">all</span>
        </VoiceChoice>
        {voices.map((voice) => (
          <VoiceChoice value={voice} count={sentencesIn[voice].length}>
            <b class={`letter-of ${voice}`} aria-hidden="true">
              {voiceLetters[voice]}
            </b>
            <span class={`what sentence ${voice}`}>{voiceLabels[voice]}</span>
            <span class={`what short sentence ${voice}`}>{voiceShortLabels[voice]}</span>
          </VoiceChoice>
        ))}
      </fieldset>
      <p class="quiet">
        {howWellRead(documentLanguage(view.document))}. Read by machine ({model} model); check before quoting.{' '}
        Sources are coloured, <i class="cue">cues</i> are italic; what is unsure is faint and in no count.
      </p>
    </section>
  )
}

function VoiceChoice({ value, count, children }: { value: string; count: number; children: Child }) {
  const all = value === 'all'
  return (
    <label class={count === 0 ? 'none' : ''}>
      <input type="radio" name="voice" value={value} id={`voice-${value}`} checked={all} autocomplete="off" />
      {children} <span class="count">{count}</span>
    </label>
  )
}

/**
 * Every sentence with its voice and the rules that decided it, or a link to the statements that did. The cards of sentences
 * without a statement are made of this list.
 */
export function SentenceReasons({ view }: { view: ReadingView }) {
  const { reading, details } = view
  return (
    <details class="raw" id="sentences">
      <summary>
        <h2>Sentence by sentence</h2>
      </summary>
      {details ? (
        <ol class="links">
          {partsOf(reading.sentences).map(({ from, of }) => (
            <li>
              <a href={`${details.evidence}?s=${from}`}>
                Sentences {from + 1} to {from + of.length}
              </a>
            </li>
          ))}
        </ol>
      ) : (
        <ol class="reasons">
          <Chunked
            of={reading.sentences}
            each={(sentence, at) => <SentenceReason {...{ view, sentence, at }} />}
          />
        </ol>
      )}
    </details>
  )
}

/** Some of the sentences, each with why it is in its voice. */
export function SentencePart({ view, from, to }: { view: ReadingView; from: number; to: number }) {
  return (
    <ol class="reasons" start={from + 1}>
      {view.reading.sentences.slice(from, to).map((sentence, at) => (
        <SentenceReason view={view} sentence={sentence} at={from + at} />
      ))}
    </ol>
  )
}

interface ReasonProps {
  view: ReadingView
  sentence: Sentence
  at: number
}

function SentenceReason({ view, sentence, at }: ReasonProps) {
  const { voice, span } = sentence
  return (
    <li id={`why-${sentenceId(at)}`} class={voice}>
      <p class="line">
        <a class="nth" href={`${view.home}#${sentenceId(at)}`} aria-label={`Sentence ${at + 1}`}>
          {at + 1}
        </a>{' '}
        <b class={`letter-of ${voice}`}>{voiceLetters[voice]}</b> {voiceLabels[voice]}:{' '}
        <bdi>{excerpt(view.document, span, MAX_GLANCE_LENGTH)}</bdi>
      </p>
      <Reasons view={view} sentence={sentence} />
    </li>
  )
}

function Reasons({ view: { document, reading, home }, sentence }: Pick<ReasonProps, 'view' | 'sentence'>) {
  const listed = sentence.attributions
  const shown = new Set(
    listed.flatMap((one) => reading.attributions[one]!.evidence.map(({ rule, spans }) => `${rule} ${spans}`)),
  )
  const own = sentence.evidence.filter(({ rule, spans }) => !shown.has(`${rule} ${spans}`))
  return (
    <div class="evidence">
      {listed.length > 0 && (
        <p>
          See{' '}
          {listed.map((one, at) => (
            <>
              {at > 0 && ', '}
              <a href={`${home}#${statementId(one)}`}>statement {one + 1}</a>
            </>
          ))}
        </p>
      )}
      {(own.length > 0 || listed.length === 0) && <Rules document={document} evidence={own} />}
    </div>
  )
}

/** A link to a sentence, with its first words. */
export function SentenceLink({ view: { document, reading, home }, at }: { view: ReadingView; at: number }) {
  return (
    <li>
      <a href={`${home}#${sentenceId(at)}`}>
        {at + 1} <bdi>{excerpt(document, reading.sentences[at]!.span, MAX_GLANCE_LENGTH)}</bdi>
      </a>
    </li>
  )
}
