// “Venn told the Daily on Tuesday that …”, “speaking to CNN”, “in an interview with Radio Vela”, “wrote in the Daily”, “in a
// statement carried by Coastwire”: the source spoke to another outlet, and that outlet relays it.
// Not: “Venn told the Harbor Times” in the Harbor Times itself; “in an attack on the Daily”.

import type { Span } from '@hearsay/core'
import { phraseStart, sentenceEnd, sentenceStart } from '../attribution/noun-phrases.ts'
import { calendarNames } from '../lexicon/calendar.ts'
import { newsBodyNouns } from '../lexicon/outlet-nouns.ts'
import { outletPrepositions } from '../lexicon/report-words.ts'
import type { Statement } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { spanOfTokens, tokenRange } from '../tokenized-document.ts'
import { isSubject } from './clause.ts'
import { outletPhraseEnd } from './outlet-phrase.ts'
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
      if (!statement.cue || !statement.source || isSpokenOf(statement)) continue
      const isOutlet = context.isOutlet(context.doc.text.slice(...statement.source))
      const found = isOutlet ? quoterOf(context, statement) : addressee(context, statement)
      if (!found) continue
      const { source, cue } = found
      // “Coastwire said that he had told Radio Anda …”: the outlet spoken to stands between.
      if (isInChain(statement, source)) continue
      statement.content = statement.content.flatMap((piece) => withoutOutlet(context.doc, piece, source))
      const outlet = impliedStatement(statement, { source, cue, content: statement.content }, byAddressee)
      outlet.via = statement.via
      statement.via = outlet
      statement.evidence.push({ rule: byAddressee.id, spans: [cue, source] })
      trimSource(context.doc, statement, source)
      context.statements.push(outlet)
    }
  },
} satisfies RelayRule

/** Whether an outlet relays a statement already, directly or through others. */
function isInChain({ via }: Statement, [start, end]: Span): boolean {
  for (let at = via; at; at = at.via) if (at.source && at.source[0] < end && at.source[1] > start) return true
  return false
}

function addressee(context: RelayContext, statement: Statement): { source: Span; cue: Span } | null {
  const { doc, mayBeOtherOutlet, isOwnOutlet } = context
  const [first, end] = tokenRange(doc, statement.cue!)
  const stop = Math.min(sentenceEnd(doc, first), end + MAX_TOKENS_AFTER_CUE)
  const told = doc.words.slice(first, end).findIndex((word) => /^(?:told|tells|telling)$/.test(word))
  const from = Math.max(sentenceStart(doc, first), first - MAX_TOKENS_BEFORE_CUE)
  for (let at = from; at < stop; at++) {
    const isTold = told >= 0 && at === first + told
    if (!isTold && !opensAddressee(doc, at, end)) continue
    const isWithin = isInContent(statement, doc.tokens[at]!)
    if ((isWithin && !opensTail(doc, at)) || isCloserToAnother(context, statement, at)) continue
    const to = isKnownOutletAgain(context, at + 1)
      ? at + 3
      : outletPhraseEnd(doc, at + 1, mayBeOtherOutlet, isOwnOutlet)
    if (to <= at + 1 || (isWithin && !endsContent(doc, statement, at, to))) continue
    return { source: spanOfTokens(doc, at + 1, to), cue: doc.tokens[at]! }
  }
  return null
}

/** “denied it | in an email to | the Guardian”: where and to whom it was said. */
function opensTail({ words }: TokenizedDocument, at: number): boolean {
  return (
    /^(?:to|with|on)$/.test(words[at]!) &&
    /^(?:an?|his|her|their)$/.test(words[at - 2] ?? '') &&
    words[at - 3] === 'in'
  )
}

/** Whether such a tail ends the content of a statement; then it is cut off. */
function endsContent(doc: TokenizedDocument, statement: Statement, at: number, to: number): boolean {
  const last = statement.content.at(-1)!
  const [from, end] = tokenRange(doc, last)
  if (end !== to || at - 3 <= from) return false
  statement.content = [...statement.content.slice(0, -1), spanOfTokens(doc, from, at - 3)]
  return true
}

function isInContent({ content }: Statement, [start]: Span): boolean {
  return content.some(([from, to]) => start >= from && start < to)
}

/** Whether the cue of another source’s statement is between a token and a statement’s cue, or contains the token. */
function isCloserToAnother({ doc, statements }: RelayContext, statement: Statement, at: number): boolean {
  const [start, end] = doc.tokens[at]!
  const [from, to] = statement.cue!
  return statements.some(({ source, cue, via }) => {
    if (!cue || via || !source || source[0] === statement.source![0] || cue[0] === from) return false
    return cue[0] < end ? cue[1] > start || cue[0] > to : cue[1] < from
  })
}

/** “in an interview | with”, “carried | by”, “in comments | to”: the outlet spoken to, or that published it, follows. */
function opensAddressee({ words }: TokenizedDocument, at: number, cueEnd: number): boolean {
  const openers = outletPrepositions.get(words[at]!)
  // “published in the journal Tides”: a journal prints a study and relays nobody.
  if (!openers || words[at + 2] === 'journal') return false
  const before = words[at - 1] ?? ''
  if (openers.has(before)) return true
  // “said on CNN”, “speaking on Sunday to CNN”, “an interview on Monday with”.
  if (/^(?:on|in)$/.test(words[at]!) && at === cueEnd) return true
  const isDay =
    calendarNames.has(before) || /^(?:yesterday|today|exclusively|live|published|earlier)$/.test(before)
  if (!isDay) return false
  const noun = words[at - 2] === 'on' ? words[at - 3] : words[at - 2]
  return openers.has(noun ?? '') || (words[at] === 'on' && at - cueEnd < 3 && at > cueEnd)
}

/** A piece of content that begins with the outlet, without it: “told | Radio Vela the pier was safe”. */
function withoutOutlet(doc: TokenizedDocument, piece: Span, outlet: Span): Span[] {
  if (piece[0] >= outlet[1] || piece[1] <= outlet[0]) return [piece]
  const from = tokenRange(doc, outlet)[1]
  const [, end] = tokenRange(doc, piece)
  return end > from ? [spanOfTokens(doc, from, end)] : []
}

/** “An aide | quoted by AFP | said”: a source ends before the outlet that quotes it. */
function trimSource(doc: TokenizedDocument, statement: Statement, outlet: Span): void {
  if (statement.source![0] >= outlet[0] || statement.source![1] < outlet[1]) return
  const [first] = tokenRange(doc, statement.source!)
  const [at] = tokenRange(doc, outlet)
  if (doc.words[at - 1] !== 'by') return
  let end = at - 2
  while (end > first && /^(?:,|who|was|is|were|has|been)$/.test(doc.words[end - 1]!)) end--
  if (end > first) statement.source = spanOfTokens(doc, first, end)
}

/** “he told | the network”: a small word for an outlet that has been named before. */
function isKnownOutletAgain({ doc, seesOutlet }: RelayContext, at: number): boolean {
  const noun = doc.words[at + 1] ?? ''
  return (
    doc.words[at] === 'the' && newsBodyNouns.has(noun) && !/^(?:media|press)$/.test(noun) && seesOutlet(at)
  )
}

/** “Documents seen by | the BBC | show”: the source is what the outlet saw or quoted, and the outlet relays it. */
function quoterOf(
  { doc, statements }: RelayContext,
  statement: Statement,
): { source: Span; cue: Span } | null {
  const [at] = tokenRange(doc, statement.source!)
  if (doc.words[at - 1] !== 'by' || !outletPrepositions.get('by')!.has(doc.words[at - 2] ?? '')) return null
  if (statements.some(({ via }) => via === statement)) return null
  let end = at - 2
  while (/^(?:,|who|was|is|were|has|been|first)$/.test(doc.words[end - 1] ?? '')) end--
  const start = phraseStart(doc, end)
  if (start === end || !isSubject(doc, [start, end])) return null
  if (isSpokenOf({ ...statement, source: spanOfTokens(doc, start, end) })) return null
  const found = { source: statement.source!, cue: doc.tokens[at - 1]! }
  statement.source = spanOfTokens(doc, start, end)
  return found
}

/** “The memo was first reported by Coastwire”: what the tagger took for the source is what is spoken of. */
function isSpokenOf({ source, content }: Statement): boolean {
  return content.some(([start, end]) => start <= source![0] && source![1] <= end)
}
