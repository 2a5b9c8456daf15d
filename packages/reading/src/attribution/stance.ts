// What a cue lets through of the outlet’s own view, and whether the source stated anything at all. In: a page and a
// statement. Out: its stance; false where the source declined to speak.
//
//   Venn said …  neutral   Venn admitted …  committing   Venn claimed …  doubting   Venn will say …  predicting
//   Venn declined to comment          stated nothing
//
// Auxiliaries and negation count. A thing to come is predicting whatever the verb. What a committing verb presupposes
// outlives its negation (“did not admit”), so it stays committing; the doubt of a doubting one does not (“did not claim”),
// so it is neutral. “Denied” is neutral: the outlet reports a refusal and takes no side.

import type { CueWord } from '../lexicon/cues.ts'
import { cueWords } from '../lexicon/cues.ts'
import type { Statement } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { tokenRange } from '../tokenized-document.ts'
import type { Stance } from '../vocabulary.ts'

const NEGATION = /^(?:n't|n’t|not|never|no|neither|nor|without)$/
const REFUSAL = /^(?:declin|refus)(?:e|es|ed|ing)$/
/** “will say”, “is expected to announce”: the saying itself is still to come. */
const FUTURE =
  /(?:^| )(?:will|'ll|shall|wo|(?:going|set|due|scheduled|slated|poised|likely|unlikely|expected|plans?|planning|planned|intends?|intending|about|is|are) to)(?: |$)/
/** Words around which a loaded verb is not loaded: “claimed responsibility”, “known as”, “demonstrated outside”. */
const NEUTRAL_CONTEXTS = [
  ['claim', /\bresponsibility|\bcredit|\bvictory|\blives?\b/],
  ['know', /\b(?:known as|do n't know|not know)\b/],
  ['point', /^(?!.*\bpoint(?:s|ed|ing)? (?:out|to)\b)/],
  ['demonstrate', /\b(?:against|outside)\b/],
] as const

/** The stance of a statement’s cue; neutral without one. */
export function stanceOf(
  doc: TokenizedDocument,
  statement: Pick<Statement, 'source' | 'cue' | 'content'>,
): Stance {
  const { cue } = statement
  if (!cue) return 'neutral'
  const [first, end] = tokenRange(doc, cue)
  const words = doc.words.slice(first, end)
  if (!isStated(doc, statement)) return 'neutral'
  const line = words.join(' ')
  if (FUTURE.test(line) && !words.some((word) => NEGATION.test(word))) return 'predicting'
  const after = doc.words.slice(first, Math.min(end + 3, doc.words.length)).join(' ')
  const loaded = words
    .flatMap((word) => cueWords(word).slice(0, 1))
    .find((word) => word.stance !== 'neutral' && !isNeutralised(word, line, after))
  if (!loaded) return 'neutral'
  const negated = words.some((word) => NEGATION.test(word) || REFUSAL.test(word))
  return negated && loaded.stance === 'doubting' ? 'neutral' : loaded.stance
}

function isNeutralised({ lemma, kind }: CueWord, line: string, after: string): boolean {
  if (kind === 'noun') return false
  return NEUTRAL_CONTEXTS.some(
    ([verb, around]) => verb === lemma && (around.test(line) || around.test(after)),
  )
}

/** Tokens after a cue in which its content is looked for. */
const MAX_CONTENT_DISTANCE_TOKENS = 20
const SPEECH_VERBS =
  '(?:comment|say|speak|talk|answer|elaborate|discuss|respond|reply|confirm|disclose|specify|identify|name|explain|address|give|provide|offer|provide|release|reveal|be (?:interviewed|named|identified|quoted|drawn)|share|go into|take questions|clarify|detail|return)'
const NO_STATEMENT = [
  new RegExp(`(?:^| )(?:declin|refus)(?:e|es|ed|ing) (?:\\S+ ){0,2}?to (?:\\S+ly )?${SPEECH_VERBS}\\b`),
  /(?:^| )(?:declin|refus|turn(?:ed|s|ing) down)(?:e|es|ed|ing)? (?:\S+ ){0,3}?(?:interviews?|comment|requests?|questions?)\b/,
  new RegExp(
    `(?:^| )(?:did|does|do|has|have|had|would|could|will|wo|is|are|was|were)(?: not|n't|n’t| never)(?: \\S+ly| yet| return)* (?:${SPEECH_VERBS}|(?:comment|say|repl|respond|answer|return|speak|explain|disclos|elaborat)(?:ed|ied|ing|s)?|said|spoken|given|available|reachable|reached)\\b`,
  ),
  /(?:^| )could not (?:\S+ly )?be (?:reached|contacted|found)\b/,
  /(?:^| )(?:unavailable|not available|unreachable)\b/,
  /(?:^| )(?:ha[sd]|have|offered|gave|made|with) no (?:(?:immediate|further|public|other) )?(?:comment|reply|response|answer)\b/,
  new RegExp(`(?:^| )(?:ha[sd]|have) yet to ${SPEECH_VERBS}\\b`),
  /(?:^| )(?:kept|stayed|remained|remains|keeps|stays|been|was|were|fell|is|are) (?:silent|mum|tight-lipped|quiet)\b/,
  /(?:^| )neither confirm(?:s|ed)? nor den/,
  /(?:^| )(?:ignor(?:ed|es|ing)|avoid(?:ed|s|ing)|dodg(?:ed|es|ing)) (?:\S+ ){0,3}?(?:questions?|requests?|calls?|comment)\b/,
  /(?:^| )without (?:elaborating|giving|saying|naming|specifying|providing)\b/,
] as const

/**
 * Whether the source stated anything. Not: “declined to comment”, “has not said”, “could not be reached”. A refusal to do
 * something else is an attitude and counts: “refused to apologise”.
 */
export function isStated(
  doc: TokenizedDocument,
  { cue, content }: Pick<Statement, 'cue' | 'content'>,
): boolean {
  if (!cue) return true
  const [first, end] = tokenRange(doc, cue)
  const follows = content.find((piece) => piece[0] >= cue[1])
  const behind = follows ? Math.min(tokenRange(doc, follows)[0], end + MAX_CONTENT_DISTANCE_TOKENS) : end
  const last = Math.min(Math.max(end, behind) + 5, doc.words.length)
  const sentence = doc.sentences[doc.sentenceOf[first] ?? -1]
  const line = doc.words.slice(first, Math.min(last, sentence?.end ?? last)).join(' ')
  const own = doc.words.slice(first, end).join(' ').length
  return !NO_STATEMENT.some((silent) => {
    const found = silent.exec(line)
    return found !== null && found.index < own
  })
}
