// Statements of a clipping that isn’t in English, by form alone: a verb of speech with its speaker beside it, and a quotation
// or a clause. In: a document and its language’s words. Out: statements.
//
//   „Wir warten“, sagte Orla Venn am Dienstag.      Orla Venn sagte, dass die Fähre warte.
//   qqqqqqqqqqqq  ccccc sssssssss                   sssssssss ccccc  qqqqqqqqqqqqqqqqqqqq
//
//   « Nous attendons », a assuré Mme Venn.          Die Fähre, so berichtet Coastwire, warte.
//     qqqqqqqqqqqqqqqq  cccccccc sssssssss          qqqqqqqqq     cccccccccc sssssssss qqqqq
//
// Not: „Zur Winde“, without a verb of speech beside the quotation.

import { quotedSpans, quoteFormOf } from '../attribution/quote-form.ts'
import type { Statement } from '../statement.ts'
import { anchorsOf, emptyStatement } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { spanOfTokens, tokenRange } from '../tokenized-document.ts'
import type { LanguageWords } from './language-words.ts'
import type { TokenRange } from './speaker.ts'
import { COMMA, speakerBetween, speakerStartingAt } from './speaker.ts'

/** An estimate: no corpus in these languages measures it. */
const CONFIDENCE = 0.6
/** Content begins within this many tokens after a verb. */
const MAX_TOKENS_TO_CONTENT = 14
/** The shortest clause, in tokens. */
const MIN_CLAUSE_TOKENS = 3

/**
 * The statements of a document in another language; none where nothing is known of the language. No word is in two of them.
 * Time in line with length.
 */
export function extractAttributions(doc: TokenizedDocument, words: LanguageWords | null): Statement[] {
  if (!words) return []
  const quotes = quotedSpans(doc).map((span) => tokenRange(doc, span))
  const statements: Statement[] = []
  let next = 0
  for (const sentence of doc.sentences) {
    let start = sentence.first
    for (let at = start; at < sentence.end; at++) {
      while (next < quotes.length && quotes[next]![1] <= at) next++
      const quote = quotes[next]
      if (quote && quote[0] <= at) {
        start = quote[1]
        at = start - 1
        continue
      }
      if (/^[;:]$/.test(doc.words[at]!)) start = at + 1
      const cue = cueAt(doc, at, words)
      const place = { doc, words, start, end: sentence.end, before: quotes[next - 1], after: quote }
      const found = cue && partsAt(place, cue)
      if (!found) continue
      statements.push(statementOf(doc, found, statements.at(-1), words))
      start = Math.max(...[found.cue, found.source ?? found.cue, ...found.content].map(([, end]) => end))
      at = start - 1
    }
  }
  return statements
}

/** A verb of speech that begins at a token, its auxiliary included. */
function cueAt(
  doc: TokenizedDocument,
  at: number,
  { verbs, auxiliary, participles }: LanguageWords,
): TokenRange | null {
  if (auxiliary.has(doc.words[at]!) && participles.has(doc.words[at + 1]!)) return [at, at + 2]
  return verbs.has(doc.words[at]!) ? [at, at + 1] : null
}

/** The words of a sentence that may belong to a verb, and the quotations nearest before and after it. */
interface CueContext {
  doc: TokenizedDocument
  words: LanguageWords
  start: number
  end: number
  before: TokenRange | undefined
  after: TokenRange | undefined
}

/** The parts of a statement. */
interface StatementParts {
  cue: TokenRange
  source: TokenRange | null
  content: TokenRange[]
}

/** The statement of one verb: a quotation or a clause, and its speaker. */
function partsAt(place: CueContext, cue: TokenRange): StatementParts | null {
  const { doc, words, start, end, before } = place
  if (isNegated(doc, cue[0], words)) return null
  const behind = speakerStartingAt(doc, cue[1], end, words)
  const ahead = speakerBetween(doc, start, cue[0], words)
  if (before?.[1] === start && leadsToCue(doc, before, cue[0])) {
    const direct = cue[0] === start || (cue[0] === start + 1 && COMMA.test(doc.words[start]!))
    if (direct || ahead) return { cue, source: direct ? behind : ahead, content: [before] }
  }
  // “Später sagte Ana Ruiz”: one word before a verb with a speaker after it is hardly another speaker.
  const lone = behind && ahead && ahead[1] - ahead[0] === 1
  const sources = words.known.verbFirst ? [behind] : lone ? [behind, ahead] : [ahead, behind]
  for (const source of sources) {
    const content = source && contentAfter(place, Math.max(cue[1], source[1]))
    if (content) return { cue, source, content: [content] }
  }
  const content = contentAfter(place, cue[1])
  if (content) return { cue, source: null, content: [content] }
  return (behind && frontedClause(place, cue, behind)) ?? (ahead && bareClause(place, cue, ahead))
}

/** “no dijo”, “n’affirme pas”: what a source did not say is not a statement. */
function isNegated({ words }: TokenizedDocument, verb: number, { negations }: LanguageWords): boolean {
  const before = /^['’]$/.test(words[verb - 1] ?? '') ? verb - 2 : verb - 1
  return negations.has(words[before] ?? '')
}

/** Whether a quotation continues with its verb: after a comma, or where no sentence ends inside its marks. */
function leadsToCue({ words }: TokenizedDocument, quote: TokenRange, verb: number): boolean {
  return COMMA.test(words[quote[1]]!) || !/^[.!?…]$/.test(words[quote[1] - 2] ?? '') || verb === quote[1]
}

/** A quotation after a colon, or the clause after “that”, after a verb in its sentence. */
function contentAfter({ doc, words, end, after }: CueContext, from: number): TokenRange | null {
  const leads = (at: number) =>
    at < from || COMMA.test(doc.words[at]!) || doc.words[at] === ':' || words.that.has(doc.words[at]!)
  for (let at = from; at < Math.min(end, from + MAX_TOKENS_TO_CONTENT); at++) {
    if (after?.[0] === at) return leads(at - 1) ? after : null
    if (words.that.has(doc.words[at]!)) return end - at > MIN_CLAUSE_TOKENS ? [at, end - 1] : null
  }
  return null
}

/** The clause before a verb and its comma, and the rest of it after the speaker’s comma. */
function frontedClause(
  { doc, words, start, end }: CueContext,
  cue: TokenRange,
  source: TokenRange,
): StatementParts | null {
  if (!words.known.fronted) return null
  let comma = cue[0] - 1
  if (words.leadIns.has(doc.words[comma] ?? '')) comma--
  if (!COMMA.test(doc.words[comma] ?? '') || comma - start < MIN_CLAUSE_TOKENS) return null
  const rest = COMMA.test(doc.words[source[1]] ?? '') && end - source[1] > MIN_CLAUSE_TOKENS
  const content: TokenRange[] = rest
    ? [
        [start, comma],
        [source[1] + 1, end - 1],
      ]
    : [[start, comma]]
  return { cue, source, content }
}

/** “Venn entgegnete, verschoben sei nichts”: the clause after verb and comma. */
function bareClause(
  { doc, words, end }: CueContext,
  cue: TokenRange,
  source: TokenRange,
): StatementParts | null {
  const from = cue[1] + 1
  if (!words.known.bare || !COMMA.test(doc.words[cue[1]] ?? '') || end - from <= MIN_CLAUSE_TOKENS)
    return null
  return { cue, source, content: [[from, end - 1]] }
}

function statementOf(
  doc: TokenizedDocument,
  found: StatementParts,
  before: Statement | undefined,
  words: LanguageWords,
): Statement {
  const span = (range: TokenRange) => spanOfTokens(doc, ...range)
  const [source, cue] = [found.source && span(found.source), span(found.cue)]
  const statement = emptyStatement({
    source,
    cue,
    content: found.content.map(span),
    confidence: CONFIDENCE,
    evidence: [{ rule: 'verb-of-speech', spans: anchorsOf({ source, cue }) }],
  })
  statement.form = quoteFormOf(doc, statement)
  if (before && continuesSpeaker(doc, found, before, words)) {
    statement.continues = before
    statement.evidence.push({ rule: 'added-by-the-same', spans: [cue, ...anchorsOf(before)] })
  }
  return statement
}

/** “He added” without a name, in the paragraph of the statement before or the next one: the same speaker continues. */
function continuesSpeaker(
  doc: TokenizedDocument,
  { cue, source }: StatementParts,
  before: Statement,
  { adding, pronouns }: LanguageWords,
): boolean {
  if (source && !pronouns.has(doc.words[source[0]]!)) return false
  if (!doc.words.slice(...cue).some((word) => adding.has(word))) return false
  const stretchOf = (token: number) => doc.sentences[doc.sentenceOf[token]!]!.segment
  return stretchOf(cue[0]) - stretchOf(tokenRange(doc, before.cue!)[0]) <= 1
}
