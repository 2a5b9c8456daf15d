// Surnames that are words for outlets too. In: a document. Out: those of persons whom it names, lower case.
//
//   Sun Lihua, a professor …     Lena Post said …     Mr Day …        … Sun said
//   ^^^                               ^^^^               ^^^            ^^^ a person
// Not: the Vale Mercury; the Sun, with its article.

import { beginsWithCapital } from '../capital.ts'
import { pronounOfGiven } from '../lexicon/given-names.ts'
import { nounOf } from '../lexicon/nouns.ts'
import { isOutletName, isOutletWord, outletWords } from '../lexicon/outlets.ts'
import { honorifics, titleWords } from '../lexicon/titles.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { onceADocument, rawWordAt, textOf } from '../tokenized-document.ts'
import { triggerBit } from '../trigger-words.ts'

const OUTLET_WORD = triggerBit(outletWords)

/** The surnames of a document that are words for outlets too. */
export const surnamesLikeOutlets = onceADocument((doc): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const { first, end, triggers } of doc.sentences) {
    if (!(triggers & OUTLET_WORD)) continue
    for (let at = first; at < end; at++) {
      const word = doc.words[at]!
      if (isCapital(doc, at) && isOutletWord(word) && !found.has(word) && isSurname(doc, at)) found.add(word)
    }
  }
  return found
})

function isSurname(doc: TokenizedDocument, at: number): boolean {
  const before = doc.words[at - 1] ?? '.'
  if (honorifics.has(before) || (titleWords.has(before) && isCapital(doc, at - 1))) return true
  if (isCapital(doc, at - 1)) {
    if (isCapital(doc, at - 2) || isCapital(doc, at + 1) || doc.words[at - 2] === 'the') return false
    return pronounOfGiven(before) !== null || isDescribedAsPerson(doc, at + 1) || followsRole(doc, at - 2)
  }
  if (before === 'the' || !isCapital(doc, at + 1) || isCapital(doc, at + 2)) return false
  const next = doc.words[at + 1]!
  if (nounOf(next, true) || isOutletWord(next) || isOutletName(textOf(doc, { first: at, end: at + 2 })))
    return false
  return (
    /^(?:said|says|told|tells|who|added|wrote)$/.test(doc.words[at + 2] ?? '') ||
    isDescribedAsPerson(doc, at + 2)
  )
}

/** “Lin Sun|, a professor of tides”. */
function isDescribedAsPerson(doc: TokenizedDocument, comma: number): boolean {
  if (doc.words[comma] !== ',' || !/^(?:an?|the|who|\d+)$/.test(doc.words[comma + 1] ?? '')) return false
  if (/^(?:who|\d+)$/.test(doc.words[comma + 1]!)) return true
  return doc.words.slice(comma + 2, comma + 6).some((word) => nounOf(word, true)?.kind === 'person')
}

/** “Its editor|, Lin Sun”. */
function followsRole({ words }: TokenizedDocument, comma: number): boolean {
  return words[comma] === ',' && nounOf(words[comma - 1] ?? '', true)?.kind === 'person'
}

function isCapital(doc: TokenizedDocument, at: number): boolean {
  return beginsWithCapital(rawWordAt(doc, at))
}
