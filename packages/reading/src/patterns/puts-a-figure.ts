// “put X at NUMBER”: an estimate, where the model marked nothing.
//
//   Police put the number of dead at nine.     His ministry put losses at 6 percent of output.
//   ssssss ccc qqqqqqqqqqqqqqqqqqqqqqqqqqq     ssssssssssss ccc qqqqqqqqqqqqqqqqqqqqqqqqqqqqq
//
// Not: “put the cup at the edge”, where no number follows.

import { counts } from '../lexicon/unnamed.ts'
import { oneToken } from '../token-range.ts'
import { type PhraseRule, trimmedClause } from './phrase.ts'
import { beforeAdverbs, speakerBefore } from './speaker.ts'

/** “at” is among so many tokens behind the verb, and the number among so many behind “at”. */
const MAX_TOKENS_TO_AT = 12
const MAX_TOKENS_TO_NUMBER = 5
const APPROXIMATE =
  /^(?:about|around|nearly|almost|over|under|more|less|than|at|least|just|some|roughly|between|[$£€¥]|\p{L}{0,3}[$£€¥])$/u

/** “NAME put the cost at two million” */
export const putsAFigure = {
  id: 'puts-a-figure',
  message: 'Who puts a thing at a number is the source of the estimate.',
  example: 'The harbour police put the number of dead at nine.',
  counterExample: 'The harbour police put the last boat at the old pier.',
  precision: 0.75,
  measured: 'estimate',
  words: ['put', 'puts'],
  match({ layer, sentence, at: verb, isFree }) {
    if (!isFree) return null
    const at = atBehind(layer.doc.words, verb, sentence.end)
    if (at === null || !isNumber(layer.doc.words, at + 1, sentence.end)) return null
    const source = speakerBefore(layer, beforeAdverbs(layer, verb), sentence.first)
    if (!source || source.first - sentence.first > 1) return null
    const content = trimmedClause(layer, { first: verb + 1, end: sentence.end })
    return content && { source, cue: oneToken(verb), content }
  },
} satisfies PhraseRule

/** The token of “at” behind what is estimated; null where a mark comes first. */
function atBehind(words: string[], verb: number, end: number): number | null {
  for (let at = verb + 2; at < Math.min(end, verb + MAX_TOKENS_TO_AT); at++) {
    if (words[at] === 'at') return at
    if (/^[,.:;"—–()]$/.test(words[at]!)) return null
  }
  return null
}

/** Whether a number begins here, words like “about” before it left out. */
function isNumber(words: string[], from: number, end: number): boolean {
  let at = from
  while (at < Math.min(end, from + MAX_TOKENS_TO_NUMBER) && APPROXIMATE.test(words[at]!)) at++
  return (
    at < end && (/^\D{0,3}[\d]/.test(words[at]!) || counts.has(words[at]!) || NUMBER_WORD.test(words[at]!))
  )
}

const NUMBER_WORD =
  /^(?:hundreds?|thousands?|dozens?|millions?|billions?|half|zero|eleven|twelve|\p{L}{3,5}teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\p{L}+)?)$/u
