// What a page shows of its names by the words around them, before anybody is told apart. In: its runs of capitals.
// Out: for a name how often it stands like a place, like an organization, like a person.
//
//   in Port Vela  · a Port Vela-based expert  · ferry company Dockline  · Dockline’s shares  · Mr Sato  · Orla Venn, who
//      ^^^^^^^^^ place                                       ^^^^^^^^ organization              ^^^^ person
// Not: “from Venn”, “to Dockline”, which anything can follow.

import type { Span } from '@hearsay/core'
import { pronounOfGiven } from '../lexicon/given-names.ts'
import { nounOf, organizationNouns } from '../lexicon/nouns.ts'
import { outletNouns } from '../lexicon/outlets.ts'
import { smallWords } from '../lexicon/small-words.ts'
import { honorifics, titleWords } from '../lexicon/titles.ts'
import type { Page } from '../page.ts'
import { wordAt } from '../page.ts'

/** What speaks for each kind, counted. */
export interface Hint {
  place: number
  organization: number
  person: number
  /** Whether it is called a paper, an agency, a broadcaster. */
  outlet: boolean
}

const INSIDE = /^(?:in|near|across|outside|throughout|around|inside)$/
const CAPITAL_OF = /^(?:capital|city|port|island|town|village|republic|kingdom|nation|province)$/
const OWNED =
  /^(?:shares|customers|board|employees|parent|chief|ceo|headquarters|website|newsroom|staff|passengers|stock|readers)$/
const CAMEL = /\p{Ll}\p{Lu}|\p{N}/u

/** The folded words of a name: lower case, no accents, no full stops, no quoted nickname. */
export function keyOf(page: Page, first: number, end: number): string {
  const words: string[] = []
  for (let at = first; at < end; at++) {
    const word = foldWord(page.words[at]!)
    if (/^["“”]$/.test(page.words[at]!) && at > first) {
      at += page.words[at + 2] === page.words[at] ? 2 : 0
      continue
    }
    const glued = word === "'" && at > first && page.tokens[at - 1]![1] === page.tokens[at]![0]
    if (glued && at + 1 < end && page.tokens[at]![1] === page.tokens[at + 1]![0] && words.length) {
      words.push(words.pop()! + foldWord(page.words[++at]!))
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
export function hintsOf(page: Page, runs: Span[]): Map<string, Hint> {
  const hints = new Map<string, Hint>()
  const add = (key: string, kind: 'place' | 'organization' | 'person', outlet = false) => {
    const hint = hints.get(key) ?? { place: 0, organization: 0, person: 0, outlet: false }
    hint[kind]++
    if (outlet) hint.outlet = true
    hints.set(key, hint)
  }
  for (const [first, end] of runs) {
    const key = keyOf(page, first, end)
    const before = page.words[first - 1] ?? ''
    const after = page.words[end] ?? ''
    const lastWord = wordAt(page, end - 1)
    if (/-based$/.test(lastWord)) add(key.replace(/-based$/, ''), 'place')
    else if (INSIDE.test(before) && !narrows(page, lastWord, end)) add(key, 'place')
    else if (before === 'of' && CAPITAL_OF.test(page.words[first - 2] ?? '')) add(key, 'place')
    const noun = /^\p{Ll}/u.test(before) ? nounOf(before) : null
    if (noun?.kind === 'person' && !noun.plural) add(key, 'person')
    if (noun?.kind === 'organization' && !/^(?:police|court|government)$/.test(before))
      add(
        key,
        'organization',
        outletNouns.has(before) || (before === 'agency' && page.words[first - 2] === 'news'),
      )
    if (namesBody(page, first, end)) add(key, 'organization', outletNouns.has(after) || after === 'agency')
    if (after === "'s" && OWNED.test(page.words[end + 1] ?? '')) add(key, 'organization')
    if (CAMEL.test(lastWord) && end - first === 1 && !/^(?:Mc|Mac|De|Di|La|Van)\p{Lu}/u.test(lastWord))
      add(key, 'organization')
    if (after === ',') {
      if (page.words[end + 1] === 'who') add(key, 'person')
      if (page.words[end + 1] === 'which') add(key, 'organization')
      const apposed = apposedNoun(page, end + 1)
      if (apposed?.kind === 'person' && !apposed.plural) add(key, 'person')
      if (apposed?.kind === 'organization') add(key, 'organization', apposed.outlet)
    }
    if (after === 'who') add(key, 'person')
    let from = first
    while (from < end && (honorifics.has(page.words[from]!) || titleWords.has(page.words[from]!))) from++
    if (from > first && from < end) add(keyOf(page, from, end), 'person')
    if (from < end && pronounOfGiven(foldWord(page.words[from]!)) && end - from > 1)
      add(keyOf(page, end - 1, end), 'person')
  }
  for (const block of page.document.body) {
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
function narrows(page: Page, word: string, end: number): boolean {
  const next = wordAt(page, end)
  if (!/^\p{Ll}/u.test(next) || smallWords.has(next)) return false
  return nounOf(next, true) !== null || (word.length < 6 && !/\p{Ll}/u.test(word))
}

/** “the Coastwire agency”, “the Dockline company”: a small word says what the name is of. */
export function namesBody(page: Page, first: number, end: number): boolean {
  return (
    /^(?:agency|newspaper|company|firm|broadcaster|magazine|station|network|website|weekly|tabloid|daily|portal|channel|newswire|charity)$/.test(
      page.words[end] ?? '',
    ) &&
    /^\p{Ll}/u.test(wordAt(page, end)) &&
    /^(?:the|a|an)$/.test(page.words[first - 1] ?? '')
  )
}

/** The noun of “, the ferry company” or “, director of …” after a name: at most eight tokens on. */
function apposedNoun(page: Page, from: number): ReturnType<typeof nounOf> {
  let found: ReturnType<typeof nounOf> = null
  for (let at = from; at < Math.min(page.tokens.length, from + 8); at++) {
    const word = page.words[at]!
    if (
      !/^[\p{L}]/u.test(word) ||
      /^(?:of|at|in|for|who|which|that|said|told|and|with|from|to|on)$/.test(word)
    )
      break
    const noun = page.words[at + 1] === "'s" ? null : nounOf(word)
    found = noun ?? (organizationNouns.has(word) ? noun : null)
  }
  return found
}
