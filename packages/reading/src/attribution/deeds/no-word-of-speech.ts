// “is facing calls”, “led a mutiny”, “mounted an attack”, “has created anxiety”: no word of the cue reports words.
// In: the words of a statement. Out: whether it is one of these.

// cspell:ignore creat defi hurr ignor rais (stems)
import { cueWords } from '../../lexicon/cues.ts'
import type { DeedRule } from './deed-rule.ts'
import { CLAUSE } from './deed-rule.ts'

/** No word of the cue reports words, though a noun in it could. */
export const noWordOfSpeech = {
  id: 'no-word-of-speech',
  message: 'No word of the cue reports words, though a noun in it could.',
  example: '{s1:Lena Orm} {c1:is facing calls} {q1:to resign}.',
  counterExample: '{s1:Orm} {c1:called for} {q1:an inquiry}.',
  applies: ({ cue, behind }) => {
    if (
      cue.some(
        (word) =>
          /^(?:fac(?:e|es|ed|ing)|spark(?:s|ed|ing)?|prompt(?:s|ed|ing)?|draw(?:s|n)?|drew|defi(?:es|ed)|ignor(?:es|ed)|met|trigger(?:s|ed)?|rejected)$/.test(
            word,
          ) && cue.some((other) => cueWords(other).some(({ kind }) => kind === 'noun')),
      )
    )
      return true
    if (cue.some((word) => /^(?:rush|rac|hurr)(?:e|es|ed|ied|ing)$/.test(word))) return true
    return (
      cue.some((word) =>
        /^(?:mount|launch|lead|stag|creat|caus|rais|rush)(?:e|es|ed|s|ing)?$|^led$/.test(word),
      ) && !CLAUSE.test(behind[0] ?? '')
    )
  },
} satisfies DeedRule
