// The words for a speaker beside a verb of speech, by form alone. In: a parts layer and the place of the verb. Out: a range of
// tokens, or null where the form does not show it.
//
//   “We wait,” Orla Venn, the harbour master, later said.     “We wait,” said Ms Venn of the union on Friday.
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                                  ^^^^^^^^^^^^^^^^^^^^

import { introducesWords } from '../lexicon/cues.ts'
import {
  adjunctStarts,
  auxiliaries,
  clauseOpeners,
  prepositions,
  speakerDeterminers,
} from '../lexicon/phrase-edges.ts'
import { smallWords } from '../lexicon/small-words.ts'
import { loneSpeakers, plainSpeechVerbs } from '../lexicon/speech-words.ts'
import type { TokenRange } from '../token-range.ts'
import { rawWordAt } from '../tokenized-document.ts'
import type { PartsLayer } from './parts-layer.ts'

const ENDS = /^(?:[^\p{L}\p{N}&.'’-]+|[.,]|--?)$/u
const MAX_SPEAKER_TOKENS = 14

/** The speaker that ends right before `end`, no earlier than `floor`; an apposition between commas is part of it. */
export function speakerBefore(layer: PartsLayer, end: number, floor: number): TokenRange | null {
  if (layer.word(end - 1) !== ',') return phraseBefore(layer, end, floor)
  const comma = findBackwards(layer, end - 1, floor, (word) => word === ',' || word === '"')
  if (comma === null || layer.word(comma) !== ',' || end - comma < 3) return null
  const name = phraseBefore(layer, comma, floor)
  if (!name) return null
  // “A chieftain of the party, Tam Brisco,”
  const isNamed =
    isCapitalized(layer, name.end - 1) || (name.first === floor && isName(layer, comma + 1, end - 1))
  return isNamed ? { first: name.first, end } : null
}

/** The token after the subject of a verb that adverbs stand before: “the union | also hit out”. */
export function beforeAdverbs(layer: PartsLayer, verb: number): number {
  let at = verb
  while (
    /^(?:also|later|again|however|therefore|then|meanwhile|had|has|have|further|still)$/.test(
      layer.word(at - 1),
    )
  )
    at--
  return at
}

/** Whether tokens are words with a capital alone. */
function isName(layer: PartsLayer, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (!isCapitalized(layer, at)) return false
  return from < end
}

/** The speaker that begins at `start`, up to `ceiling`. */
export function speakerAfter(layer: PartsLayer, start: number, ceiling: number): TokenRange | null {
  if (!mayBegin(layer, start)) return null
  let end = start
  while (end < Math.min(ceiling, start + MAX_SPEAKER_TOKENS)) {
    const word = layer.word(end)
    if (endsSpeaker(word) || adjunctStarts.has(word)) break
    if (clauseOpeners.has(word) && !(word === 'and' && isCapitalized(layer, end + 1))) break
    if (end > start && introducesWords(word) && !isCapitalized(layer, end) && layer.word(end - 1) !== 'the')
      break
    end++
    if (loneSpeakers.has(word) && end === start + 1 && !isNoun(word)) break
  }
  return end > start && layer.isFree({ first: start, end }) ? { first: start, end } : null
}

/** Whether a token is a mark that no name has in it. */
function endsSpeaker(word: string): boolean {
  const unit = word.charCodeAt(0)
  const isLetter = unit >= 97 && unit <= 122
  return !isLetter && ENDS.test(word)
}

function phraseBefore(layer: PartsLayer, end: number, floor: number): TokenRange | null {
  let start = end
  while (start > floor && end - start < MAX_SPEAKER_TOKENS) {
    const word = layer.word(start - 1)
    if (endsSpeaker(word) || clauseOpeners.has(word) || layer.role(start - 1)) break
    start--
  }
  if (start === end || prepositions.has(layer.word(start)) || !mayBegin(layer, start)) return null
  for (let token = start; token < end; token++) if (isVerb(layer, token)) return null
  return { first: start, end }
}

/** Whether a token is a finite verb: a phrase with one is more than a name. */
function isVerb(layer: PartsLayer, token: number): boolean {
  const word = layer.word(token)
  return auxiliaries.has(word) || (plainSpeechVerbs.has(word) && !isCapitalized(layer, token))
}

/** Whether a speaker may begin with this word: a pronoun, an article, a number, a name. */
function mayBegin(layer: PartsLayer, token: number): boolean {
  const word = layer.word(token)
  if (loneSpeakers.has(word) || speakerDeterminers.has(word)) return true
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
