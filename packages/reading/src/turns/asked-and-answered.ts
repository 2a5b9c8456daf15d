// The answers of an interview whose questions stand alone, without labels or marks. In: a document. Out: turns without a source.
//
//   How was the spring?
//                     ^
//   Dry. The bees found nothing.
//   qqqqqqqqqqqqqqqqqqqqqqqqqqqq
//
// Not: a story that asks one question of its reader; questions of which the text does not say that somebody was asked.

import type { TokenizedDocument } from '../tokenized-document.ts'
import { triggerBit } from '../trigger-words.ts'
import { segmentRange, type Turn, type TurnRule } from './turn.ts'

/** Words of a text that says somebody was asked. */
const TALK = triggerBit([
  'interview',
  'interviewed',
  'spoke',
  'talked',
  'asked',
  'met',
  'sat',
  'conversation',
])
/** An interview has so many questions at least. */
const MIN_QUESTIONS = 2
/** An answer has so many paragraphs at most. */
const MAX_PARAGRAPHS = 6

/** Answers under unlabelled questions. */
export const askedAndAnswered = {
  id: 'asked-and-answered',
  message: 'The paragraphs under a question that is a paragraph of its own, in an interview, are its answer.',
  example:
    'Lena Orm keeps the light. We spoke to her in May.\n\nHow was the spring?\n\nDry. The pier was never wet.\n\nWho pays for it?\n\nNobody has yet.',
  counterExample: 'We spoke to the crews in May.\n\nWho pays for it?\n\nNobody has yet.',
  precision: 0.7,
  measured: 'estimate',
  trigger: TALK,
  turnsIn(doc) {
    const questions = [...doc.segments.keys()].filter((segment) => segment > 0 && isQuestion(doc, segment))
    if (questions.length < MIN_QUESTIONS) return []
    return questions.flatMap((segment, at) => answerTo(doc, segment, questions[at + 1] ?? null))
  },
} satisfies TurnRule

/** Whether a paragraph is a question alone: no label, no quotation. */
function isQuestion(doc: TokenizedDocument, segment: number): boolean {
  const { first, end } = segmentRange(doc, segment)
  if (doc.words[end - 1] !== '?') return false
  for (let at = first; at < end; at++) if (/^["“‘:.]$/.test(doc.words[at]!)) return false
  return true
}

function answerTo(doc: TokenizedDocument, segment: number, next: number | null): Turn[] {
  const past = next ?? segment + 2
  if (past - segment < 2 || past - segment > MAX_PARAGRAPHS + 1 || past > doc.segments.length) return []
  const content: Turn['content'] = []
  for (let at = segment + 1; at < past; at++) content.push(segmentRange(doc, at))
  if (content.some(({ first }) => doc.words[first] === '"')) return []
  const { end } = segmentRange(doc, segment)
  return [{ source: null, cue: { first: end - 1, end }, content }]
}
