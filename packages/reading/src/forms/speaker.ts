// The words for a speaker next to a verb of speech, by form alone. In: a board and where the verb stands. Out: a range of
// tokens, or null where the form does not tell.
//
//   “We wait,” Orla Venn, the harbour master, later said.     “We wait,” said Ms Venn of the union on Friday.
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                                  ^^^^^^^^^^^^^^^^^^^^

import { introducesWords } from '../lexicon/cues.ts'
import { smallWords } from '../lexicon/small-words.ts'
import { rawWordAt } from '../tokenized-document.ts'
import type { Board, Range } from './board.ts'

const SUBJECT =
  /^(?:i|we|he|she|they|it|who|you|others|another|someone|somebody|everyone|nobody|officials|police|sources|experts|critics|analysts|residents|witnesses|organisers|organizers|observers|authorities|scientists|researchers|lawyers|doctors|economists)$/
const BEGINS =
  /^(?:the|a|an|this|that|these|those|his|her|their|its|our|my|one|two|three|four|five|six|several|some|many|most|both|another|all|no)$/
const ENDS = /^(?:[^\p{L}\p{N}&.'’-]+|[.,]|--?)$/u
const STOPS =
  /^(?:and|but|or|that|when|while|because|as|after|before|if|who|which|where|whose|although|though|since|until|so|than|then|how|why|what|whether)$/
const AFTER_STOPS =
  /^(?:on|in|at|during|by|with|about|to|yesterday|today|tonight|earlier|later|afterwards|again|also|last|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/
const PREPOSITION =
  /^(?:in|on|at|after|during|for|with|from|by|about|to|under|over|through|since|amid|despite|of)$/
const LONGEST = 14

/** The speaker that ends right before `end`, no earlier than `floor`; an apposition between commas is part of it. */
export function speakerBefore(board: Board, end: number, floor: number): Range | null {
  if (board.word(end - 1) !== ',') return phraseBefore(board, end, floor)
  const comma = backTo(board, end - 1, floor, (word) => word === ',' || word === '"')
  if (comma === null || board.word(comma) !== ',' || end - comma < 3) return null
  const name = phraseBefore(board, comma, floor)
  return name && isCapital(board, name[1] - 1) ? [name[0], end] : null
}

/** The speaker that begins at `start`, up to `ceiling`. */
export function speakerAfter(board: Board, start: number, ceiling: number): Range | null {
  if (!mayBegin(board, start)) return null
  let end = start
  while (end < Math.min(ceiling, start + LONGEST)) {
    const word = board.word(end)
    if (ENDS.test(word) || AFTER_STOPS.test(word)) break
    if (STOPS.test(word) && !(word === 'and' && isCapital(board, end + 1))) break
    if (end > start && introducesWords(word) && !isCapital(board, end) && board.word(end - 1) !== 'the') break
    end++
    if (SUBJECT.test(word) && end === start + 1 && !isNoun(word)) break
  }
  return end > start && board.free([start, end]) ? [start, end] : null
}

function phraseBefore(board: Board, end: number, floor: number): Range | null {
  let start = end
  while (start > floor && end - start < LONGEST) {
    const word = board.word(start - 1)
    if (ENDS.test(word) || STOPS.test(word) || board.role(start - 1)) break
    start--
  }
  if (start === end || PREPOSITION.test(board.word(start)) || !mayBegin(board, start)) return null
  for (let token = start; token < end; token++) if (isVerb(board, token)) return null
  return [start, end]
}

/** A finite verb inside a phrase shows that it is more than a name. */
function isVerb(board: Board, token: number): boolean {
  const word = board.word(token)
  return (
    /^(?:is|are|was|were|has|have|had|did|does|do|will|would|can|could|may|might|n't|not)$/.test(word) ||
    (/^(?:said|says|told|tells|wrote|added|asked|thought)$/.test(word) && !isCapital(board, token))
  )
}

/** Whether a speaker may begin with this word: a pronoun, an article, a number, a name. */
function mayBegin(board: Board, token: number): boolean {
  const word = board.word(token)
  if (SUBJECT.test(word) || BEGINS.test(word)) return true
  return isCapital(board, token) && !smallWords.has(word)
}

function isNoun(word: string): boolean {
  return word.length > 4 && word.endsWith('s')
}

/** Whether a word is written with a capital, or in a script that has none. */
export function isCapital(board: Board, token: number): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(rawWordAt(board.doc, token))
}

function backTo(board: Board, from: number, floor: number, is: (word: string) => boolean): number | null {
  for (let token = from - 1; token >= Math.max(floor, from - LONGEST); token--) {
    if (is(board.word(token))) return token
    if (/^[.;:?!]$/.test(board.word(token))) return null
  }
  return null
}
