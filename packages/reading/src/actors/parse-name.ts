// A run of capitals taken apart: title, role, name, and what it is the name of. In: a run. Out: a naming.
//
//   South Korean President Yoon Suk-yeol        Mr Sato        the Yonhap News Agency        Port Vela said
//   ^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^        ^^ ^^^^            ^^^^^^^^^^^^^^^^^^        ^^^^^^^^^
//   role                   person               person, he         organization, outlet      place

import type { Span } from '@hearsay/core'
import { pronounOfGiven } from '../lexicon/given-names.ts'
import { organizationFirstWords } from '../lexicon/name-words.ts'
import { nounOf } from '../lexicon/nouns.ts'
import { isOutletName } from '../lexicon/outlets.ts'
import { placeBeginnings, placeEndings, placeNames, placesOf } from '../lexicon/places.ts'
import { honorifics, portfolios, roleModifiers, titleWords } from '../lexicon/titles.ts'
import type { Actor } from '../schema.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt } from '../tokenized-document.ts'
import { foldWord, keyOf, type NameHint, namesBody } from './name-hints.ts'
import { endsOrganization } from './name-runs.ts'

/** A name in the text with what its own words tell; all numbers are token indices. */
export interface ParsedName {
  first: number
  end: number
  /** The name without titles; empty (`nameFirst === end`) where only a title stands: “the Prime Minister”. */
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

/** What is known about names before they are read. */
export interface NameKnowledge {
  hints: Map<string, NameHint>
  /** Folded names of outlets the document itself shows: its own, the agency of its dateline. */
  outlets: Set<string>
}

const MANY =
  /^(?:\p{Lu}\p{L}+(?:ans|ians|ists|crats|ites|eers)|Conservatives|Liberals|Tories|Greens|Americans|Britons)$/u
const DEMONYM = /(?:ian|ean|an|ish|ese|ch|i|ss)$/

/** Reads a run; `known` decides where its own words do not. */
export function parseName(doc: TokenizedDocument, [first, end]: Span, known: NameKnowledge): ParsedName {
  const whole = isBody(doc, first, end)
  const at = whole ? first : titleEnd(doc, first, end)
  let from = first
  let gender: ParsedName['gender'] = null
  while (from < at && honorifics.has(doc.words[from]!)) gender = honorifics.get(doc.words[from++]!) ?? gender
  const role: Span | null = from < at ? [from, at] : null
  if (at === end)
    return {
      first,
      end,
      nameFirst: end,
      nameEnd: end,
      kind: 'person',
      outlet: false,
      gender,
      role,
      isGroup: false,
    }
  const named = { first, end, nameFirst: at, nameEnd: end, gender, role }
  if (at > first) return { ...named, kind: 'person', outlet: false, isGroup: false }
  const extended = namesBody(doc, first, end) ? end + 1 : end
  return { ...named, end: extended, nameEnd: extended, ...kindOf(doc, first, end, known), role: null }
}

/** Where the title at the head of a run ends; `first` where there is none, `end` where there is nothing else. */
function titleEnd(doc: TokenizedDocument, first: number, end: number): number {
  let at = first
  while (at < end && honorifics.has(doc.words[at]!)) at++
  if (at === end) return first
  const given = pronounOfGiven(foldWord(doc.words[at]!)) !== null
  for (let to = end - 1; to >= at; to--) {
    if (!titleWords.has(doc.words[to]!)) continue
    const last = afterPortfolio(doc, to + 1, end)
    if (last < end) return last
    if (given && to > at) break
    if (to === at || makesTitle(doc, to, at) || doc.words[first - 1] === 'the') return end
  }
  const noun = nounOf(doc.words[at]!, true)
  const calling = end - at > 2 && !given && noun?.kind === 'person' && !noun.plural
  return calling ? at + 1 : at
}

/** Skips “of Transport and Ports” after a title. */
function afterPortfolio(doc: TokenizedDocument, from: number, end: number): number {
  if (!/^(?:of|for)$/.test(doc.words[from] ?? '') || from >= end) return from
  let at = from + 1
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

/** Whether a run is the name of a body: it ends as such names do, or has “Ministry of” in it. */
function isBody(doc: TokenizedDocument, first: number, end: number): boolean {
  if (end - first < 2) return false
  if (pronounOfGiven(foldWord(doc.words[first]!)) && end - first === 2) return false
  const last = doc.words[end - 1]!
  if (titleWords.has(last) || honorifics.has(doc.words[first]!)) return false
  if (endsOrganization(last)) return true
  for (let at = first; at < end - 1; at++) {
    if (
      endsOrganization(doc.words[at]!) &&
      !titleWords.has(doc.words[at]!) &&
      /^(?:of|for|on)$/.test(doc.words[at + 1]!)
    )
      return true
  }
  return false
}

/** Whether a name only narrows the noun after it: “the Venn campaign”, “Democratic aides”. */
export function attributive(doc: TokenizedDocument, end: number): boolean {
  const next = rawWordAt(doc, end)
  return /^\p{Ll}/u.test(next) && (roleModifiers.has(next) || nounOf(next, true) !== null)
}

type NameKind = Pick<ParsedName, 'kind' | 'outlet' | 'isGroup'>

function kindOf(
  doc: TokenizedDocument,
  first: number,
  end: number,
  { hints, outlets }: NameKnowledge,
): NameKind {
  const what = (kind: NameKind['kind'], outlet = false, isGroup = false): NameKind => ({
    kind,
    outlet,
    isGroup,
  })
  const key = keyOf(doc, first, end)
  const words = doc.text.slice(doc.tokens[first]![0], doc.tokens[end - 1]![1])
  const hint = hints.get(key) ?? { place: 0, organization: 0, person: 0, outlet: false }
  const article = /^the$/.test(doc.words[first - 1] ?? '')
  const single = end - first === 1
  const given = !single && pronounOfGiven(foldWord(doc.words[first]!)) !== null
  if (outlets.has(key) || outlets.has(key.replace(/^the /, ''))) return what('organization', true)
  if (!given && hint.person === 0 && isOutletName(words)) return what('organization', true)
  if (isBody(doc, first, end)) return what('organization', hint.outlet)
  if (hint.person > 0 && hint.person >= hint.place && hint.person >= hint.organization) return what('person')
  if (given && !placeNames.has(key)) return what('person')
  if (placeNames.has(key) || hint.place > hint.organization) return what('place')
  if (!given && !single && (placeBeginnings.has(doc.words[first]!) || placeEndings.has(doc.words[end - 1]!)))
    return what('place')
  if (placesOf.has(doc.words[first]!) && doc.words[first + 1] === 'of') return what('place')
  if (!single && organizationFirstWords.has(doc.words[first]!)) return what('organization')
  if (hint.organization > 0 || /\.\p{Ll}{2,4}$/u.test(words)) return what('organization', hint.outlet)
  if (single && MANY.test(words) && !/^(?:Evans|Ryans|Hans|Jans)$/.test(words))
    return what('group', false, true)
  if (article && !attributive(doc, end))
    return single && /s$/.test(words) && !/^\p{Lu}+$/u.test(words)
      ? what('group', false, true)
      : what('organization')
  if (single && /^\p{Lu}[\p{Lu}\p{N}&.-]+$/u.test(words)) return what('organization')
  const noun = single ? nounOf(words) : null
  if (noun?.kind === 'organization') return what('organization', noun.outlet)
  return what('person')
}
