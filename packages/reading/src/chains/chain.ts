// Relay chains: who relays whom. In: the statements of a page as the tagger's parts gave them, flat. Out: the same
// statements, each with the one that relays it (`via`), and those that only the chain shows.
//
//   Citing a ministry aide, the Coastwire agency reported Tuesday that …
//          ^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^
//          via ───────────▶ the outlet that relays
//
// Each way of relaying is a file of its own and sees one sentence at a time.

import type { Span } from '@hearsay/core'
import type { Page } from '../page.ts'
import { tokensIn } from '../page.ts'
import type { Statement } from '../statement.ts'
import { beginOf } from '../statement.ts'
import { byAddressee } from './addressee.ts'
import { byCiting } from './citing.ts'
import { byQuotedAs } from './quoted-as.ts'
import { byReporting } from './reporting.ts'
import { withinReport } from './within-report.ts'

/** What the ways of relaying may look at and change: the statements of one sentence. */
export interface Links {
  page: Page
  /** Index of the sentence. */
  sentence: number
  statements: Statement[]
  /** Whether these words name an outlet other than the document's own. */
  isOtherOutlet(words: string): boolean
  /** Whether these words name any outlet, the document's own included. */
  isOutlet(words: string): boolean
}

/** Which outlets are known: by name, and which one is the document's own. */
export type Outlets = Pick<Links, 'isOutlet' | 'isOtherOutlet'>

const WAYS = [byCiting, byQuotedAs, withinReport, byReporting, byAddressee]

/** Links the statements of a page into chains. Gives back all of them, in the order of the text. */
export function chain(page: Page, statements: Statement[], outlets: Outlets): Statement[] {
  const bySentence = new Map<number, Statement[]>()
  const apart: Statement[] = []
  for (const statement of statements) {
    const anchor = statement.cue ?? statement.source ?? statement.content[0]
    const token = anchor ? tokensIn(page, anchor)[0] : page.tokens.length
    const sentence = page.sentenceOf[token]
    if (sentence === undefined) apart.push(statement)
    else bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), statement])
  }
  const linked = [...apart]
  for (const [sentence, found] of bySentence) {
    const links: Links = { ...outlets, page, sentence, statements: found }
    for (const way of WAYS) way(links)
    linked.push(...links.statements)
  }
  return linked.sort((a, b) => beginOf(a) - beginOf(b))
}

/** Whether `statement` is relayed by `other`, directly or over others. */
export function isRelayedBy(statement: Statement, other: Statement): boolean {
  for (let at: Statement | null = statement; at; at = at.via) if (at === other) return true
  return false
}

/** A statement that only the chain shows: it takes over what was said from the one it stands beside. */
export function linkedStatement(
  beside: Statement,
  parts: Pick<Statement, 'source' | 'cue' | 'content'>,
  rule: string,
): Statement {
  return {
    ...parts,
    form: beside.form,
    stance: 'neutral',
    stated: true,
    via: null,
    carries: null,
    confidence: beside.confidence * 0.9,
    evidence: [{ rule, spans: [parts.source, parts.cue].filter((span): span is Span => span !== null) }],
  }
}
