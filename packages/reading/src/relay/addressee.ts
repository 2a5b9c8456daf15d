// “Venn told the Daily on Tuesday that …”, “in an interview with Radio Vela”, “in a statement carried by Coastwire”:
// the source spoke to another outlet, and that outlet relays it.
// Not: “Venn told the Harbor Times” in the Harbor Times itself.

import type { Span } from '@hearsay/core'
import { phraseEnd, sentenceEnd, sentenceStart } from '../attribution/noun-phrases.ts'
import type { Statement } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { spanOfTokens, tokenRange } from '../tokenized-document.ts'
import { impliedStatement, type RelayContext, type RelayRule } from './relay-context.ts'

/** The outlet is searched for this many tokens before the cue … */
const MAX_TOKENS_BEFORE_CUE = 200
/** … and this many after it. */
const MAX_TOKENS_AFTER_CUE = 14

/** Links a statement that was made to another outlet to that outlet. */
export const byAddressee = {
  id: 'told-another-outlet',
  message: 'The source told it to another outlet, which this one relays.',
  example: 'Orla Venn told the Daily Courier on Tuesday that the toll would rise in May.',
  counterExample: 'Orla Venn told the Harbor Times on Tuesday that the toll would rise in May.',
  precision: 0.9,
  measured: 'estimate',
  apply(context) {
    for (const statement of [...context.statements]) {
      if (!statement.cue || !statement.source || statement.via) continue
      if (context.isOutlet(context.doc.text.slice(...statement.source))) continue
      const found = addressee(context, statement)
      if (!found) continue
      const { source, cue } = found
      const outlet = impliedStatement(statement, { source, cue, content: statement.content }, byAddressee)
      statement.via = outlet
      statement.evidence.push({ rule: byAddressee.id, spans: [cue, source] })
      context.statements.push(outlet)
    }
  },
} satisfies RelayRule

function addressee(
  { doc, isOtherOutlet }: RelayContext,
  statement: Statement,
): { source: Span; cue: Span } | null {
  const [first, end] = tokenRange(doc, statement.cue!)
  const stop = Math.min(sentenceEnd(doc, first), end + MAX_TOKENS_AFTER_CUE)
  const told = doc.words.slice(first, end).findIndex((word) => /^(?:told|tells|telling)$/.test(word))
  const from = Math.max(sentenceStart(doc, first), first - MAX_TOKENS_BEFORE_CUE)
  for (let at = from; at < stop; at++) {
    const [start] = doc.tokens[at]!
    const inContent = statement.content.some(([from, to]) => start >= from && start < to)
    if (inContent || !((told >= 0 && at === first + told) || opensAddressee(doc, at))) continue
    const to = phraseEnd(doc, at + 1, 8)
    if (to > at + 1 && isOtherOutlet(doc.text.slice(...spanOfTokens(doc, at + 1, to))))
      return { source: spanOfTokens(doc, at + 1, to), cue: doc.tokens[at]! }
  }
  return null
}

/** “in an interview with”, “carried by”, “in comments to”: the outlet that a source spoke to, or that published it, follows. */
function opensAddressee({ words }: TokenizedDocument, at: number): boolean {
  const before = words[at - 1] ?? ''
  if (words[at] === 'with') return /^(?:interview|conversation)$/.test(before)
  if (words[at] === 'by') return /^(?:carried|published|aired|broadcast|quoted|cited|printed)$/.test(before)
  return words[at] === 'to' && /^(?:comments|remarks|interview|statement)$/.test(before)
}
