// How the words of a statement were come by. In: a statement. Out: the words for it.
//
//   … Sey wrote in a letter to the board.     In an email to the board, Sey said …
//         ^^^^^^^^^^^^^^^^^                     ^^^^^^^^^^^^^^^^^^^^^^^^

import type { Span } from '@hearsay/core'
import { channels } from '../lexicon/sourcing.ts'
import type { Statement } from '../statement.ts'
import type { TokenizedDocument, TokenizedSentence } from '../tokenized-document.ts'
import { spanOfTokens } from '../tokenized-document.ts'

/** A channel’s noun is among so many tokens behind the cue, or at the head of the sentence. */
const MAX_TOKENS_TO_CHANNEL = 12
const END = /^[.,;:?!”"“(—–]$/

/** The words for how a statement was come by: its cue up to a channel’s noun. */
export function channelOf(doc: TokenizedDocument, { cue }: Statement): Span[] {
  if (!cue) return []
  const { words, sentences, sentenceOf } = doc
  const { first, end } = cue
  const sentence = sentences[sentenceOf[first]!]!
  const limit = Math.min(sentence.end, end + MAX_TOKENS_TO_CHANNEL)
  for (let at = first; at < limit; at++) {
    if (/^[.;:”"“]$/.test(words[at]!)) break
    if (channels.has(words[at]!)) return [spanOfTokens(doc, first, at + 1)]
  }
  return frontedChannel(doc, sentence, first)
}

/** “In an email to the board, Sey said”: a phrase at the head of the sentence. */
function frontedChannel(doc: TokenizedDocument, { first }: TokenizedSentence, cue: number): Span[] {
  const { words } = doc
  if (!/^(?:in|at|during|via|on|through|speaking)$/.test(words[first]!)) return []
  for (let at = first + 1; at < Math.min(cue, first + MAX_TOKENS_TO_CHANNEL); at++) {
    if (END.test(words[at]!)) return []
    if (!channels.has(words[at]!)) continue
    let comma = at + 1
    while (comma < cue && words[comma] !== ',') comma++
    return comma < cue ? [spanOfTokens(doc, first, comma)] : []
  }
  return []
}
