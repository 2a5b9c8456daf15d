// Statements that report nobody’s words, although the model marked them: deeds, plans, pictures and passives without an agent.
// In: a document and a statement. Out: whether it is one. The model learned from a corpus that counts intentions as statements.
//
//   The board voted to accept the deal.     Orm has ordered an inquiry.     A picture shows the hull.     He was found dead.
//             ^^^^^ plan                            ^^^^^^^ deed                      ^^^^^                  ^^^^^^^^^
// Not: “agreed that”, “ordered: “Go!””, “called for an inquiry”, “figures show that”, “it was claimed that”.

import { deedRules } from '../rules.ts'
import type { Statement } from '../statement.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { wordsOf } from '../tokenized-document.ts'
import type { DeedRule, StatementWords } from './deeds/deed-rule.ts'

/** So many words after a cue show what it takes. */
const MAX_WORDS_BEHIND = 12

/** Whether a statement reports nobody’s words. One with a quotation in it or one whose source declined to speak always counts. */
export function isDeed(
  doc: TokenizedDocument,
  statement: Statement,
  rules: readonly DeedRule[] = deedRules,
): boolean {
  const { source, cue, content, stated, form } = statement
  if (!cue) return source !== null && rushesTo(doc, source, content)
  if (!stated) return false
  const { end } = cue
  let from = content.find(({ first }) => first >= end)?.first ?? end
  while (from > end && doc.words[from - 1] === 'to') from--
  const words: StatementWords = {
    source: source ? wordsOf(doc, source) : [],
    cue: wordsOf(doc, cue),
    behind: doc.words.slice(from, from + MAX_WORDS_BEHIND),
  }
  return rules.some((rule) => (form !== 'direct' || rule.quoted) && rule.applies(words))
}

/** “Firefighters rushed to a flat to reports a “child was trapped””: what somebody went to, without a cue. */
function rushesTo({ words }: TokenizedDocument, { end }: TokenRange, [piece]: TokenRange[]): boolean {
  if (!piece || piece.first < end) return false
  return words
    .slice(end, end + 2)
    .some((word) => /^(?:rushed|raced|hurried|responded|scrambled|headed|attended)$/.test(word))
}
