// Who says what: every statement with its source, cue and content, and the words and rules it was found by.

import type { Span } from '@hearsay/core'
import type { Attribution, Voice } from '@hearsay/reading'
import { quoteFormNames, ruleMessage, stanceNames } from '@hearsay/reading'
import { Chunked } from '../../components/chunked.tsx'
import { Days, excerpt } from '../../components/excerpt.tsx'
import { Chain, chainLine, citedSource } from './chain.tsx'
import type { ReadingView } from './reading-view.ts'
import { partsOf, sentenceId, statementId } from './reading-view.ts'
import { Rules } from './rules.tsx'

/**
 * All statements of a text in its order; cards and endnotes are made of this list. Each has its evidence, but in a long
 * clipping, where that stands apart.
 */
export function Statements({ view }: { view: ReadingView }) {
  const { long, details } = view
  const { attributions } = view.reading
  const each = (statement: Attribution, at: number) => <Statement {...{ view, statement, at }} />
  return (
    <section class="panel said" aria-labelledby="statements">
      <h2 id="statements">Who says what</h2>
      {attributions.length === 0 && <p class="quiet">Nobody is found to say anything in this text.</p>}
      {long ? (
        <Chunked
          of={partsOf(attributions)}
          each={({ from, of }) => (
            <>
              {details && (
                <p class="quiet">
                  <a href={`${details.evidence}?st=${from}`}>
                    Evidence of statements {from + 1} to {from + of.length}
                  </a>
                </p>
              )}
              <ol class="near" start={from + 1}>
                {of.map((one, at) =>
                  details ? (
                    <StatementLine view={view} statement={one} at={from + at} />
                  ) : (
                    each(one, from + at)
                  ),
                )}
              </ol>
            </>
          )}
          size={1}
        />
      ) : (
        <ol>
          <Chunked of={attributions} each={each} />
        </ol>
      )}
    </section>
  )
}

/** One part of the statements, each with its evidence in sight. */
export function StatementPart({ view, from, to }: { view: ReadingView; from: number; to: number }) {
  return (
    <section class="panel said" aria-label={`Statements ${from + 1} to ${to}`}>
      <ol start={from + 1}>
        {view.reading.attributions.slice(from, to).map((one, at) => (
          <Statement view={view} statement={one} at={from + at} open />
        ))}
      </ol>
    </section>
  )
}

/** A statement in a line of few elements: a browser makes thousands of them. */
function StatementLine({ view, statement, at }: StatementProps) {
  const { document } = view
  const { cue, content } = statement
  return (
    <li {...itemAttributes(view, statement, at)} class={`line ${statementVoice(view, at)}`}>
      <StatementNumber view={view} at={at} />{' '}
      <bdi>
        {chainLine(view, at)}
        {cue && ` ${excerpt(document, cue)}`}
      </bdi>
      {content.length > 0 && ': '}
      {content.map((span, index) => (
        <>
          {index > 0 && ' … '}
          <q class="content">{excerpt(document, span)}</q>
        </>
      ))}
    </li>
  )
}

interface StatementProps {
  view: ReadingView
  statement: Attribution
  at: number
  /** Whether the evidence is in sight. */
  open?: boolean
}

function statementVoice({ reading, sentenceOf }: ReadingView, at: number): Voice {
  return reading.sentences[sentenceOf[at] ?? -1]?.voice ?? 'undetermined'
}

/** Its name on the page, its form, and who says it where somebody does. */
function itemAttributes(view: ReadingView, { form }: Attribution, at: number) {
  const who = citedSource(view, at)
  return { id: statementId(at), 'data-form': form, ...(who === null ? {} : { 'data-by': who }) }
}

/** The number of a statement, which leads to its sentence. */
function StatementNumber({ view: { sentenceOf, home }, at }: { view: ReadingView; at: number }) {
  const sentence = sentenceOf[at] ?? null
  if (sentence === null) return <b class="nth">{at + 1}</b>
  return (
    <a
      class="nth"
      href={`${home}#${sentenceId(sentence)}`}
      aria-label={`Statement ${at + 1}, in sentence ${sentence + 1}`}
    >
      {at + 1}
    </a>
  )
}

function Statement({ view, statement, at, open = false }: StatementProps) {
  const { document } = view
  const { source, cue, content, actor } = statement
  return (
    <li {...itemAttributes(view, statement, at)} class={statementVoice(view, at)}>
      <p class="line">
        <StatementNumber view={view} at={at} /> <Chain view={view} at={at} />
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
      <details class="why" open={open}>
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
          {content.length > 0 && <span class="quiet"> {quoteFormNames[form]}</span>}
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
