// A document in, a reading out: the order of things. The tagger marks parts, rules on form add what it was unsure of,
// parts are linked to statements, statements to chains; then who, when, how far, and in whose voice each sentence is.
//
//   document ─page─▶ tokens ─tagger─▶ parts ─link─▶ statements ─chain─ carry─▶ + actors, times, quotations ─▶ reading

import type { Document } from '@hearsay/core'
import { actorsOf } from './actors/actors.ts'
import { assemble } from './assemble.ts'
import { chain } from './chains/chain.ts'
import { complete, tells } from './completion.ts'
import { actorsElsewhere } from './elsewhere/actors.ts'
import { reportsIn } from './elsewhere/reports.ts'
import { statementsElsewhere } from './elsewhere/statements.ts'
import { wordsOf } from './elsewhere/words.ts'
import { addByForm } from './forms.ts'
import { detectLanguage } from './language.ts'
import { link } from './link.ts'
import { loadedModel } from './model/load.ts'
import { detectOutlets } from './outlets.ts'
import { quotationsOf } from './quotations.ts'
import { quoteFormOf } from './quote-form.ts'
import type { Actor, Reading } from './schema.ts'
import { carry } from './scope.ts'
import { isStated, stanceOf } from './stance.ts'
import type { Statement } from './statement.ts'
import { timesOf } from './times/times.ts'
import type { TokenizedDocument } from './tokenized-document.ts'
import { tokenizeDocument } from './tokenized-document.ts'
import type { ModelName } from './vocabulary.ts'
import { voicesOf } from './voices.ts'

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
  const words = wordsOf(language)
  const whole = english ? complete(doc, extractStatements(doc, name)) : statementsElsewhere(doc, words)
  const outlets = detectOutlets(document)
  const statements = chain(doc, whole, outlets).filter((one) => tells(doc, one))
  for (const statement of statements) statement.form = quoteFormOf(doc, statement)
  const quotations = quotationsOf(doc, statements)
  const { actors, actorOf } = words
    ? actorsElsewhere(doc, statements, words, outlets)
    : actorsOf(doc, statements)
  const own = (statement: Statement) => actorOf.get(statement) ?? null
  const carried = carry(doc, statements, quotations, english ? own : null)
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
    voiced: voicesOf(doc, all, quotations, actorFor, outlets, english ? () => false : reportsIn(doc, words)),
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
  const statements = link(doc, addByForm(doc, model.parts(doc.segments)), model.calibration)
  for (const statement of statements) {
    statement.form = quoteFormOf(doc, statement)
    statement.stance = stanceOf(doc, statement)
    statement.stated = isStated(doc, statement)
  }
  return statements
}
