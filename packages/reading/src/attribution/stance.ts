// What a cue shows of the outlet’s view, and whether the source stated anything. In: a document and a statement. Out: its
// stance; false where the source declined to speak.
//
//   Venn said …  neutral   Venn admitted …  committing   Venn claimed …  doubting   Venn will say …  predicting
//   Venn declined to comment          stated nothing
//
// Auxiliaries and negation count. A statement still to come is predicting, whatever the verb. What a committing verb
// presupposes remains under negation (“did not admit”), so it is committing; the doubt of a doubting one does not (“did not
// claim”), so it is neutral. “Denied” is neutral: the outlet reports a refusal and takes no side.

// cspell:ignore elaborat repli (stems)
import type { CueWord } from '../lexicon/cues.ts'
import { cueWords } from '../lexicon/cues.ts'
import {
  decliningPhrases,
  futureAuxiliaries,
  futureBeforeTo,
  negations,
  nobodyWords,
  refusals,
} from '../lexicon/declining.ts'
import type { Statement } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import type { Stance } from '../vocabulary.ts'

/** Contexts in which a loaded verb is neutral: “claimed responsibility”, “known as”, “demonstrated outside”. */
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
  const { first, end } = cue
  const words = doc.words.slice(first, end)
  if (!isStated(doc, statement)) return 'neutral'
  const line = words.join(' ')
  if (isFuture(words) && !words.some((word) => negations.has(word))) return 'predicting'
  const after = doc.words.slice(first, Math.min(end + 3, doc.words.length)).join(' ')
  const loaded = words
    .flatMap((word) => cueWords(word).slice(0, 1))
    .find((word) => word.stance !== 'neutral' && !isNeutralised(word, line, after))
  if (!loaded) return 'neutral'
  const negated = words.some((word) => negations.has(word) || refusals.has(word))
  return negated && loaded.stance === 'doubting' ? 'neutral' : loaded.stance
}

function isNeutralised({ lemma, kind }: CueWord, line: string, after: string): boolean {
  if (kind === 'noun') return false
  return NEUTRAL_CONTEXTS.some(
    ([verb, around]) => verb === lemma && (around.test(line) || around.test(after)),
  )
}

/** “will say”, “is expected to announce”: the statement is still to come. */
function isFuture(words: string[]): boolean {
  return words.some(
    (word, at) => futureAuxiliaries.has(word) || (words[at + 1] === 'to' && futureBeforeTo.has(word)),
  )
}

/** Content is searched for this many tokens after its cue. */
const MAX_TOKENS_TO_CONTENT = 20
/** A phrase of declining may end this many tokens after the cue. */
const MAX_TOKENS_AFTER_CUE = 5
const DECLINING = new RegExp(`(?:^| )(?:${decliningPhrases.map(({ pattern }) => pattern).join('|')})`)

/** “Neither side has commented”, “None of the banks replied” */
function isSaidByNobody(
  { words, sentences, sentenceOf }: TokenizedDocument,
  first: number,
  end: number,
): boolean {
  if (!ANSWERED.test(words[end - 1]!) && !ANSWERED.test(words[end - 2]!)) return false
  const from = sentences[sentenceOf[first] ?? -1]?.first ?? first
  return first - from <= MAX_TOKENS_OF_NOBODY && nobodyWords.has(words[from]!)
}

const ANSWERED = /^(?:comment|respond|repli|reply|answer|elaborat)(?:ed|ied|s|es)?$/
/** “None of the three banks” has so many tokens at most. */
const MAX_TOKENS_OF_NOBODY = 6

/**
 * Whether the source stated anything. Not: “declined to comment”, “has not said”, “could not be reached”. A refusal to do
 * something else is an attitude and counts: “refused to apologise”.
 */
export function isStated(
  doc: TokenizedDocument,
  { cue, content }: Pick<Statement, 'cue' | 'content'>,
): boolean {
  if (!cue) return true
  const { first, end } = cue
  if (isSaidByNobody(doc, first, end)) return false
  const follows = content.find((piece) => piece.first >= cue.end)
  const behind = follows ? Math.min(follows.first, end + MAX_TOKENS_TO_CONTENT) : end
  const last = Math.min(Math.max(end, behind) + MAX_TOKENS_AFTER_CUE, doc.words.length)
  const sentence = doc.sentences[doc.sentenceOf[first] ?? -1]
  const line = doc.words.slice(first, Math.min(last, sentence?.end ?? last)).join(' ')
  const own = doc.words.slice(first, end).join(' ').length
  const start = line.search(DECLINING)
  return start < 0 || start >= own
}
