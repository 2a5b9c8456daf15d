// “Venn told the Daily on Tuesday that …”, “speaking to CNN”, “in an interview with Radio Vela”, “wrote in the Daily”, “in a
// statement carried by Coastwire”: the source spoke to another outlet, and that outlet relays it.
// Not: “Venn told the Harbor Times” in the Harbor Times itself; “in an attack on the Daily”.

import { phraseStart, sentenceEnd, sentenceStart } from '../attribution/noun-phrases.ts'
import { calendarNames } from '../lexicon/calendar.ts'
import { newsBodyNouns } from '../lexicon/outlet-nouns.ts'
import { outletPrepositions } from '../lexicon/report-words.ts'
import type { Statement } from '../statement.ts'
import { contains, holds, oneToken, overlap, type TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { textOf } from '../tokenized-document.ts'
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
      const isOutlet = context.isOutlet(textOf(context.doc, statement.source))
      const found = isOutlet ? quoterOf(context, statement) : addressee(context, statement)
      if (!found) continue
      const { source, cue } = found
      // “Coastwire said that he had told Radio Anda …”: the outlet spoken to stands between.
      if (isInChain(statement, source)) continue
      statement.content = statement.content.flatMap((piece) => withoutOutlet(piece, source))
      const outlet = impliedStatement(statement, { source, cue, content: statement.content }, byAddressee)
      outlet.via = statement.via
      statement.via = outlet
      statement.evidence.push({ rule: byAddressee.id, ranges: [cue, source] })
      trimSource(context.doc, statement, source)
      context.statements.push(outlet)
    }
  },
} satisfies RelayRule

/** The words for an outlet, and the word that it is found by. */
interface OutletCue {
  source: TokenRange
  cue: TokenRange
}

/** Whether an outlet relays a statement already, directly or through others. */
function isInChain({ via }: Statement, outlet: TokenRange): boolean {
  for (let at = via; at; at = at.via) if (at.source && overlap(at.source, outlet)) return true
  return false
}

function addressee(context: RelayContext, statement: Statement): OutletCue | null {
  const { doc, mayBeOtherOutlet, isOwnOutlet } = context
  const { first, end } = statement.cue!
  const stop = Math.min(sentenceEnd(doc, first), end + MAX_TOKENS_AFTER_CUE)
  const told = doc.words.slice(first, end).findIndex((word) => /^(?:told|tells|telling)$/.test(word))
  const from = Math.max(sentenceStart(doc, first), first - MAX_TOKENS_BEFORE_CUE)
  for (let at = from; at < stop; at++) {
    const openers = outletPrepositions.get(doc.words[at]!)
    const isTold = told >= 0 && at === first + told
    if (!isTold && !(openers && opensAddressee(doc, at, end, openers))) continue
    const isWithin = isInContent(statement, at)
    if ((isWithin && !opensTail(doc, at)) || isCloserToAnother(context, statement, at)) continue
    const to = isKnownOutletAgain(context, at + 1)
      ? at + 3
      : outletPhraseEnd(doc, at + 1, mayBeOtherOutlet, isOwnOutlet)
    if (to <= at + 1 || (isWithin && !endsContent(statement, at, to))) continue
    return { source: { first: at + 1, end: to }, cue: oneToken(at) }
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
function endsContent(statement: Statement, at: number, to: number): boolean {
  const last = statement.content.at(-1)!
  const { first: from, end } = last
  if (end !== to || at - 3 <= from) return false
  statement.content = [...statement.content.slice(0, -1), { first: from, end: at - 3 }]
  return true
}

function isInContent({ content }: Statement, token: number): boolean {
  return content.some((piece) => holds(piece, token))
}

/** Whether the cue of another source’s statement is between a token and a statement’s cue, or contains the token. */
function isCloserToAnother({ statements }: RelayContext, statement: Statement, at: number): boolean {
  const { first: from, end: to } = statement.cue!
  return statements.some(({ source, cue, via }) => {
    if (!cue || via || !source || source.first === statement.source!.first || cue.first === from) return false
    return cue.first <= at ? cue.end > at || cue.first >= to : cue.end <= from
  })
}

/** “in an interview | with”, “carried | by”, “in comments | to”: the outlet spoken to, or that published it, follows. */
function opensAddressee(
  { words }: TokenizedDocument,
  at: number,
  cueEnd: number,
  openers: ReadonlySet<string>,
): boolean {
  // “published in the journal Tides”: a journal prints a study and relays nobody.
  if (words[at + 2] === 'journal') return false
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
function withoutOutlet(piece: TokenRange, outlet: TokenRange): TokenRange[] {
  if (!overlap(piece, outlet)) return [piece]
  return piece.end > outlet.end ? [{ first: outlet.end, end: piece.end }] : []
}

/** “An aide | quoted by AFP | said”: a source ends before the outlet that quotes it. */
function trimSource(doc: TokenizedDocument, statement: Statement, outlet: TokenRange): void {
  const { first, end: sourceEnd } = statement.source!
  const { first: at } = outlet
  if (first >= at || sourceEnd < outlet.end) return
  if (doc.words[at - 1] !== 'by') return
  let end = at - 2
  while (end > first && /^(?:,|who|was|is|were|has|been)$/.test(doc.words[end - 1]!)) end--
  if (end > first) statement.source = { first, end }
}

/** “he told | the network”: a small word for an outlet that has been named before. */
function isKnownOutletAgain({ doc, seesOutlet }: RelayContext, at: number): boolean {
  const noun = doc.words[at + 1] ?? ''
  return (
    doc.words[at] === 'the' && newsBodyNouns.has(noun) && !/^(?:media|press)$/.test(noun) && seesOutlet(at)
  )
}

/** “Documents seen by | the BBC | show”: the source is what the outlet saw or quoted, and the outlet relays it. */
function quoterOf({ doc, statements }: RelayContext, statement: Statement): OutletCue | null {
  const { first: at } = statement.source!
  if (doc.words[at - 1] !== 'by' || !outletPrepositions.get('by')!.has(doc.words[at - 2] ?? '')) return null
  if (statements.some(({ via }) => via === statement)) return null
  let end = at - 2
  while (/^(?:,|who|was|is|were|has|been|first)$/.test(doc.words[end - 1] ?? '')) end--
  const start = phraseStart(doc, end)
  if (start === end || !isSubject(doc, { first: start, end })) return null
  if (isSpokenOf({ ...statement, source: { first: start, end } })) return null
  const found = { source: statement.source!, cue: oneToken(at - 1) }
  statement.source = { first: start, end }
  return found
}

/** “The memo was first reported by Coastwire”: what the tagger took for the source is what is spoken of. */
function isSpokenOf({ source, content }: Statement): boolean {
  return content.some((piece) => contains(piece, source!))
}
