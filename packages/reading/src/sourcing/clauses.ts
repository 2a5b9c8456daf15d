// Clauses that say something of a source beside its words. In: a mention. Out: spans.
//
//   Sey, who lost his boat in the flood, said …      a report commissioned by the board      Orm, standing on the pier, said …
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                       ^^^^^^^^^^^^^^^^^^^^^^^^^^                ^^^^^^^^^^^^^^^^^^^^
//   A mother of two, Dal said …                      As a pilot of ten years, Dal said …
//   ^^^^^^^^^^^^^^^                                  ^^^^^^^^^^^^^^^^^^^^^^^

import type { Span } from '@hearsay/core'
import { introducesWords, isQuotingVerb } from '../lexicon/cues.ts'
import { nounOf, singular } from '../lexicon/nouns.ts'
import { auxiliaries } from '../lexicon/phrase-edges.ts'
import { notParticiples, sourceModifiers } from '../lexicon/sourcing.ts'
import { titleWords } from '../lexicon/titles.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { spanOfTokens, tokenRange } from '../tokenized-document.ts'

const CLAUSE_END = /^[,;.”"—–:?!]$/
/** A clause about a source is read so far, in tokens. */
const MAX_CLAUSE_TOKENS = 40
/** A description before a name is so long at most, in tokens. */
const MAX_FRONTED_TOKENS = 30
/** What begins a mention by somebody before it: “her spokesman”. */
const OTHER_PERSON = /^(?:his|her|its|their)$/
const RELATIVE = /^(?:who|whose|which)$/
/** Participles by which a text says how it has a document, or what it rests on. */
const DOCUMENT_PARTICIPLE = /^(?:obtained|seen|reviewed|commissioned|leaked|requested|shared)$/

/** The clauses behind a mention: relative ones, and participles. */
export function clausesBehind(doc: TokenizedDocument, mention: Span, isDocument: boolean): Span[] {
  const { first, end } = tokenRange(doc, mention)
  if (first >= end) return []
  const { words, sentences, sentenceOf } = doc
  const limit = Math.min(sentences[sentenceOf[first]!]!.end, first + MAX_CLAUSE_TOKENS)
  const close = words[end - 1] === ',' ? end - 1 : end
  for (let at = first + 1; at < Math.min(limit, close + 2); at++) {
    if (opensClause(words[at - 1]!, words[at]!, isDocument)) return clauseFrom(doc, at, close, limit)
  }
  return []
}

function opensClause(before: string, word: string, isDocument: boolean): boolean {
  if (RELATIVE.test(word)) return before !== 'of'
  return isDocument ? DOCUMENT_PARTICIPLE.test(word) : before === ',' && isParticiple(word)
}

function clauseFrom(doc: TokenizedDocument, at: number, close: number, limit: number): Span[] {
  const { words } = doc
  let to = at + 1
  while (to < limit && !(to >= close && (CLAUSE_END.test(words[to]!) || introducesWords(words[to]!)))) to++
  return to - at > 2 ? [spanOfTokens(doc, at, to)] : []
}

/** “standing”, “having”. */
function isParticiple(word: string): boolean {
  return /\p{L}{3}ing$/u.test(word) && !notParticiples.has(word) && !isQuotingVerb(word)
}

/** What an unnamed source is said to know or to be close to: “two people | familiar with the talks |”. */
export function modifierIn(doc: TokenizedDocument, mention: Span): Span | null {
  const { first, end } = tokenRange(doc, mention)
  for (let at = first + 1; at < end - 1; at++)
    if (sourceModifiers.has(doc.words[at]!)) return spanOfTokens(doc, at, end)
  return null
}

/** The words before a name at the head of a sentence that describe it: “A mother of two, Dal”, “As a pilot, Dal”. */
export function frontedDescription(doc: TokenizedDocument, mention: Span): Span | null {
  const { words, sentences, sentenceOf } = doc
  const { first: name } = tokenRange(doc, mention)
  const { first } = sentences[sentenceOf[name] ?? 0]!
  if (words[name - 1] !== ',' || name - first > MAX_FRONTED_TOKENS || name - first < 3) return null
  const from = /^(?:as|an?|the|one)$/.test(words[first]!) ? first + 1 : null
  if (from === null || !namesPerson(doc, from, name - 1)) return null
  // “The minister has closed the bridge, | her spokesman, Tam Brisco,”: a clause about somebody else.
  if (OTHER_PERSON.test(words[name]!)) return null
  // “The regent, Tam Brisco, was being questioned, | he said”: a clause, unless it is one about the description.
  for (let at = from; at < name - 1 && !RELATIVE.test(words[at]!) && words[at] !== 'that'; at++)
    if (auxiliaries.has(words[at]!)) return null
  return spanOfTokens(doc, words[first] === 'as' ? first : from, name - 1)
}

/** Whether the head of a phrase, before any “of” or comma, is a person’s noun. */
function namesPerson({ words }: TokenizedDocument, from: number, end: number): boolean {
  let head = from
  while (head < end && !/^(?:of|at|with|for|in|on|from|to|who|which|,)$/.test(words[head]!)) head++
  const noun = words[head - 1] ?? ''
  return titleWords.has(noun) || nounOf(singular(noun))?.kind === 'person'
}
