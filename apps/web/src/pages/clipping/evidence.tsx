// The evidence of a statement: its parts as written, what they amount to, and the rules with the words they went by.

import type { Span } from '@hearsay/core'
import { quoteFormLabels, sourceTypeLabels, stanceLabels } from '@hearsay/desk'
import type { Actor, Attribution } from '@hearsay/reading'
import { ruleMessage } from '@hearsay/reading'
import { attributionWords, confidenceWords } from '@hearsay/reading/shape'
import type { Child } from 'hono/jsx'
import { Days, excerpt } from '../../components/excerpt.tsx'
import { Chain, isRelayed } from './chain.tsx'
import type { ReadingView } from './reading-view.ts'
import { Rules } from './rules.tsx'

interface EvidenceProps {
  view: ReadingView
  statement: Attribution
  at: number
}

/** The evidence of a statement. */
export function Evidence({ view, statement, at }: EvidenceProps) {
  const { document } = view
  const { source, cue, content, stance, evidence } = statement
  const actor = statement.actor === null ? undefined : view.reading.actors[statement.actor]
  const parts: [string, Span][] = [
    ...(source ? [['source', source] satisfies [string, Span]] : []),
    ...(cue ? [['cue', cue] satisfies [string, Span]] : []),
    ...content.map((span): [string, Span] => ['content', span]),
  ]
  return (
    <div class="evidence">
      <dl class="fields">
        <FieldRow name={isRelayed(view, at) ? 'Chain' : 'Who'}>
          <Chain view={view} at={at} />
        </FieldRow>
        <FieldRow name="Source">
          {source ? <bdi>{excerpt(document, source)}</bdi> : <i class="absent">not stated</i>}
        </FieldRow>
        <FieldRow name="Cue">
          {cue ? <bdi>{excerpt(document, cue)}</bdi> : <i class="absent">none</i>}
          {cue && <span class="quiet"> {stanceLabels[stance]}</span>}
        </FieldRow>
        <FieldRow name="Content">
          <Content {...{ view, statement }} />
        </FieldRow>
        <When {...{ view, statement }} />
        {actor && <SourceFields view={view} actor={actor} />}
        <FieldRow name="Confidence">
          {confidenceWords(statement)}
          <span class="quiet">
            {' '}
            {statement.confidence.toFixed(2)}, {attributionWords(statement)}
          </span>
        </FieldRow>
      </dl>
      <Rules document={document} evidence={evidence} parts={parts} />
    </div>
  )
}

/** What the source is as an ethics desk counts sources, its title, and the words that say why it is in the text. */
export function SourceFields({ view: { document }, actor }: { view: ReadingView; actor: Actor }) {
  const { sourceType, title, justification } = actor
  return (
    <>
      <FieldRow name="Type">{sourceTypeLabels[sourceType]}</FieldRow>
      {title && (
        <FieldRow name="Title">
          <bdi>{title.text}</bdi>
        </FieldRow>
      )}
      <FieldRow name="Justified">
        {justification.length === 0 && <span class="absent">no: the text doesn’t say why it is in it</span>}
        {justification.map((span, at) => (
          <>
            {at > 0 && ' … '}
            <bdi>{excerpt(document, span)}</bdi>
          </>
        ))}
      </FieldRow>
    </>
  )
}

function FieldRow({ name, children }: { name: string; children: Child }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Content({
  view: { document },
  statement: { content, form, stated },
}: Pick<EvidenceProps, 'view' | 'statement'>) {
  if (!stated) return <i class="absent">no statement made</i>
  if (content.length === 0) return <i class="absent">none found</i>
  return (
    <>
      {content.map((span, at) => (
        <>
          {at > 0 && ' … '}
          <bdi>{excerpt(document, span)}</bdi>
        </>
      ))}
      <span class="quiet"> {quoteFormLabels[form]}</span>
    </>
  )
}

function When({
  view: { document, reading },
  statement: { time },
}: Pick<EvidenceProps, 'view' | 'statement'>) {
  const when = time === null ? undefined : reading.times[time]
  if (!when) return null
  return (
    <FieldRow name="When">
      said on <Days {...when} />
      <span class="quiet">
        {' '}
        “<bdi>{excerpt(document, when.span)}</bdi>”: {ruleMessage(when.rule)}
      </span>
    </FieldRow>
  )
}
