// “A nurse accused of theft has been cleared”: a participle tells who the sentence is about, and its verb follows.
// In: the words of a statement. Out: whether it is one of these.

import { auxiliaries } from '../../lexicon/phrase-edges.ts'
import type { DeedRule } from './deed-rule.ts'

/** Who is accused, before the verb of the sentence. */
export const accusedOf = {
  id: 'accused-of',
  message: 'Who is accused or suspected of something, before the verb of the sentence.',
  example: '{s1:A pilot} {c1:accused of} {q1:theft has been cleared by the jury}.',
  counterExample: '{s1:A pilot} {c1:accused} {q1:the port of theft}.',
  applies: ({ cue, behind }) => {
    if (cue.length !== 2 || !/^(?:accused|suspected|convicted)$/.test(cue[0]!) || cue[1] !== 'of')
      return false
    const stop = behind.findIndex((word) => /^(?:[,.;:"“”]|who|which|that)$/.test(word))
    return behind.slice(0, stop < 0 ? behind.length : stop).some((word) => auxiliaries.has(word))
  },
} satisfies DeedRule
