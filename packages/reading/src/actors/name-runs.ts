// Runs of capitals that make one name of any kind. In: a document and its capitals. Out: half-open token ranges.
//
//   Harbour Minister Renn Harl told Ines van Dael of the Harbour Pilots’ Union and Tom “Dock” Sey …
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^        ^^^^^^^^^^^^^^^^^^^^^     ^^^^^^^^^^^^^^
// Not: “Venn’s Harbour Trust”, two names; “Venn and Sato”, two names.

import type { Span } from '@hearsay/core'
import { knownOrganizations } from '../lexicon/known-organizations.ts'
import { bodyThings, FIRM_ENDING, namePossessors } from '../lexicon/name-words.ts'
import { nounOf, organizationEndings, organizationNouns } from '../lexicon/nouns.ts'
import { isOutletWord, listedOutlet } from '../lexicon/outlets.ts'
import { placeNames, placesOf } from '../lexicon/places.ts'
import { particles } from '../lexicon/small-words.ts'
import { honorifics, outOfOffice, portfolios, titleWords } from '../lexicon/titles.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt, spanOfTokens } from '../tokenized-document.ts'
import type { Capitals } from './capitals.ts'

/** A name that is longer is cut. */
const MAX_NAME_TOKENS = 12
const APOSTROPHE = /^['’]$/
const QUOTE_MARK = /^["“”'‘’]$/
const NAME_SUFFIX = /^(?:Jr\.?|Sr\.?|II|III|IV)$/
/** Last parts of names that are addresses: “Buzzport.com”. */
const DOMAIN = /^(?:com|org|net|info|gov|tv|news)$/

/** Whether a word, lower case, ends the name of an organization. */
export function endsOrganization(word: string): boolean {
  return (
    organizationNouns.has(word) ||
    organizationEndings.has(word) ||
    (word.endsWith('s') && organizationNouns.has(word.slice(0, -1)))
  )
}

/** A run that has been read up to a token, with what its words so far show. */
interface NameRun {
  doc: TokenizedDocument
  /** The run’s first token, and the token after which it is cut. */
  first: number
  limit: number
  /** Whether it has a word that ends names of organizations, or begins those of places with “of”. */
  hasBodyNoun: boolean
  /** Whether its last word is a title. */
  endsWithTitle: boolean
  /** Whether a token before `limit` has a capital. */
  isCapital(token: number): boolean
  /** Whether a token before `limit` directly follows the one before it, without white space. */
  isAttached(token: number): boolean
}

/** A way in which a name continues at a token without a capital. */
export interface NameContinuation {
  name: string
  /** How many tokens from this one on belong to the name; 0 where it does not continue in this way. */
  extend(run: NameRun, at: number): number
}

/** First words of papers named after their place: “The Star of Anda”. */
const OUTLET_OF = /^(?:star|times|voice|sun|herald|observer|chronicle|echo|mirror)$/

/** The ways in which a name continues; the first that applies decides. */
export const nameContinuations: readonly NameContinuation[] = [
  {
    name: 'particle', // Ines | van | Dael
    extend({ doc, isCapital }, at) {
      if (!particles.has(doc.words[at]!)) return 0
      return isCapital(at + 1) || (particles.has(doc.words[at + 1] ?? '') && isCapital(at + 2)) ? 1 : 0
    },
  },
  {
    name: 'elision', // O|’Brien, D|’Angelo
    extend({ doc, isCapital, isAttached }, at) {
      const elided = APOSTROPHE.test(doc.words[at]!) && isAttached(at) && isAttached(at + 1)
      return elided && isCapital(at + 1) && rawWordAt(doc, at - 1).length < 3 ? 2 : 0
    },
  },
  {
    name: 'inner apostrophe', // Sa|’ad Bello
    extend({ doc, isAttached }, at) {
      const isInner = APOSTROPHE.test(doc.words[at]!) && isAttached(at) && isAttached(at + 1)
      return isInner && /^\p{Ll}/u.test(rawWordAt(doc, at + 1)) ? 2 : 0
    },
  },
  {
    name: 'apostrophe of a title', // Dato|’ Sri Lim Boon
    extend: ({ doc, isCapital, isAttached }, at) =>
      APOSTROPHE.test(doc.words[at]!) &&
      isAttached(at) &&
      honorifics.has(doc.words[at - 1]!) &&
      isCapital(at + 1)
        ? 1
        : 0,
  },
  {
    name: 'bracketed title', // Pastor | (Mrs.) Ngozi Ade
    extend: ({ doc, isCapital }, at) =>
      doc.words[at] === '(' &&
      honorifics.has(doc.words[at + 1]!) &&
      doc.words[at + 2] === ')' &&
      isCapital(at + 3)
        ? 3
        : 0,
  },
  {
    name: 'bracketed rank', // Justice | (retd) K. R. Iyer
    extend: ({ doc, isCapital, endsWithTitle }, at) =>
      doc.words[at] === '(' &&
      endsWithTitle &&
      outOfOffice.has(doc.words[at + 1]!) &&
      doc.words[at + 2] === ')' &&
      isCapital(at + 3)
        ? 3
        : 0,
  },
  {
    name: 'plural genitive', // the Pilots|’ Union
    extend(run, at) {
      const { doc, isCapital, isAttached } = run
      const genitive = APOSTROPHE.test(doc.words[at]!) && isAttached(at) && doc.words[at - 1]!.endsWith('s')
      return genitive && isCapital(at + 1) && isOrganizationAhead(run, at + 1) ? 1 : 0
    },
  },
  {
    name: 'domain', // Buzzport|.com
    extend({ doc, isAttached }, at) {
      const dotted = doc.words[at] === '.' && isAttached(at) && isAttached(at + 1)
      return dotted && DOMAIN.test(doc.words[at + 1]!) ? 2 : 0
    },
  },
  {
    name: 'genitive', // the People|’s Daily
    extend: ({ doc, isCapital }, at) =>
      doc.words[at] === "'s" && namePossessors.has(doc.words[at - 1]!) && isCapital(at + 1) ? 1 : 0,
  },
  {
    name: 'office of an officer', // the Vela County Sheriff|’s Office
    extend: ({ doc, isCapital }, at) =>
      doc.words[at] === "'s" &&
      /^(?:office|department)$/.test(doc.words[at + 1] ?? '') &&
      isCapital(at + 1) &&
      titleWords.has(doc.words[at - 1]!)
        ? 2
        : 0,
  },
  {
    name: 'ampersand', // Sey | & Sons
    extend: ({ doc, isCapital }, at) => (doc.words[at] === '&' && isCapital(at + 1) ? 2 : 0),
  },
  {
    name: 'preposition', // the Ministry | of Transport, Minister | of Ports
    extend({ doc, isCapital, hasBodyNoun, endsWithTitle }, at) {
      if (!/^(?:of|for|on)$/.test(doc.words[at]!) || (!hasBodyNoun && !endsWithTitle)) return 0
      const next = doc.words[at + 1] === 'the' ? at + 2 : at + 1
      const word = doc.words[next]!
      return isCapital(next) && (hasBodyNoun || portfolios.has(word) || placeNames.has(word)) ? next - at : 0
    },
  },
  {
    name: 'known organization', // the Joint Chiefs | of Staff
    extend({ doc, first, isCapital }, at) {
      if (doc.words[at] !== 'of' || !isCapital(at + 1)) return 0
      return knownOrganizations.has(doc.words.slice(first, at + 2).join(' ')) ? 2 : 0
    },
  },
  {
    name: 'number', // the Route | 2 Maxi Taxi Association
    extend: (run, at) =>
      /^\d{1,3}$/.test(rawWordAt(run.doc, at)) && isOrganizationAhead(run, at + 1) ? 1 : 0,
  },
  {
    name: 'appeal', // Save | the Delta
    extend: ({ doc, first, isCapital }, at) =>
      at === first + 1 && doc.words[at] === 'the' && doc.words[first] === 'save' && isCapital(at + 1) ? 1 : 0,
  },
  {
    name: 'list', // the Department of Sport|, Arts and Culture
    extend(run, at) {
      const { doc, first, hasBodyNoun } = run
      if (doc.words[at] !== ',' || !hasBodyNoun || !BODY_OF.test(doc.words.slice(first, at).join(' ')))
        return 0
      let next = at
      while (doc.words[next] === ',' && isThing(run, next + 1)) next += 2
      return next > at && doc.words[next] === 'and' && isThing(run, next + 1) ? next + 2 - at : 0
    },
  },
  {
    name: 'outlet', // the Times | of India, the Mail | on Sunday
    extend({ doc, first, isCapital }, at) {
      if (!/^(?:of|on)$/.test(doc.words[at]!) || !isCapital(at + 1) || !isOutletWord(doc.words[at - 1]!))
        return 0
      const isNamed = doc.words[at] === 'of' && doc.words[first - 1] === 'the' && !isCapital(at + 2)
      if (isNamed && OUTLET_OF.test(doc.words[at - 1]!)) return 2
      return listedOutlet(doc.text.slice(...spanOfTokens(doc, first, at + 2))) === null ? 0 : 2
    },
  },
  {
    // the Institute of Tides | and Currents, the Harbour | and Ports Ministry, Minister of Ports | and Trade
    name: 'conjunction',
    extend(run, at) {
      const { doc, first, isCapital, hasBodyNoun } = run
      if (doc.words[at] !== 'and' || !isCapital(at + 1)) return 0
      const isPortfolio = portfolios.has(doc.words[at + 1]!)
      if (hasBodyNoun) return isPortfolio || endsWithThing(run, at + 1) ? 1 : 0
      if (isPortfolio && isPortfolioOfTitle(run, at - 1)) return 1
      return doc.words[first - 1] === 'the' && isOrganizationAhead(run, at + 1) ? 1 : 0
    },
  },
  {
    name: 'nickname', // Tom | “Dock” Sey
    extend({ doc, isCapital }, at) {
      const quoted = QUOTE_MARK.test(doc.words[at]!) && QUOTE_MARK.test(doc.words[at + 2] ?? '')
      return quoted && isCapital(at + 1) && isCapital(at + 3) ? 3 : 0
    },
  },
  {
    name: 'digit', // Tom | 2Sey, Ines | 3X
    extend: ({ doc, first, isCapital, isAttached }, at) =>
      at === first + 1 && /^\d$/.test(doc.words[at]!) && isAttached(at + 1) && isCapital(at + 1) ? 2 : 0,
  },
  {
    name: 'suffix', // Tom Sey|, Jr.
    extend: ({ doc, limit }, at) =>
      doc.words[at] === ',' && at + 1 < limit && NAME_SUFFIX.test(rawWordAt(doc, at + 1)) ? 2 : 0,
  },
]

/** The end of the run that begins at `first`, before `end`; `first` itself where there is none. */
export function nameRunEnd(doc: TokenizedDocument, capitals: Capitals, first: number, end: number): number {
  const limit = Math.min(end, first + MAX_NAME_TOKENS)
  const run: NameRun = {
    doc,
    first,
    limit,
    hasBodyNoun: false,
    endsWithTitle: false,
    isCapital: (token) => token < limit && capitals.of[token]! > 0,
    isAttached: (token) => token < limit && doc.tokens[token - 1]![1] === doc.tokens[token]![0],
  }
  let at = first
  while (at < limit) {
    if (run.isCapital(at)) {
      const word = doc.words[at]!
      if (endsOrganization(word) || placesOf.has(word)) run.hasBodyNoun = true
      run.endsWithTitle = titleWords.has(word)
      at++
      continue
    }
    const more = at === first ? 0 : extension(run, at)
    if (more === 0) break
    at += more
  }
  return at
}

function extension(run: NameRun, at: number): number {
  for (const { extend } of nameContinuations) {
    const more = extend(run, at)
    if (more > 0) return more
  }
  return 0
}

/** “the Department of Sport”: a body and a thing that it is for. */
const BODY_OF =
  /(?:^| )(?:ministry|department|office|board|commission|committee|council|institute|centre|center|bureau|agency|association|faculty|school|college|union) (?:of|for|on) /

/** Whether a token with a capital is something that a body is for: “Arts”, “Welfare”. */
function isThing({ doc, isCapital }: NameRun, at: number): boolean {
  const word = doc.words[at] ?? ''
  return isCapital(at) && (portfolios.has(word) || bodyThings.has(word))
}

/** Whether a token is the portfolio of a title: “Minister of | Transport”. */
function isPortfolioOfTitle({ doc, first }: NameRun, at: number): boolean {
  const { words } = doc
  return (
    at - 2 >= first && portfolios.has(words[at]!) && words[at - 1] === 'of' && titleWords.has(words[at - 2]!)
  )
}

/** Whether capitals from a token on end an organization’s name: “Pilots’ | Union”. */
function isOrganizationAhead({ doc, isCapital }: NameRun, at: number): boolean {
  for (let token = at; token < at + 4 && isCapital(token); token++)
    if (endsOrganization(doc.words[token]!)) return true
  return false
}

/** “Institute of Tides and | Currents”: after “and” one more capital, of a thing. */
function endsWithThing(run: NameRun, at: number): boolean {
  const isLast = !run.isCapital(at + 1)
  return (isLast && /s$|ing$|ment$|tion$|ics$/.test(run.doc.words[at]!)) || isOrganizationAhead(run, at)
}

/** All runs of a document, in order; a single word that begins a sentence only where it is a name elsewhere. */
export function nameRunsOf(doc: TokenizedDocument, capitals: Capitals): Span[] {
  const runs: Span[] = []
  for (const { first, end } of doc.sentences) {
    let at = first
    while (at < end) {
      if (capitals.of[at] === 0) {
        at++
        continue
      }
      const start = runStart(doc, capitals, at)
      const to = nameRunEnd(doc, capitals, start, end)
      if (to > start && isName(doc, capitals, start, to)) runs.push([start, to])
      at = Math.max(to, at + 1)
    }
  }
  return runs
}

/** The start of a run without a first word that is written in lower case elsewhere and nowhere as a name. */
function runStart(doc: TokenizedDocument, { of, certain, small }: Capitals, at: number): number {
  const word = doc.words[at]!
  const isDoubtful = of[at] === 1 && small.has(word) && !certain.has(word) && !titleWords.has(word)
  return isDoubtful && of[at + 1] === 2 ? at + 1 : at
}

function isName(
  doc: TokenizedDocument,
  { of, certain, small }: Capitals,
  first: number,
  end: number,
): boolean {
  if (end - first > 1 || of[first] === 2 || FIRM_ENDING.test(rawWordAt(doc, first))) return true
  // “Orm and Bell met”: beside a name.
  const word = doc.words[first]!
  if (doc.words[end] === 'and' && of[end + 1] === 2 && !small.has(word) && !nounOf(word)) return true
  return certain.has(doc.words[first]!) || /^(?:\p{Lu}\p{P}?){2,}$/u.test(rawWordAt(doc, first))
}
