// Relay chains: who relays whom. In: the statements of a document as the tagger’s parts give them, flat. Out: the same
// statements, each with the one that relays it (`via`), and those that only a chain shows.
//
//   Citing a ministry aide, the Coastwire agency reported Tuesday that …
//          ^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^
//          via ───────────▶ the outlet that relays
//
// Each relay rule is a file of its own and sees one sentence at a time; rules.ts has their order.

import { relayRules } from '../rules.ts'
import type { Statement } from '../statement.ts'
import { MAX_STATEMENTS_PER_SENTENCE, startOf } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { triggerBit } from '../trigger-words.ts'
import { outletPhraseEnd, wholeOutletName } from './outlet-phrase.ts'
import type { Outlets } from './outlets.ts'
import type { RelayContext, RelayRule } from './relay-context.ts'

/** Words of relays: a sentence with one may have a statement that the tagger did not see. */
const RELAY = triggerBit(['told', 'tells', 'quoted', 'cited', 'quotes', 'cites', 'reported', 'reports'])

/** Links the statements of a document into chains. Returns all of them, in the order of the text. */
export function applyRelayRules(
  doc: TokenizedDocument,
  statements: Statement[],
  outlets: Outlets,
): Statement[] {
  const bySentence = new Map<number, Statement[]>()
  const outside: Statement[] = []
  for (const statement of statements) {
    if (statement.source) statement.source = wholeOutletName(doc, statement.source)
    const anchor = statement.cue ?? statement.source ?? statement.content[0]
    const token = anchor?.first ?? doc.tokens.length
    const sentence = doc.sentenceOf[token]
    const known = sentence === undefined ? outside : bySentence.get(sentence)
    if (known) known.push(statement)
    else bySentence.set(sentence!, [statement])
  }
  for (const [sentence, { triggers }] of doc.sentences.entries())
    if (triggers & RELAY && !bySentence.has(sentence)) bySentence.set(sentence, [])
  const linked = [...outside]
  let hasSeenOutlet = false
  const seesOutlet = (first: number) =>
    hasSeenOutlet || outletPhraseEnd(doc, first, outlets.isOtherOutlet) > first
  for (const [sentence, found] of [...bySentence].sort(([a], [b]) => a - b)) {
    const context: RelayContext = { ...outlets, doc, sentence, statements: found, seesOutlet }
    // Asked again before every rule, since rules add statements.
    const triggers = doc.sentences[sentence]!.triggers
    for (const { trigger, apply } of relayRules as readonly RelayRule[]) {
      const mayApply = trigger === undefined || (triggers & trigger) !== 0
      if (mayApply && context.statements.length <= MAX_STATEMENTS_PER_SENTENCE) apply(context)
    }
    hasSeenOutlet ||= context.statements.some(({ via }) => via !== null)
    for (const statement of context.statements) linked.push(statement)
  }
  return linked.sort((a, b) => startOf(a) - startOf(b))
}
