// The names of the outlets that relay, where the words around show an outlet and its own words may not: “told Punch”.
// In: a document and its statements with their chains. Out: half-open tokens of each name.
//
//   Israel’s Channel 12      the Zvezda television channel      told Punch      CNN’s “State of the Union”
//            ^^^^^^^^^^          ^^^^^^                              ^^^^^      ^^^
// Not: “local radio”, “a Marenian newspaper”, which have no name.

import { beginsWithCapital } from '../capital.ts'
import { newsBodyNouns, newsWords } from '../lexicon/outlet-nouns.ts'
import { mayBeOutletName } from '../lexicon/outlets.ts'
import type { Statement } from '../statement.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt, textOf } from '../tokenized-document.ts'
import type { Outlets } from './outlets.ts'
import { byQuotedAs } from './quoted-as.ts'

/** The name of the outlet of each statement that relays another. */
export function relayingOutlets(
  doc: TokenizedDocument,
  statements: readonly Statement[],
  outlets: Outlets,
): Map<Statement, TokenRange> {
  const names = new Map<Statement, TokenRange>()
  for (const relaying of new Set(statements.map(({ via }) => via))) {
    if (!relaying?.source) continue
    const isOutlet =
      outlets.mayBeOtherOutlet(textOf(doc, relaying.source)) ||
      quotesByOneName(doc, relaying, relaying.source)
    const name = isOutlet ? nameIn(doc, relaying.source) : null
    if (name) names.set(relaying, name)
  }
  return names
}

/**
 * “was quoted by Anta as saying”: who quotes others under a single name that no name stands beside anywhere is an agency; not
 * “quoted by Brisco” where Tam Brisco is in the text.
 */
function quotesByOneName(
  doc: TokenizedDocument,
  { evidence }: Statement,
  { first, end }: TokenRange,
): boolean {
  if (
    end - first !== 1 ||
    evidence[0]?.rule !== byQuotedAs.id ||
    !/^\p{Lu}\p{L}{2,}$/u.test(rawWordAt(doc, first))
  )
    return false
  const word = doc.words[first]!
  for (let at = doc.words.indexOf(word); at >= 0; at = doc.words.indexOf(word, at + 1))
    if (beginsWithCapital(rawWordAt(doc, at - 1)) || beginsWithCapital(rawWordAt(doc, at + 1))) return false
  return true
}

/** The name among the tokens of a source: an owner that is an outlet, else the last name. */
function nameIn(doc: TokenizedDocument, { first, end }: TokenRange): TokenRange | null {
  let last: TokenRange | null = null
  for (let at = first; at < end; at++) {
    if (!isNameWord(doc, at)) continue
    let to = at + 1
    while (to < end && (isNameWord(doc, to) || (isJoint(doc, to) && isNameWord(doc, to + 1)))) to++
    const words = textOf(doc, { first: at, end: to })
    if (/^['’]s?$/.test(doc.words[to] ?? '') && mayBeOutletName(words)) return { first: at, end: to }
    const isPeople = to === at + 1 && /(?:an|ish|ese|i)$/.test(words) && to < end
    if (!isPeople && !/^['’]s$/.test(doc.words[to] ?? '')) last = { first: at, end: to }
    at = to
  }
  return last
}

function isNameWord(doc: TokenizedDocument, at: number): boolean {
  // “Local media”, where the capital begins the sentence.
  if (newsWords.has(doc.words[at]!) && newsBodyNouns.has(rawWordAt(doc, at + 1))) return false
  return /^[\p{Lu}\p{Lo}\d]|\p{Lu}{2}/u.test(rawWordAt(doc, at)) && doc.words[at] !== 'the'
}

const isJoint = ({ words }: TokenizedDocument, at: number) => /^(?:of|and|&|on|de|la|della)$/.test(words[at]!)
