// In whose voice a text is: the legend of the letters with their counts, how it is sourced, and why each sentence is in
// the voice it is in.

import type { Voice } from '@hearsay/reading'
import { sourcingOf, voiceLetters, voiceNames } from '@hearsay/reading'
import type { ReadingView } from './reading-view.ts'
import { excerpt, Why } from './statements.tsx'
import { counted } from './wording.ts'

const VOICES: Voice[] = ['own', 'named', 'unnamed', 'relayed', 'undetermined']
const MOST = 1000

/** The letters with what they mean and how many sentences have each; every number opens its sentences. */
export function Voices({ view }: { view: ReadingView }) {
  const { voices, named, unnamedWithReason, unnamedWithoutReason, nobody, declined } = sourcingOf(
    view.reading,
  )
  const unnamed = unnamedWithReason.length + unnamedWithoutReason.length
  return (
    <section class="panel voices" aria-labelledby="voices">
      <h2 id="voices">In whose voice</h2>
      <ul>
        {VOICES.map((voice) => (
          <li>
            <b class={`letter ${voice}`} aria-hidden="true">
              {voiceLetters[voice]}
            </b>{' '}
            <span class={`sentence ${voice}`}>{voiceNames[voice]}</span>
            <Numbers of={voices[voice]} />
          </li>
        ))}
      </ul>
      <p id="sourcing">
        {counted(named.length + unnamed, 'source')}: {named.length} named, {unnamed} unnamed (
        {unnamedWithReason.length} with a reason, {unnamedWithoutReason.length} without).
        {nobody.length > 0 && ` ${counted(nobody.length, 'statement')} put to nobody.`}
        {declined.length > 0 && ` ${counted(declined.length, 'time')} a source declined.`}
      </p>
      <p class="quiet">
        Read by the {view.reading.model} model. <b class="source">Sources</b> and <i class="cue">cues</i> are
        marked in the text.
      </p>
    </section>
  )
}

function Numbers({ of }: { of: number[] }) {
  if (of.length === 0) return <span class="quiet"> no sentence</span>
  return (
    <details>
      <summary>{counted(of.length, 'sentence')}</summary>
      <p>
        {of.slice(0, MOST).map((at) => (
          <>
            <a href={`#s${at + 1}`}>{at + 1}</a>{' '}
          </>
        ))}
      </p>
    </details>
  )
}

/** Every sentence with its voice and the rules that decided. */
export function SentenceReasons({ view: { document, reading } }: { view: ReadingView }) {
  return (
    <details class="raw">
      <summary>
        <h2>Sentence by sentence</h2>
      </summary>
      <ol class="reasons">
        {reading.sentences.slice(0, MOST).map(({ span, voice, evidence }, at) => (
          <li>
            <a href={`#s${at + 1}`}>{at + 1}</a> <b class={`letter ${voice}`}>{voiceLetters[voice]}</b>{' '}
            {voiceNames[voice]}: <bdi>{excerpt(document, [span[0], Math.min(span[1], span[0] + 90)])}</bdi>
            {span[1] - span[0] > 90 && '…'}
            <Why document={document} evidence={evidence} />
          </li>
        ))}
      </ol>
      {reading.sentences.length > MOST && (
        <p class="quiet">And {reading.sentences.length - MOST} more sentences.</p>
      )}
    </details>
  )
}
