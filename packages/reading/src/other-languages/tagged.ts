// Statements of a clipping that isn’t in English, as the multilingual model marks them, and those that form shows. In: a document and
// its language’s words. Out: statements, and where the model is in doubt.
//
//   Der Kai sei gesperrt, hieß es aus dem Rathaus.      Paula Brandt geht davon aus, dass der Kran steht.
//   qqqqqqqqqqqqqqqqqqqq  ccccccc ssssssssssssssss      ssssssssssss ccccccccccccccc  qqqqqqqqqqqqqqqqqq
//
// What form shows comes first: of the model’s statements those stay that share no word with one of them.

import { statementsFromParts } from '../attribution/group-parts.ts'
import { quoteFormOf } from '../attribution/quote-form.ts'
import { multilingualTagger } from '../attribution/rules/multilingual-tagger.ts'
import { multilingualModel } from '../model/load.ts'
import type { Statement } from '../statement.ts'
import { startOf } from '../statement.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { onceADocument, wordsOf } from '../tokenized-document.ts'
import { continuedInMood, extractAttributions } from './attributions.ts'
import { doubtFeatures, isStated } from './doubt.ts'
import type { LanguageWords } from './language-words.ts'
import { addSubject } from './subject-not-marked.ts'
import { sourceOf } from './subject-pronoun.ts'
import { classTest } from './word-classes.ts'

/** The statements of a document, and how doubtful it is of each sentence that the outlet speaks. */
export interface Tagged {
  statements: Statement[]
  /** For each sentence, by its index, what shows how probable it is that it reports. */
  features: number[][]
}

/** Reads documents of a language with the multilingual model; each once. */
export function tagging(code: string, words: LanguageWords): (doc: TokenizedDocument) => Tagged {
  const language = { code, classesOf: classTest(words) }
  return onceADocument((doc) => {
    const { parts, roles } = multilingualTagger.mark(doc, language)
    const features = doubtFeatures(doc, roles)
    const marked = statementsFromParts(doc, parts, multilingualModel().calibration)
    const sourced = takenTokens(
      doc,
      marked.filter(({ source }) => source),
    )
    // Form without a speaker yields to the model that has one.
    const byForm = extractAttributions(doc, words).filter(
      (one) => one.source || one.continues || !touches(one, sourced),
    )
    const taken = takenTokens(doc, byForm)
    const byModel = marked.filter(
      (one) =>
        !touches(one, taken) &&
        isReported(doc, one, words) &&
        isStated(features[doc.sentenceOf[startOf(one)]!]!, one.confidence, code),
    )
    for (const one of [...byForm, ...byModel]) one.source = sourceOf(doc, one, words)
    for (const one of byModel) {
      addSubject(doc, one, words)
      if (!one.content.length) fillContent(doc, one)
      one.form = quoteFormOf(doc, one)
    }
    const statements = [...byForm, ...byModel].sort((a, b) => startOf(a) - startOf(b))
    return { statements: withMood(doc, statements, words), features }
  })
}

/** Reworded content whose cue has no word that may report is as likely a deed below this confidence. */
const MIN_CONFIDENCE_OF_DEED = 0.45

/** A negation stands so many tokens from its verb. */
const MAX_TO_NEGATION = 2

/**
 * Whether a statement reports rather than tells a deed, in a language whose words that may report are known; and not what a source did
 * not say.
 */
function isReported(doc: TokenizedDocument, statement: Statement, words: LanguageWords): boolean {
  const { cue, confidence } = statement
  const verb = cue ?? betweenParts(statement)
  if (verb && wordsOf(doc, verb).some(words.speaks)) {
    const { first, end } = verb
    const around = doc.words.slice(Math.max(0, first - MAX_TO_NEGATION), end + MAX_TO_NEGATION)
    if (around.some((word) => words.negations.has(word))) return false
  }
  if (!cue || words.known.signs === undefined || confidence >= MIN_CONFIDENCE_OF_DEED) return true
  return wordsOf(doc, cue).some(words.mayReport) || quoteFormOf(doc, statement) !== 'indirect'
}

/** What stands between a source and what is said, where the model marked no cue. */
function betweenParts({ source, content: [content] }: Statement): TokenRange | null {
  return source && content && source.end < content.first ? { first: source.end, end: content.first } : null
}

/** Words of a clause, at least, that nobody marked beside a speaker and a verb. */
const MIN_CLAUSE = 3

/** Gives a statement with source and cue the rest of its clause as what is said. */
function fillContent(doc: TokenizedDocument, statement: Statement): void {
  const { source, cue } = statement
  if (!source || !cue || doc.sentenceOf[source.first] !== doc.sentenceOf[cue.first]) return
  const sentence = doc.sentences[doc.sentenceOf[cue.first]!]!
  const [from, to] = [Math.min(source.first, cue.first), Math.max(source.end, cue.end)]
  const [before, after] = [trimmed(doc, sentence.first, from), trimmed(doc, to, sentence.end)]
  const rest = after.end - after.first >= MIN_CLAUSE ? after : before
  if (rest.end - rest.first >= MIN_CLAUSE) statement.content = [rest]
}

/** A range of tokens without the signs at its ends. */
function trimmed(doc: TokenizedDocument, from: number, to: number): TokenRange {
  let [first, end] = [from, to]
  while (first < end && SIGN.test(doc.words[first]!)) first++
  while (end > first && SIGN.test(doc.words[end - 1]!)) end--
  return { first, end }
}

const SIGN = /^[^\p{L}\p{N}"]+$/u

/** With a statement for each sentence in the mood of reported speech that goes on with one before. */
function withMood(doc: TokenizedDocument, statements: Statement[], words: LanguageWords): Statement[] {
  if (!words.mood.size) return statements
  const found: Statement[] = []
  let next = 0
  let last: Statement | undefined
  for (const sentence of doc.sentences) {
    const known = found.length
    while (next < statements.length && startOf(statements[next]!) < sentence.end)
      found.push(statements[next++]!)
    const own = found.slice(known).findLast(({ cue, content }) => cue && content.length)
    if (found.length === known) found.push(...continuedInMood(doc, sentence, last, words))
    last = own ?? last
  }
  return found.concat(statements.slice(next))
}

/** 1 for each token that is in a part of a statement. */
function takenTokens(doc: TokenizedDocument, statements: Statement[]): Uint8Array {
  const taken = new Uint8Array(doc.tokens.length)
  for (const one of statements) for (const { first, end } of partsOf(one)) taken.fill(1, first, end)
  return taken
}

function touches(statement: Statement, taken: Uint8Array): boolean {
  return partsOf(statement).some(({ first, end }) => taken.subarray(first, end).includes(1))
}

function partsOf({ source, cue, content }: Statement) {
  return [source, cue, ...content].filter((part) => part !== null)
}
