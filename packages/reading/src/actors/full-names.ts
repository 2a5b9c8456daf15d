// Full names of people of whom the prose gives only one word. In: a document and its entities. Out: the entities with the full name
// that headline, deck or a caption has, where they have one alone.
//
//   Lena Orm shuts the pier          Orm said …
//   ^^^^^^^^ headline                ^^^ prose
// Not: “Mayor Orm shuts pier”, which is no given name; “Tam Orm and Lena Orm”, of which nothing shows which is meant.

import type { Document, Span } from '@hearsay/core'
import { nounOf } from '../lexicon/nouns.ts'
import { smallWords } from '../lexicon/small-words.ts'
import { honorifics, titleWords } from '../lexicon/titles.ts'
import type { Entity } from './entity-index.ts'
import { foldWord } from './name-hints.ts'

/** A headline or caption is searched for so many UTF-16 units. */
const MAX_TEXT_LENGTH = 1000
/** So many headlines and captions are searched. */
const MAX_TEXTS = 50
const PAIR = /(?<![\p{L}\p{N}’'-])(\p{Lu}\p{Ll}[\p{L}-]*) (?=(\p{Lu}[\p{L}’'-]+))/gu

/** Adds the full names that stand outside the prose. Time in line with the length of headline and captions. */
export function addFullNames(document: Document, entities: Entity[]): void {
  const short = entities.filter(({ speaks, person }) => speaks && person?.words.length === 1)
  if (!short.length) return
  const found = fullNames(document)
  for (const entity of short) {
    const names = found.get(entity.person!.words[0]!)
    if (names?.size !== 1) continue
    entity.names.push([...names.values()][0]!)
  }
}

/** Spans of full names outside the prose, by their last words and then by their first. */
function fullNames({ text, headline, header, body }: Document): Map<string, Map<string, Span>> {
  const spans = [headline?.span, header.deck?.span].filter((span) => span !== undefined)
  for (const block of body) if (block.type === 'caption' && spans.length < MAX_TEXTS) spans.push(block.span)
  const found = new Map<string, Map<string, Span>>()
  for (const [start, end] of spans) {
    const words = text.slice(start, Math.min(end, start + MAX_TEXT_LENGTH))
    // In title case any two words may look like a name.
    if (!/\s\p{Ll}{4,}/u.test(words)) continue
    for (const { 1: first = '', 2: last = '', index } of words.matchAll(PAIR)) {
      if (!isGivenName(first)) continue
      const names = found.get(foldWord(last)) ?? new Map<string, Span>()
      names.set(foldWord(first), [start + index, start + index + first.length + 1 + last.length])
      found.set(foldWord(last), names)
    }
  }
  return found
}

function isGivenName(written: string): boolean {
  const word = written.toLowerCase()
  return !honorifics.has(word) && !titleWords.has(word) && !smallWords.has(word) && nounOf(word) === null
}
