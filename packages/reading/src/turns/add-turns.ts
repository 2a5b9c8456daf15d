// Turns as statements. In: a document and its statements. Out: the statements with one for each turn. What layout shows goes before
// what the model makes of it: inside a turn only statements with a source of their own remain, the turn’s speaker quoting others.

import { questionLabels, writingVerbs } from '../lexicon/speech-words.ts'
import { turnRules } from '../rules.ts'
import type { Statement } from '../statement.ts'
import { emptyStatement } from '../statement.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { itemsAfter } from './listed-items.ts'
import { COLON, type Turn } from './turn.ts'

/** Adds a statement for each turn. Time in line with length. */
export function addTurns(doc: TokenizedDocument, statements: Statement[]): Statement[] {
  const turns = turnRules
    .filter(({ trigger }) => doc.allTriggers & trigger)
    .flatMap((rule) => rule.turnsIn(doc).map((turn) => ({ turn, rule })))
  const kept = turns.length
    ? outsideTurns(
        doc,
        statements,
        turns.map(({ turn }) => turn),
      )
    : statements
  if (doc.allTriggers & COLON)
    for (const statement of kept) {
      addItems(doc, statement)
      addRestOfParagraph(doc, statement)
    }
  return turns.length
    ? [
        ...kept,
        ...turns.map(({ turn, rule: { id, precision } }) =>
          emptyStatement({ ...turn, confidence: precision, evidence: [{ rule: id, ranges: [turn.cue] }] }),
        ),
      ]
    : statements
}

/** The statements without those that a turn stands for: by its label, or without a source inside its words. */
function outsideTurns(doc: TokenizedDocument, statements: Statement[], turns: Turn[]): Statement[] {
  const inLabel = new Uint8Array(doc.tokens.length)
  const inTurn = new Uint8Array(doc.tokens.length)
  for (const { source, cue, content } of turns) {
    for (const range of [source, cue]) if (range) inLabel.fill(1, range.first, range.end)
    for (const { first, end } of content) inTurn.fill(1, first, end)
  }
  const startsIn = (marked: Uint8Array, part: TokenRange | null) => part !== null && marked[part.first] === 1
  return statements.filter(({ source, cue, content }) => {
    const anchor = cue ?? source ?? content[0]
    if (anchor && isInQuestion(doc, anchor.first)) return false
    if (startsIn(inLabel, source) || startsIn(inLabel, cue)) return false
    const isWithin = [cue, ...content].every((part) => !part || startsIn(inTurn, part))
    return !isWithin || startsIn(inTurn, source)
  })
}

/** Whether a token is in a line “Q: …”, which states nothing. */
function isInQuestion(
  { words, sentences, sentenceOf, segmentStarts }: TokenizedDocument,
  token: number,
): boolean {
  const first = segmentStarts[sentences[sentenceOf[token] ?? -1]?.segment ?? 0]!
  return words[first] === 'q.' || (words[first + 1] === ':' && questionLabels.has(words[first]!))
}

/** “The mayor said:” above a list: the items are what was said. */
function addItems(doc: TokenizedDocument, statement: Statement): void {
  if (!statement.source || !statement.cue) return
  const { first } = statement.cue
  const segment = doc.sentences[doc.sentenceOf[first] ?? 0]?.segment ?? 0
  const end = doc.segmentStarts[segment + 1]!
  const items = itemsAfter(doc, segment)
  const isLast = doc.sentenceOf[first] === doc.sentenceOf[end - 1]
  if (!items.length || !isLast) return
  statement.content = items
}

/** “My colleague Ina Bell writes: …” in a live report: the rest of the paragraph, where no quotation mark says otherwise. */
function addRestOfParagraph(doc: TokenizedDocument, { source, cue, content }: Statement): void {
  const last = content.at(-1)
  if (!source || !cue || !last) return
  const { first, end: colonEnd } = cue
  const { first: start } = content[0]!
  if (doc.words[colonEnd - 1] !== ':' || start !== colonEnd || !writingVerbs.has(doc.words[first]!)) return
  const { segment } = doc.sentences[doc.sentenceOf[start]!]!
  const end = doc.segmentStarts[segment + 1]!
  if (doc.words.slice(start, end).includes('"')) return
  content.splice(0, content.length, { first: start, end })
}
