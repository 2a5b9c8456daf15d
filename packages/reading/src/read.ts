// A document in, a reading out: the order of things. The tagger marks parts, rules on form add what it was unsure of,
// parts are linked to statements, statements to chains; then who, when, how far, and in whose voice each sentence is.
//
//   document ─page─▶ tokens ─tagger─▶ parts ─link─▶ statements ─chain─ carry─▶ + actors, times, quotations ─▶ reading

import type { Document } from '@hearsay/core'
import { actorsOf } from './actors/actors.ts'
import { assemble } from './assemble.ts'
import { fillMissingParts, isReportable } from './attribution/fill-missing-parts.ts'
import { statementsFromParts } from './attribution/group-parts.ts'
import { quoteFormOf } from './attribution/quote-form.ts'
import { isStated, stanceOf } from './attribution/stance.ts'
import { loadedModel } from './model/load.ts'
import { resolveActors } from './other-languages/actors.ts'
import { extractAttributions } from './other-languages/attributions.ts'
import { detectLanguage } from './other-languages/detect-language.ts'
import { languageWords } from './other-languages/language-words.ts'
import { reportTest } from './other-languages/may-report.ts'
import { addByPattern } from './patterns/add-by-pattern.ts'
import { quotationsOf } from './quotations/quotations.ts'
import { detectOutlets } from './relay/outlets.ts'
import { applyRelayRules } from './relay/relay-chains.ts'
import type { Actor, Reading } from './schema.ts'
import type { Statement } from './statement.ts'
import { timesOf } from './times/times.ts'
import type { TokenizedDocument } from './tokenized-document.ts'
import { tokenizeDocument } from './tokenized-document.ts'
import type { ModelName } from './vocabulary.ts'
import { extendScope } from './voice/scope.ts'
import { voicesOf } from './voice/voices.ts'

/** Settings of `read`. */
export interface ReadOptions {
  /** The model that marks the parts; it must have been loaded with `loadModel`. Default `default`. */
  model?: ModelName
}

/**
 * Reads a document: who says what in it, on whose authority, and in whose voice each sentence is. Any document gives a
 * reading; the same one gives the same bytes. Throws where the model has not been loaded. Time in line with length.
 */
export function read(document: Document, { model: name = 'default' }: ReadOptions = {}): Reading {
  const doc = tokenizeDocument(document)
  const language = detectLanguage(doc.words)
  // The model and the rules that complete it know English alone.
  const english = language === 'en'
  const words = languageWords(language)
  const whole = english
    ? fillMissingParts(doc, extractStatements(doc, name))
    : extractAttributions(doc, words)
  const outlets = detectOutlets(document)
  const statements = applyRelayRules(doc, whole, outlets).filter((one) => isReportable(doc, one))
  for (const statement of statements) statement.form = quoteFormOf(doc, statement)
  const quotations = quotationsOf(doc, statements)
  const { actors, actorOf } = words
    ? resolveActors(doc, statements, words, outlets)
    : actorsOf(doc, statements)
  const own = (statement: Statement) => actorOf.get(statement) ?? null
  const carried = extendScope(doc, statements, quotations, english ? own : null)
  const actorNumber = (statement: Statement): number | null =>
    own(statement) ?? (statement.continues ? actorNumber(statement.continues) : null)
  const actorFor = (statement: Statement): Actor | null => actors[actorNumber(statement) ?? -1] ?? null
  const { times, timeOf } = timesOf(doc, statements)
  // Words that nothing ties to anybody say nothing of a source, but as a quotation they must be told of.
  const all = [...statements, ...carried].filter(
    ({ source, cue, continues, form }) => source || cue || continues || form === 'direct',
  )
  return assemble({
    model: name,
    doc,
    statements: all,
    voiced: voicesOf(doc, all, quotations, actorFor, outlets, english ? () => false : reportTest(doc, words)),
    actors,
    actorOf: actorNumber,
    times,
    timeOf: (statement) => timeOf.get(statement) ?? null,
    quotations,
  })
}

/** The statements of a page as the tagger’s parts and the rules on form give them: one layer, no chains. */
export function extractStatements(doc: TokenizedDocument, name: ModelName): Statement[] {
  const model = loadedModel(name)
  const statements = statementsFromParts(doc, addByPattern(doc, model.parts(doc.segments)), model.calibration)
  for (const statement of statements) {
    statement.form = quoteFormOf(doc, statement)
    statement.stance = stanceOf(doc, statement)
    statement.stated = isStated(doc, statement)
  }
  return statements
}
