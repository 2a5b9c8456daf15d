// What a text says of a body behind its name, wherever that stands. In: the end of a name. Out: a span, if any.
//
//   the Tide Institute, a group that studies water, …
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^

import type { Span } from '@hearsay/core'
import { nounOf, singular } from '../lexicon/nouns.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { spanOfTokens } from '../tokenized-document.ts'

/** A description of a body ends within so many tokens. */
const MAX_DESCRIPTION_TOKENS = 30
const DESCRIPTION_END = /^(?:[,;.”"—–:?!)]|said|says)$/

/** “…, | a group that studies water |,”: the description behind a name that ends before a token. */
export function describedBehind(doc: TokenizedDocument, end: number): Span[] {
  const { words, sentences, sentenceOf } = doc
  if (!/^[,(—–]$/.test(words[end] ?? '') || !/^(?:an?|the|one|which|whose)$/.test(words[end + 1] ?? ''))
    return []
  const isClause = /^(?:which|whose|one)$/.test(words[end + 1]!)
  const from = isClause ? end + 1 : end + 2
  const limit = Math.min(sentences[sentenceOf[end]!]!.end, from + MAX_DESCRIPTION_TOKENS)
  let to = from
  while (to < limit && !DESCRIPTION_END.test(words[to]!)) to++
  const isBody =
    isClause || words.slice(from, to).some((word) => nounOf(singular(word))?.kind === 'organization')
  return isBody && to - from > 2 && to < limit ? [spanOfTokens(doc, from, to)] : []
}
