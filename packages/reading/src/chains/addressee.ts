// “Venn told the Daily on Tuesday that …”, “in an interview with Radio Vela”, “in a statement carried by Coastwire”:
// whoever spoke spoke to another outlet, and this one relays it.
// Not: “Venn told the Harbor Times” in the Harbor Times itself.

import type { Span } from '@hearsay/core'
import type { Page } from '../page.ts'
import { spanOf, tokensIn } from '../page.ts'
import { phraseEnd, sentenceEnd, sentenceStart } from '../phrases.ts'
import type { Statement } from '../statement.ts'
import { type Links, linkedStatement } from './links.ts'

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

function addressee({ page, isOtherOutlet }: Links, statement: Statement): { source: Span; cue: Span } | null {
  const [first, end] = tokensIn(page, statement.cue!)
  const stop = Math.min(sentenceEnd(page, first), end + REACH)
  const told = page.words.slice(first, end).findIndex((word) => /^(?:told|tells|telling)$/.test(word))
  for (let at = sentenceStart(page, first); at < stop; at++) {
    const [start] = page.tokens[at]!
    const inContent = statement.content.some(([from, to]) => start >= from && start < to)
    if (inContent || !((told >= 0 && at === first + told) || opensAddressee(page, at))) continue
    const to = phraseEnd(page, at + 1, 8)
    if (to > at + 1 && isOtherOutlet(page.text.slice(...spanOf(page, at + 1, to))))
      return { source: spanOf(page, at + 1, to), cue: page.tokens[at]! }
  }
  return null
}

/** “in an interview with”, “carried by”, “in comments to”: before the outlet that somebody spoke to or that carried it. */
function opensAddressee({ words }: Page, at: number): boolean {
  const before = words[at - 1] ?? ''
  if (words[at] === 'with') return /^(?:interview|conversation)$/.test(before)
  if (words[at] === 'by') return /^(?:carried|published|aired|broadcast|quoted|cited|printed)$/.test(before)
  return words[at] === 'to' && /^(?:comments|remarks|interview|statement)$/.test(before)
}
