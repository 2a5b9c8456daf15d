// One noun phrase read by its edges, without a grammar: what begins it, its name or its noun, what follows. In: tokens without
// a comma. Out: a phrase.
//
//   two people familiar with the talks        harbour master Renn Harl        Venn’s lawyer
//   ^^^ 2 ^^^^ head                            role           name             owner    ^^^^^^ head

import type { Span } from '@hearsay/core'
import { familyNamesLikePlurals } from '../lexicon/family-first.ts'
import { knownOrganizations } from '../lexicon/known-organizations.ts'
import { peopleAdjectives } from '../lexicon/nationalities.ts'
import { type Noun, nounOf } from '../lexicon/nouns.ts'
import {
  copyNouns,
  measureNouns,
  postmodifierStarts,
  roleAdjectives,
  trailingModifiers,
} from '../lexicon/phrase-edges.ts'
import { titleWords } from '../lexicon/titles.ts'
import { counts, definites, indefinites, ordinals, possessives } from '../lexicon/unnamed.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt } from '../tokenized-document.ts'
import type { Capitals } from './capitals.ts'
import { readDeterminers } from './determiners.ts'
import { foldWord, keyOf, labelEnd } from './name-hints.ts'
import { isOrganization, type NameKnowledge } from './name-kind.ts'
import { endsOrganization, nameRunEnd } from './name-runs.ts'
import { parseName } from './parse-name.ts'
import { emptyPhrase, type Phrase } from './phrase.ts'

/** Reads one noun phrase without commas: the tokens `[first, end)`. */
export function nounPhrase(
  doc: TokenizedDocument,
  capitals: Capitals,
  known: NameKnowledge,
  [first, end]: Span,
): Phrase {
  const phrase = emptyPhrase(first, end)
  const from = readDeterminers(doc, first, end, phrase)
  const nucleus = nucleusOf(doc, capitals, phrase, from, end)
  const { owned, run } = nucleus
  let head = nucleus.end
  while (head > owned + 1 && trailingModifiers.has(doc.words[head - 1]!)) head--
  const counted = countedPhrase(doc, capitals, known, phrase, head)
  if (counted) return counted
  if (run && run[1] > owned && labelEnd(doc, run[0], run[1]) >= head) {
    const name: Span = [Math.max(run[0], owned), run[1]]
    if (!isCommonNoun(doc, capitals, phrase, name)) return namedPhrase(doc, known, phrase, name, owned)
  }
  return describedPhrase(doc, phrase, owned, head)
}

/** The part of a noun phrase up to what follows its noun. */
interface Nucleus {
  end: number
  /** Where it begins after an owner: “Venn’s | lawyer”. */
  owned: number
  /** The last run of capitals in it. */
  run: Span | null
}

/** Reads the nucleus that begins at `from`; gives the phrase its owner. */
function nucleusOf(
  doc: TokenizedDocument,
  capitals: Capitals,
  phrase: Phrase,
  from: number,
  end: number,
): Nucleus {
  let owned = from
  let run: Span | null = null
  let at = from
  while (at < end) {
    if (isNamePart(doc, capitals, at, phrase.first, end)) {
      run = [at, nameRunEnd(doc, capitals, at, end)]
      at = run[1]
    } else if (isGenitive(doc, at, end)) {
      if (at + 1 < end && !postmodifierStarts.has(doc.words[at + 1]!)) {
        phrase.owner = [phrase.first, at]
        phrase.determiner = 'possessive'
        phrase.number = null
        owned = at + 1
      }
      at++
    } else if (at > owned && (postmodifierStarts.has(doc.words[at]!) || startsClause(doc, at))) break
    else at++
  }
  return { end: at, owned, run }
}

/** Whether a token’s capital is that of a name. */
function isNamePart(
  doc: TokenizedDocument,
  capitals: Capitals,
  at: number,
  first: number,
  end: number,
): boolean {
  if (capitals.of[at] === 0) return false
  return capitals.of[at] !== 1 || at !== first || !isCommon(doc, capitals, at, end)
}

function isGenitive({ words }: TokenizedDocument, at: number, end: number): boolean {
  return words[at] === "'s" || (words[at] === "'" && at + 1 < end && /s$/.test(words[at - 1] ?? ''))
}

/** “a number of officials”, “two of the pilots”, “a copy of the letter”: the noun after “of” is what counts. */
function countedPhrase(
  doc: TokenizedDocument,
  capitals: Capitals,
  known: NameKnowledge,
  { first, end }: Phrase,
  of: number,
): Phrase | null {
  const word = doc.words[of - 1] ?? ''
  const [isMeasure, isCopy] = [measureNouns.has(word), copyNouns.has(word)]
  if (doc.words[of] !== 'of' || of + 1 >= end || (!isMeasure && !isCopy)) return null
  const inner = nounPhrase(doc, capitals, known, [of + 1, end])
  if (isCopy && inner.noun?.kind === 'document') return { ...inner, first, owner: null }
  if (!isMeasure || !(inner.noun || inner.parsedName?.isGroup)) return null
  const number = counts.get(word) ?? (word === 'pair' || word === 'couple' ? 2 : null)
  return {
    ...inner,
    first,
    determiner: 'indefinite',
    number,
    plural: number !== 1,
    noun: memberNoun(inner.noun, number),
    owner: null,
  }
}

/** “conducted”, “covering”, “seen”. */
const CLAUSE_START = /(?:ing|ed)$|^(?:seen|shown|written|sent|given|held|kept|made)$/

/** “outside the city”, “polls conducted in June”, “documents seen by the Daily”, “a report covering May”: what follows a noun without a small word. */
function startsClause(doc: TokenizedDocument, at: number): boolean {
  const word = doc.words[at]!
  if (word === 'outside' || word === 'inside') return /^(?:of|the|an?)$/.test(doc.words[at + 1] ?? '')
  return CLAUSE_START.test(word) && nounOf(word) === null && nounOf(doc.words[at - 1]!) !== null
}

/** Whether a capital that begins the phrase is that of a common noun or its adjective: “Officials”, “Senior aides”. */
function isCommon(
  doc: TokenizedDocument,
  { of, certain, small }: Capitals,
  at: number,
  end: number,
): boolean {
  const word = doc.words[at]!
  if (certain.has(word)) return false
  if (at + 1 < end && of[at + 1] === 0 && /^\p{Ll}/u.test(rawWordAt(doc, at + 1)) && small.has(word))
    return true
  if (at + 1 < end && of[at + 1] !== 0) return false
  return (nounOf(word, true) !== null && !titleWords.has(word)) || isPeoplePlural(word)
}

/** “Campaigners”: by its ending a plural for people, and no family name. */
function isPeoplePlural(word: string): boolean {
  const noun = nounOf(word)
  return noun?.kind === 'group' && noun.plural && !familyNamesLikePlurals.has(word)
}

/** Whether a run at the end of a phrase is a noun all the same: “Republicans”, “a Democrat”, “the Union”. */
function isCommonNoun(
  doc: TokenizedDocument,
  { certain }: Capitals,
  { determiner }: Phrase,
  [first, end]: Span,
): boolean {
  const last = doc.words[end - 1]!
  const noun = nounOf(last, true)
  // “a Nigerian”, “the 50-year-old Nigerian”: a person of unknown name.
  if (end - first === 1 && determiner !== 'bare' && peopleAdjectives.has(last)) return true
  if (!noun || titleWords.has(last)) return false
  if (end - first > 1 && (isOrganization(doc, first, end) || knownOrganizations.has(keyOf(doc, first, end))))
    return false
  if (noun.plural && noun.kind === 'group' && !/^(?:press|media)$/.test(last)) return true
  if (end - first > 1) return false
  if (noun.plural && noun.kind === 'organization') return true
  if (determiner === 'bare') return !certain.has(last)
  return (
    noun.kind === 'person' ||
    noun.kind === 'group' ||
    (noun.kind === 'organization' && !noun.outlet && last !== 'kremlin')
  )
}

function namedPhrase(
  doc: TokenizedDocument,
  known: NameKnowledge,
  phrase: Phrase,
  run: Span,
  owned: number,
): Phrase {
  const parsed = parseName(doc, run, known)
  const roles: Span[] = []
  const from =
    phrase.owner && phrase.determiner === 'possessive' && phrase.owner[1] < owned ? phrase.owner[0] : owned
  const before = doc.words[run[0] - 1] ?? ''
  const hasRoleNoun = from < run[0] && nounOf(before)?.kind === 'person' && !roleAdjectives.has(before)
  if (hasRoleNoun && parsed.kind !== 'person' && !endsOrganization(doc.words[run[1] - 1]!))
    parsed.kind = 'person'
  if (from < run[0] && (hasRoleNoun || parsed.role))
    roles.push([skipArticle(doc, from), parsed.role ? parsed.role[1] : run[0]])
  else if (parsed.role) roles.push(parsed.role)
  return {
    ...phrase,
    parsedName: parsed,
    roles,
    plural: parsed.isGroup,
    owner: parsed.nameFirst < parsed.nameEnd ? null : phrase.owner,
    roleOwner: roles.length ? phrase.owner : null,
  }
}

/** The token after articles, possessives and “another” or “one of”. */
export function skipDeterminers(doc: TokenizedDocument, at: number): number {
  const word = doc.words[at]!
  if (/^(?:one|another)$/.test(word) && doc.words[at + 1] === ',') return at + 1
  if (word === 'one' && doc.words[at + 1] === 'of') return skipDeterminers(doc, at + 2)
  return /^(?:the|an?|his|her|their|its|one|another)$/.test(word) ? at + 1 : at
}

/** The token after an article; the token itself where it is none. */
export function skipArticle(doc: TokenizedDocument, at: number): number {
  return /^(?:the|an?)$/.test(doc.words[at]!) ? at + 1 : at
}

function describedPhrase(doc: TokenizedDocument, phrase: Phrase, from: number, head: number): Phrase {
  const at = head - 1
  const noun = at >= phrase.first ? nounOfHead(doc, at, phrase.first) : null
  const plural = noun?.plural ?? (noun === null && /[^s]s$/.test(doc.words[at] ?? ''))
  const isSeveral = plural || noun?.kind === 'group' || phrase.determiner === 'indefinite'
  const number = phrase.number ?? (isSeveral ? null : 1)
  return {
    ...phrase,
    noun,
    head: at,
    modifiers: modifiersOf(doc, phrase, at),
    plural,
    number: noun?.plural && number === 1 ? null : number,
    first: Math.min(phrase.first, from),
  }
}

/** A description has this many modifiers at most. */
const MAX_MODIFIERS = 24

/** The folded words of a phrase that describe its noun, up to a relative clause. */
function modifiersOf({ words }: TokenizedDocument, { first, end }: Phrase, head: number): string[] {
  const modifiers: string[] = []
  for (let at = first; at < end && modifiers.length < MAX_MODIFIERS; at++) {
    const word = words[at]!
    if (at === head) continue
    if (word === 'who' || word === 'which') break
    if (isModifier(word)) modifiers.push(...foldWord(word).split('-'))
  }
  return modifiers
}

function isModifier(word: string): boolean {
  return (
    /^\p{L}/u.test(word) &&
    word !== 'and' &&
    !indefinites.has(word) &&
    !definites.has(word) &&
    !possessives.has(word) &&
    !postmodifierStarts.has(word)
  )
}

/** The noun at `at`: bare “figures” are numbers, “party figures” people; a count alone counts people. */
function nounOfHead(doc: TokenizedDocument, at: number, first: number): Noun | null {
  const word = doc.words[at]!
  if (
    word === 'figures' &&
    (at === first || /^(?:the|official|latest|new|government|recent)$/.test(doc.words[at - 1]!))
  ) {
    return { kind: 'document', head: 'figure', plural: true, outlet: false }
  }
  if (word === 'staff' && doc.words[at - 1] === 'general')
    return { kind: 'organization', head: 'staff', plural: false, outlet: false }
  if (phraseIsOrdinal(doc, at, first)) return { kind: 'person', head: 'one', plural: false, outlet: false }
  if (peopleAdjectives.has(word)) return { kind: 'person', head: word, plural: false, outlet: false }
  if (/^year-olds?$/.test(word))
    return {
      kind: word.endsWith('s') ? 'group' : 'person',
      head: 'year-old',
      plural: word.endsWith('s'),
      outlet: false,
    }
  const counted = word !== 'one' && word !== 'another' && (counts.has(word) || /^0/.test(word))
  return counted ? { kind: 'group', head: word, plural: true, outlet: false } : nounOf(word)
}

/** “A third, Ina Bell,”: another person; not “a third of the crew”. */
function phraseIsOrdinal({ words }: TokenizedDocument, at: number, first: number): boolean {
  return at === first + 1 && words[first] === 'a' && ordinals.has(words[at]!) && words[at + 1] !== 'of'
}

/** “one of the officials” is an official. */
function memberNoun(noun: Noun | null, number: number | null): Noun | null {
  return noun && number === 1 && noun.kind === 'group' ? { ...noun, kind: 'person', plural: false } : noun
}
