// A document and a clause for what it says, in a sentence in which the model marked no cue but how it came about.
//
//   The mayor filed a lawsuit in the county court that accuses the port of theft.
//                   sssssssss                          ccccccc qqqqqqqqqqqqqqqqq
//
// Not: “The mayor said in a letter that claims would be paid”, which has a cue.

import { nounOf, singular } from '../lexicon/nouns.ts'
import { enactments } from '../lexicon/sourcing.ts'
import { clauseReporters } from '../lexicon/speech-words.ts'
import { oneToken } from '../token-range.ts'
import { type PhraseContext, type PhraseRule, trimmedClause } from './phrase.ts'

/** The document’s noun is at most so many tokens before the clause. */
const MAX_TOKENS_TO_NOUN = 8
/** What stands between a document and its clause: where, when and by whom it was made. */
const BREAK = /^(?:[.;:?!"()—–]|who|which|that|and|but|was|were|is|are|has|had)$/
const DETERMINER = /^(?:an?|the|this|his|her|its|their|'s)$/

/** “a lawsuit … that accuses …” */
export const documentThatSays = {
  id: 'document-that-says',
  message: 'A document is the source of what a clause behind it says that it accuses, alleges or says.',
  example: 'The port sent a letter to the board that describes the toll as unfair.',
  counterExample: 'The mayor said in a letter that claims would be paid.',
  precision: 0.75,
  measured: 'estimate',
  words: [...clauseReporters, 'accuses', 'accused', 'accusing', 'describes', 'described'],
  match(context) {
    const { layer, sentence, at: verb } = context
    if (!/^(?:that|which)$/.test(layer.word(verb - 1))) return null
    const noun = documentBefore(context)
    if (noun === null || hasOtherCue(context)) return null
    let first = noun
    while (first > sentence.first && noun - first < 4 && !DETERMINER.test(layer.word(first))) first--
    if (!DETERMINER.test(layer.word(first))) return null
    const from = layer.word(verb + 1) === 'that' ? verb + 2 : verb + 1
    const content = trimmedClause(layer, { first: from, end: sentence.end })
    if (!content || !layer.free({ first: sentence.first, end: sentence.end })) return null
    return { source: { first, end: noun + 1 }, cue: oneToken(verb), content }
  },
} satisfies PhraseRule

function documentBefore({ layer, sentence, at: verb }: PhraseContext): number | null {
  for (let at = verb - 2; at > sentence.first && verb - at < MAX_TOKENS_TO_NOUN; at--) {
    const word = layer.word(at)
    if (BREAK.test(word)) return null
    if (nounOf(word)?.kind === 'document' && !enactments.has(singular(word))) return at
  }
  return null
}

/** Whether the model marked another cue than the clause’s verb and the one by which the document came about. */
function hasOtherCue({ layer, sentence: { first, end }, at: verb }: PhraseContext): boolean {
  for (let at = first; at < end; at++)
    if (at !== verb && layer.role(at) === 'cue' && !MADE.test(layer.word(at))) return true
  return false
}

const MADE =
  /^(?:has|have|had|filed|wrote|written|sent|signed|submitted|issued|released|published|drafted|circulated)$/
