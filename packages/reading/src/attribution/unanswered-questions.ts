// Questions that were put to somebody who did not answer. In: a document and its statements. Out: those that are none.
//
//   The pilots’ board did not reply to letters by the agency asking whether the gates would open.
//                     ^^^^^^^^^^^^^               declined          ^^^^^^ no statement: the agency only asked
// Not: “Orm asked whether the gates would open.”

import type { Statement } from '../statement.ts'
import { startOf } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { wordsOf } from '../tokenized-document.ts'

const ASK = /^(?:asking|asked|seeking)$/
const ANSWER = /^(?:respond|reply|answer|return|comment)$/
/** “did not yet reply”: so many tokens from “not” to the verb. */
const MAX_TOKENS_TO_VERB = 4

/** The statements without the questions of a sentence in which somebody declined to answer. Time in line with their number. */
export function withoutUnansweredQuestions(doc: TokenizedDocument, statements: Statement[]): Statement[] {
  const sentenceOf = (one: Statement) => doc.sentenceOf[startOf(one)]
  const declined = new Set(statements.filter((one) => !one.stated).map(sentenceOf))
  return statements.filter((one) => {
    if (!one.stated || !one.cue) return true
    if (!wordsOf(doc, one.cue).some((word) => ASK.test(word))) return true
    return !(declined.has(sentenceOf(one)) || isUnanswered(doc, one.cue.first))
  })
}

/** Whether the sentence says before a token that somebody did not respond. */
function isUnanswered({ words, sentences, sentenceOf }: TokenizedDocument, before: number): boolean {
  for (let at = sentences[sentenceOf[before]!]!.first; at < before; at++)
    if (/^(?:not|n't)$/.test(words[at]!))
      return words.slice(at + 1, at + 1 + MAX_TOKENS_TO_VERB).some((word) => ANSWER.test(word))
  return false
}
