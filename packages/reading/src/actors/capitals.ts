// Which words of a document are written as names. In: a document. Out: for each token whether its capital shows a name.
//
//   Citing a ministry aide, the Coastwire agency said Venn …        “Boats wait,” …
//   ^ by its position           ^ certain             ^ certain     ^ perhaps

import { calendarNames } from '../lexicon/calendar.ts'
import { isOutletWord, listedOutlet } from '../lexicon/outlets.ts'
import { smallWords } from '../lexicon/small-words.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt, spanOfTokens } from '../tokenized-document.ts'

/** 0: no capital, or a word that has one by its position; 1: perhaps a name; 2: certainly written as one. */
export interface Capitals {
  of: Uint8Array
  /** Words with a capital in a position that asks for none, lower case. */
  certain: Set<string>
  /** Words that also occur without a capital. */
  small: Set<string>
}

const CAPITAL = /^(?:\p{Lu}|(?:al|el|an|as|ad|ar|ibn|abd)-\p{Lu})/u
const LOWER_CASE = /^\p{Ll}/u
const PUNCTUATION = /^[^\p{L}\p{N}]+$/u
/** After these a capital may be by position. */
const OPENS = /^(?:["“„«‘'‚‹—–:•*[(]|``|--)$/
/** Small words that are part of a name after another: “USA Today”. */
const LAST_WORDS = /^(?:today|now|first|next|one|half|past)$/

/** An agency that writes itself without a capital. */
const SMALL_AGENCY = 'dpa'

/** Whether a word is letters from a to z alone, as most are. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at)
    if (unit < 97 || unit > 122) return false
  }
  return true
}

/** Reads the capitals of a document; every token once. */
export function capitalsOf(doc: TokenizedDocument): Capitals {
  const capitals: Capitals = {
    of: new Uint8Array(doc.tokens.length),
    certain: new Set(),
    small: new Set(),
  }
  for (const { first, end } of doc.sentences) {
    let hasBegun = false
    for (let at = first; at < end; at++) {
      const written = doc.rawWords[at]!
      if (written === SMALL_AGENCY) capitals.of[at] = 2
      else if (isPlain(written)) capitals.small.add(doc.words[at]!)
      else if (PUNCTUATION.test(written)) continue
      else readWord(doc, capitals, at, !hasBegun || (at > first && OPENS.test(rawWordAt(doc, at - 1))))
      hasBegun = true
    }
  }
  return capitals
}

/** Records the capital, or the small letter, that a word with other signs than a–z begins with; `opens` where a capital may be by position. */
function readWord(doc: TokenizedDocument, capitals: Capitals, at: number, opens: boolean): void {
  const [written, word] = [rawWordAt(doc, at), doc.words[at]!]
  if (LOWER_CASE.test(written) && !CAPITAL.test(written)) capitals.small.add(word)
  if (!isName(doc, capitals, at, opens)) return
  capitals.of[at] = opens ? 1 : 2
  if (!opens) capitals.certain.add(word)
}

/** Whether the capital of a word can be that of a name; `opens` where it may be by position. */
function isName(doc: TokenizedDocument, { of }: Capitals, at: number, opens: boolean): boolean {
  const [written, word] = [rawWordAt(doc, at), doc.words[at]!]
  if (written.length < 4 && isCurrency(doc, at)) return false
  if (!CAPITAL.test(written) || /^i['’]?$/i.test(written)) return isNumberOfName(doc, at)
  if (isSmallName(doc, of, at, opens)) return true
  if (calendarNames.has(word)) return beginsOutletName(doc, at)
  if (!smallWords.has(word)) return true
  const isAllCapitals = written.length > 1 && !/\p{Ll}/u.test(written)
  if (isAllCapitals) return true
  if (opens) return false
  return (LAST_WORDS.test(word) && of[at - 1]! > 0) || CAPITAL.test(rawWordAt(doc, at + 1))
}

/** “S|$0.92”, “HK|$5m”: the country of a currency, written together with its sign. */
function isCurrency({ rawWords, tokens }: TokenizedDocument, at: number): boolean {
  return /^\p{Sc}/u.test(rawWords[at + 1] ?? '') && tokens[at]![1] === tokens[at + 1]![0]
}

/** “7|News”, “2|GB”: a channel’s number, written together with its name. */
function isNumberOfName(doc: TokenizedDocument, at: number): boolean {
  const { words, tokens } = doc
  if (!/^\d{1,2}$/.test(rawWordAt(doc, at)) || tokens[at]![1] !== tokens[at + 1]?.[0]) return false
  return CAPITAL.test(rawWordAt(doc, at + 1)) && (isOutletWord(words[at + 1]!) || isListed(doc, at, at + 2))
}

/** “The | Sunday | Times”, “the Mail on | Sunday”: a day of the week in the name of an outlet. */
function beginsOutletName(doc: TokenizedDocument, at: number): boolean {
  if (doc.words[at - 1] === 'on') return isListed(doc, at - 2, at + 1)
  const next = doc.words[at + 1] ?? ''
  return doc.words[at - 1] === 'the' && isOutletWord(next) && CAPITAL.test(rawWordAt(doc, at + 1))
}

function isListed(doc: TokenizedDocument, first: number, end: number): boolean {
  return first >= 0 && listedOutlet(doc.text.slice(...spanOfTokens(doc, first, end))) !== null
}

/** Given names that are small words: “Will Hope, a porter,”. */
const SMALL_GIVEN_NAMES = /^(?:will|may|june|april|august)$/
const SPEECH_VERB = /^(?:said|says|told|added|replied)$/
/** What follows a person’s name as a subject: “Ann May | said”. */
const AFTER_NAMES = /^(?:,|'s|said|says|told|added|who|has|had|was|is|will|wrote|asked|replied)$/

/** “Will Hope, …”, “Ann May said”: a small word that is a given or a family name, beside another name. */
function isSmallName(doc: TokenizedDocument, of: Uint8Array, at: number, opens: boolean): boolean {
  const word = doc.words[at]!
  if (!smallWords.has(word) && !calendarNames.has(word)) return false
  const next = rawWordAt(doc, at + 1)
  if (opens && SPEECH_VERB.test(next)) return SMALL_GIVEN_NAMES.test(word)
  if (opens)
    return (
      SMALL_GIVEN_NAMES.test(word) &&
      CAPITAL.test(next) &&
      (!smallWords.has(doc.words[at + 1]!) || beginsApposition(doc, at + 2)) &&
      !calendarNames.has(doc.words[at + 1]!) &&
      AFTER_NAMES.test(doc.words[at + 2] ?? '') &&
      !endsInQuestion(doc, at)
    )
  const isFamily = at > 0 && of[at - 1]! > 0 && /^\p{Lu}\p{Ll}/u.test(rawWordAt(doc, at))
  return isFamily && (next === ',' || SPEECH_VERB.test(next))
}

/** “May Long|, a cook”: behind it stands who she is. */
function beginsApposition({ words }: TokenizedDocument, at: number): boolean {
  return words[at] === ',' && /^(?:an?|the|who|his|her|their|its|\d{1,2})$/.test(words[at + 1] ?? '')
}

/** “Will Hope, they ask, win?”: a question. */
function endsInQuestion({ words, sentences, sentenceOf }: TokenizedDocument, at: number): boolean {
  return words[sentences[sentenceOf[at]!]!.end - 1] === '?'
}
