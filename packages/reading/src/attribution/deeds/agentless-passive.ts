// “was found dead”, “is asked to call”: a passive without an agent. Not: “it was claimed”, “was quoted as saying”.
// In: the words of a statement. Out: whether it is one of these.

// cspell:ignore ught (an ending)
import { reportingParticiples, requestParticiples } from '../../lexicon/deeds.ts'
import { adjunctStarts } from '../../lexicon/phrase-edges.ts'
import type { DeedRule } from './deed-rule.ts'
import { BE, CLAUSE } from './deed-rule.ts'

/** A passive without an agent: what was done to somebody, or asked of anyone. */
export const agentlessPassive = {
  id: 'agentless-passive',
  message: 'A passive without an agent: what was done to somebody, or asked of anyone.',
  example: '{q1:The pilot} {c1:was found} {q1:dead in her car}.',
  counterExample: '{q1:It} {c1:was claimed} {q1:that the boats were sold}.',
  applies: ({ source, cue, behind }) => {
    const participle = participleOf(cue)
    if (participle === null) return false
    // “were confirmed dead”
    if (behind[0] === 'dead' && source.length === 0 && participle !== 'reported') return true
    if (behind[0] === 'to' && requestParticiples.has(participle)) return true
    // “It is not known whether he is fit”: nobody says so.
    if (participle === 'known' && source.length === 0 && cue.includes('not')) return true
    if (source.length && source[0] !== 'it') return participle === 'feared' && behind[0] !== 'that'
    return !reportingParticiples.has(participle) && !CLAUSE.test(behind[0] ?? '')
  },
} satisfies DeedRule

/** The participle of a cue that is a passive, without the words after it; null where it is none. */
function participleOf(cue: string[]): string | null {
  const be = cue.findLastIndex((word) => BE.test(word))
  if (be < 0) return null
  let at = be + 1
  while (/ly$|^(?:not|n't|also|still|then|later|first|once)$/.test(cue[at] ?? '')) at++
  const word = cue[at]
  if (
    !word ||
    !/(?:ed|en|wn|ught|ld|id|nd|ut|de|ade)$|^(?:shot|hit|met|lost|left|sent|cut|set|put)$/.test(word) ||
    /ing$/.test(word)
  )
    return null
  return cue
    .slice(at + 1)
    .every((next) => adjunctStarts.has(next) || /^(?:for|with|of|as|to|on|in|out|by|over|dead)$/.test(next))
    ? word
    : null
}
