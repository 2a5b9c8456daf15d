// Runs of capitals that make one name, whosever it is. In: a page and its capitals. Out: half-open token ranges.
//
//   Harbour Minister Renn Harl told Ines van Dael of the Harbour Pilots’ Union and Tom “Dock” Sey …
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^        ^^^^^^^^^^^^^^^^^^^^^     ^^^^^^^^^^^^^^
// Not: “Venn’s Harbour Trust”, two names; “Venn and Sato”, two names.

import type { Span } from '@hearsay/core'
import { namePossessors } from '../lexicon/name-words.ts'
import { organizationEndings, organizationNouns } from '../lexicon/nouns.ts'
import { placesOf } from '../lexicon/places.ts'
import { particles } from '../lexicon/small-words.ts'
import { portfolios, titleWords } from '../lexicon/titles.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt } from '../tokenized-document.ts'
import type { Capitals } from './capitals.ts'

/** No name is longer; what goes on is cut. */
const MAX_NAME_TOKENS = 12
const APOSTROPHE = /^['’]$/
const QUOTE = /^["“”'‘’]$/
const SUFFIX = /^(?:Jr\.?|Sr\.?|II|III|IV)$/

/** Whether a word, lower case, ends the name of an organization. */
export function endsOrganization(word: string): boolean {
  return (
    organizationNouns.has(word) ||
    organizationEndings.has(word) ||
    organizationNouns.has(word.replace(/s$/, ''))
  )
}

/** The end of the run that begins at `first`; looks at most twelve tokens ahead. */
export function nameRunEnd(doc: TokenizedDocument, { of }: Capitals, first: number, limit: number): number {
  const last = Math.min(limit, first + MAX_NAME_TOKENS)
  const capital = (at: number) => at < last && of[at]! > 0
  const glued = (at: number) => at < last && doc.tokens[at - 1]![1] === doc.tokens[at]![0]
  let body = false
  let office = false
  let at = first
  while (at < last) {
    const word = doc.words[at]!
    if (capital(at)) {
      if (endsOrganization(word) || placesOf.has(word)) body = true
      office = titleWords.has(word)
      at++
    } else if (at === first) return first
    else if (
      particles.has(word) &&
      (capital(at + 1) || (particles.has(doc.words[at + 1] ?? '') && capital(at + 2)))
    )
      at++
    else if (
      APOSTROPHE.test(word) &&
      glued(at) &&
      glued(at + 1) &&
      capital(at + 1) &&
      rawWordAt(doc, at - 1).length < 3
    )
      at += 2
    else if (
      APOSTROPHE.test(word) &&
      glued(at) &&
      /s$/.test(doc.words[at - 1]!) &&
      capital(at + 1) &&
      bodyAhead(doc, of, at + 1, last)
    )
      at++
    else if (
      word === '.' &&
      glued(at) &&
      glued(at + 1) &&
      /^(?:com|org|net|info|gov|tv|news)$/.test(doc.words[at + 1]!)
    )
      at += 2
    else if (word === "'s" && namePossessors.has(doc.words[at - 1]!) && capital(at + 1)) at++
    else if (word === '&' && capital(at + 1)) at += 2
    else if (/^(?:of|for|on)$/.test(word) && (body || office)) {
      const next = doc.words[at + 1] === 'the' ? at + 2 : at + 1
      if (!capital(next) || (office && !body && !portfolios.has(doc.words[next]!))) break
      at = next
    } else if (
      word === 'and' &&
      capital(at + 1) &&
      (body
        ? portfolios.has(doc.words[at + 1]!) || endsAlone(doc, of, at + 1, last)
        : doc.words[first - 1] === 'the' && bodyAhead(doc, of, at + 1, last))
    )
      at++
    else if (QUOTE.test(word) && capital(at + 1) && QUOTE.test(doc.words[at + 2] ?? '') && capital(at + 3))
      at += 3
    else if (word === ',' && SUFFIX.test(rawWordAt(doc, at + 1)) && at + 1 < last) at += 2
    else break
  }
  return at
}

/** Whether capitals from `at` on end an organization’s name: “Pilots’ | Union”. */
function bodyAhead(doc: TokenizedDocument, of: Uint8Array, at: number, last: number): boolean {
  for (let to = at; to < Math.min(last, at + 4) && of[to]! > 0; to++)
    if (endsOrganization(doc.words[to]!)) return true
  return false
}

/** “Institute of Tides and Currents”: after “and” one capital more, of a thing. */
function endsAlone(doc: TokenizedDocument, of: Uint8Array, at: number, last: number): boolean {
  const lone = at + 1 >= last || of[at + 1] === 0
  return (lone && /s$|ing$|ment$|tion$|ics$/.test(doc.words[at]!)) || bodyAhead(doc, of, at, last)
}

/** All runs of a page, in order; a lone word that begins a sentence only where it is a name elsewhere. */
export function nameRunsOf(doc: TokenizedDocument, capitals: Capitals): Span[] {
  const runs: Span[] = []
  for (const { first, end } of doc.sentences) {
    let at = first
    while (at < end) {
      if (capitals.of[at] === 0) {
        at++
        continue
      }
      const begin = runStart(doc, capitals, at)
      const to = nameRunEnd(doc, capitals, begin, end)
      if (to > begin && isName(doc, capitals, begin, to)) runs.push([begin, to])
      at = Math.max(to, at + 1)
    }
  }
  return runs
}

/** A first word that stands in lower case elsewhere and nowhere as a name is not part of the run. */
function runStart(doc: TokenizedDocument, { of, certain, small }: Capitals, at: number): number {
  const word = doc.words[at]!
  const doubted = of[at] === 1 && small.has(word) && !certain.has(word) && !titleWords.has(word)
  return doubted && of[at + 1] === 2 ? at + 1 : at
}

function isName(doc: TokenizedDocument, { of, certain }: Capitals, first: number, end: number): boolean {
  if (end - first > 1 || of[first] === 2) return true
  return certain.has(doc.words[first]!) || /^(?:\p{Lu}\p{P}?){2,}$/u.test(rawWordAt(doc, first))
}
