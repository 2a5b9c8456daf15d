// What the words around names show of their kinds, before names are resolved. In: a document’s runs of capitals. Out: for a
// name how often its context is that of a place, of an organization, of a person.
//
//   in Port Vela  · a Port Vela-based expert  · ferry company Dockline  · Dockline’s shares  · Mr Sato  · Orla Venn, who
//      ^^^^^^^^^ place                                       ^^^^^^^^ organization              ^^^^ person
// Not: “from Venn”, “to Dockline”, which names of every kind follow.

import type { Span } from '@hearsay/core'
import { pronounOfGiven } from '../lexicon/given-names.ts'
import {
  bodyModifiers,
  narrowingLabels,
  organizationLabels,
  organizationPossessions,
  placeKindNouns,
  placePrepositions,
} from '../lexicon/name-words.ts'
import { type Noun, nounOf } from '../lexicon/nouns.ts'
import { outletNouns } from '../lexicon/outlet-nouns.ts'
import { appositionStops, roleAdjectives } from '../lexicon/phrase-edges.ts'
import { smallWords } from '../lexicon/small-words.ts'
import { honorifics, titleWords } from '../lexicon/titles.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt } from '../tokenized-document.ts'
import { appositionEnd } from './apposition.ts'

/** How often a name occurs in contexts of each kind. */
export interface NameHint {
  place: number
  organization: number
  person: number
  /** Whether it is called a paper, an agency or a broadcaster. */
  outlet: boolean
}
/** “BuzzPort”, “Channel4”: spelt like a company. */
const CAMEL_CASE = /\p{Ll}\p{Lu}|\p{N}/u
/** “McAllister”, “DeVos”: spelt like one, but a family name. */
const PERSONAL_PREFIX = /^(?:Mc|Mac|De|Di|La|Van)\p{Lu}/u
/** An apposition is searched for its noun in this many tokens. */
const MAX_APPOSITION_TOKENS = 8

/** The folded words of a name: lower case, no accents, no full stops, no quoted nickname. */
export function keyOf(doc: TokenizedDocument, first: number, end: number): string {
  const words: string[] = []
  for (let at = first; at < end; at++) {
    const word = foldWord(doc.words[at]!)
    if (/^["“”]$/.test(doc.words[at]!) && at > first) {
      at += doc.words[at + 2] === doc.words[at] ? 2 : 0
      continue
    }
    const isElided = word === "'" && at > first && doc.tokens[at - 1]![1] === doc.tokens[at]![0]
    if (isElided && at + 1 < end && doc.tokens[at]![1] === doc.tokens[at + 1]![0] && words.length) {
      words.push(words.pop()! + foldWord(doc.words[++at]!))
    } else if (word && !/^[,'&]$/.test(word)) words.push(word)
  }
  return words.join(' ')
}

/** A word for matching: lower case, no accents, no full stops. */
export function foldWord(word: string): string {
  if (/^[a-z]*$/.test(word)) return word
  return word
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()
}

/** A name and the words around it. */
export interface NameInContext {
  doc: TokenizedDocument
  /** Half-open token indices. */
  first: number
  end: number
  /** The words before and after it; empty past either end of the document. */
  before: string
  after: string
  lastWord: string
  /** The noun in lower case right before it. */
  nounBefore: Noun | null
  /** The noun of the apposition after its comma. */
  apposition: Noun | null
}

type Kind = 'place' | 'organization' | 'person'

/** What shows the kind of a name. */
export interface KindSign {
  name: string
  kind: Kind
  applies(name: NameInContext): boolean
  /** Whether it shows an outlet. */
  isOutlet?(name: NameInContext): boolean
}

/** Signs of places; the first that applies counts. */
export const placeSigns: readonly KindSign[] = [
  {
    name: 'preposition', // in Port Vela; not: in GOP circles
    kind: 'place',
    applies: ({ doc, before, lastWord, end }) =>
      placePrepositions.has(before) && !narrowsNoun(doc, lastWord, end),
  },
  {
    name: 'kind of place', // the island of Anda
    kind: 'place',
    applies: ({ doc, before, first }) => before === 'of' && placeKindNouns.has(doc.words[first - 2] ?? ''),
  },
]

/** Signs of people and organizations; each that applies counts. */
export const kindSigns: readonly KindSign[] = [
  {
    name: 'noun for a person before', // lawyer Sato
    kind: 'person',
    applies: ({ nounBefore, before }) => isSinglePerson(nounBefore) && !roleAdjectives.has(before),
  },
  {
    name: 'noun for an organization before', // ferry company Dockline
    kind: 'organization',
    applies: ({ nounBefore, before }) =>
      nounBefore?.kind === 'organization' && !/^(?:police|court|government|publisher)$/.test(before),
    isOutlet: ({ doc, before, first }) =>
      outletNouns.has(before) || (before === 'agency' && doc.words[first - 2] === 'news'),
  },
  {
    name: 'noun for an organization after', // the Dockline company
    kind: 'organization',
    applies: ({ doc, first, end }) => isLabelledOrganization(doc, first, end),
    isOutlet: ({ doc, after, end }) =>
      outletNouns.has(after) ||
      after === 'agency' ||
      (/^(?:news|press|wire)$/.test(after) && doc.words[end + 1] === 'agency'),
  },
  {
    name: 'possession', // Dockline’s shares
    kind: 'organization',
    applies: ({ doc, after, end }) => after === "'s" && organizationPossessions.has(doc.words[end + 1] ?? ''),
  },
  {
    name: 'spelling', // BuzzPort
    kind: 'organization',
    applies: ({ first, end, lastWord }) =>
      end - first === 1 && CAMEL_CASE.test(lastWord) && !PERSONAL_PREFIX.test(lastWord),
  },
  {
    name: 'who after a comma', // Venn, who
    kind: 'person',
    applies: ({ doc, after, end }) => after === ',' && doc.words[end + 1] === 'who',
  },
  {
    name: 'which after a comma', // Dockline, which
    kind: 'organization',
    applies: ({ doc, after, end }) => after === ',' && doc.words[end + 1] === 'which',
  },
  {
    name: 'apposition of a person', // Venn, a lawyer
    kind: 'person',
    applies: ({ apposition }) => isSinglePerson(apposition),
  },
  {
    name: 'apposition of an organization', // Dockline, a ferry company
    kind: 'organization',
    // “Ana Ruiz, a sewing operator”
    applies: ({ apposition, doc, end }) =>
      apposition?.kind === 'organization' &&
      !(
        apposition.head === 'operator' &&
        /^(?:sewing|machine|crane|forklift|camera|radio|lathe|loom|telephone)$/.test(doc.words[end + 2] ?? '')
      ),
    isOutlet: ({ apposition }) => apposition?.outlet === true,
  },
  {
    name: 'who', // Venn who
    kind: 'person',
    applies: ({ after }) => after === 'who',
  },
]

/** How often the names of a document occur in contexts of each kind, by their keys; time in line with its runs. */
export function nameHintsOf(doc: TokenizedDocument, runs: Span[]): Map<string, NameHint> {
  const hints = new Map<string, NameHint>()
  const add: AddHint = (key, kind, outlet = false) => {
    const hint = hints.get(key) ?? { place: 0, organization: 0, person: 0, outlet: false }
    hint[kind]++
    if (outlet) hint.outlet = true
    hints.set(key, hint)
  }
  for (const [first, end] of runs) {
    addSigns(nameInContext(doc, first, end), add)
    addPersonSigns(doc, first, end, add)
  }
  addDatelines(doc, add)
  return hints
}

type AddHint = (key: string, kind: Kind, outlet?: boolean) => void

function nameInContext(doc: TokenizedDocument, first: number, end: number): NameInContext {
  const before = doc.words[first - 1] ?? ''
  const after = doc.words[end] ?? ''
  return {
    doc,
    first,
    end,
    before,
    after,
    lastWord: rawWordAt(doc, end - 1),
    nounBefore: /^\p{Ll}/u.test(before) ? nounOf(before) : null,
    apposition: after === ',' ? apposedNoun(doc, end) : null,
  }
}

function addSigns(name: NameInContext, add: AddHint): void {
  const key = keyOf(name.doc, name.first, name.end)
  if (name.lastWord.endsWith('-based')) add(key.replace(/-based$/, ''), 'place')
  else if (placeSigns.some(({ applies }) => applies(name))) add(key, 'place')
  for (const { kind, applies, isOutlet } of kindSigns)
    if (applies(name)) add(key, kind, isOutlet?.(name) ?? false)
}

/** “Mr Sato”, “President Venn”: a name after titles; “Orla Venn”: the family name after a given name. */
function addPersonSigns(doc: TokenizedDocument, first: number, end: number, add: AddHint): void {
  let from = first
  while (from < end && (honorifics.has(doc.words[from]!) || titleWords.has(doc.words[from]!))) from++
  if (from > first && from < end) add(keyOf(doc, from, end), 'person')
  if (end - from > 1 && pronounOfGiven(foldWord(doc.words[from]!))) add(keyOf(doc, end - 1, end), 'person')
}

/** Datelines name places, and an agency. */
function addDatelines({ document }: TokenizedDocument, add: AddHint): void {
  const key = (name: string) => name.split(/\s+/).map(foldWord).join(' ')
  for (const block of document.body) {
    if (block.type !== 'paragraph' || !block.dateline) continue
    for (const { text } of block.dateline.places)
      for (const part of text.split(/,\s*/)) add(key(part), 'place')
    if (block.dateline.agency) add(key(block.dateline.agency.text), 'organization', true)
  }
}

function isSinglePerson(noun: Noun | null): boolean {
  return noun?.kind === 'person' && !noun.plural
}

/** “in GOP circles”, “in Venn aides’ rooms”: the preposition belongs to the noun after the name. */
function narrowsNoun(doc: TokenizedDocument, word: string, end: number): boolean {
  const next = rawWordAt(doc, end)
  if (!/^\p{Ll}/u.test(next) || smallWords.has(next)) return false
  return nounOf(next, true) !== null || (word.length < 6 && !/\p{Ll}/u.test(word))
}

/** “the Coastwire agency”, “the Dockline company”: a noun in lower case says what the name is of. */
export function isLabelledOrganization(doc: TokenizedDocument, first: number, end: number): boolean {
  return labelEnd(doc, first, end) > end
}

/**
 * The token after the noun in lower case that says what the body of a name is, with the word that narrows it: “the state Coastwire |
 * news agency”, “Vosta’s Orbis | think tank”; `end` where there is none.
 */
export function labelEnd(doc: TokenizedDocument, first: number, end: number): number {
  const narrowed = narrowingLabels.has(doc.words[end] ?? '') ? end + 1 : end
  const isTank = doc.words[end] === 'think' && doc.words[end + 1] === 'tank'
  const label = isTank ? end + 1 : narrowed
  const isLabel =
    (isTank || organizationLabels.has(doc.words[label] ?? '')) && /^\p{Ll}/u.test(rawWordAt(doc, label))
  return isLabel && isDetermined(doc, first) ? label + 1 : end
}

/** Whether an article or a genitive stands before a name, or before small words that describe its body. */
function isDetermined(doc: TokenizedDocument, first: number): boolean {
  const { words } = doc
  let at = first - 1
  while (at > first - 4 && bodyModifiers.has(words[at] ?? '')) at--
  return (
    /^(?:the|an?|'s)$/.test(words[at] ?? '') ||
    (at < first - 1 && doc.sentences[doc.sentenceOf[first]!]!.first > at)
  )
}

/** The noun of “, the ferry company,” or “, director of …” after a name and a comma that something closes. */
function apposedNoun(doc: TokenizedDocument, comma: number): Noun | null {
  const from = comma + 1
  const limit = doc.sentences[doc.sentenceOf[comma]!]!.end
  if (appositionEnd(doc, from, limit) === null) return null
  let found: Noun | null = null
  for (let at = from; at < Math.min(doc.tokens.length, from + MAX_APPOSITION_TOKENS); at++) {
    const word = doc.words[at]!
    if (!/^[\p{L}]/u.test(word) || appositionStops.has(word)) break
    found = doc.words[at + 1] === "'s" ? null : nounOf(word)
  }
  return found
}
