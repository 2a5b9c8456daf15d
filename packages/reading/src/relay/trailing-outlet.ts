// “Orm said the pier was safe, Europe 1 reported.” An outlet at the end of a sentence that reports all of it and that the tagger
// did not see, or saw as part of what is said.
// Not: “Orm said the pier was safe, and Europe 1 reported that …”.

import { lastWordEnd, sentenceStart } from '../attribution/noun-phrases.ts'
import { emptyStatement, type Statement } from '../statement.ts'
import { isSameRange, oneToken, overlap } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { triggerBit } from '../trigger-words.ts'
import { outletPhraseEnd } from './outlet-phrase.ts'
import type { RelayRule } from './relay-context.ts'

/** What follows the verb: “reported on Sunday evening, citing …”. */
const MAX_TAIL_TOKENS = 6
const MIN_CONTENT_TOKENS = 4
const REPORTS = new Set(['reported', 'reports'])
/** Words after which no report of the whole sentence follows. */
const CLAUSES = new Set(['that', 'and', 'but', '"', 'said'])

/** Adds the report of an outlet that ends a sentence. */
export const byTrailingOutlet = {
  id: 'outlet-reports-at-end',
  message: 'The outlet at the end of the sentence reports all that precedes it.',
  example: 'Orm said the pier was safe, Europe 1 reported.',
  counterExample:
    'Orm said the pier was safe, and Europe 1 reported that the gate was shut. The pier had been closed since May, reports say.',
  precision: 0.75,
  measured: 'estimate',
  trigger: triggerBit(REPORTS),
  apply(context) {
    const { doc, sentence, mayBeOtherOutlet } = context
    const { first } = doc.sentences[sentence]!
    const end = lastWordEnd(doc, first)
    const verb = reportAtEnd(doc, first, end)
    if (verb === null) return
    const subjectEnd = /^(?:has|had)$/.test(doc.words[verb - 1]!) ? verb - 1 : verb
    let comma = subjectEnd - 1
    while (comma > first && subjectEnd - comma < 14 && doc.words[comma] !== ',') comma--
    if (doc.words[comma] !== ',' || comma - sentenceStart(doc, verb) < MIN_CONTENT_TOKENS) return
    const from = doc.words[comma + 1] === 'as' ? comma + 2 : comma + 1
    // Not: “The pier was closed, reports say”, where no outlet stands before the word.
    if (from === subjectEnd || outletPhraseEnd(doc, from, mayBeOtherOutlet) !== subjectEnd) return
    const outlet = emptyStatement({
      source: { first: from, end: subjectEnd },
      cue: oneToken(verb),
      confidence: byTrailingOutlet.precision,
    })
    const seen = context.statements.filter((one) => overlaps(one, outlet))
    if (seen.some((one) => isSeenWhole(one, outlet))) return
    outlet.evidence.push({ rule: byTrailingOutlet.id, ranges: [outlet.source!, outlet.cue!] })
    context.statements = context.statements.filter((one) => !seen.includes(one))
    for (const one of context.statements) cutAt(one, comma)
    if (!context.statements.some((one) => one.source && one.content.length > 0 && !one.via))
      outlet.content = [{ first, end: comma }]
    context.statements.push(outlet)
  },
} satisfies RelayRule

/** Whether a statement has its source or its cue among the words of the outlet’s report. */
function overlaps({ source, cue }: Statement, outlet: Statement): boolean {
  const report = { first: outlet.source!.first, end: outlet.cue!.end }
  return [source, cue].some((part) => part && overlap(part, report))
}

function isSeenWhole({ source, cue }: Statement, outlet: Statement): boolean {
  return cue !== null && source !== null && isSameRange(source, outlet.source!)
}

/** The verb of “…, Europe 1 reported on Sunday.”; null where no report ends the sentence. */
function reportAtEnd({ words }: TokenizedDocument, first: number, end: number): number | null {
  for (let at = end - 1; at > first + MIN_CONTENT_TOKENS && at >= end - 1 - MAX_TAIL_TOKENS; at--) {
    if (REPORTS.has(words[at]!)) return at
    if (CLAUSES.has(words[at]!)) return null
  }
  return null
}

/** Ends the content of a statement before the outlet’s comma. */
function cutAt(statement: Statement, comma: number): void {
  statement.content = statement.content.flatMap((piece) => {
    if (piece.end <= comma) return [piece]
    return piece.first < comma ? [{ first: piece.first, end: comma }] : []
  })
}
