// A quotation with a verb of speech beside it that the model left unmarked. In: a board. Out: parts added to it.
//
//   ‘We wait,’ said Ms Venn.        Ms Venn told the Daily: «We wait.»       “We wait,” Ms Venn added, “for the tide.”
//   qqqqqqqqqq cccc sssssss         sssssss cccc            qqqqqqqqqq       qqqqqqqqqq sssssss ccccc  qqqqqqqqqqqqqqq
//
// Not: the so-called “free port”, where no verb of speech stands beside it; nor what the model marked part of.

import { quotedSpans } from '../attribution/quote-form.ts'
import { introducesWords } from '../lexicon/cues.ts'
import { addresseeVerbs } from '../lexicon/speech-words.ts'
import { tokenRange } from '../tokenized-document.ts'
import type { PartsLayer, TokenRange } from './parts-layer.ts'
import { speakerAfter, speakerBefore } from './speaker.ts'

/** Words of the shortest quotation that is speech by its length; with a sign at its end, half as many will do. */
const MIN_SPEECH_WORDS = 6
const AUXILIARY = /^(?:has|have|had|also|then|later|once|first|again|still|even|would|often|\p{L}+ly)$/u

/** Adds what is said in quotations, with cue and source where they are not marked either. */
export function addCuedQuotations(layer: PartsLayer, probability: number): void {
  const { doc } = layer
  for (const span of quotedSpans(doc)) {
    const quote = tokenRange(doc, span)
    if (!isSpeech(layer, quote)) continue
    if (!layer.isFree(quote)) continue
    const found = cueAfter(layer, quote) ?? cueBefore(layer, quote)
    if (found) layer.add('quotation-with-cue', probability, { ...found, content: quote })
  }
}

/** Long enough, no title (“The Long Tide,”), and no mark astray: what runs on for several sentences begins one. */
function isSpeech(layer: PartsLayer, [first, end]: TokenRange): boolean {
  const words = layer.doc.tokens
    .slice(first, end)
    .map(([from, to]) => layer.doc.text.slice(from, to))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  const closed = /^[.,!?…]$/.test(layer.word(end - 2))
  if (
    words.length < (closed ? MIN_SPEECH_WORDS / 2 : MIN_SPEECH_WORDS) &&
    !/^[.!?]$/.test(layer.word(end - 2))
  )
    return false
  const small = words.slice(1).filter((word) => word.length > 3 && /^\p{Ll}/u.test(word))
  if (
    words.length > 1 &&
    small.length === 0 &&
    !/^[!?]$/.test(layer.word(end - 2)) &&
    words.length < MIN_SPEECH_WORDS
  )
    return false
  const { sentenceOf } = layer.doc
  return sentenceOf[first] === sentenceOf[end - 1] || /^[^\p{Ll}]/u.test(words[0]!)
}

type CueAndSource = { cue: TokenRange | null; source: TokenRange | null }

/** A cue right after the quotation: marked already, or a verb of speech with its speaker on either side. */
function cueAfter(layer: PartsLayer, [first, end]: TokenRange): CueAndSource | null {
  const { doc } = layer
  const { segment: stretch } = doc.sentences[doc.sentenceOf[first]!]!
  const ceiling = Math.min(doc.segmentStarts[stretch + 1]!, end + 24)
  const start = layer.word(end) === ',' ? end + 1 : end
  if (start >= ceiling) return null
  if (layer.role(start) === 'cue') return { cue: null, source: null }
  if (layer.role(start) === 'source') {
    let past = start
    while (layer.role(past) === 'source') past++
    return layer.role(past) === 'cue' ? { cue: null, source: null } : null
  }
  if (introducesWords(layer.word(start))) {
    const source = speakerAfter(layer, start + 1, ceiling)
    return source && { cue: [start, start + 1], source }
  }
  for (let verb = start + 1; verb < ceiling; verb++) {
    if (/^[.;:?!"]$/.test(layer.word(verb)) || layer.role(verb)) return null
    if (!introducesWords(layer.word(verb)) && !AUXILIARY.test(layer.word(verb))) continue
    const found = withSpeaker(layer, verbAt(layer, verb, ceiling), start)
    if (found?.source?.[0] === start) return found
  }
  return null
}

/** Where the verb that begins at, or behind auxiliaries after, a token stands. */
function verbAt(layer: PartsLayer, from: number, ceiling: number): number {
  let verb = from
  while (verb < ceiling && AUXILIARY.test(layer.word(verb))) verb++
  return verb
}

/** A cue before the quotation, parted from it by a comma, a colon, “that” or whom it is said to. */
function cueBefore(layer: PartsLayer, [start]: TokenRange): CueAndSource | null {
  const { doc } = layer
  const floor = doc.sentences[doc.sentenceOf[start]!]!.first
  let end = start
  while (end > floor && /^(?:[,:]|that)$/.test(layer.word(end - 1)) && !layer.role(end - 1)) end--
  if (layer.role(end - 1) === 'cue') return { cue: null, source: null }
  for (let verb = end - 1; verb >= Math.max(floor, end - 8); verb--) {
    if (layer.role(verb) || /^[.;:?!",]$/.test(layer.word(verb))) return null
    if (!introducesWords(layer.word(verb))) continue
    if (verb !== end - 1 && !addresseeVerbs.has(layer.word(verb))) return null
    return withSpeaker(layer, verb, floor)
  }
  return null
}

/** The verb of speech at a token with its auxiliaries, and the speaker before it. */
function withSpeaker(layer: PartsLayer, verb: number, floor: number): CueAndSource | null {
  if (!introducesWords(layer.word(verb))) return null
  let first = verb
  while (first > floor && AUXILIARY.test(layer.word(first - 1))) first--
  const source = speakerBefore(layer, first, floor)
  return source && { cue: [first, verb + 1], source }
}
