// The page on which somebody changes a statement, adds one that the reading missed, or puts a decision in its place: forms that need no
// script. With one, the clipping’s page shows them in a dialog, and words are chosen instead of typed.

import type { Seed } from '@hearsay/archive'
import type { Span } from '@hearsay/core'
import type { ChangeVerb, DecidedReading, Decision } from '@hearsay/decisions'
import { decisionLine, placeableVerbs, sentencesAround, typedNow, undoneIds } from '@hearsay/decisions'
import { sourceTypeLabels } from '@hearsay/desk'
import type { Attribution, SourceType } from '@hearsay/reading'
import { extentOf, sourceTypes } from '@hearsay/reading/shape'
import type { Child } from 'hono/jsx'
import { seedAddress } from '../../address.ts'
import { excerpt } from '../../components/excerpt.tsx'
import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'
import { DecisionBase, NoteReaders } from '../clipping/decision-forms.tsx'
import type { Deciding } from '../clipping/reading-view.ts'
import { statementId } from '../clipping/reading-view.ts'

/** A clipping that somebody decides about. */
export interface DecidedPage {
  look: Look
  seed: Seed
  reading: DecidedReading
  decisions: Decision[]
  deciding: Deciding
}

/** Every change of one statement. */
export function ChangePage({ page, at }: { page: DecidedPage; at: number }) {
  const { look, seed, reading } = page
  const statement = reading.attributions[at]!
  const changed = { seed: seed.id, document: seed.document, reading }
  const now = (verb: ChangeVerb) => typedNow(changed, at, verb)
  const around = sentencesAround(reading, extentOf(statement))
  const form = (verb: ChangeVerb, action: string, children: Child) => (
    <ChangeForm page={page} statement={statement} verb={verb} action={action}>
      {children}
    </ChangeForm>
  )
  const chosen = (verb: 'words' | 'cue' | 'split', label: string, spans: Span[]) => (
    <Words {...{ page, label, around, spans }} name={verb} typed={verb === 'split' ? '' : now(verb)} />
  )
  const cue = statement.cue ? [statement.cue] : []
  return (
    <Layout look={look} title={`Change statement ${at + 1}`}>
      <div class="change">
        <h1>Change statement {at + 1}</h1>
        <p class="quiet">
          <a href={`${seedAddress(seed.id)}#${statementId(at)}`}>Back to the clipping</a>
        </p>
        <form class="decide" method="post" action={page.deciding.address} aria-label={`Statement ${at + 1}`}>
          <DecisionBase deciding={page.deciding} statement={statement} />
          <button type="submit" name="verb" value="confirm">
            Accept
          </button>
          <button type="submit" name="verb" value="reject" class="second">
            Reject
          </button>
        </form>
        {form(
          'speaker',
          'Change',
          <Field label="Speaker" name="speaker" value={now('speaker')} hint="Nothing for nobody" />,
        )}
        {form('words', 'Change', chosen('words', 'Words that are said', statement.content))}
        {form('cue', 'Change', chosen('cue', 'Cue: the words that show that it is said', cue))}
        {form('kind', 'Change', <Kind now={now('kind')} />)}
        {form(
          'title',
          'Change',
          <Field label="Title" name="title" value={now('title')} hint="Nothing for none" />,
        )}
        {form('day', 'Change', <Days now={now('day')} />)}
        {form(
          'chain',
          'Change',
          <Field
            label="Relayed by"
            name="chain"
            value={now('chain')}
            hint="The one nearest to the source first, ← between them; nothing for nobody"
          />,
        )}
        {form('split', 'Split', chosen('split', 'Split: words that are a statement of their own', []))}
        {reading.attributions.length > 1 && form('join', 'Join', <Others page={page} at={at} />)}
        {form('tag', 'Tag', <Field label="Tag" name="tag" value="" hint="A word or a few" />)}
        {form(
          'note',
          'Note',
          <>
            <label>
              Note <textarea name="note" rows={3} maxlength={20_000} />
              <span class="quiet">
                Markdown{!page.deciding.notesAlone && ', for everybody on this desk'}; Ctrl and Enter send
              </span>
            </label>
            <NoteReaders deciding={page.deciding} />
          </>,
        )}
      </div>
    </Layout>
  )
}

/** A statement that the reading missed, in sentences from one on. */
export function AdditionPage({ page, around }: { page: DecidedPage; around: Span }) {
  const { look, seed, deciding } = page
  return (
    <Layout look={look} title="Add a statement">
      <div class="change">
        <h1>Add a statement</h1>
        <p class="quiet">
          <a href={seedAddress(seed.id)}>Back to the clipping</a>
        </p>
        <form class="decide" method="post" action={deciding.address} aria-label="A statement that is missing">
          <DecisionBase deciding={deciding} />
          <input type="hidden" name="around" value={around.join('-')} />
          <Words {...{ page, around }} label="Words that are said" name="words" typed="" spans={[]} />
          <Field label="Speaker" name="speaker" value="" hint="Nothing for nobody" />
          <button type="submit" name="verb" value="add">
            Add
          </button>
        </form>
      </div>
    </Layout>
  )
}

/** The sentences of a clipping, to add a statement in one of them. */
export function SentencesPage({ page }: { page: DecidedPage }) {
  const { look, seed, reading, deciding } = page
  return (
    <Layout look={look} title="Add a statement">
      <div class="change">
        <h1>Add a statement</h1>
        <p>Which sentence is it in?</p>
        <ol>
          {reading.sentences.map(({ span }, at) => (
            <li>
              <a href={`${deciding.address}?add=${at}`}>
                <bdi>{excerpt(seed.document, span)}</bdi>
              </a>
            </li>
          ))}
        </ol>
      </div>
    </Layout>
  )
}

/** The statements that a decision without a place may be about. */
export function PlacePage({ page, decision }: { page: DecidedPage; decision: Decision }) {
  const { look, seed, reading, deciding } = page
  const isPlaceable = placeableVerbs.includes(decision.verb)
  return (
    <Layout look={look} title="Put a decision in its place">
      <div class="change">
        <h1>Put a decision in its place</h1>
        <p>
          <bdi>{decisionLine(decision)}</bdi>
        </p>
        {isPlaceable ? (
          <form class="decide" method="post" action={deciding.address} aria-label="Its place">
            <DecisionBase deciding={deciding} />
            <input type="hidden" name="decision" value={decision.id} />
            <fieldset>
              <legend>It is about</legend>
              {decision.target.type === 'words'
                ? reading.sentences.map(({ span }, at) => (
                    <Choice value={`s${at}`} words={excerpt(seed.document, span)} />
                  ))
                : reading.attributions.map((one, at) => (
                    <Choice value={`st${at}`} words={excerpt(seed.document, extentOf(one))} />
                  ))}
            </fieldset>
            <button type="submit" name="verb" value="place">
              Put it there
            </button>
          </form>
        ) : (
          <p>What it says names words that are gone; decide again at their place.</p>
        )}
        <p class="quiet">
          <a href={seedAddress(seed.id)}>Back to the clipping</a>
        </p>
      </div>
    </Layout>
  )
}

/** The decision that lost its place, where it stands. */
export function unplacedDecision({ reading, decisions }: DecidedPage, id: string): Decision | null {
  const found = decisions.find((one) => one.id === id)
  const isUnplaced = reading.decisions.unplaced.some((one) => one.id === id)
  return found && isUnplaced && !undoneIds(decisions).has(id) ? found : null
}

function Choice({ value, words }: { value: string; words: string }) {
  return (
    <label class="choice">
      <input type="radio" name="place" value={value} required /> <bdi>{words}</bdi>
    </label>
  )
}

interface ChangeFormProps {
  page: DecidedPage
  statement: Attribution
  verb: ChangeVerb
  action: string
  children: Child
}

function ChangeForm({ page: { deciding }, statement, verb, action, children }: ChangeFormProps) {
  return (
    <form class="decide" method="post" action={deciding.address} data-change={verb}>
      <DecisionBase deciding={deciding} statement={statement} />
      {children}
      <button type="submit" name="verb" value={verb} class="second">
        {action}
      </button>
    </form>
  )
}

interface FieldProps {
  label: string
  name: string
  value: string
  hint: string
}

function Field({ label, name, value, hint }: FieldProps) {
  return (
    <label>
      {label} <input name={name} value={value} maxlength={300} dir="auto" autocomplete="off" />
      <span class="quiet">{hint}</span>
    </label>
  )
}

interface WordsProps {
  page: DecidedPage
  label: string
  name: string
  typed: string
  around: Span
  spans: Span[]
}

/** Words of the text: typed as they stand there, or with a script chosen in the sentence. */
function Words({ page, label, name, typed, around, spans }: WordsProps) {
  const sentence = page.seed.document.text.slice(...around)
  return (
    <div class="words" data-sentence={sentence} data-from={around[0]} data-spans={JSON.stringify(spans)}>
      <label>
        {label}
        <textarea name={name} rows={3} dir="auto">
          {typed}
        </textarea>
      </label>
      <p class="quiet typed-hint">
        As they stand in: <bdi>{sentence}</bdi>
      </p>
    </div>
  )
}

function Kind({ now }: { now: string }) {
  return (
    <label>
      Kind of source
      <select name="kind">
        {sourceTypes.map((type: SourceType) => (
          <option value={type} selected={type === now}>
            {sourceTypeLabels[type]}
          </option>
        ))}
      </select>
    </label>
  )
}

function Days({ now }: { now: string }) {
  const [start = '', end = ''] = now.split(' to ')
  return (
    <fieldset class="days">
      <legend>Said on</legend>
      <label>
        Day <input type="date" name="start" value={start} />
      </label>
      <label>
        Last day <input type="date" name="end" value={end} />
      </label>
    </fieldset>
  )
}

/** How many statements on each side may be joined to one. */
const NEAR = 8

function Others({ page: { seed, reading }, at }: { page: DecidedPage; at: number }) {
  const from = Math.max(0, at - NEAR)
  return (
    <fieldset>
      <legend>Join to it</legend>
      {reading.attributions.slice(from, at + NEAR + 1).map(
        (one, index) =>
          from + index !== at && (
            <label class="choice">
              <input type="checkbox" name="join" value={String(from + index + 1)} /> {from + index + 1}{' '}
              <bdi>{excerpt(seed.document, extentOf(one))}</bdi>
            </label>
          ),
      )}
    </fieldset>
  )
}
