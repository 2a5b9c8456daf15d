// The organization that an unnamed source speaks for. In: the tokens of the source. Out: the tokens of its name, or null.
//
//   a spokesperson for the Port Authority      Southwest officials      the county attorneys (Vela County)
//                          ^^^^^^^^^^^^^^      ^^^^^^^^^                                       ^^^^^^^^^^^
//   Deputies (the Vela Sheriff’s Office)       a company spokesperson (Brisco Foods, which the text named before)
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^                                ^^^^^^^^^^^^
// Not: Orm’s lawyer, who speaks for a person; island officials, where the text names no such body.

import type { Span } from '@hearsay/core'
import { nounOf, singular } from '../lexicon/nouns.ts'
import { lawyers, officers, spokespeople } from '../lexicon/sourcing.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import type { TextNames } from './text-names.ts'

/** Words between a source and the body it speaks for. */
const TIE = /^(?:for|of|from|at|with|in|representing)$/
/** What a text calls a firm that it has named. */
const FIRM_NOUN = /^(?:company|firm|business|developer|operator|manufacturer|retailer|maker|utility)$/
/** What a text calls a body of another kind that it has named. */
const BODY_NOUN =
  /^(?:agency|group|organization|organisation|nonprofit|non-profit|institution|association|charity|coalition)$/
/** A body is named in the same sentence or so many sentences before. */
const SENTENCES_TO_BODY = 3
/** So many tokens after the tie are searched for a name. */
const MAX_TIE_TOKENS = 8

/** The name of the organization that a source speaks for; `isPerson` says of a name whether it is a person’s. */
export function organizationBehind(
  doc: TokenizedDocument,
  names: TextNames,
  { first, end }: TokenRange,
  isPerson: (run: Span) => boolean,
): Span | null {
  const head = headOf(doc, first, end)
  if (head === null) return bodyOfOfficers(doc, names, first, end)
  const always = spokespeople.has(singular(doc.words[head]!))
  const speaksFor = (run: Span) =>
    !isPerson(run) && (always || names.isOrganization(run) || names.beginsWithPlace(run))
  const owner = names.within(first, head).at(-1)
  if (owner && speaksFor(owner) && !isCommonBody(doc, owner)) return owner
  const tied = tiedName(doc, names, head, end).find(speaksFor)
  if (tied || (owner && !isCommonBody(doc, owner))) return tied ?? null
  for (let at = head - 1; at >= first; at--) {
    if (!isCommonBody(doc, [at, at + 1])) continue
    return names.organizationCalled(doc.words[at]!, at) ?? bodyBefore(doc, names, at, isPerson)
  }
  const called = calledBehind(doc, names, head, end, isPerson) ?? bodyOfOfficers(doc, names, first, end)
  // “A spokesperson”, without any body beside it
  return called ?? (head === end - 1 ? bodyBefore(doc, names, head, isPerson) : null)
}

/** The body of officers without any other word: “Deputies”, “Prosecutors”. */
function bodyOfOfficers(
  { words }: TokenizedDocument,
  names: TextNames,
  first: number,
  end: number,
): Span | null {
  const noun = singular(words[first]!)
  return end - first === 1 ? names.bodyOf(noun) : null
}

/** What “the company”, “the agency” or a bare “spokesperson” stands for: the latest name of such a body shortly before. */
export function bodyBefore(
  doc: TokenizedDocument,
  names: TextNames,
  at: number,
  isPerson: (run: Span) => boolean,
): Span | null {
  const noun = doc.words[at]!
  const isFirm = FIRM_NOUN.test(noun)
  if (!isFirm && !BODY_NOUN.test(noun) && !spokespeople.has(noun)) return null
  const { first } = doc.sentences[Math.max(0, doc.sentenceOf[at]! - SENTENCES_TO_BODY)]!
  const fits = (run: Span) =>
    run[1] - run[0] > 1 && !isPerson(run) && (isFirm ? names.isFirm(run) : names.isOrganization(run))
  return names.within(first, at).findLast(fits) ?? null
}

/** Whether tokens are one common noun for a body: “district”, “company”. */
function isCommonBody({ words }: TokenizedDocument, [first, end]: Span): boolean {
  const kind = nounOf(words[first]!, true)?.kind
  return end - first === 1 && (kind === 'organization' || kind === 'place' || words[first] === 'district')
}

/** The token of the officer’s noun, before any comma or clause; null where there is none. */
function headOf({ words }: TokenizedDocument, first: number, end: number): number | null {
  for (let at = first; at < end && !/^(?:,|who|which|that|whose|[—–(;:-])$/.test(words[at]!); at++)
    if (officers.has(singular(words[at]!)) || officers.has(words[at]!))
      return officers.has(singular(words[at + 1] ?? '')) ? at + 1 : at
  return null
}

/** Whether a source is a lawyer, or several. */
export function isLawyer(doc: TokenizedDocument, { first, end }: TokenRange): boolean {
  const head = headOf(doc, first, end)
  return head !== null && lawyers.has(singular(doc.words[head]!))
}

/** The firm that a lawyer is of, as the words behind say: “Orm’s lawyers, from the law firm Sey Partners,”. */
export function firmOf(doc: TokenizedDocument, names: TextNames, source: TokenRange): Span | null {
  const head = isLawyer(doc, source) ? headOf(doc, source.first, source.end) : null
  const tied = head === null ? [] : tiedName(doc, names, head, source.end)
  return tied.find((run) => doc.words[run[0] - 1] === 'firm') ?? null
}

/** Names right behind the officer’s noun: “for the Authority”, “, from the law firm Sey Partners,”. */
function tiedName(doc: TokenizedDocument, names: TextNames, head: number, end: number): Span[] {
  for (let at = head + 1; at < Math.min(end, head + 3); at++)
    if (TIE.test(doc.words[at]!)) return names.within(at + 1, Math.min(end, at + 1 + MAX_TIE_TOKENS))
  return []
}

/** “a spokesperson for | the company”: the body that a common noun stands for. */
function calledBehind(
  doc: TokenizedDocument,
  names: TextNames,
  head: number,
  end: number,
  isPerson: (run: Span) => boolean,
): Span | null {
  if (!TIE.test(doc.words[head + 1] ?? '')) return null
  for (let at = head + 2; at < Math.min(end, head + 6); at++)
    if (nounOf(doc.words[at]!)?.kind === 'organization')
      return names.organizationCalled(doc.words[at]!, at) ?? bodyBefore(doc, names, at, isPerson)
  return null
}
