// A verb of speech with its speaker beside it, and a quotation or a clause. In: a verb and the words that may belong to it. Out:
// the parts of its statement.
//
//   „Wir warten“, sagte Orla Venn am Dienstag.      Orla Venn sagte, dass die Fähre warte.
//   qqqqqqqqqqqq  ccccc sssssssss                   sssssssss ccccc  qqqqqqqqqqqqqqqqqqqq
//
//   « Nous attendons », a assuré Mme Venn.          Die Fähre, so berichtet Coastwire, warte.
//     qqqqqqqqqqqqqqqq  cccccccc sssssssss          qqqqqqqqq     cccccccccc sssssssss qqqqq
//
// Not: „Zur Winde“, without a verb of speech beside the quotation.

import type { RuleWithPrecision } from '../rule.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import type { LanguageWords } from './language-words.ts'
import { phraseAt, splitVerbEnd } from './language-words.ts'
import { COMMA, speakerBetween, speakerStartingAt } from './speaker.ts'
import type { CueContext, StatementParts } from './statement-parts.ts'

/** Content begins within this many tokens after a verb. */
const MAX_TOKENS_TO_CONTENT = 14
/** The shortest clause, in tokens. */
const MIN_CLAUSE_TOKENS = 3

/** The statement of one verb: a quotation or a clause, and its speaker. */
export const verbOfSpeech = {
  id: 'verb-of-speech',
  message:
    'A verb of speech in the clipping’s language, with its speaker and a quotation or clause next to it.',
  example:
    '@seed\nHafenzeitung\n29. Juni 2022\n\nDie Fähre wartet\n\n„Wir warten“, sagte Orla Venn. „Der Rest ist in Ordnung, und das wissen alle“, ergänzte sie.',
  counterExample:
    '@seed\nHafenzeitung\n29. Juni 2022\n\nDie Fähre wartet\n\nDas Haus „Zur Winde“ ist in Ordnung, und das wissen alle in der Stadt.',
  precision: 0.8,
  measured: 'quotations with a named speaker in NTREX, against the English reading',
  match(place: CueContext, cue: TokenRange): StatementParts | null {
    const { doc, words, start, end, before } = place
    if (isNegated(doc, cue.first, words)) return null
    const behind = speakerStartingAt(doc, cue.end, end, words)
    const isIn = words.standing.has(doc.words[cue.first]!)
    const ahead = isIn ? documentBefore(place, cue) : speakerBetween(doc, start, cue.first, words)
    if (words.naming.has(doc.words[cue.end - 1]!)) return named(place, cue, ahead ?? behind)
    if (isIn) return ahead && standingIn(place, cue, ahead)
    if (before?.end === start && leadsToCue(doc, before, cue.first)) {
      const direct = doc.words.slice(start, cue.first).every((word) => /^[,،—–-]$/.test(word))
      if (direct || ahead) return { cue, source: direct ? behind : ahead, content: [before] }
    }
    return indirect(place, cue, ahead, behind)
  },
} satisfies RuleWithPrecision & { match(place: CueContext, cue: TokenRange): StatementParts | null }

/** A clause or quotation behind the verb, a clause before it, or what a verb of denial has as its object. */
function indirect(
  place: CueContext,
  cue: TokenRange,
  ahead: TokenRange | null,
  behind: TokenRange | null,
): StatementParts | null {
  const { words } = place
  // “Später sagte Ana Ruiz”: one word before a verb with a speaker after it is hardly another speaker.
  const lone = behind && ahead && ahead.end - ahead.first === 1
  const sources = words.known.verbFirst ? [behind] : lone ? [behind, ahead] : [ahead, behind]
  for (const source of sources) {
    const content = source && contentAfter(place, Math.max(cue.end, source.end))
    if (content) return { cue, source, content: [content] }
  }
  const content = contentAfter(place, cue.end)
  if (content) return { cue, source: null, content: [content] }
  return (
    (behind && frontedClause(place, cue, behind)) ??
    (ahead && (bareClause(place, cue, ahead) ?? deniedObject(place, cue, ahead)))
  )
}

/** “no dijo”, “n’affirme pas”: what a source did not say is not a statement. */
function isNegated({ words }: TokenizedDocument, verb: number, { negations }: LanguageWords): boolean {
  const before = /^['’]$/.test(words[verb - 1] ?? '') ? verb - 2 : verb - 1
  return negations.has(words[before] ?? '')
}

/** Whether a quotation continues with its verb: after a comma, or where no sentence ends inside its marks. */
function leadsToCue({ words }: TokenizedDocument, quote: TokenRange, verb: number): boolean {
  return COMMA.test(words[quote.end]!) || !/^[.!?…]$/.test(words[quote.end - 2] ?? '') || verb === quote.end
}

/** A quotation after a colon, or the clause after “that”, after a verb in its sentence. */
function contentAfter({ doc, words, end, after }: CueContext, from: number): TokenRange | null {
  const leads = (at: number) =>
    at < from ||
    COMMA.test(doc.words[at]!) ||
    /^[:：]$/.test(doc.words[at]!) ||
    words.that.has(doc.words[at]!)
  if (phraseAt(doc, from, words.infinitives) && end - from > MIN_CLAUSE_TOKENS)
    return { first: from, end: end - 1 }
  for (let at = from; at < Math.min(end, from + MAX_TOKENS_TO_CONTENT); at++) {
    if (after?.first === at) return leads(at - 1) ? after : null
    if (words.that.has(doc.words[at]!))
      return end - at > MIN_CLAUSE_TOKENS ? { first: at, end: end - 1 } : null
  }
  return null
}

/** The clause before a verb and its comma, and the rest of it after the speaker’s comma. */
function frontedClause(
  { doc, words, start, end }: CueContext,
  cue: TokenRange,
  source: TokenRange,
): StatementParts | null {
  let comma = cue.first - 1
  // “Varför då? frågade Karin Lund.”
  if (/^[?!]$/.test(doc.words[comma] ?? '') && comma > start)
    return { cue, source, content: [{ first: start, end: comma + 1 }] }
  if (!words.known.fronted) return null
  if (words.leadIns.has(doc.words[comma] ?? '')) comma--
  if (!COMMA.test(doc.words[comma] ?? '') || comma - start < MIN_CLAUSE_TOKENS) return null
  const rest = COMMA.test(doc.words[source.end] ?? '') && end - source.end > MIN_CLAUSE_TOKENS
  const content: TokenRange[] = rest
    ? [
        { first: start, end: comma },
        { first: source.end + 1, end: end - 1 },
      ]
    : [{ first: start, end: comma }]
  return { cue, source, content }
}

/** “Venn entgegnete, verschoben sei nichts”: the clause after verb and comma. */
function bareClause(
  { doc, words, end }: CueContext,
  cue: TokenRange,
  source: TokenRange,
): StatementParts | null {
  // “warf der Reederei vor, die Fähre verkommen zu lassen”: the comma is behind the second word of the verb.
  const comma = (splitVerbEnd(doc, cue.first, end, words) || cue.end - 1) + 1
  const from = comma + 1
  if (!words.known.bare || !COMMA.test(doc.words[comma] ?? '') || end - from <= MIN_CLAUSE_TOKENS) return null
  return { cue, source, content: [{ first: from, end: end - 1 }] }
}

/** “Orla Venn nannte den Plan ‚unreif‘”: a name in quotation marks, in the same sentence. */
function named(
  { end, after }: CueContext,
  cue: TokenRange,
  source: TokenRange | null,
): StatementParts | null {
  if (!source || !after || after.end > end || after.first - cue.end > MAX_TOKENS_TO_CONTENT) return null
  return { cue, source, content: [after] }
}

/** “Orla Venn a démenti tout retard”: what the object of a verb of denial says. */
function deniedObject(
  { doc, words, end }: CueContext,
  cue: TokenRange,
  source: TokenRange,
): StatementParts | null {
  if (!words.denying.has(doc.words[cue.end - 1]!) || words.reflexives.has(doc.words[cue.first - 1] ?? ''))
    return null
  let from = cue.end
  while (words.between.has(doc.words[from]!)) from++
  const last = end - 1
  return last > from && /^\p{L}/u.test(doc.words[from]!)
    ? { cue, source, content: [{ first: from, end: last }] }
    : null
}

/** “In het rapport van de dienst staat dat …”: the document in which something stands. */
function documentBefore({ doc, words, start }: CueContext, cue: TokenRange): TokenRange | null {
  if (!words.inside.has(doc.words[start]!)) return null
  let noun = start + 1
  while (noun < cue.first && words.articles.has(doc.words[noun]!)) noun++
  return noun < cue.first && words.isInstitution(doc.words[noun]!)
    ? { first: start + 1, end: cue.first }
    : null
}

function standingIn(place: CueContext, cue: TokenRange, source: TokenRange): StatementParts | null {
  const content = contentAfter(place, cue.end)
  return content && { cue, source, content: [content] }
}
