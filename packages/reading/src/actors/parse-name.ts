// A run of capitals taken apart: title, role, name, and what it is the name of. In: a run. Out: the parts of the name.
//
//   South Korean President Yoon Suk-yeol        Mr Sato        the Yonhap News Agency        Port Vela said
//   ^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^        ^^ ^^^^            ^^^^^^^^^^^^^^^^^^        ^^^^^^^^^
//   role                   person               person, he         organization, outlet      place

import type { Span } from '@hearsay/core'
import { pronounOfGiven } from '../lexicon/given-names.ts'
import { nounOf } from '../lexicon/nouns.ts'
import { placeNames } from '../lexicon/places.ts'
import {
  callings,
  capitalAddresses,
  capitalRanks,
  honorifics,
  outOfOffice,
  portfolios,
  postnominals,
  roleModifiers,
  titleWords,
} from '../lexicon/titles.ts'
import type { Actor } from '../schema.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt } from '../tokenized-document.ts'
import { foldWord, labelEnd } from './name-hints.ts'
import type { NameKnowledge } from './name-kind.ts'
import { isOrganization, nameKindOf } from './name-kind.ts'

/** A name in the text with what its words show; all numbers are token indices. */
export interface ParsedName {
  first: number
  end: number
  /** The name without titles; empty (`nameFirst === end`) where there is only a title: “the Prime Minister”. */
  nameFirst: number
  nameEnd: number
  kind: Actor['kind']
  outlet: boolean
  gender: 'he' | 'she' | null
  /** The title or role before the name, without forms of address. */
  role: Span | null
  /** A party or a people: “Democrats”, “Marenians”. */
  isGroup: boolean
}

const DEMONYM = /(?:ian|ean|an|ish|ese|ch|i|ss)$/

/** Parses a run of capitals; `known` decides where its words do not. */
export function parseName(doc: TokenizedDocument, [first, end]: Span, known: NameKnowledge): ParsedName {
  if (isFirmBeforeName(doc, first, end)) {
    const parsed = parseName(doc, [first + 1, end], known)
    return parsed.kind === 'group'
      ? parsed
      : { ...parsed, first, kind: 'organization', gender: null, role: null }
  }
  const nameEnd = withoutPostnominals(doc, first, end)
  const isWhole = isOrganization(doc, first, nameEnd)
  const at = isWhole ? first : titleEnd(doc, first, nameEnd)
  const from = Math.min(at, addressEnd(doc, first, nameEnd))
  let gender: ParsedName['gender'] = null
  for (let word = first; word < at; word++) gender = honorifics.get(doc.words[word]!) ?? gender
  const role: Span | null = from < at ? [from, at] : null
  const named = { first, end, nameFirst: at, nameEnd, gender, role }
  if (at > first) return { ...named, kind: 'person', outlet: false, isGroup: false }
  if (nameEnd < end) return { ...named, kind: 'person', outlet: false, isGroup: false }
  const extended = labelEnd(doc, first, end)
  return { ...named, end: extended, nameEnd: extended, ...nameKindOf(doc, first, end, known), role: null }
}

/** What a firm makes; not “lawmaker”. */
const FIRM_BEFORE_NAME =
  /^(?:car|truck|chip|drug|watch|plane|aircraft|jet|ship|boat|toy|shoe|phone|tyre|tire|engine|arms|vaccine|steel|home|house|train|beer|chocolate|software)-?(?:maker|builder)$/

/** “Watchmaker | Aurelia Group”, at the head of a sentence: what a firm makes, and its name. */
function isFirmBeforeName(
  { words, sentences, sentenceOf }: TokenizedDocument,
  first: number,
  end: number,
): boolean {
  return (
    end - first > 1 && FIRM_BEFORE_NAME.test(words[first]!) && sentences[sentenceOf[first]!]!.first === first
  )
}

/** Where the name ends before letters after it: “Ana Ruiz | KC”. */
function withoutPostnominals(doc: TokenizedDocument, first: number, end: number): number {
  let at = end
  while (at - first > 1 && postnominals.has(rawWordAt(doc, at - 1))) at--
  const isName = at - first > 1 || honorifics.has(doc.words[first]!)
  return isName || at === end ? at : end
}

/** Where the forms of address at the head of a run end: “Rt Hon | Lena Orm”, “Pastor (Mrs.) | Ngozi Ade”. */
function addressEnd(doc: TokenizedDocument, first: number, end: number): number {
  let at = first
  for (;;) {
    const isAddress =
      honorifics.has(doc.words[at]!) ||
      capitalAddresses.has(rawWordAt(doc, at)) ||
      /^[()'’]$/.test(doc.words[at]!) ||
      TWO_WORD_ADDRESS.test(`${doc.words[at]} ${doc.words[at + 1]}`)
    if (at >= end || !isAddress) return at
    at++
  }
}

/** Words that are forms of address before certain others alone: “Rt Hon”, “Tan Sri”. */
const TWO_WORD_ADDRESS = /^(?:rt\.? hon\.?|right honourable|tan sri|dato' sri)$/

/** What comes before an office and not before a name: “its | National Publicity Secretary”. */
const POSSESSED = /^(?:the|its|his|her|their|our)$/

/** Where the title at the head of a run ends; `first` where there is none, `end` where there is nothing else. */
function titleEnd(doc: TokenizedDocument, first: number, end: number): number {
  const at = addressEnd(doc, first, end)
  if (at === end) return first
  if (capitalRanks.has(rawWordAt(doc, at)) && at + 1 < end) return at + 1
  const given = pronounOfGiven(foldWord(doc.words[at]!)) !== null
  for (let to = end - 1; to >= at; to--) {
    if (!titleWords.has(doc.words[to]!)) continue
    const bracketed = doc.words[to + 1] === '(' && outOfOffice.has(doc.words[to + 2] ?? '')
    const last = afterPortfolio(doc, bracketed ? to + 4 : to + 1, end)
    if (last < end) return wholeTitleEnd(doc, last, end)
    if (given && to > at) break
    if (to === at || makesTitle(doc, to, at) || POSSESSED.test(doc.words[first - 1] ?? '')) return end
  }
  const calling = given ? null : callingEnd(doc, at, end)
  if (calling !== null) return calling
  const noun = nounOf(doc.words[at]!, true)
  const isListed = noun?.kind === 'person' && !noun.plural
  const isCalling = end - at > 2 && !given && (isListed || isTradeBeforeName(doc, at))
  return isCalling ? at + 1 : at
}

/** Where a title ends that goes on behind its first noun: “Deputy | Public Prosecutor | Tan Li Hua”, “Senator | Dr | Orm”. */
function wholeTitleEnd(doc: TokenizedDocument, last: number, end: number): number {
  return callingEnd(doc, last, end) ?? Math.min(addressEnd(doc, last, end), end - 1)
}

/** A title has so many words before its noun. */
const MAX_WORDS_TO_CALLING = 4

/** Where a title ends that a whole name follows: “City Manager | Orla Venn”; null where there is none. */
function callingEnd({ words }: TokenizedDocument, at: number, end: number): number | null {
  for (let to = Math.min(end - 3, at + MAX_WORDS_TO_CALLING); to >= at; to--)
    if (callings.has(words[to]!) || PARENT.test(words[to]!)) return to + 1
  return null
}

/** “Mum-of-two | Kelly Marsh”, “Great-grandmother | Edna Popple” */
const PARENT =
  /^(?:(?:great-)?grand(?:mother|father|ma|pa|son|daughter)|gran|grandad|(?:mother|father|mum|mom|dad|gran|grandmother|grandfather)-of-\p{L}+)$/u

/** “Librarian | Lena Orm”, at the head of a sentence: a noun for a person by its ending, mostly before a known given name. */
function isTradeBeforeName({ words, sentences, sentenceOf }: TokenizedDocument, at: number): boolean {
  if (sentences[sentenceOf[at]!]!.first !== at) return false
  const noun = nounOf(words[at]!)
  if (noun?.kind !== 'person' || noun.plural) return false
  return TRADE.test(words[at]!) || pronounOfGiven(foldWord(words[at + 1]!)) !== null
}

// cspell:ignore arian ician ographer (endings)
/** Endings of trades that no family name has. */
const TRADE = /^\p{L}{3,}(?:arian|ician|ologist|ographer)$/u

/** Skips “of Transport and Ports” after a title. */
function afterPortfolio(doc: TokenizedDocument, from: number, end: number): number {
  if (!/^(?:of|for)$/.test(doc.words[from] ?? '') || from >= end) return from
  let at = from + 1
  if (placeNames.has(doc.words[at]!)) return at + 1
  while (at < end && (portfolios.has(doc.words[at]!) || /^(?:and|the|for|of)$/.test(doc.words[at]!))) at++
  return at
}

/** Whether the word before a title at the end of a run makes it one: “Harbour Minister”, not “Ana King”. */
function makesTitle(doc: TokenizedDocument, to: number, first: number): boolean {
  if (to === first) return false
  const word = doc.words[to - 1]!
  return (
    roleModifiers.has(word) ||
    portfolios.has(word) ||
    titleWords.has(word) ||
    placeNames.has(foldWord(word)) ||
    word === "'s" ||
    /^\p{Lu}{2,}$/u.test(rawWordAt(doc, to - 1)) ||
    DEMONYM.test(word)
  )
}
