// Who says what: every statement with its source, cue and content, and its evidence.

import type { Document, Span } from '@hearsay/core'
import { reviewKey } from '@hearsay/decisions'
import type { Attribution, Voice } from '@hearsay/reading'
import { confidenceWords } from '@hearsay/reading/shape'
import { Chunked } from '../../components/chunked.tsx'
import { excerpt, MAX_EXCERPT_LENGTH } from '../../components/excerpt.tsx'
import { isBeforeSource, SpeakerAndCue } from '../../components/speaker-and-cue.tsx'
import { Chain, chainLine, citationSource, isRelayed } from './chain.tsx'
import { DecisionForms } from './decision-forms.tsx'
import { Evidence } from './evidence.tsx'
import type { ReadingView } from './reading-view.ts'
import { partsOf, sentenceId, statementId } from './reading-view.ts'

/**
 * All statements in the order of the text; cards and endnotes are made of this list. Each has its evidence, except in a long
 * clipping, which has it on pages of its own.
 */
export function Statements({ view }: { view: ReadingView }) {
  const { long, details } = view
  const { attributions } = view.reading
  const each = (statement: Attribution, at: number) => <Statement {...{ view, statement, at }} />
  return (
    <section class="panel said" aria-labelledby="statements">
      <h2 id="statements">Who says what</h2>
      {attributions.length === 0 && <p class="quiet">No attributed statements found.</p>}
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

/** Some of the statements, each with its evidence open. */
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

/** A statement in a line of few elements, for lists of thousands. */
function StatementLine({ view, statement, at }: StatementProps) {
  const { document } = view
  const { cue, content } = statement
  return (
    <li {...itemAttributes(view, statement, at)} class={`line ${statementClass(view, at)}`}>
      <StatementNumber view={view} at={at} /> <bdi>{lineOf(view, at, cue && excerpt(document, cue))}</bdi>
      {content.length > 0 && ': '}
      {content.map((span, index) => (
        <>
          {index > 0 && ' … '}
          <q class="content" {...wholeWords(document, span)}>
            {excerpt(document, span)}
          </q>
        </>
      ))}{' '}
      <Confidence statement={statement} />
    </li>
  )
}

interface StatementProps {
  view: ReadingView
  statement: Attribution
  at: number
  /** Whether the evidence is open. */
  open?: boolean
}

/** The voice of its sentence, by which the list is filtered; an unsure statement has decided none, and is fainter. */
function statementClass({ reading, sentenceOf }: ReadingView, at: number): string {
  const voice: Voice = reading.sentences[sentenceOf[at] ?? -1]?.voice ?? 'undetermined'
  return reading.attributions[at]!.sure ? voice : `${voice} unsure`
}

/** The words of a span where the list cuts them, for a citation. */
function wholeWords({ text }: Document, span: Span) {
  const [start, end] = span
  return end - start > MAX_EXCERPT_LENGTH ? { 'data-words': text.slice(start, end) } : {}
}

/** The id of a statement on the page, and what a citation of it needs. */
function itemAttributes(view: ReadingView, statement: Attribution, at: number) {
  const { form, time, sure, decided } = statement
  const { speaker, relays } = citationSource(view, at)
  const said = time === null ? undefined : view.reading.times[time]
  return {
    id: statementId(at),
    'data-form': form,
    ...(view.deciding && { 'data-key': reviewKey(statement) }),
    ...(!sure && { 'data-unsure': '' }),
    ...(decided && { 'data-decided': '' }),
    ...(speaker !== null && { 'data-speaker': speaker }),
    ...(relays.length > 0 && { 'data-relays': JSON.stringify(relays) }),
    ...(said && { 'data-said': `${said.start}/${said.end}` }),
  }
}

/** The same as `Lead`, in a line. */
function lineOf(view: ReadingView, at: number, cue: string | null): string {
  const { speaker } = citationSource(view, at)
  const chain = chainLine(view, at)
  if (cue === null) return chain
  if (isRelayed(view, at)) return `${chain} ${cue}`
  if (speaker === null) return `${chain} (“${cue}”)`
  return isBeforeSource(cue) ? `${cue} ${chain}` : `${chain} ${cue}`
}

/** Who says it, with the cue. */
function Lead({ view, statement: { source, cue, actor }, at }: StatementProps) {
  const chain = <Chain view={view} at={at} />
  if (cue === null)
    return (
      <>
        {chain}
        <span class="quiet"> {source || actor === null ? '(no cue)' : 'continues'}</span>
      </>
    )
  const words = excerpt(view.document, cue)
  // “According to” at the beginning of the line would be far from the last link of the chain.
  if (isRelayed(view, at))
    return (
      <>
        {chain} <bdi class="cue">{words}</bdi>
      </>
    )
  return <SpeakerAndCue speaker={citationSource(view, at).speaker === null ? null : chain} cue={words} />
}

/** The number of a statement, which links to its sentence. */
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

/** How likely it is to be right, or who decided it, in words beside it. */
function Confidence({ statement }: { statement: Attribution }) {
  const { decided } = statement
  return (
    <span class="confidence">
      {decided ? (
        <>
          decided by <bdi>{decided.by.join(', ')}</bdi>
        </>
      ) : (
        confidenceWords(statement)
      )}
    </span>
  )
}

function Statement({ view, statement, at, open = false }: StatementProps) {
  const { document } = view
  const { content } = statement
  return (
    <li {...itemAttributes(view, statement, at)} class={statementClass(view, at)}>
      <p class="line">
        <StatementNumber view={view} at={at} /> <Lead {...{ view, statement, at }} />
        {content.length > 0 && ': '}
        {content.map((span, index) => (
          <>
            {index > 0 && ' … '}
            <q class="content" {...wholeWords(document, span)}>
              <bdi>{excerpt(document, span)}</bdi>
            </q>
          </>
        ))}{' '}
        <Confidence statement={statement} />
      </p>
      <details class="why" open={open}>
        <summary>Evidence</summary>
        <Evidence view={view} statement={statement} at={at} />
        {view.others !== null && content.length > 0 && (
          <p class="quiet">
            <a href={`${view.others}${at + 1}`} data-others={at + 1}>
              <span>Who else has this</span>
              <span class="unseen">, statement {at + 1}</span>
            </a>
          </p>
        )}
      </details>
      <DecisionForms view={view} statement={statement} at={at} />
    </li>
  )
}
