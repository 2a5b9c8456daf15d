// Sentences that tell by a set phrase that somebody says so. In: a board. Out: parts added to it.
//
//   The port is full, according to the harbour master.      A pilot told the Daily that the channel was too narrow.
//   qqqqqqqqqqqqqqqq  cccccccccccc ssssssssssssssssss       sssssss cccc           qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq
//
//   In the words of Ms Venn, the plan is a sham.            The plan is a sham, as Ms Venn put it.
//   ccccccccccccccc sssssss  qqqqqqqqqqqqqqqqqq             qqqqqqqqqqqqqqqqqq     sssssss cccccc
//
// Not: “according to plan”, which names nobody. In a sentence of which the model marked something, only a source and a
// cue that it missed are added.

import type { PartRole } from '../labels.ts'
import type { TokenizedSentence } from '../tokenized-document.ts'
import type { Board, Range } from './board.ts'
import { speakerAfter, speakerBefore } from './speaker.ts'

const SIGN = /^[^\p{L}\p{N}]+$/u
const LEADS = /^(?:but|and|still|however|meanwhile|so|yet)$/

/** How probable each rule is right; the share on held-out sentences of the corpus. */
export type Sure = Record<'according-to' | 'told-somebody' | 'in-the-words-of' | 'as-somebody-put-it', number>

/** Adds what set phrases tell. */
export function addPhrases(board: Board, sure: Sure): void {
  for (const sentence of board.doc.sentences) {
    const { first, end } = sentence
    // Asked once a sentence, and after a part was added to it: never again for every word.
    let free = board.free([first, end])
    for (let at = first; at < end; at++) {
      const found = phraseAt(board, sentence, at, free)
      if (found && board.add(found.rule, sure[found.rule], found.parts)) free = false
    }
  }
}

type Found = { rule: keyof Sure; parts: Partial<Record<PartRole, Range>> } | null

/** What begins, or has its verb, at a token. `free` tells whether nothing of the sentence is taken. */
function phraseAt(board: Board, sentence: TokenizedSentence, at: number, free: boolean): Found {
  const word = board.word(at)
  if (word === 'according' && board.word(at + 1) === 'to')
    return lead(board, sentence, [at, at + 2], 'according-to', free)
  if (word === 'words' && board.word(at - 1) === 'the' && board.word(at + 1) === 'of')
    return lead(board, sentence, [at - 2, at + 2], 'in-the-words-of', free)
  if (free && (word === 'told' || word === 'tells')) return told(board, sentence, at)
  if (free && /^puts?$/.test(word) && board.word(at + 1) === 'it') return putIt(board, sentence, at)
  return null
}

/** “according to NAME”: names the source of what stands before it, or behind it at the head of a sentence. */
function lead(board: Board, sentence: TokenizedSentence, cue: Range, rule: keyof Sure, free: boolean): Found {
  const marked = board.role(cue[0]) === 'cue'
  if (!marked && !board.free(cue)) return null
  const source = speakerAfter(board, cue[1], sentence.end)
  if (!source) return null
  if (marked) return { rule, parts: { source } }
  // What was said is marked already, and the cue will take it up.
  if (!free) return { rule, parts: { source, cue } }
  const atHead = cue[0] - sentence.first < 2
  const quoted = board.word(source[1]) === ',' && board.word(source[1] + 1) === '"'
  const content = atHead || quoted ? behind(board, source[1], sentence) : ahead(board, cue[0], sentence)
  return content && { rule, parts: { source, cue, content } }
}

/** “NAME told SOMEBODY that …” */
function told(board: Board, sentence: TokenizedSentence, verb: number): Found {
  const that = behindWord(board, verb, Math.min(verb + 12, sentence.end), 'that')
  if (that === null || that < verb + 2) return null
  const source = speakerBefore(board, verb, sentence.first)
  const content = trim(board, [that, sentence.end])
  return source && content && { rule: 'told-somebody', parts: { source, cue: [verb, verb + 1], content } }
}

/** “as NAME put it” */
function putIt(board: Board, sentence: TokenizedSentence, verb: number): Found {
  const source = speakerBefore(board, verb, sentence.first)
  if (!source || board.word(source[0] - 1) !== 'as') return null
  const as = source[0] - 1
  const content = as - sentence.first < 2 ? behind(board, verb + 2, sentence) : ahead(board, as, sentence)
  return content && { rule: 'as-somebody-put-it', parts: { source, cue: [verb, verb + 2], content } }
}

/** What a comma parts from a phrase at the head of a sentence. */
function behind(board: Board, from: number, { end }: TokenizedSentence): Range | null {
  return /^[,:]$/.test(board.word(from)) ? trim(board, [from + 1, end]) : null
}

/** What stands before a phrase: the sentence up to it. */
function ahead(board: Board, to: number, { first }: TokenizedSentence): Range | null {
  const start = LEADS.test(board.word(first)) ? first + 1 : first
  return trim(board, [board.word(start) === ',' ? start + 1 : start, to])
}

/** Without signs at the end that belong to the sentence; three words at least. */
function trim(board: Board, [first, last]: Range): Range | null {
  let end = last
  while (end > first && SIGN.test(board.word(end - 1)) && board.word(end - 1) !== '"') end--
  return end - first >= 3 ? [first, end] : null
}

function behindWord(board: Board, from: number, to: number, word: string): number | null {
  for (let at = from + 1; at < to; at++) {
    if (board.word(at) === word) return at
    if (/^[.;:?!"]$/.test(board.word(at))) return null
  }
  return null
}
