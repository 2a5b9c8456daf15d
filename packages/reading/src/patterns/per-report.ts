// “per a report”, at the head of a sentence or after a comma.
//
//   Per a police report, Cole was at the wheel.
//   ccc ssssssssssssssss qqqqqqqqqqqqqqqqqqqqqq
//
// Not: “ten crowns per person”.

import { oneToken } from '../token-range.ts'
import { type PhraseRule, sourceAfterCue } from './phrase.ts'
import { isCapitalized } from './speaker.ts'

/** “per NAME” at the head of a sentence or after a comma */
export const perReport = {
  id: 'per-report',
  message: '“Per” before a name or a document names the source of the words next to it.',
  example: 'Per the ministry, nine boats were lost.',
  counterExample: 'The toll is ten crowns per person, and nine boats were lost.',
  precision: 0.7,
  measured: 'estimate',
  words: ['per'],
  match(context) {
    const { layer, sentence, at } = context
    const opens = at === sentence.first || layer.word(at - 1) === ','
    const names = /^(?:an?|the)$/.test(layer.word(at + 1)) || isCapitalized(layer, at + 1)
    return opens && names ? sourceAfterCue(context, oneToken(at)) : null
  },
} satisfies PhraseRule
