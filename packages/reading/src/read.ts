// The pipeline from a document to a reading. The tagger marks parts; patterns add parts that it was unsure of; parts are
// grouped into statements, and statements linked into relay chains; then actors, times, scope and the voice of each sentence.
//
//   document ─▶ tokens ─tag─▶ parts ─group─▶ statements ─▶ + relay chains, actors, scope, times, quotations ─▶ reading

import type { Document } from '@hearsay/core'
import { assemble } from './assemble.ts'
import { isReportable } from './attribution/fill-missing-parts.ts'
import { quoteFormOf } from './attribution/quote-form.ts'
import { languageOf } from './languages/languages.ts'
import { quotationsOf } from './quotations/quotations.ts'
import { continueTalks } from './relay/continued-talk.ts'
import { detectOutlets } from './relay/outlets.ts'
import { applyRelayRules } from './relay/relay-chains.ts'
import type { Actor, Reading } from './schema.ts'
import { describeSources } from './sourcing/describe-sources.ts'
import { isWordless } from './sourcing/wordless.ts'
import type { Statement } from './statement.ts'
import { timesOf } from './times/times.ts'
import { tokenizeDocument } from './tokenized-document.ts'
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
export function read(document: Document, { model: name = 'default' }: ReadOptions = {}): Reading {
  const doc = tokenizeDocument(document)
  const language = languageOf(doc)
  const outlets = detectOutlets(doc)
  const statements = applyRelayRules(doc, language.statementsOf(doc, name), outlets).filter((one) =>
    isReportable(doc, one),
  )
  for (const statement of statements) {
    statement.form = quoteFormOf(doc, statement)
    statement.wordless = language.carriesSpeech && isWordless(doc, statement)
  }
  const quotations = quotationsOf(doc, statements)
  const resolved = language.actorsOf(doc, statements, outlets)
  const { actorOf } = resolved
  const actors = describeSources(doc, resolved)
  const ownActor = (statement: Statement) => actorOf.get(statement) ?? null
  if (language.carriesSpeech) continueTalks(doc, statements, ownActor, outlets)
  const continuing = extendScope(doc, statements, quotations, language.carriesSpeech ? ownActor : null)
  const actorIndex = (statement: Statement): number | null =>
    ownActor(statement) ?? (statement.continues ? actorIndex(statement.continues) : null)
  const actorFor = (statement: Statement): Actor | null => actors[actorIndex(statement) ?? -1] ?? null
  const { times, timeOf } = timesOf(doc, statements)
  // Drop parts without source or cue, but keep direct quotations.
  const all = [...statements, ...continuing].filter(
    ({ source, cue, continues, form }) => source || cue || continues || form === 'direct',
  )
  return assemble({
    model: name,
    doc,
    statements: all,
    voiced: voicesOf(doc, all, quotations, actorFor, outlets, language.reportTest(doc)),
    actors,
    actorOf: actorIndex,
    times,
    timeOf: (statement) => timeOf.get(statement) ?? null,
    quotations,
  })
}
