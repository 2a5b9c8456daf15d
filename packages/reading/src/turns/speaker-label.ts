// The lines of an interview or a transcript. In: a document. Out: turns, each from its label to the next one.
//
//   VENN: We wait for the tide.        Q: Who pays for it?      the outlet asks: no turn
//   ssss^ qqqqqqqqqqqqqqqqqqqqq        A: Nobody yet.           somebody answers who is not named here
//   The boats are full.
//   qqqqqqqqqqqqqqqqqqq
//
// A label is a name of up to four words. Words without quotation marks after it are speech only where the label recurs, is in
// capitals, or is not the only one. Not: “Bridge: the long wait”; “ANDA: The crews waited”, a place at the head of a story.

import { placeNames } from '../lexicon/places.ts'
import { answerLabels, documentLabels, questionLabels } from '../lexicon/speech-words.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt } from '../tokenized-document.ts'
import { triggerBit } from '../trigger-words.ts'
import { COLON, isNameLike, segmentRange, type Turn, type TurnRule } from './turn.ts'

/** “Q. Will you run?” */
const LETTERED = triggerBit(['q.'])
/** The longest label, without its colon, in tokens. */
const MAX_LABEL_TOKENS = 8
/** A label that stands alone in its document has at least this many tokens after it. */
const MIN_LONE_LINE_TOKENS = 4
/** A turn goes on over at most this many paragraphs without a label. */
const MAX_FURTHER_SEGMENTS = 6

/** Lines of transcripts. */
export const speakerLabel = {
  id: 'speaker-label',
  message:
    'The line begins with a name and a colon, as in a transcript; the words up to the next such line are theirs.',
  example: 'VENN: We will wait for the tide.\n\nSEY: And who pays for it?',
  counterExample: 'Bridge: the long wait goes on.',
  precision: 0.7,
  measured: 'every third text of train: 14 labels',
  trigger: COLON | LETTERED,
  turnsIn(doc) {
    const labelled = labelledLines(doc)
    const counts = new Map<string, number>()
    for (const { label } of labelled) counts.set(label, (counts.get(label) ?? 0) + 1)
    const isDialogue = labelled.length > 1 && labelled.some(({ label }) => !isQuestion(doc, label))
    const lines = labelled.filter(
      (line, at) =>
        isSpeech(doc, line, counts.get(line.label)!, isDialogue) || answers(doc, line, labelled[at - 1]),
    )
    return lines.flatMap((line, at) => turnOf(doc, line, lines[at + 1]?.segment ?? null))
  },
} satisfies TurnRule

interface LabelledLine {
  segment: number
  /** Token indices: of the first word, of the colon, past the last word. */
  first: number
  colon: number
  end: number
  label: string
}

/** “Q”, or the first letters of the outlet’s name: “HT” in the Harbor Times. */
function isQuestion({ document }: TokenizedDocument, label: string): boolean {
  if (questionLabels.has(label)) return true
  const outlet = document.header.outlet?.text.toLowerCase()
  if (outlet?.replace(/^the /, '') === label.replace(/^the /, '')) return true
  const letters = document.header.outlet?.text
    .match(/\b\p{Lu}/gu)
    ?.join('')
    .toLowerCase()
  return (
    letters !== undefined &&
    letters.length > 1 &&
    letters.replace(/^t(?=..)/, '') === label.replace(/^t(?=..)/, '')
  )
}

/** Whether a line answers the question in the line before it. */
function answers(
  doc: TokenizedDocument,
  { segment }: LabelledLine,
  before: LabelledLine | undefined,
): boolean {
  if (!before || before.segment !== segment - 1) return false
  return doc.words[before.end - 1] === '?'
}

/** Paragraphs that begin with a label. */
function labelledLines(doc: TokenizedDocument): LabelledLine[] {
  return [...doc.segments.keys()].flatMap((segment) => {
    const { first, end } = segmentRange(doc, segment)
    const colon = colonAfterLabel(doc, first, end)
    if (colon === null || colon + 1 >= end || /\d/.test(doc.words[colon + 1]!)) return []
    const label = doc.words.slice(first, colon).join(' ') || doc.words[first]!.replace('.', '')
    const isOfDocument = label.split(/[^\p{L}\p{N}_]+/u).some((word) => documentLabels.has(word))
    return isOfDocument ? [] : [{ segment, first, colon, end, label }]
  })
}

/** The colon after a name that begins a paragraph. */
function colonAfterLabel(doc: TokenizedDocument, first: number, end: number): number | null {
  // “Q. Will you run?”
  if (/^[QA]\.$/.test(rawWordAt(doc, first))) return first
  const most = Math.min(end, first + MAX_LABEL_TOKENS + 1)
  for (let at = first; at < most; at++) {
    if (doc.words[at] === ':') return isNameLike(doc, { first, end: at }, MAX_LABEL_TOKENS) ? at : null
  }
  return null
}

/** Whether the words after a label are speech. */
function isSpeech(doc: TokenizedDocument, line: LabelledLine, count: number, isDialogue: boolean): boolean {
  const { segment, colon, end, label } = line
  const isAnswer = answerLabels.has(label) || isQuestion(doc, label)
  if (isAnswer || label.length < 2) return isAnswer && isDialogue
  if (doc.words[colon + 1] === '"' || count > 1) return true
  // Alone at the head of a story it is the place: “ANDA: The crews waited”.
  if (!isInCapitals(doc, colon - 1) || (segment === 0 && !isDialogue)) return isDialogue && count > 1
  return isDialogue || (colon + MIN_LONE_LINE_TOKENS < end && !placeNames.has(label))
}

function isInCapitals(doc: TokenizedDocument, at: number): boolean {
  return /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u.test(rawWordAt(doc, at))
}

/** The turn that a labelled line begins; none for a question that the outlet asks. `next` is the segment of the next label. */
function turnOf(doc: TokenizedDocument, line: LabelledLine, next: number | null): Turn[] {
  const { segment, first, colon, end, label } = line
  if (isQuestion(doc, label)) return []
  const content: Turn['content'] = [{ first: colon + 1, end }]
  const isQuoted = doc.words[colon + 1] === '"'
  const past = isQuoted ? segment + 1 : pastTurn(doc, segment, next)
  for (let at = segment + 1; at < past; at++) content.push(segmentRange(doc, at))
  return [
    {
      source: answerLabels.has(label) ? null : { first, end: colon },
      cue: { first: answerLabels.has(label) ? first : colon, end: colon + 1 },
      content,
    },
  ]
}

/** The segment at which a turn ends: the next label, or the question right before it; without a next one the turn is its line. */
function pastTurn(doc: TokenizedDocument, segment: number, next: number | null): number {
  if (next === null || next - segment - 1 > MAX_FURTHER_SEGMENTS) return segment + 1
  let past = next
  while (past > segment + 1 && doc.words[doc.segmentStarts[past]! - 1] === '?') past--
  return past
}
