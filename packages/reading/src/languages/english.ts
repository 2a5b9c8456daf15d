// English: the model marks parts, patterns add to them, and rules group them into statements.

import { actorsOf } from '../actors/actors.ts'
import { addHearings } from '../attribution/add-hearings.ts'
import { withoutAskedOpenings } from '../attribution/asked-opening.ts'
import { isDeed } from '../attribution/deeds.ts'
import { fillMissingParts } from '../attribution/fill-missing-parts.ts'
import { statementsFromParts } from '../attribution/group-parts.ts'
import { mendCuts } from '../attribution/mend-cuts.ts'
import { quoteFormOf } from '../attribution/quote-form.ts'
import { tagger } from '../attribution/rules/tagger.ts'
import { isStated, stanceOf } from '../attribution/stance.ts'
import { withoutUnansweredQuestions } from '../attribution/unanswered-questions.ts'
import { wordsConfidence } from '../attribution/words-confidence.ts'
import { loadedModel } from '../model/load.ts'
import { addByPattern } from '../patterns/add-by-pattern.ts'
import { oneSpeakerAQuotation } from '../quotations/one-speaker.ts'
import type { Statement } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { addTurns } from '../turns/add-turns.ts'
import type { ModelName } from '../vocabulary.ts'
import type { Language } from './language.ts'

/** What its rules do not find in a sentence, the outlet says itself. */
export const english: Language = {
  code: 'en',
  statementsOf(doc, model) {
    const statements = mendedStatements(doc, model)
    for (const statement of statements) statement.confidence = wordsConfidence(doc, statement)
    return withoutUnansweredQuestions(
      doc,
      statements.filter((one) => !isDeed(doc, one)),
    )
  },
  actorsOf,
  carriesSpeech: true,
  reportTest: () => () => false,
}

/** The statements once rules have filled and repaired them, with the confidence that the probabilities of their parts give. */
export function mendedStatements(doc: TokenizedDocument, model: ModelName): Statement[] {
  const found = addTurns(doc, oneSpeakerAQuotation(doc, extractStatements(doc, model)))
  return mendCuts(doc, addHearings(doc, fillMissingParts(doc, found)))
}

/** The statements that the tagger’s parts and the patterns give: no relay chains, scope or actors yet. */
export function extractStatements(doc: TokenizedDocument, name: ModelName): Statement[] {
  const parts = addByPattern(doc, withoutAskedOpenings(doc, tagger.mark(doc, name)))
  const statements = statementsFromParts(doc, parts, loadedModel(name).calibration)
  for (const statement of statements) {
    statement.form = quoteFormOf(doc, statement)
    statement.stance = stanceOf(doc, statement)
    statement.stated = isStated(doc, statement)
  }
  return statements
}
