// “A picture shows the hull.” Not: “The figures show that …”.
// In: the words of a statement. Out: whether it is one of these.

import { pictures, showingVerbs } from '../../lexicon/deeds.ts'
import type { DeedRule } from './deed-rule.ts'

/** What a picture shows. */
export const picture = {
  id: 'picture',
  message: 'What a picture shows.',
  example: '{s1:A picture} {c1:shows} {q1:the yellow hull}.',
  counterExample: '{s1:The figures} {c1:show} {q1:that the toll fell}.',
  applies: ({ source, cue }) =>
    cue.some((word) => showingVerbs.has(word)) && source.some((word) => pictures.has(word)),
} satisfies DeedRule
