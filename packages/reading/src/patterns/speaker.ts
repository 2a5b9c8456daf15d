// The words for a speaker next to a verb of speech, by form alone. In: a board and where the verb stands. Out: a range of
// tokens, or null where the form does not tell.
//
//   “We wait,” Orla Venn, the harbour master, later said.     “We wait,” said Ms Venn of the union on Friday.
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                                  ^^^^^^^^^^^^^^^^^^^^

import { introducesWords } from '../lexicon/cues.ts'
import { smallWords } from '../lexicon/small-words.ts'
import { rawWordAt } from '../tokenized-document.ts'
import type { PartsLayer, TokenRange } from './parts-layer.ts'

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
const MAX_SPEAKER_TOKENS = 14

/** The speaker that ends right before `end`, no earlier than `floor`; an apposition between commas is part of it. */
export function speakerBefore(layer: PartsLayer, end: number, floor: number): TokenRange | null {
  if (layer.word(end - 1) !== ',') return phraseBefore(layer, end, floor)
  const comma = findBackwards(layer, end - 1, floor, (word) => word === ',' || word === '"')
  if (comma === null || layer.word(comma) !== ',' || end - comma < 3) return null
  const name = phraseBefore(layer, comma, floor)
  return name && isCapitalized(layer, name[1] - 1) ? [name[0], end] : null
}

/** The speaker that begins at `start`, up to `ceiling`. */
export function speakerAfter(layer: PartsLayer, start: number, ceiling: number): TokenRange | null {
  if (!mayBegin(layer, start)) return null
  let end = start
  while (end < Math.min(ceiling, start + MAX_SPEAKER_TOKENS)) {
    const word = layer.word(end)
    if (ENDS.test(word) || AFTER_STOPS.test(word)) break
    if (STOPS.test(word) && !(word === 'and' && isCapitalized(layer, end + 1))) break
    if (end > start && introducesWords(word) && !isCapitalized(layer, end) && layer.word(end - 1) !== 'the')
      break
    end++
    if (SUBJECT.test(word) && end === start + 1 && !isNoun(word)) break
  }
  return end > start && layer.isFree([start, end]) ? [start, end] : null
}

function phraseBefore(layer: PartsLayer, end: number, floor: number): TokenRange | null {
  let start = end
  while (start > floor && end - start < MAX_SPEAKER_TOKENS) {
    const word = layer.word(start - 1)
    if (ENDS.test(word) || STOPS.test(word) || layer.role(start - 1)) break
    start--
  }
  if (start === end || PREPOSITION.test(layer.word(start)) || !mayBegin(layer, start)) return null
  for (let token = start; token < end; token++) if (isVerb(layer, token)) return null
  return [start, end]
}

/** A finite verb inside a phrase shows that it is more than a name. */
function isVerb(layer: PartsLayer, token: number): boolean {
  const word = layer.word(token)
  return (
    /^(?:is|are|was|were|has|have|had|did|does|do|will|would|can|could|may|might|n't|not)$/.test(word) ||
    (/^(?:said|says|told|tells|wrote|added|asked|thought)$/.test(word) && !isCapitalized(layer, token))
  )
}

/** Whether a speaker may begin with this word: a pronoun, an article, a number, a name. */
function mayBegin(layer: PartsLayer, token: number): boolean {
  const word = layer.word(token)
  if (SUBJECT.test(word) || BEGINS.test(word)) return true
  return isCapitalized(layer, token) && !smallWords.has(word)
}

function isNoun(word: string): boolean {
  return word.length > 4 && word.endsWith('s')
}

/** Whether a word is written with a capital, or in a script that has none. */
export function isCapitalized(layer: PartsLayer, token: number): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(rawWordAt(layer.doc, token))
}

function findBackwards(
  layer: PartsLayer,
  from: number,
  floor: number,
  is: (word: string) => boolean,
): number | null {
  for (let token = from - 1; token >= Math.max(floor, from - MAX_SPEAKER_TOKENS); token--) {
    if (is(layer.word(token))) return token
    if (/^[.;:?!]$/.test(layer.word(token))) return null
  }
  return null
}
