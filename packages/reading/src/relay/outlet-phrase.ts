// The words for an outlet, by form: a name, a description, or a name with a description before or behind it.
//
//   Reuters · the Vale Mercury newspaper · the state news agency Anta · Russia’s Tass · a local radio station ·
//   the BBC’s Today programme
// Not: the space agency; the media, whom everybody tells.

import { sentenceEnd } from '../attribution/noun-phrases.ts'
import { beginsWithCapital } from '../capital.ts'
import { detachedCopy } from '../detached-copy.ts'
import { pronounOfGiven } from '../lexicon/given-names.ts'
import { nounOf, singular } from '../lexicon/nouns.ts'
import {
  journalistNouns,
  mediaModifiers,
  newsBodyNouns,
  newsWords,
  outletNouns,
} from '../lexicon/outlet-nouns.ts'
import {
  isOutletName,
  isOutletWord,
  isServiceName,
  listedOutlet,
  listedOutlets,
  mayBeOutletName,
} from '../lexicon/outlets.ts'
import { auxiliaries } from '../lexicon/phrase-edges.ts'
import { isReportVerb } from '../lexicon/report-words.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt, textOf } from '../tokenized-document.ts'

/** A phrase for an outlet has this many tokens at most. */
const MAX_PHRASE_TOKENS = 12
/** … and this many UTF-16 units. */
const MAX_PHRASE_CHARACTERS = 120
const DETERMINER = /^(?:the|an?|its|their|his|her|another|one|this|our)$/i
const CAPITAL = /^[\p{Lu}\p{Lo}\d]/u
/** Small words inside names: “the Times of India”. */
const NAME_JOINT = /^(?:of|and|&|on|de|la|le|el|al|del|della|dello|do|da|das|e|y|für|der|die)$/
const POSSESSOR = /(?<=.)(?:['’]s|(?<=s)['’])$/u

/**
 * Whether words are a phrase for an outlet; `expected` where they stand where one is: behind “told”, say. Then names count that
 * are words or persons’ names too.
 */
export function isOutletPhrase(words: string, expected: boolean): boolean {
  if (words.length > MAX_PHRASE_CHARACTERS) return false
  const answers = expected ? whereExpected : anywhere
  let answer = answers.get(words)
  if (answer === undefined) {
    if (answers.size === MAX_REMEMBERED_PHRASES) answers.clear()
    answer = isPhraseOf(withoutAcronym(words).split(' '), expected)
    answers.set(detachedCopy(words), answer)
  }
  return answer
}

/** Recent answers: “he” and “officials” are sources again and again. */
const anywhere = new Map<string, boolean>()
const whereExpected = new Map<string, boolean>()
const MAX_REMEMBERED_PHRASES = 1 << 12

/** “the Korean Central News Agency | (KCNA),”: words without the acronym, comma and spaces at their end. */
function withoutAcronym(words: string): string {
  const plain = words.replace(/\s/g, ' ')
  let end = plain.length
  while (end > 0 && (plain[end - 1] === ' ' || plain[end - 1] === ',')) end--
  const open = plain[end - 1] === ')' ? plain.lastIndexOf(' (', end) : -1
  return plain.slice(0, open > 0 ? open : end)
}

function isPhraseOf(parts: string[], expected: boolean): boolean {
  if (parts.length > MAX_PHRASE_TOKENS) return false
  const isName = expected ? mayBeOutletName : isOutletName
  if (isNamed(parts, isName)) return true
  const from = DETERMINER.test(parts[0]!) ? 1 : 0
  const owner = parts.findIndex((part) => /[s'’]$/.test(part) && POSSESSOR.test(part))
  if (owner >= 0 && owner < parts.length - 1) return isOwned(parts, owner, expected, isName)
  return isDescribed(parts.slice(from), expected, isName)
}

/** “The Vale Mercury”, all of it a name. */
function isNamed(parts: string[], isName: (words: string) => boolean): boolean {
  const name = DETERMINER.test(parts[0]!) ? parts.slice(1) : parts
  if (
    !name.every(
      (part) => CAPITAL.test(part) || NAME_JOINT.test(part) || /[\p{Lu}\d]/u.test(part) || part === 'dpa',
    )
  )
    return false
  const words = parts.join(' ')
  if (name.length === 2 && pronounOfGiven(name[0]!.toLowerCase()) !== null && listedOutlet(words) === null)
    return false
  return name.length > 0 && isName(/^the$/i.test(parts[0]!) ? words : name.join(' '))
}

/** “Russia’s Tass”, “the BBC’s Today programme”. */
function isOwned(
  parts: string[],
  owner: number,
  expected: boolean,
  isName: (words: string) => boolean,
): boolean {
  const rest = parts.slice(owner + 1)
  if (isPhraseOf(rest, expected)) return true
  const last = rest.at(-1)!
  const outlet = [...parts.slice(0, owner), parts[owner]!.replace(POSSESSOR, '')]
  return isNamed(outlet, isName) && (CAPITAL.test(last) || isJournalist(last) || newsBodyNouns.has(last))
}

/** A description, or a name behind its description or before it. */
function isDescribed(parts: string[], expected: boolean, isName: (words: string) => boolean): boolean {
  const last = parts.at(-1)
  if (last === undefined) return false
  const before = parts.slice(0, -1)
  if (!hasCapital(last)) {
    if (isOutletNoun(before, last, expected)) return true
    return before.length > 0 && isJournalist(last) && isNamed(before, isName)
  }
  const noun = parts.findLastIndex((part) => !hasCapital(part) && !NAME_JOINT.test(part))
  if (noun >= 0 && isOutletNoun(parts.slice(0, noun), parts[noun]!, false)) return true
  const name = parts.slice(noun + 1)
  if (noun >= 0 && !parts.slice(0, noun + 1).every(isModifier)) return false
  if (noun >= 0 && isNamed(name, isName)) return true
  return name.length > 1 && /(?:an|ish|ese|i|ch)$/.test(name[0]!) && isNamed(name.slice(1), isName)
}

/** “Anta”, “dzMM”: written as a name. */
const hasCapital = (word: string) => CAPITAL.test(word) || /\p{Lu}{2}/u.test(word)

/** Whether a noun and the words before it are an outlet: “the state news | agency”, “local | radio”. */
function isOutletNoun(before: string[], noun: string, expected: boolean): boolean {
  if (!before.every(isModifier)) return false
  if (outletNouns.has(noun)) return true
  if (noun === 'agency' && (before.length === 0 || (expected && CAPITAL.test(before.at(-1)!)))) return true
  if (!newsBodyNouns.has(singular(noun))) return false
  const isPress = /^(?:media|press)$/.test(noun)
  return before.some((word) => newsWords.has(word.toLowerCase()) || (isPress && CAPITAL.test(word)))
}

const isJournalist = (noun: string) => journalistNouns.has(noun) || journalistNouns.has(singular(noun))

function isModifier(word: string): boolean {
  return (
    CAPITAL.test(word) || mediaModifiers.has(word) || newsWords.has(word) || /\p{L}-(?:\p{L}+)$/u.test(word)
  )
}

/**
 * The end of the phrase for an outlet that begins at a token; `from` itself where there is none. It is the longest beginning
 * that is one: “told Radio Vela | the pier would be sold”. What begins with a name of the document’s own outlet is none.
 */
export function outletPhraseEnd(
  doc: TokenizedDocument,
  from: number,
  isPhrase: (words: string) => boolean,
  isOwn: (words: string) => boolean = () => false,
): number {
  const stop = Math.min(sentenceEnd(doc, from), from + MAX_PHRASE_TOKENS)
  let last = from
  while (last < stop && mayContinue(doc, last)) last++
  const titled = beforeTitle(doc, last)
  if (titled > last && isPhrase(textOf(doc, { first: from, end: last - 1 }))) return titled
  for (let end = withoutClause(doc, from, last); end > from; end--) {
    const words = textOf(doc, { first: from, end })
    if (isPhrase(words) && endsThere(doc, end, words)) return end
    // “The Daily Star” in the Daily Star is not “the Daily”.
    if (isOwn(words)) return from
  }
  return from
}

/** The first of the tokens `[from, last)` that no phrase for an outlet contains, where no owner is among them; else `last`. */
function withoutClause(doc: TokenizedDocument, from: number, last: number): number {
  let end = from
  while (end < last && (mayBeInPhrase(rawWordAt(doc, end)) || isPartOfWord(doc, end))) end++
  if (end < last) for (let at = from; at < last; at++) if (/['’]/.test(doc.words[at]!)) return last
  return end
}

function isPartOfWord({ tokens }: TokenizedDocument, at: number): boolean {
  const [start, end] = tokens[at]!
  return tokens[at - 1]?.[1] === start || tokens[at + 1]?.[0] === end
}

function mayBeInPhrase(word: string): boolean {
  return (
    /[^a-z]/.test(word) ||
    NAME_JOINT.test(word) ||
    DETERMINER.test(word) ||
    isModifier(word) ||
    word === 'dpa' ||
    word === 'agency' ||
    outletNouns.has(word) ||
    newsBodyNouns.has(singular(word)) ||
    isJournalist(word)
  )
}

/** The end of a programme’s title in quotation marks behind a genitive: “CBS’s | “Face the Nation””; else the token itself. */
function beforeTitle(doc: TokenizedDocument, at: number): number {
  if (!/^['’]s?$/.test(doc.words[at - 1] ?? '') || !/^["“]$/.test(doc.words[at] ?? '')) return at
  for (let close = at + 2; close < at + 9; close++)
    if (/^["”]$/.test(doc.words[close] ?? '')) return close + 1
  return at
}

/** Whether a token can be in a name or its description: no mark, but one inside a word (“Scroll.in”). */
function mayContinue(doc: TokenizedDocument, at: number): boolean {
  if (/^[\p{L}\p{N}&]/u.test(doc.words[at]!) || /^['’](?:s)?$/.test(doc.words[at]!)) return true
  const [start, end] = doc.tokens[at]!
  return doc.words[at] === '.' && doc.tokens[at - 1]?.[1] === start && doc.tokens[at + 1]?.[0] === end
}

/**
 * Not “the Guardian | Council” or “BBC | bosses”, where the name goes on, nor “CNN Russia | would”, where its last word belongs to
 * the clause; but “a BBC | reporter”, “Reuters | police had …”.
 */
function endsThere(doc: TokenizedDocument, end: number, words: string): boolean {
  const next = doc.words[end] ?? '.'
  if (/['’]s?$/.test(words) || /^['’]s$/.test(next)) return false
  if (NO_NAME.test(next)) return true
  if (isServiceName(words)) return !auxiliaries.has(next) && !/^\p{Ll}+(?:ed|s)$/u.test(next)
  for (let at = end; at < end + 3; at++) {
    const word = doc.words[at] ?? '.'
    if (!/^\p{L}/u.test(word) || NO_NAME.test(word) || auxiliaries.has(word) || isReportVerb(word))
      return true
    if (journalistNouns.has(singular(word)) && !beginsWithCapital(rawWordAt(doc, at))) return true
    const noun = nounOf(word, beginsWithCapital(rawWordAt(doc, at)))
    if (noun && noun.kind !== 'place')
      return auxiliaries.has(doc.words[at + 1] ?? '') || /ed$/.test(doc.words[at + 1] ?? '')
  }
  return true
}

/** Words that begin the clause after an outlet’s name. */
const NO_NAME =
  /^(?:the|an?|as|that|he|she|it|they|we|i|you|there|this|these|those|his|her|its|their|our|my|in|on|at|by|from|to|of|for|during|after|before|via|and|but|who|which|if|no|not|all|some|many|most|one|two|three|yesterday|today|earlier|later|last)$/

/** The whole of an outlet’s name of which a source is a part: “the Mail | on Sunday”, “2|GB”; other sources as they are. */
export function wholeOutletName(doc: TokenizedDocument, source: TokenRange): TokenRange {
  const { first, end } = source
  if (!isOutletWord(doc.words[end - 1] ?? '')) return source
  const from =
    doc.tokens[first - 1]?.[1] === doc.tokens[first]?.[0] && /^\d/.test(rawWordAt(doc, first - 1))
      ? first - 1
      : first
  const isJoined = /^(?:of|on)$/.test(doc.words[end] ?? '') && beginsWithCapital(rawWordAt(doc, end + 1))
  for (const to of isJoined ? [end + 2, end] : [end]) {
    const longer = { first: from, end: to }
    if (listedOutlets(textOf(doc, longer)).length > 0) return longer
  }
  return source
}
