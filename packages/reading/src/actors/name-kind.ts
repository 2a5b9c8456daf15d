// What a name is the name of. In: a name without titles, and what is known about the document’s names. Out: a person, an
// organization, a place or a group, and whether it is an outlet.
//
//   Orla Venn        the Harbour Pilots’ Union        Coastwire        Port Vela        the Marenians
//   person           organization                     outlet           place            group

import { pronounOfGiven } from '../lexicon/given-names.ts'
import { knownOrganizations } from '../lexicon/known-organizations.ts'
import { FIRM_ENDING, organizationFirstWords, surnameNouns } from '../lexicon/name-words.ts'
import { nounOf } from '../lexicon/nouns.ts'
import { isOutletName, listedOutlet, outletOnlyEndings } from '../lexicon/outlets.ts'
import { placeBeginnings, placeEndings, placeNames, placesOf } from '../lexicon/places.ts'
import { honorifics, roleModifiers, titleWords } from '../lexicon/titles.ts'
import type { Actor } from '../schema.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt } from '../tokenized-document.ts'
import { foldWord, keyOf, type NameHint } from './name-hints.ts'
import { endsOrganization } from './name-runs.ts'

/** What is known about names before they are parsed. */
export interface NameKnowledge {
  hints: Map<string, NameHint>
  /** Folded names of outlets that the document itself shows: its own, the agency of its dateline. */
  outlets: Set<string>
  /** Surnames of persons whom the document names that are words for outlets too: “Sun Lihua … Sun said”. */
  surnames: ReadonlySet<string>
  /** Family names that several people of the document have. */
  shared: Set<string>
}

/** What a name is the name of. */
export interface NameKind {
  kind: Actor['kind']
  outlet: boolean
  /** A party or a people: “Democrats”, “Marenians”. */
  isGroup: boolean
}

/** A name with what the rules for its kind need. */
interface Name {
  doc: TokenizedDocument
  /** Half-open token indices. */
  first: number
  end: number
  /** Its folded words, and its words as written. */
  key: string
  written: string
  firstWord: string
  lastWord: string
  isSingleWord: boolean
  hasArticle: boolean
  /** Whether its first word, of several, is a given name. */
  beginsWithGivenName: boolean
  hint: NameHint
  knowledge: NameKnowledge
}

type KindRule = (name: Name) => NameKind | null

const PEOPLE: NameKind = { kind: 'group', outlet: false, isGroup: true }
const PERSON: NameKind = { kind: 'person', outlet: false, isGroup: false }
const PLACE: NameKind = { kind: 'place', outlet: false, isGroup: false }

/** Plurals of members of a party or a people. */
const MEMBERS =
  /^(?:\p{Lu}\p{L}+(?:ans|ians|ists|crats|ites|eers)|Conservatives|Liberals|Tories|Greens|Americans|Britons)$/u
/** Parties that are called by such a plural: “the Greens”. Without the article it is their members. */
const PARTIES = /^(?:Conservatives|Liberals|Nationals|Tories|Greens|Socialists|(?:\p{Lu}\p{L}+ )+Democrats)$/u
/** Family names that end like them. */
const FAMILY_NAMES = /^(?:Evans|Ryans|Hans|Jans)$/

function organization(outlet: boolean): NameKind {
  return { kind: 'organization', outlet, isGroup: false }
}

const NO_HINT: NameHint = { place: 0, organization: 0, person: 0, outlet: false }

/** What shows the kind of a name; the first that applies decides, and a name that no rule knows is a person’s. */
export const kindRules: readonly KindRule[] = [
  function ownOutlet({ key, knowledge: { outlets } }) {
    return outlets.has(key) || outlets.has(key.replace(/^the /, '')) ? organization(true) : null
  },
  function knownOrganization({ key, hint }) {
    return knownOrganizations.has(key) ? organization(hint.outlet) : null
  },
  function firmForm({ written, hint }) {
    return hint.person === 0 && FIRM_ENDING.test(written) ? organization(false) : null
  },
  function outletForm(name) {
    const { written, beginsWithGivenName, hint, hasArticle, isSingleWord, lastWord } = name
    if (/^\p{Lu}{2,}$/u.test(written) && listedOutlet(written)) return organization(true)
    const isOutletOnly = isSingleWord ? hasArticle : outletOnlyEndings.has(lastWord)
    if (!hasArticle && !isOutletOnly && name.knowledge.surnames.has(lastWord)) return null
    const isPerson = beginsWithGivenName || (hint.person > 0 && !isOutletOnly)
    return !isPerson && isOutletName(hasArticle ? `the ${written}` : written) ? organization(true) : null
  },
  function surnameForm({ lastWord, hint }) {
    return hint.person > 0 && surnameNouns.has(lastWord) ? PERSON : null
  },
  function organizationForm({ doc, first, end, hint }) {
    return isOrganization(doc, first, end) ? organization(hint.outlet) : null
  },
  function personContext({ hint: { person, place, organization } }) {
    return person > 0 && person >= place && person >= organization ? PERSON : null
  },
  function givenName({ beginsWithGivenName, key }) {
    return beginsWithGivenName && !placeNames.has(key) ? PERSON : null
  },
  function knownPlace({ key, hint }) {
    return placeNames.has(key) || hint.place > hint.organization ? PLACE : null
  },
  function placeForm({ firstWord, lastWord, isSingleWord, beginsWithGivenName }) {
    if (beginsWithGivenName || isSingleWord) return null
    return placeBeginnings.has(firstWord) || placeEndings.has(lastWord) ? PLACE : null
  },
  function placeWithOf({ doc, first, firstWord }) {
    return placesOf.has(firstWord) && doc.words[first + 1] === 'of' ? PLACE : null
  },
  function organizationFirstWord({ firstWord, isSingleWord }) {
    return !isSingleWord && organizationFirstWords.has(firstWord) ? organization(false) : null
  },
  function organizationContext({ written, hint }) {
    const isDomain = /\.\p{Ll}{2,4}$/u.test(written)
    return hint.organization > 0 || isDomain ? organization(hint.outlet) : null
  },
  function party({ written, hasArticle }) {
    return hasArticle && PARTIES.test(written) ? organization(false) : null
  },
  function members({ written, isSingleWord }) {
    return isSingleWord && MEMBERS.test(written) && !FAMILY_NAMES.test(written) ? PEOPLE : null
  },
  function article({ doc, end, written, isSingleWord, hasArticle }) {
    if (!hasArticle || isAttributive(doc, end)) return null
    return isSingleWord && written.endsWith('s') && !/^\p{Lu}+$/u.test(written) ? PEOPLE : organization(false)
  },
  function label({ doc, first, end }) {
    return isLetteredLabel(doc, first, end) ? PERSON : null
  },
  function acronym({ written, isSingleWord }) {
    if (isSingleWord) return /^\p{Lu}[\p{Lu}\p{N}&.-]+$/u.test(written) ? organization(false) : null
    // “Port Vela RCMP”; not “TAM BRISCO”
    return /\s\p{Lu}{3,6}$/u.test(written) && /\p{Ll}/u.test(written) ? organization(false) : null
  },
  function organizationNoun({ written, isSingleWord }) {
    const noun = isSingleWord ? nounOf(written) : null
    return noun?.kind === 'organization' ? organization(noun.outlet) : null
  },
]

/** “LO: We waited”: the first letters of somebody’s names as the label of a turn. */
export function isLetteredLabel(doc: TokenizedDocument, first: number, end: number): boolean {
  if (end - first !== 1 || doc.words[end] !== ':' || !/^\p{Lu}{2,3}$/u.test(rawWordAt(doc, first)))
    return false
  return doc.segmentStarts[doc.sentences[doc.sentenceOf[first]!]!.segment] === first
}

/** The kind of the name in the tokens `[first, end)`. */
export function nameKindOf(
  doc: TokenizedDocument,
  first: number,
  end: number,
  knowledge: NameKnowledge,
): NameKind {
  const key = keyOf(doc, first, end)
  const isSingleWord = end - first === 1
  const firstWord = doc.words[first]!
  const name: Name = {
    doc,
    first,
    end,
    key,
    written: doc.text.slice(doc.tokens[first]![0], doc.tokens[end - 1]![1]),
    firstWord,
    lastWord: doc.words[end - 1]!,
    isSingleWord,
    hasArticle: doc.words[first - 1] === 'the',
    beginsWithGivenName: !isSingleWord && pronounOfGiven(foldWord(firstWord)) !== null,
    hint: knowledge.hints.get(key) ?? NO_HINT,
    knowledge,
  }
  for (const rule of kindRules) {
    const kind = rule(name)
    if (kind) return kind
  }
  return PERSON
}

/** Whether a run is the name of an organization: it ends as such names do, or has “Ministry of” in it. */
export function isOrganization(doc: TokenizedDocument, first: number, end: number): boolean {
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

/** Whether a name only modifies the noun after it: “the Venn campaign”, “Democratic aides”. */
export function isAttributive(doc: TokenizedDocument, end: number): boolean {
  const next = rawWordAt(doc, end)
  return /^\p{Ll}/u.test(next) && (roleModifiers.has(next) || nounOf(next, true) !== null)
}
