// Who says what: every statement with its source, cue and content, and the words and rules it was found by.

import type { Span } from '@hearsay/core'
import type { Attribution } from '@hearsay/reading'
import { formNames, ruleMessage, stanceNames } from '@hearsay/reading'
import { Chain, saidBy } from './chain.tsx'
import { Days, excerpt } from './excerpt.tsx'
import type { ReadingView } from './reading-view.ts'
import { mostListed, sentenceId, statementId } from './reading-view.ts'
import { Rules } from './rules.tsx'

/** All statements of a text in its order, each with its evidence; cards and endnotes are made of this list. */
export function Statements({ view }: { view: ReadingView }) {
  const { attributions } = view.reading
  return (
    <section class="panel said" aria-labelledby="statements">
      <h2 id="statements">Who says what</h2>
      {attributions.length === 0 && <p class="quiet">Nobody is found to say anything in this text.</p>}
      <ol>
        {attributions.slice(0, mostListed).map((one, at) => (
          <Statement view={view} statement={one} at={at} />
        ))}
      </ol>
      {attributions.length > mostListed && (
        <p class="quiet">
          And {attributions.length - mostListed} more; the command hearsay read tells of all of them.
        </p>
      )}
    </section>
  )
}

interface StatementProps {
  view: ReadingView
  statement: Attribution
  at: number
}

function Statement({ view, statement, at }: StatementProps) {
  const { document, reading, sentenceOf } = view
  const { source, cue, content, actor } = statement
  const sentence = sentenceOf[at] ?? null
  const voice = sentence === null ? 'undetermined' : reading.sentences[sentence]!.voice
  const who = saidBy(view, at)
  return (
    <li
      id={statementId(at)}
      class={voice}
      data-form={statement.form}
      {...(who === null ? {} : { 'data-by': who })}
    >
      <p class="line">
        {sentence === null ? (
          <b class="nth">{at + 1}</b>
        ) : (
          <a
            class="nth"
            href={`#${sentenceId(sentence)}`}
            aria-label={`Statement ${at + 1}, in sentence ${sentence + 1}`}
          >
            {at + 1}
          </a>
        )}{' '}
        <Chain view={view} at={at} />
        {cue ? (
          <>
            {' '}
            <bdi class="cue">{excerpt(document, cue)}</bdi>
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
      <details class="why">
        <summary>Evidence</summary>
        <Evidence view={view} statement={statement} at={at} />
      </details>
    </li>
  )
}

/** The parts of a statement as written, what they amount to, and the rules with the words they went by. */
function Evidence({ view, statement, at }: StatementProps) {
  const { document, reading } = view
  const { source, cue, form, content, stance, stated, time, confidence, evidence, via } = statement
  const when = time === null ? undefined : reading.times[time]
  const parts: [string, Span][] = [
    ...(source ? [['source', source] satisfies [string, Span]] : []),
    ...(cue ? [['cue', cue] satisfies [string, Span]] : []),
    ...content.map((span): [string, Span] => ['content', span]),
  ]
  return (
    <div class="evidence">
      <dl class="fields">
        <dt>{via === null ? 'Who' : 'Chain'}</dt>
        <dd>
          <Chain view={view} at={at} />
        </dd>
        <dt>Source</dt>
        <dd>{source ? <bdi>{excerpt(document, source)}</bdi> : <i class="absent">none written</i>}</dd>
        <dt>Cue</dt>
        <dd>
          {cue ? <bdi>{excerpt(document, cue)}</bdi> : <i class="absent">none written</i>}
          {cue && <span class="quiet"> {stanceNames[stance]}</span>}
        </dd>
        <dt>Content</dt>
        <dd>
          {stated ? (
            content.length === 0 && <i class="absent">none found</i>
          ) : (
            <i class="absent">stated nothing</i>
          )}
          {content.map((span, index) => (
            <>
              {index > 0 && ' … '}
              <bdi>{excerpt(document, span)}</bdi>
            </>
          ))}
          {content.length > 0 && <span class="quiet"> {formNames[form]}</span>}
        </dd>
        {when && (
          <>
            <dt>When</dt>
            <dd>
              said on <Days {...when} />
              <span class="quiet">
                {' '}
                “<bdi>{excerpt(document, when.span)}</bdi>”: {ruleMessage(when.rule)}
              </span>
            </dd>
          </>
        )}
        <dt>Confidence</dt>
        <dd>{confidence.toFixed(2)}</dd>
      </dl>
      <Rules document={document} evidence={evidence} parts={parts} />
    </div>
  )
}
