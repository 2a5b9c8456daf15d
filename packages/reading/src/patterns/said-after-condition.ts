// “An official who spoke on condition of anonymity because he was not authorised to talk said the pier was unsafe.” The model
// marks the words of the condition, or nothing.
//
//   An official who asked not to be named as talks go on said the pier was unsafe.
//   sssssssssss                                          cccc qqqqqqqqqqqqqqqqqqq
//
// Not: “An official spoke on condition of anonymity and left”.

import { ANONYMITY_CONDITION } from '../lexicon/anonymity.ts'
import { introducesWords } from '../lexicon/cues.ts'
import { oneToken } from '../token-range.ts'
import { spanOfTokens } from '../tokenized-document.ts'
import { type PhraseRule, trimmedClause } from './phrase.ts'
import { speakerAfter } from './speaker.ts'

/** “who” stands in so many tokens, and the verb in so many behind it. */
const MAX_TOKENS_TO_WHO = 12
const MAX_TOKENS_TO_VERB = 34

/** “An official who … on condition of anonymity said …” */
export const saidAfterCondition = {
  id: 'said-after-condition',
  message: 'Behind “who” and a condition of anonymity the verb of speech belongs to the phrase before “who”.',
  example:
    'An official who spoke on condition of anonymity because he was not authorised to talk warned the pier was unsafe.',
  counterExample: 'An official who spoke on condition of anonymity left before the crews came.',
  precision: 0.75,
  measured: 'estimate',
  words: ['anonymity', 'named', 'identified', 'anonymous', 'anonymously', 'unnamed', 'name'],
  match({ layer, sentence, at }) {
    const { doc } = layer
    let who = sentence.first + 1
    while (who < at && who < sentence.first + MAX_TOKENS_TO_WHO && layer.word(who) !== 'who') who++
    if (layer.word(who) !== 'who') return null
    const sourceEnd = layer.word(who - 1) === ',' ? who - 1 : who
    const source = speakerAfter(layer, sentence.first, sourceEnd)
    if (!source || source.end !== sourceEnd) return null
    const [condition] =
      doc.text
        .slice(...spanOfTokens(doc, who, at + 1))
        .replace(/\s/g, ' ')
        .match(ANONYMITY_CONDITION) ?? []
    if (!condition) return null
    // A cue among these words is mended later (cue-after-condition).
    for (let token = who; token < at; token++) if (layer.role(token) === 'cue') return null
    for (let verb = at + 1; verb < Math.min(sentence.end - 2, who + MAX_TOKENS_TO_VERB); verb++) {
      if (!introducesWords(layer.word(verb)) || /^(?:to|that|as|and|or)$/.test(layer.word(verb - 1))) continue
      if (layer.role(verb) === 'cue' || /^(?:he|she|they|it)$/.test(layer.word(verb - 1))) return null
      const content = trimmedClause(layer, { first: verb + 1, end: sentence.end })
      if (!content || !layer.free({ first: sentence.first, end: sentence.end })) return null
      return { source, cue: oneToken(verb), content }
    }
    return null
  },
} satisfies PhraseRule
