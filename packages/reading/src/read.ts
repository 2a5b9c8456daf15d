// The pipeline from a document to a reading. The tagger marks parts; patterns add parts that it was unsure of; parts are
// grouped into statements, and statements linked into relay chains; then actors, times, scope and the voice of each sentence.
//
//   document ─▶ tokens ─tag─▶ parts ─group─▶ statements ─▶ + relay chains, actors, scope, times, quotations ─▶ reading

import type { Document } from '@hearsay/core'
import { mentionOrder, personConfidence } from './actors/person-confidence.ts'
import type { ReadingParts } from './assemble.ts'
import { actorOf, assemble } from './assemble.ts'
import { isReportable } from './attribution/fill-missing-parts.ts'
import { quoteFormOf } from './attribution/quote-form.ts'
import type { Language } from './languages/language.ts'
import { languageOf } from './languages/languages.ts'
import { quotationsOf } from './quotations/quotations.ts'
import { continueTalks } from './relay/continued-talk.ts'
import type { Outlets } from './relay/outlets.ts'
import { detectOutlets } from './relay/outlets.ts'
import { applyRelayRules } from './relay/relay-chains.ts'
import type { Reading } from './schema.ts'
import { describeSources } from './sourcing/describe-sources.ts'
import { isWordless } from './sourcing/wordless.ts'
import type { Statement } from './statement.ts'
import { timesOf } from './times/times.ts'
import { joinSentences, tokenizeDocument } from './tokenized-document.ts'
import type { ModelName } from './vocabulary.ts'
import { extendScope } from './voice/scope.ts'
import { voicesOf } from './voice/voices.ts'

/** Options of `read`. */
export interface ReadOptions {
  /** The model that marks the parts; it must have been loaded with `loadModel`. Default `default`. */
  model?: ModelName
}

/**
 * Reads a document: who says what, on whose authority, and in whose voice each sentence is. Any document gives a reading, and
 * the same document the same bytes. Throws if the model has not been loaded. Time linear in the length.
 */
export function read(document: Document, { model = 'default' }: ReadOptions = {}): Reading {
  const draft = draftOf(document, model)
  for (const step of steps) step(draft)
  return assemble(draft)
}

/** The steps from tokens to a reading. */
const steps: readonly ((draft: Draft) => void)[] = [state, quote, resolve, relay, date, extend, voice]

/** A reading while it is made: each step adds to it. */
interface Draft extends ReadingParts {
  model: ModelName
  language: Language
  outlets: Outlets
}

function draftOf(document: Document, model: ModelName): Draft {
  const doc = tokenizeDocument(document)
  const language = languageOf(doc)
  if (language.joinTest) joinSentences(doc, language.joinTest(doc))
  return {
    model,
    doc,
    language,
    outlets: detectOutlets(doc),
    statements: [],
    quotations: [],
    actors: [],
    speakers: new Map(),
    times: [],
    timeOf: new Map(),
    voiced: [],
  }
}

/** The statements of the text, with those that relay them in the same sentence. */
function state(draft: Draft): void {
  const { doc, language, model, outlets } = draft
  const found = applyRelayRules(doc, language.statementsOf(doc, model), outlets)
  draft.statements = found.filter((one) => isReportable(doc, one))
  for (const statement of draft.statements) {
    statement.form = quoteFormOf(doc, statement)
    statement.wordless = language.carriesSpeech && isWordless(doc, statement)
  }
}

/** The quotations, each with its statement. */
function quote(draft: Draft): void {
  draft.quotations = quotationsOf(draft.doc, draft.statements)
}

/** Who the sources are. */
function resolve(draft: Draft): void {
  const found = draft.language.actorsOf(draft.doc, draft.statements, draft.outlets)
  draft.actors = describeSources(draft.doc, found)
  draft.speakers = found.actorOf
  const order = mentionOrder(draft.doc, draft.actors, found.names)
  for (const one of draft.statements)
    one.confidence *= personConfidence(draft.doc, one, draft.speakers.get(one) ?? null, draft.actors, order)
}

/** The statements of a talk that another outlet had. */
function relay({ doc, statements, speakers, outlets, language }: Draft): void {
  if (language.carriesSpeech) continueTalks(doc, statements, (one) => speakers.get(one) ?? null, outlets)
}

/** The days in the text, and those on which statements were made. */
function date(draft: Draft): void {
  const { times, timeOf } = timesOf(draft.doc, draft.statements)
  draft.times = times
  draft.timeOf = timeOf
}

/** The sentences that continue a speaker’s words. Parts without source or cue go, unless they are direct quotations. */
function extend(draft: Draft): void {
  const { doc, statements, quotations, language, speakers } = draft
  const speakerOf = language.carriesSpeech ? (one: Statement) => speakers.get(one) ?? null : null
  const continuing = extendScope(doc, statements, quotations, speakerOf)
  draft.statements = [...statements, ...continuing].filter(
    ({ source, cue, continues, form }) => source || cue || continues || form === 'direct',
  )
}

/** Whose voice each sentence is in. */
function voice(draft: Draft): void {
  const { doc, statements, quotations, actors, speakers, outlets, language } = draft
  const actorFor = (statement: Statement) => actors[actorOf(speakers, statement) ?? -1] ?? null
  draft.voiced = voicesOf(doc, statements, quotations, actorFor, outlets, language.reportTest(doc))
}
