// Relay chains: who relays whom. In: the statements of a page as the tagger's parts gave them, flat. Out: the same
// statements, each with the one that relays it (`via`), and those that only the chain shows.
//
//   Citing a ministry aide, the Coastwire agency reported Tuesday that …
//          ^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^
//          via ───────────▶ the outlet that relays
//
// Each way of relaying is a file of its own and sees one sentence at a time.

import type { Statement } from '../statement.ts'
import { startOf } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { tokenRange } from '../tokenized-document.ts'
import { byAddressee } from './addressee.ts'
import { byCiting } from './citing.ts'
import { byNestedReport } from './nested-report.ts'
import type { Outlets } from './outlets.ts'
import { byQuotedAs } from './quoted-as.ts'
import { MAX_STATEMENTS_PER_SENTENCE, type RelayContext } from './relay-context.ts'
import { byReporting } from './reporting.ts'

const RELAY_RULES = [byCiting, byQuotedAs, byNestedReport, byReporting, byAddressee]

/** Links the statements of a page into chains. Gives back all of them, in the order of the text. */
export function applyRelayRules(
  doc: TokenizedDocument,
  statements: Statement[],
  outlets: Outlets,
): Statement[] {
  const bySentence = new Map<number, Statement[]>()
  const apart: Statement[] = []
  for (const statement of statements) {
    const anchor = statement.cue ?? statement.source ?? statement.content[0]
    const token = anchor ? tokenRange(doc, anchor)[0] : doc.tokens.length
    const sentence = doc.sentenceOf[token]
    const known = sentence === undefined ? apart : bySentence.get(sentence)
    if (known) known.push(statement)
    else bySentence.set(sentence!, [statement])
  }
  const linked = [...apart]
  for (const [sentence, found] of bySentence) {
    const context: RelayContext = { ...outlets, doc, sentence, statements: found }
    if (found.length <= MAX_STATEMENTS_PER_SENTENCE) for (const way of RELAY_RULES) way(context)
    for (const statement of context.statements) linked.push(statement)
  }
  return linked.sort((a, b) => startOf(a) - startOf(b))
}
