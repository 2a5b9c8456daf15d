// A document at the head of a sentence and a verb for what it says, where the model marked no source.
//
//   The study, published on Monday in a journal, found most piers were old.     A 2023 audit by the state found the toll was late.
//   ssssssssss                                   ccccc qqqqqqqqqqqqqqqqqqqq     ssssssssssssssssssssssssss ccccc qqqqqqqqqqqqqqqqq
//
//   The lawsuit seeks four million crowns.
//   sssssssssss ccccc qqqqqqqqqqqqqqqqqqq
// Not: “A report on the pier was found in May”; “The study of the pilot who found the wreck”.

import { pictures } from '../lexicon/deeds.ts'
import { nounOf, singular } from '../lexicon/nouns.ts'
import { pastForms } from '../lexicon/past-forms.ts'
import { auxiliaries } from '../lexicon/phrase-edges.ts'
import { enactments } from '../lexicon/sourcing.ts'
import { clauseReporters, settingOut, showingVerbs } from '../lexicon/speech-words.ts'
import type { TokenRange } from '../token-range.ts'
import { oneToken } from '../token-range.ts'
import { type PhraseContext, type PhraseRule, trimmedClause } from './phrase.ts'

/** The document’s noun is among so many tokens of the sentence. */
const MAX_TOKENS_TO_NOUN = 6
/** The verb is at most so many tokens behind it. */
const MAX_TOKENS_TO_VERB = 30
/** The verb for what it sets out is at most so many tokens behind its noun: “The lawsuit also | seeks”. */
const MAX_TOKENS_TO_SETTING_OUT = 10
/** In a clause that “that” does not open, its verb is among so many tokens. */
const MAX_TOKENS_TO_CLAUSE_VERB = 10
/** What a noun phrase before the document’s noun does not have. */
const BREAK =
  /^(?:[,.;:?!"()—–]|of|by|in|on|at|for|from|with|to|and|but|as|that|who|which|was|were|is|are|has|had|have)$/
/** Words before a verb of which the document is not the subject. */
const OTHER_SUBJECT =
  /^(?:to|who|which|that|as|he|she|they|it|we|i|you|'s|was|were|been|be|is|are|being|not)$/

/** “The study, published on Monday, found the pier was old.” */
export const documentFinds = {
  id: 'document-finds',
  message:
    'A document at the head of the sentence is the source of what follows a verb for what it found, says or asks.',
  example: 'A review of the port, finished in May, found most piers were old.',
  counterExample: 'The study of the pilot who found the wreck in May was late.',
  precision: 0.3,
  measured: 'train: 63 cases',
  words: [
    ...[...clauseReporters].filter((word) => word !== 'state' && word !== 'states' && word !== 'notes'),
    ...settingOut,
  ],
  match(context) {
    const { layer, sentence, at: verb } = context
    if (OTHER_SUBJECT.test(layer.word(verb - 1))) return null
    const noun = documentAtHead(context)
    if (noun === null || verb - noun > MAX_TOKENS_TO_VERB) return null
    const source = sourceOf(context, noun)
    const head = { first: sentence.first, end: verb }
    if (isViewed(context, source.end)) layer.free(head)
    if (layer.role(verb) === 'cue') return layer.isFree(head) ? { source } : null
    if (!layer.isFree(sentence)) return null
    const isSetOut = settingOut.has(layer.word(verb)) && verb - noun <= MAX_TOKENS_TO_SETTING_OUT
    const from = layer.word(verb + 1) === 'that' ? verb + 2 : isSetOut || hasVerb(context) ? verb + 1 : null
    const content = from === null ? null : trimmedClause(layer, { first: from, end: sentence.end })
    return content && { source, cue: oneToken(verb), content }
  },
} satisfies PhraseRule

/** The token of a document’s noun in the phrase at the head of the sentence; laws do not tell, pictures have a rule of their own. */
function documentAtHead({ layer, sentence: { first }, at: verb }: PhraseContext): number | null {
  for (let at = first; at < Math.min(verb, first + MAX_TOKENS_TO_NOUN); at++) {
    const word = layer.word(at)
    if (BREAK.test(word)) return null
    const head = singular(word)
    const isDocument = nounOf(word)?.kind === 'document' && !enactments.has(head) && !pictures.has(word)
    if (isDocument && nounOf(layer.word(at + 1))?.kind !== 'document') return at
  }
  return null
}

/** The document with who made it, up to a comma or a participle. */
function sourceOf({ layer, sentence: { first }, at: verb }: PhraseContext, noun: number): TokenRange {
  let end = noun + 1
  while (end < verb && !/^(?:[,(—–]|which|that|also|now|then|further|\p{L}{2,}ed)$/u.test(layer.word(end)))
    end++
  return { first, end }
}

/** “…, widely seen as the best of its kind,”: whether a view that nobody has stands before the verb. */
function isViewed({ layer, at: verb }: PhraseContext, from: number): boolean {
  for (let at = from; at < verb - 2; at++)
    if (layer.word(at) === ',' && ADVERB.test(layer.word(at + 1)) && VIEWED.test(layer.word(at + 2)))
      return true
  return false
}

const ADVERB = /^(?:widely|commonly|generally|often|long|broadly)$/
const VIEWED = /^(?:seen|regarded|considered|known|viewed|hailed|described|believed|thought|cited)$/

/** Whether a clause follows the verb: one with a verb of its own before any mark. */
function hasVerb({ layer, sentence, at }: PhraseContext): boolean {
  const [limit, next] = [Math.min(sentence.end, at + 1 + MAX_TOKENS_TO_CLAUSE_VERB), layer.word(at + 1)]
  if (showingVerbs.has(layer.word(at)) && /^(?:no|little|evidence|signs?)$/.test(next)) return false
  for (let token = at + 2; token < limit; token++) {
    const word = layer.word(token)
    if (/^[,;:("—–]$/.test(word)) return false
    if (auxiliaries.has(word) || pastForms.has(word)) return true
  }
  return false
}
