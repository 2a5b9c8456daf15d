// The speaker of a statement whose content the model marked up to its subject or over it. In: a statement without a source, in a language whose
// subject shows by a particle or by its place behind the verb. Out: the statement with its source, and content without it.
//
//   김민지 소장은 배가 기다린다고 말했다.      배가 기다린다고 현지 언론이 보도했다.      قال سامي الحداد إن العبارة لن تغادر
//   ssssssssssss qqqqqqqqqqqqq ccccc      qqqqqqqqqqqqqq sssssssss ccccccc
//
// Not: 부두는 비어 있었다, where nobody says anything.

import type { Statement } from '../statement.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import type { LanguageWords } from './language-words.ts'
import { speakerStartingAt } from './speaker.ts'

const LETTER = /^[\p{L}\p{N}]/u
/** A subject has so many words at most; in Japanese, where a token is a character, so many characters. */
const MAX_WORDS = 6
const MAX_CHARACTERS = 20
/** A subject begins among so many words of its sentence. */
const MAX_FIRST = 14

/** Gives a statement without a source the subject beside its verb or at the beginning of its sentence. */
export function addSubject(doc: TokenizedDocument, statement: Statement, words: LanguageWords): void {
  const { cue, source, content } = statement
  if (source || !cue || !content.length) return
  const found = words.known.verbFirst
    ? subjectBehind(doc, cue, content, words)
    : subjectByParticle(doc, cue, content, words)
  if (!found) return
  statement.source = found
  statement.content = content.flatMap((part) => without(part, found))
}

/** The subject right behind a verb, before the clause that is said. */
function subjectBehind(
  doc: TokenizedDocument,
  cue: TokenRange,
  content: TokenRange[],
  words: LanguageWords,
): TokenRange | null {
  const next = content.find(({ first }) => first >= cue.end)
  if (!next || !words.speaks(doc.words[cue.end - 1]!)) return null
  return speakerStartingAt(doc, cue.end, next.first, words)
}

/** The subject whose last word has the particle of one. */
function subjectByParticle(
  doc: TokenizedDocument,
  cue: TokenRange,
  content: TokenRange[],
  words: LanguageWords,
): TokenRange | null {
  const { topics, topicEnds } = words
  if (!topics.size && !topicEnds.length) return null
  const sentence = doc.sentences[doc.sentenceOf[cue.first]!]!
  if (hasParticle(doc, cue.first - 1, words)) {
    const first = phraseStart(doc, cue.first - 1, sentence.first, words)
    if (first < cue.first - 1 || !topics.size) return withoutParticle(first, cue.first, words)
  }
  const start = Math.max(sentence.first, Math.min(...content.map(({ first }) => first), cue.first))
  const from = doc.sentenceOf[start] === doc.sentenceOf[cue.first] ? sentence.first : start
  const most = from + (topics.size ? MAX_CHARACTERS : MAX_FIRST)
  for (let at = from; at < Math.min(cue.first - 1, most); at++) {
    if (doc.words[at] === '"') return null
    if (!hasParticle(doc, at, words)) continue
    const first = phraseStart(doc, at, from, words)
    return first < at || !topics.size ? withoutParticle(first, at + 1, words) : null
  }
  return null
}

/** Whether a token is a particle of the subject, or ends in one and is no verb before its noun. */
function hasParticle(doc: TokenizedDocument, at: number, words: LanguageWords): boolean {
  const word = doc.words[at] ?? ''
  if (words.topics.size) return words.topics.has(word)
  return endsIn(word, words.topicEnds) && !endsIn(word, words.noTopicEnds)
}

/** Where the phrase of a subject begins: behind a comma, a mark, or a word with another particle. */
function phraseStart(doc: TokenizedDocument, last: number, floor: number, words: LanguageWords): number {
  const { topics, phraseEnds } = words
  const most = topics.size ? MAX_CHARACTERS : MAX_WORDS
  let first = last
  while (first > floor && last - first < most) {
    const word = doc.words[first - 1]!
    if (!LETTER.test(word) && word !== '・') break
    if (topics.size ? topics.has(word) || phraseEnds.includes(word) : endsIn(word, phraseEnds)) break
    first--
  }
  return first
}

function endsIn(word: string, endings: readonly string[]): boolean {
  return endings.some((ending) => word.length > ending.length && word.endsWith(ending))
}

/** A subject without the particle that is a token of its own. */
function withoutParticle(first: number, end: number, { topics }: LanguageWords): TokenRange {
  return { first, end: topics.size ? end - 1 : end }
}

/** What of a part isn’t in another. */
function without({ first, end }: TokenRange, other: TokenRange): TokenRange[] {
  const rest = [
    { first, end: Math.min(end, other.first) },
    { first: Math.max(first, other.end), end },
  ]
  return rest.filter((one) => one.first < one.end)
}
