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
import { addedByTheSame } from './added-by-the-same.ts'
import type { LanguageWords } from './language-words.ts'
import type { TokenRange } from './speaker.ts'
import type { StatementParts } from './statement-parts.ts'
import { verbOfSpeech } from './verb-of-speech.ts'

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
      const found = cue && verbOfSpeech.match(place, cue)
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
    confidence: verbOfSpeech.precision,
    evidence: [{ rule: verbOfSpeech.id, spans: anchorsOf({ source, cue }) }],
  })
  statement.form = quoteFormOf(doc, statement)
  if (before && addedByTheSame.applies(doc, found, before, words)) {
    statement.continues = before
    statement.evidence.push({ rule: addedByTheSame.id, spans: [cue, ...anchorsOf(before)] })
  }
  return statement
}
