// A source phrase taken apart by its edges, without a grammar: what begins it, its name or its noun, what follows.
//
//   two people familiar with the talks        the harbour master, Renn Harl,        Venn’s lawyer
//   ^^^ 2 ^^^^ head                            role ^^^^^^^^^^^^^^  ^^^^^^^^^ name   owner    ^^^^^^ head
// Not taken apart: clauses (“whoever said so”), whose first noun counts.

import type { Span } from '@hearsay/core'
import { type Noun, nounOf } from '../lexicon/nouns.ts'
import {
  copyNouns,
  measureNouns,
  postmodifierStarts,
  roleAdjectives,
  trailingModifiers,
} from '../lexicon/phrase-edges.ts'
import { pronouns, type Stands } from '../lexicon/pronouns.ts'
import { titleWords } from '../lexicon/titles.ts'
import { counts, definites, indefinites, openCounts, possessives } from '../lexicon/unnamed.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt } from '../tokenized-document.ts'
import type { Capitals } from './capitals.ts'
import { foldWord } from './name-hints.ts'
import { endsOrganization, nameRunEnd } from './name-runs.ts'
import { type NameKnowledge, type ParsedName, parseName } from './parse-name.ts'

/** How a description begins. */
export type Determiner = 'definite' | 'indefinite' | 'possessive' | 'bare'

/** A noun phrase; all numbers are token indices. */
export interface Phrase {
  first: number
  end: number
  pronoun: Stands | null
  parsedName: ParsedName | null
  /** The common noun it is about, where it is no name. */
  noun: Noun | null
  /** Index of that noun. */
  head: number
  determiner: Determiner
  /** How many it says; null where it leaves that open. */
  number: number | null
  plural: boolean
  /** Folded words before and after the noun that describe it. */
  modifiers: string[]
  /** Whose: the owner before ’s, or the possessive pronoun. */
  owner: Span | null
  /** What it says of itself as a role: title, words before the name, or an apposition. */
  roles: Span[]
}

const MARK = /^[^\p{L}\p{N}]+$/u

/** Takes the tokens `[first, end)` apart; null where nothing in them is a word. */
export function phraseOf(
  doc: TokenizedDocument,
  capitals: Capitals,
  known: NameKnowledge,
  [first, end]: Span,
): Phrase | null {
  let from = first
  let to = end
  while (
    from < to &&
    (MARK.test(rawWordAt(doc, from)) || (to - from > 1 && /^(?:by|from|to|and|but)$/.test(doc.words[from]!)))
  )
    from++
  while (to > from && (MARK.test(rawWordAt(doc, to - 1)) || doc.words[to - 1] === "'s")) to--
  if (from === to) return null
  // “Lowtide, whose director, Adela Kors, says”: the director says it.
  const whose = doc.words[from] === 'whose' && to - from > 1
  if (whose) from++
  const segments = segmentsOf(doc, from, to)
  const stands = pronouns.get(doc.words[from]!) ?? null
  const alone = segments[0]![1] - from
  if (
    stands &&
    (/^wh/.test(doc.words[from]!) ||
      alone === 1 ||
      (alone === 2 && /self$|selves$|^(?:both|all|too|also)$/.test(doc.words[from + 1]!)))
  ) {
    return { ...emptyPhrase(from, to), pronoun: stands }
  }
  if (/^(?:no|not)$/.test(doc.words[from]!) && doc.words[from + 1] === 'one')
    return { ...emptyPhrase(from, to), pronoun: 'nobody' }
  const phrase = nounPhrase(doc, capitals, known, segments[0]!)
  phrase.end = to
  if (whose && phrase.determiner === 'bare') phrase.determiner = 'possessive'
  const second = segments[1]
  // What an unknown noun names is a person where the name behind it is one.
  const person = phrase.noun ? phrase.noun.kind === 'person' : phrase.determiner !== 'bare' || whose
  if (second && !phrase.parsedName && person && !phrase.plural) {
    const inner = nounPhrase(doc, capitals, known, second)
    if (
      inner.parsedName?.kind === 'person' &&
      inner.parsedName.nameFirst < inner.parsedName.nameEnd &&
      inner.determiner === 'bare' &&
      inner.parsedName.end === second[1]
    ) {
      return {
        ...inner,
        first: from,
        end: to,
        roles: [[skipArticle(doc, phrase.first), segments[0]![1]], ...inner.roles],
      }
    }
  }
  return phrase
}

/** The stretches between commas; a comma before “Jr.” parts nothing. */
function segmentsOf(doc: TokenizedDocument, first: number, end: number): Span[] {
  const segments: Span[] = []
  let from = first
  for (let at = first; at <= end && segments.length < 4; at++) {
    if (at < end && (doc.words[at] !== ',' || /^[js]r\.?$/.test(doc.words[at + 1] ?? ''))) continue
    if (at > from) segments.push([from, at])
    from = at + 1
  }
  return segments.length ? segments : [[first, end]]
}

function emptyPhrase(first: number, end: number): Phrase {
  return {
    first,
    end,
    pronoun: null,
    parsedName: null,
    noun: null,
    head: -1,
    determiner: 'bare',
    number: null,
    plural: false,
    modifiers: [],
    owner: null,
    roles: [],
  }
}

/** Reads one noun phrase without commas. */
export function nounPhrase(
  doc: TokenizedDocument,
  capitals: Capitals,
  known: NameKnowledge,
  [first, end]: Span,
): Phrase {
  const phrase = emptyPhrase(first, end)
  let at = skipDeterminers(doc, first, end, phrase)
  let owned = at
  let run: Span | null = null
  while (at < end) {
    if (
      capitals.of[at]! > 0 &&
      !(capitals.of[at] === 1 && at === first && isCommon(doc, capitals, at, end))
    ) {
      const to = nameRunEnd(doc, capitals, at, end)
      run = [at, to]
      at = to
    } else if (
      doc.words[at] === "'s" ||
      (doc.words[at] === "'" && /s$/.test(doc.words[at - 1] ?? '') && at + 1 < end)
    ) {
      if (at + 1 < end && !postmodifierStarts.has(doc.words[at + 1]!)) {
        phrase.owner = [first, at]
        phrase.determiner = 'possessive'
        phrase.number = null
        owned = at + 1
      }
      at++
    } else if (at > owned && (postmodifierStarts.has(doc.words[at]!) || startsClause(doc, at))) break
    else at++
  }
  let head = at
  while (head > owned + 1 && trailingModifiers.has(doc.words[head - 1]!)) head--
  const word = doc.words[head - 1] ?? ''
  if (doc.words[head] === 'of' && (measureNouns.has(word) || copyNouns.has(word)) && head + 1 < end) {
    const inner = nounPhrase(doc, capitals, known, [head + 1, end])
    const number = counts.get(word) ?? (word === 'pair' || word === 'couple' ? 2 : null)
    if (inner.noun?.kind === 'document' && copyNouns.has(word)) return { ...inner, first, owner: null }
    if (measureNouns.has(word) && (inner.noun || inner.parsedName?.isGroup)) {
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
  }
  if (run && run[1] >= head && run[1] > owned) {
    const inside: Span = [Math.max(run[0], owned), run[1]]
    const common = commonEnd(doc, capitals, phrase, inside)
    if (!common) return namedPhrase(doc, known, phrase, inside, owned)
  }
  return describedPhrase(doc, phrase, owned, head)
}

/** “outside the city”, “polls conducted in June”, “a report covering May”: what follows a noun without a small word. */
function startsClause(doc: TokenizedDocument, at: number): boolean {
  const word = doc.words[at]!
  if (word === 'outside' || word === 'inside') return /^(?:of|the|an?)$/.test(doc.words[at + 1] ?? '')
  return /(?:ing|ed)$/.test(word) && nounOf(word) === null && nounOf(doc.words[at - 1]!) !== null
}

/** Passes over articles, counts and possessives. */
function skipDeterminers(doc: TokenizedDocument, first: number, end: number, phrase: Phrase): number {
  let at = first
  let open = false
  while (at < end - 1) {
    const word = doc.words[at]!
    const next = doc.words[at + 1]!
    if (next === 'of') break
    if (word === 'those' && (postmodifierStarts.has(next) || /(?:ing|ed)$/.test(next))) break
    const digits = /^\d{1,3}$/.test(rawWordAt(doc, at)) ? Number(rawWordAt(doc, at)) : null
    if (possessives.has(word)) {
      phrase.determiner = 'possessive'
      phrase.owner = [at, at + 1]
    } else if (definites.has(word)) phrase.determiner = 'definite'
    else if (indefinites.has(word) || digits !== null || openCounts.has(word)) {
      if (phrase.determiner === 'bare') phrase.determiner = 'indefinite'
      if (openCounts.has(word)) open = true
      phrase.number = open ? null : (digits ?? counts.get(word) ?? null)
      if (word === 'dozen') phrase.number = open ? null : 12
    } else if (word === 'dozen' && phrase.number === 1) phrase.number = 12
    else break
    at++
  }
  return at
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
  return at + 1 >= end || of[at + 1] === 0 ? nounOf(word, true) !== null && !titleWords.has(word) : false
}

/** Whether a run at the end of a phrase is a noun all the same: “Republicans”, “a Democrat”, “the Union”. */
function commonEnd(
  doc: TokenizedDocument,
  { certain }: Capitals,
  { determiner }: Phrase,
  [first, end]: Span,
): boolean {
  const last = doc.words[end - 1]!
  const noun = nounOf(last, true)
  if (!noun || titleWords.has(last)) return false
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
  const calls = from < run[0] && nounOf(before)?.kind === 'person' && !roleAdjectives.has(before)
  if (calls && parsed.kind !== 'person' && !endsOrganization(doc.words[run[1] - 1]!)) parsed.kind = 'person'
  const tellsRole = calls || parsed.role !== null
  if (from < run[0] && tellsRole) roles.push([skipArticle(doc, from), parsed.role ? parsed.role[1] : run[0]])
  else if (parsed.role) roles.push(parsed.role)
  return {
    ...phrase,
    parsedName: parsed,
    roles,
    plural: parsed.isGroup,
    owner: parsed.nameFirst < parsed.nameEnd ? null : phrase.owner,
  }
}

function skipArticle(doc: TokenizedDocument, at: number): number {
  return /^(?:the|an?)$/.test(doc.words[at]!) ? at + 1 : at
}

function describedPhrase(doc: TokenizedDocument, phrase: Phrase, from: number, head: number): Phrase {
  const at = head - 1
  const word = doc.words[at] ?? ''
  const noun = at >= phrase.first ? nounOfHead(doc, at, phrase.first) : null
  const modifiers: string[] = []
  for (let token = phrase.first; token < phrase.end && modifiers.length < 24; token++) {
    const plain = doc.words[token]!
    if (
      token === at ||
      !/^\p{L}/u.test(plain) ||
      indefinites.has(plain) ||
      definites.has(plain) ||
      possessives.has(plain)
    )
      continue
    if (postmodifierStarts.has(plain) || plain === 'and' || plain === "'s") {
      if (/^(?:who|which|that|whose)$/.test(plain)) break
      continue
    }
    modifiers.push(...foldWord(plain).split('-'))
  }
  const many = noun?.plural ?? (noun === null && /[^s]s$/.test(word))
  const number =
    phrase.number ?? (many || noun?.kind === 'group' || phrase.determiner === 'indefinite' ? null : 1)
  return {
    ...phrase,
    noun,
    head: at,
    modifiers,
    plural: many,
    number: noun?.plural && number === 1 ? null : number,
    first: Math.min(phrase.first, from),
  }
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
  const counted = word !== 'one' && word !== 'another' && (counts.has(word) || /^0/.test(word))
  return counted ? { kind: 'group', head: word, plural: true, outlet: false } : nounOf(word)
}

/** “one of the officials” is an official. */
function memberNoun(noun: Noun | null, number: number | null): Noun | null {
  return noun && number === 1 && noun.kind === 'group' ? { ...noun, kind: 'person', plural: false } : noun
}
