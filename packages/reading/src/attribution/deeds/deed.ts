// “has ordered an inquiry”, “are looking for a watchman”, “called the police”. Not: “ordered that”, “called it a sham”.
// In: the words of a statement. Out: whether it is one of these.

// cspell:ignore inds ound (endings)
import { cueWords, introducesWords } from '../../lexicon/cues.ts'
import { calledHelp, deedVerbs, finders } from '../../lexicon/deeds.ts'
import { auxiliaries } from '../../lexicon/phrase-edges.ts'
import type { DeedRule } from './deed-rule.ts'
import { asksInWriting, CLAUSE, MAX_WORDS_TO_THING } from './deed-rule.ts'

/** A verb of doing before a thing, and no clause. */
export const deed = {
  id: 'deed',
  message: 'A verb of doing before a thing, and no clause.',
  example: '{s1:Orm} {c1:has ordered} {q1:an inquiry into the leak}.',
  counterExample: '{s1:Orm} {c1:ordered} {q1:that the gate be shut}.',
  applies: ({ source, cue, behind }) => {
    const particle = /^(?:for|on|into|over|at|up|out|off|after)$/
    let last = cue.length - 1
    while (last > 0 && particle.test(cue[last]!)) last--
    const verb = cue[last]!
    // “hit out at the mayor”
    if (cue[last + 1] === 'out' && cue.at(-1) === 'at') return false
    // “said in an interview”: the last word is a noun here.
    if (cue.slice(0, last).some(introducesWords)) return false
    if (beginsClause(behind) || CLAUSE.test(behind[0] ?? '') || /^["“‘':,.;!?]/.test(behind[0] ?? ''))
      return false
    if (/^call(?:s|ed|ing)?$/.test(verb))
      return (
        cue.at(-1) === 'off' ||
        (last === cue.length - 1 &&
          behind.slice(0, 4).some((word) => calledHelp.has(word)) &&
          behind[0] !== 'it')
      )
    if (/^f(?:ind|inds|ound)$/.test(verb) && behind.slice(0, MAX_WORDS_TO_THING).includes('guilty'))
      return true
    // “confirmed him as a judge”
    if (/^(?:confirm|appoint|nam|elect)(?:s|es|ed)$/.test(verb) && behind[1] === 'as') return true
    if (/^f(?:ind|inds|ound)$/.test(verb) && source.some((word) => finders.has(word))) return false
    return (
      deedVerbs.has(verb) &&
      !asksInWriting({ source, cue, behind }) &&
      !cue.some((word) => cueWords(word).some(({ kind }) => kind === 'noun' && word !== verb))
    )
  },
} satisfies DeedRule

/** “accepted | it was not exact”: a clause without “that”. */
function beginsClause([first = '', second = '']: string[]): boolean {
  return /^(?:he|she|it|they|there|we)$/.test(first) && auxiliaries.has(second)
}
