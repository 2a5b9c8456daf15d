// English phrases by which a source states nothing, or states something later. Data; phrases are matched in words in lower
// case with one space between.
import type { PhraseRow } from './phrase-row.ts'
import { wordSet } from './word-set.ts'

/** Words that negate a cue. */
export const negations = wordSet("n't n’t not never no neither nor without")

/** Forms of the verbs of refusing. */
export const refusals = wordSet('decline declines declined declining refuse refuses refused refusing')

/** Auxiliaries of a statement that is still to come. */
export const futureAuxiliaries = wordSet("will 'll shall wo")

/** Words before “to” in a statement that is still to come: “is expected to announce”. */
export const futureBeforeTo = wordSet(`
  going set due scheduled slated poised likely unlikely expected plan plans planning planned intend intends intending about
  is are`)

/** Subjects of which none states anything: “neither side has commented”. */
export const nobodyWords = wordSet('neither none nobody')

const VERB =
  '(?:comment|say|speak|talk|answer|elaborate|discuss|respond|reply|confirm|disclose|specify|identify|name|explain|address|give|provide|offer|release|reveal|be (?:interviewed|named|identified|quoted|drawn)|share|go into|take questions|clarify|detail|return)'

/** Phrases by which a source declines to speak. */
export const decliningPhrases: readonly PhraseRow[] = [
  {
    pattern: `(?:declin|refus)(?:e|es|ed|ing) (?:\\S+ ){0,2}?to (?:\\S+ly )?${VERB}\\b`,
    example: 'declined to immediately elaborate',
  },
  {
    pattern:
      '(?:declin|refus|turn(?:ed|s|ing) down)(?:e|es|ed|ing)? (?:\\S+ ){0,3}?(?:interviews?|comment|requests?|questions?)\\b',
    example: 'turned down several interviews',
  },
  {
    pattern: `(?:did|does|do|has|have|had|would|could|will|wo|is|are|was|were)(?: not|n't|n’t| never)(?: \\S+ly| yet| return)* (?:${VERB}|(?:comment|say|repl|respond|answer|return|speak|explain|disclos|elaborat)(?:ed|ied|ing|s)?|said|spoken|given|available|reachable|reached)\\b`,
    example: 'has not yet replied',
  },
  {
    pattern: 'could not (?:\\S+ly )?be (?:reached|contacted|found)\\b',
    example: 'could not immediately be reached',
  },
  { pattern: '(?:unavailable|not available|unreachable)\\b', example: 'unavailable' },
  {
    pattern:
      '(?:ha[sd]|have|offered|gave|made|with) no (?:(?:immediate|further|public|other) )?(?:comment|reply|response|answer)\\b',
    example: 'had no immediate comment',
  },
  { pattern: `(?:ha[sd]|have) yet to ${VERB}\\b`, example: 'has yet to say' },
  {
    pattern:
      '(?:kept|stayed|remained|remains|keeps|stays|been|was|were|fell|is|are) (?:silent|mum|tight-lipped|quiet)\\b',
    example: 'remained silent',
  },
  { pattern: 'neither confirm(?:s|ed)? nor den', example: 'neither confirmed nor den' },
  {
    pattern:
      '(?:ignor(?:ed|es|ing)|avoid(?:ed|s|ing)|dodg(?:ed|es|ing)) (?:\\S+ ){0,3}?(?:questions?|requests?|calls?|comment)\\b',
    example: 'ignored several requests',
  },
  {
    pattern: 'without (?:elaborating|giving|saying|naming|specifying|providing)\\b',
    example: 'without elaborating',
  },
]
