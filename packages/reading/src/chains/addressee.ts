// “Venn told the Daily on Tuesday that …”, “in an interview with Radio Vela”, “in a statement carried by Coastwire”:
// whoever spoke spoke to another outlet, and this one relays it.
// Not: “Venn told the Harbor Times” in the Harbor Times itself.

import type { Span } from '@hearsay/core'
import { spanOf, tokensIn } from '../page.ts'
import { phraseEnd, sentenceEnd } from '../phrases.ts'
import type { Statement } from '../statement.ts'
import { type Links, linkedStatement } from './chain.ts'

const RULE = 'told-another-outlet'
/** How far behind the cue the outlet may stand, in tokens. */
const REACH = 14

/** Links what was said to another outlet to that outlet. */
export function byAddressee(links: Links): void {
  for (const statement of [...links.statements]) {
    if (!statement.cue || !statement.source || statement.via) continue
    if (links.isOutlet(links.page.text.slice(...statement.source))) continue
    const found = addressee(links, statement)
    if (!found) continue
    const { source, cue } = found
    const outlet = linkedStatement(statement, { source, cue, content: statement.content }, RULE)
    statement.via = outlet
    statement.evidence.push({ rule: RULE, spans: [cue, source] })
    links.statements.push(outlet)
  }
}

function addressee(
  { page, isOtherOutlet }: Links,
  { cue, content }: Statement,
): { source: Span; cue: Span } | null {
  const [first, end] = tokensIn(page, cue!)
  const stop = Math.min(sentenceEnd(page, first), end + REACH)
  const told = page.words.slice(first, end).findIndex((word) => /^(?:told|tells|telling)$/.test(word))
  for (let at = told < 0 ? first : first + told; at < stop; at++) {
    const inContent = content.some(([from, to]) => page.tokens[at]![0] >= from && page.tokens[at]![0] < to)
    if (inContent) return null
    const opens =
      (told >= 0 && at === first + told) ||
      (page.words[at] === 'with' && /^(?:interview|conversation)$/.test(page.words[at - 1] ?? '')) ||
      (page.words[at] === 'by' &&
        /^(?:carried|published|aired|broadcast|quoted|cited)$/.test(page.words[at - 1] ?? '')) ||
      (page.words[at] === 'to' && /^(?:comments|remarks|interview|statement)$/.test(page.words[at - 1] ?? ''))
    if (!opens) continue
    const to = phraseEnd(page, at + 1, 8)
    if (to > at + 1 && isOtherOutlet(page.text.slice(...spanOf(page, at + 1, to))))
      return { source: spanOf(page, at + 1, to), cue: page.tokens[at]! }
  }
  return null
}
