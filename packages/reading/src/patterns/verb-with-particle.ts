// A verb that reports words by what follows it, in a sentence of which the model marked nothing.
//
//   Witnesses spoke of a loud noise.      Lena Orm hit out at the mayor.
//   sssssssss cccccccc qqqqqqqqqqqq       ssssssss cccccccccc qqqqqqqqq
//
// Not: “the crews spoke for an hour”.

import { particleVerbs } from '../lexicon/speech-words.ts'
import { type PhraseRule, trimmedClause } from './phrase.ts'
import { beforeAdverbs, speakerBefore } from './speaker.ts'

/** “NAME spoke of …” */
export const verbWithParticle = {
  id: 'verb-with-particle',
  message: 'A verb that reports words by what follows it: “Witnesses spoke of a loud noise.”',
  example: 'The coach hit back at critics of his team.',
  counterExample: 'The crews spoke for an hour on the quay.',
  precision: 0.7,
  measured: 'estimate',
  words: [...particleVerbs.keys()],
  match({ layer, sentence, at: verb, isFree }) {
    // The model may have marked the cue and what is said, without a source.
    const isMarked = layer.role(verb) === 'cue'
    if (!isFree && !(isMarked && layer.isFree({ first: sentence.first, end: verb }))) return null
    const particles = particleVerbs
      .get(layer.word(verb))!
      .find((words) => words.every((word, offset) => layer.word(verb + 1 + offset) === word))
    const source = particles && speakerBefore(layer, beforeAdverbs(layer, verb), sentence.first)
    if (!source || source.first - sentence.first > 1) return null
    if (isMarked) return { source }
    const end = verb + 1 + particles.length
    const content = trimmedClause(layer, { first: end, end: sentence.end }, 1)
    return content && { source, cue: { first: verb, end }, content }
  },
} satisfies PhraseRule
