// “has forecast”: a participle that is written like its noun, where the model marked nothing.
//
//   The weather office has forecast heavy rain in the hills.
//   ssssssssssssssssss     cccccccc qqqqqqqqqqqqqqqqqqqqqqq
//
// Not: “its latest forecast heavy with doubt”, a noun.

import { oneToken } from '../token-range.ts'
import { type PhraseRule, trimmedClause } from './phrase.ts'
import { beforeAdverbs, speakerBefore } from './speaker.ts'

/** “NAME has forecast …” */
export const hasForecast = {
  id: 'has-forecast',
  message: 'Who has, or had, forecast something is its source.',
  example: 'The Department of Tides has forecast heavy rain in the hills.',
  counterExample: 'The department printed its forecast of heavy rain in the hills.',
  precision: 0.75,
  measured: 'estimate',
  words: ['forecast'],
  match({ layer, sentence, at: verb, isFree }) {
    if (!isFree || !/^(?:has|have|had|also)$/.test(layer.word(verb - 1))) return null
    const source = speakerBefore(layer, beforeAdverbs(layer, verb), sentence.first)
    if (!source || source.first - sentence.first > 1) return null
    const content = trimmedClause(layer, { first: verb + 1, end: sentence.end }, 1)
    return content && { source, cue: oneToken(verb), content }
  },
} satisfies PhraseRule
