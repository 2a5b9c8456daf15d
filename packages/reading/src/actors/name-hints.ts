// What a page shows of its names by the words around them, before anybody is told apart. In: its runs of capitals.
// Out: for a name how often it stands like a place, like an organization, like a person.
//
//   in Port Vela  · a Port Vela-based expert  · ferry company Dockline  · Dockline’s shares  · Mr Sato  · Orla Venn, who
//      ^^^^^^^^^ place                                       ^^^^^^^^ organization              ^^^^ person
// Not: “from Venn”, “to Dockline”, which anything can follow.

import type { Span } from '@hearsay/core'
import { pronounOfGiven } from '../lexicon/given-names.ts'
import {
  organizationLabels,
  organizationPossessions,
  placeKindNouns,
  placePrepositions,
} from '../lexicon/name-words.ts'
import { nounOf, organizationNouns } from '../lexicon/nouns.ts'
import { outletNouns } from '../lexicon/outlets.ts'
import { appositionStops } from '../lexicon/phrase-edges.ts'
import { smallWords } from '../lexicon/small-words.ts'
import { honorifics, titleWords } from '../lexicon/titles.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt } from '../tokenized-document.ts'

/** What speaks for each kind, counted. */
export interface NameHint {
  place: number
  organization: number
  person: number
  /** Whether it is called a paper, an agency, a broadcaster. */
  outlet: boolean
}
const CAMEL = /\p{Ll}\p{Lu}|\p{N}/u

/** The folded words of a name: lower case, no accents, no full stops, no quoted nickname. */
export function keyOf(doc: TokenizedDocument, first: number, end: number): string {
  const words: string[] = []
  for (let at = first; at < end; at++) {
    const word = foldWord(doc.words[at]!)
    if (/^["“”]$/.test(doc.words[at]!) && at > first) {
      at += doc.words[at + 2] === doc.words[at] ? 2 : 0
      continue
    }
    const glued = word === "'" && at > first && doc.tokens[at - 1]![1] === doc.tokens[at]![0]
    if (glued && at + 1 < end && doc.tokens[at]![1] === doc.tokens[at + 1]![0] && words.length) {
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

/** Counts the hints of a page; time in line with its runs. */
export function nameHintsOf(doc: TokenizedDocument, runs: Span[]): Map<string, NameHint> {
  const hints = new Map<string, NameHint>()
  const add = (key: string, kind: 'place' | 'organization' | 'person', outlet = false) => {
    const hint = hints.get(key) ?? { place: 0, organization: 0, person: 0, outlet: false }
    hint[kind]++
    if (outlet) hint.outlet = true
    hints.set(key, hint)
  }
  for (const [first, end] of runs) {
    const key = keyOf(doc, first, end)
    const before = doc.words[first - 1] ?? ''
    const after = doc.words[end] ?? ''
    const lastWord = rawWordAt(doc, end - 1)
    if (/-based$/.test(lastWord)) add(key.replace(/-based$/, ''), 'place')
    else if (placePrepositions.has(before) && !narrowsNoun(doc, lastWord, end)) add(key, 'place')
    else if (before === 'of' && placeKindNouns.has(doc.words[first - 2] ?? '')) add(key, 'place')
    const noun = /^\p{Ll}/u.test(before) ? nounOf(before) : null
    if (noun?.kind === 'person' && !noun.plural) add(key, 'person')
    if (noun?.kind === 'organization' && !/^(?:police|court|government)$/.test(before))
      add(
        key,
        'organization',
        outletNouns.has(before) || (before === 'agency' && doc.words[first - 2] === 'news'),
      )
    if (namesBody(doc, first, end)) add(key, 'organization', outletNouns.has(after) || after === 'agency')
    if (after === "'s" && organizationPossessions.has(doc.words[end + 1] ?? '')) add(key, 'organization')
    if (CAMEL.test(lastWord) && end - first === 1 && !/^(?:Mc|Mac|De|Di|La|Van)\p{Lu}/u.test(lastWord))
      add(key, 'organization')
    if (after === ',') {
      if (doc.words[end + 1] === 'who') add(key, 'person')
      if (doc.words[end + 1] === 'which') add(key, 'organization')
      const apposed = apposedNoun(doc, end + 1)
      if (apposed?.kind === 'person' && !apposed.plural) add(key, 'person')
      if (apposed?.kind === 'organization') add(key, 'organization', apposed.outlet)
    }
    if (after === 'who') add(key, 'person')
    let from = first
    while (from < end && (honorifics.has(doc.words[from]!) || titleWords.has(doc.words[from]!))) from++
    if (from > first && from < end) add(keyOf(doc, from, end), 'person')
    if (from < end && pronounOfGiven(foldWord(doc.words[from]!)) && end - from > 1)
      add(keyOf(doc, end - 1, end), 'person')
  }
  for (const block of doc.document.body) {
    if (block.type !== 'paragraph' || !block.dateline) continue
    for (const { text } of block.dateline.places) {
      for (const part of text.split(/,\s*/)) add(part.split(/\s+/).map(foldWord).join(' '), 'place')
    }
    if (block.dateline.agency)
      add(block.dateline.agency.text.split(/\s+/).map(foldWord).join(' '), 'organization', true)
  }
  return hints
}

/** “in GOP circles”, “in Venn aides’ rooms”: what stands inside something is the noun after. */
function narrowsNoun(doc: TokenizedDocument, word: string, end: number): boolean {
  const next = rawWordAt(doc, end)
  if (!/^\p{Ll}/u.test(next) || smallWords.has(next)) return false
  return nounOf(next, true) !== null || (word.length < 6 && !/\p{Ll}/u.test(word))
}

/** “the Coastwire agency”, “the Dockline company”: a small word says what the name is of. */
export function namesBody(doc: TokenizedDocument, first: number, end: number): boolean {
  return (
    organizationLabels.has(doc.words[end] ?? '') &&
    /^\p{Ll}/u.test(rawWordAt(doc, end)) &&
    /^(?:the|a|an)$/.test(doc.words[first - 1] ?? '')
  )
}

/** The noun of “, the ferry company” or “, director of …” after a name: at most eight tokens on. */
function apposedNoun(doc: TokenizedDocument, from: number): ReturnType<typeof nounOf> {
  let found: ReturnType<typeof nounOf> = null
  for (let at = from; at < Math.min(doc.tokens.length, from + 8); at++) {
    const word = doc.words[at]!
    if (!/^[\p{L}]/u.test(word) || appositionStops.has(word)) break
    const noun = doc.words[at + 1] === "'s" ? null : nounOf(word)
    found = noun ?? (organizationNouns.has(word) ? noun : null)
  }
  return found
}
