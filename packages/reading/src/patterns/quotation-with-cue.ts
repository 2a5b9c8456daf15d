// A quotation with a verb of speech beside it that the model left unmarked. In: a parts layer. Out: parts added to it.
//
//   ‘We wait,’ said Ms Venn.        Ms Venn told the Daily: «We wait.»       “We wait,” Ms Venn added, “for the tide.”
//   qqqqqqqqqq cccc sssssss         sssssss cccc            qqqqqqqqqq       qqqqqqqqqq sssssss ccccc  qqqqqqqqqqqqqqq
//
// Not: the so-called “free port”, which has no verb of speech beside it; nor a quotation that the model marked part of.

import { quotedSpans } from '../attribution/quote-form.ts'
import { introducesWords } from '../lexicon/cues.ts'
import { addresseeVerbs } from '../lexicon/speech-words.ts'
import type { TokenRange } from '../token-range.ts'
import { oneToken } from '../token-range.ts'
import { tokenRange } from '../tokenized-document.ts'
import type { PartsLayer, PatternRule } from './parts-layer.ts'
import { speakerAfter, speakerBefore } from './speaker.ts'

/** Words of the shortest quotation that is speech by its length; with punctuation at its end, half as many are enough. */
const MIN_SPEECH_WORDS = 6
/** A cue is searched for this many tokens after a quotation, and before one. */
const MAX_TOKENS_TO_CUE = { after: 24, before: 8 }
const AUXILIARY = /^(?:has|have|had|also|then|later|once|first|again|still|even|would|often|\p{L}+ly)$/u
/** What ends the search for a cue. */
const STOP = /^[.;:?!"]$/

/** Quotations with a verb of speech beside them; cue and source are added where the model marked neither. */
export const quotationWithCue = {
  id: 'quotation-with-cue',
  message: 'A quotation next to a verb of speech.',
  example:
    'The song goes ‘We will wait for the tide and then we will sail’ and Ms Venn even shouted ‘We will wait for the tide and then we will sail’.',
  counterExample: 'They sailed to the so-called “free port” at night.',
  precision: 0.84,
  measured: 'every third text of train: 1,150 quotations',
  addTo(layer) {
    for (const span of quotedSpans(layer.doc)) {
      const content = tokenRange(layer.doc, span)
      if (!isSpeech(layer, content) || !layer.isFree(content)) continue
      const found = cueAfter(layer, content) ?? cueBefore(layer, content)
      if (found) layer.add(quotationWithCue, { ...found, content })
    }
  },
} satisfies PatternRule

/** Whether a quotation is long enough for speech, is not a title (“The Long Tide,”) and has no stray mark. */
function isSpeech({ doc }: PartsLayer, { first, end }: TokenRange): boolean {
  const words = doc.tokens
    .slice(first, end)
    .map(([from, to]) => doc.text.slice(from, to))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  // A quotation that goes on in the next paragraph has no closing mark.
  const last = doc.words[end - 1] ?? ''
  const mark = /^[.,!?…]$/.test(last) ? last : (doc.words[end - 2] ?? '')
  if (words.length < MIN_SPEECH_WORDS && !isShortSpeech(words, mark)) return false
  // What runs on for several sentences begins one; else a mark is stray.
  return doc.sentenceOf[first] === doc.sentenceOf[end - 1] || /^[^\p{Ll}]/u.test(words[0]!)
}

/** Whether a few words are speech by the mark at their end: “No!”, “We wait for it,”; not “The Long Tide,”. */
function isShortSpeech(words: string[], mark: string): boolean {
  const isEnough = words.length >= MIN_SPEECH_WORDS / 2 ? /^[.,!?…]$/.test(mark) : /^[.!?]$/.test(mark)
  if (!isEnough) return false
  const hasSmallWord = words.slice(1).some((word) => word.length > 3 && /^\p{Ll}/u.test(word))
  return hasSmallWord || words.length < 2 || /^[!?]$/.test(mark)
}

type CueAndSource = { cue: TokenRange | null; source: TokenRange | null }

/** A cue right after the quotation: one that is marked, or a verb of speech with its speaker on either side. */
function cueAfter(layer: PartsLayer, { first, end }: TokenRange): CueAndSource | null {
  const { doc } = layer
  const { segment } = doc.sentences[doc.sentenceOf[first]!]!
  const ceiling = Math.min(doc.segmentStarts[segment + 1]!, end + MAX_TOKENS_TO_CUE.after)
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
    return source && { cue: oneToken(start), source }
  }
  for (let verb = start + 1; verb < ceiling; verb++) {
    if (STOP.test(layer.word(verb)) || layer.role(verb)) return null
    if (!introducesWords(layer.word(verb)) && !AUXILIARY.test(layer.word(verb))) continue
    const found = withSpeaker(layer, verbAt(layer, verb, ceiling), start)
    if (found?.source?.first === start) return found
  }
  return null
}

/** The token of the verb after auxiliaries. */
function verbAt(layer: PartsLayer, from: number, ceiling: number): number {
  let verb = from
  while (verb < ceiling && AUXILIARY.test(layer.word(verb))) verb++
  return verb
}

/** A cue before the quotation, with a comma, a colon, “that” or an addressee between. */
function cueBefore(layer: PartsLayer, { first: start }: TokenRange): CueAndSource | null {
  const { doc } = layer
  const floor = doc.sentences[doc.sentenceOf[start]!]!.first
  let end = start
  while (end > floor && /^(?:[,:]|that)$/.test(layer.word(end - 1)) && !layer.role(end - 1)) end--
  if (layer.role(end - 1) === 'cue') return { cue: null, source: null }
  for (let verb = end - 1; verb >= Math.max(floor, end - MAX_TOKENS_TO_CUE.before); verb--) {
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
  return source && { cue: { first, end: verb + 1 }, source }
}
