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
import { formOf } from './form.ts'
import { addByForm } from './forms.ts'
import { languageOf } from './language.ts'
import { link } from './link.ts'
import { modelNamed } from './model/load.ts'
import { outletsOf } from './outlets.ts'
import type { Page } from './page.ts'
import { pageOf } from './page.ts'
import { quotationsOf } from './quotations.ts'
import type { Actor, Reading } from './schema.ts'
import { carry } from './scope.ts'
import { stanceOf, statedOf } from './stance.ts'
import type { Statement } from './statement.ts'
import { timesOf } from './times/times.ts'
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
  const page = pageOf(document)
  const language = languageOf(page.words)
  // The model and the rules that complete it know English alone.
  const english = language === 'en'
  const words = wordsOf(language)
  const whole = english ? complete(page, statementsOf(page, name)) : statementsElsewhere(page, words)
  const outlets = outletsOf(document)
  const statements = chain(page, whole, outlets).filter((one) => tells(page, one))
  for (const statement of statements) statement.form = formOf(page, statement)
  const quotations = quotationsOf(page, statements)
  const { actors, actorOf } = words
    ? actorsElsewhere(page, statements, words, outlets)
    : actorsOf(page, statements)
  const own = (statement: Statement) => actorOf.get(statement) ?? null
  const carried = carry(page, statements, quotations, english ? own : null)
  const actorNumber = (statement: Statement): number | null =>
    own(statement) ?? (statement.carries ? actorNumber(statement.carries) : null)
  const actorFor = (statement: Statement): Actor | null => actors[actorNumber(statement) ?? -1] ?? null
  const { times, timeOf } = timesOf(page, statements)
  // Words that nothing ties to anybody say nothing of a source, but as a quotation they must be told of.
  const all = [...statements, ...carried].filter(
    ({ source, cue, carries, form }) => source || cue || carries || form === 'direct',
  )
  return assemble({
    model: name,
    page,
    statements: all,
    voiced: voicesOf(
      page,
      all,
      quotations,
      actorFor,
      outlets,
      english ? () => false : reportsIn(page, words),
    ),
    actors,
    actorOf: actorNumber,
    times,
    timeOf: (statement) => timeOf.get(statement) ?? null,
    quotations,
  })
}

/** The statements of a page as the tagger’s parts and the rules on form give them: one layer, no chains. */
export function statementsOf(page: Page, name: ModelName): Statement[] {
  const model = modelNamed(name)
  const statements = link(page, addByForm(page, model.parts(page.stretches)), model.calibration)
  for (const statement of statements) {
    statement.form = formOf(page, statement)
    statement.stance = stanceOf(page, statement)
    statement.stated = statedOf(page, statement)
  }
  return statements
}
