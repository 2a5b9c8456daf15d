// The words of a source as a noun phrase. In: its tokens. Out: the phrase, an apposition with a name included; null where
// they have no word.
//
//   the harbour master, Renn Harl,        “whose director, Adela Kors, says”        who
//   role                name               role      name                           pronoun
// Not taken apart: clauses (“the one who said so”), of which the first noun counts.

import type { Span } from '@hearsay/core'
import { pronouns, type Stands } from '../lexicon/pronouns.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt } from '../tokenized-document.ts'
import type { Capitals } from './capitals.ts'
import type { NameKnowledge } from './name-kind.ts'
import { nounPhrase, skipArticle } from './noun-phrase.ts'
import { emptyPhrase, type Phrase } from './phrase.ts'

/** Segments between commas beyond this many are left out. */
const MAX_SEGMENTS = 4
const PUNCTUATION = /^[^\p{L}\p{N}]+$/u

/** Takes the tokens `[first, end)` apart; null where none of them is a word. */
export function phraseOf(
  doc: TokenizedDocument,
  capitals: Capitals,
  known: NameKnowledge,
  tokens: Span,
): Phrase | null {
  const trimmed = withoutEdges(doc, tokens)
  if (!trimmed) return null
  const [first, end] = trimmed
  // “Lowtide, whose director, Adela Kors, says”: the director is the source.
  const isWhose = doc.words[first] === 'whose' && end - first > 1
  const from = isWhose ? first + 1 : first
  const segments = segmentsOf(doc, from, end)
  const pronoun = pronounOf(doc, from, segments[0]![1])
  if (pronoun) return { ...emptyPhrase(from, end), pronoun }
  const phrase = nounPhrase(doc, capitals, known, segments[0]!)
  phrase.end = end
  if (isWhose && phrase.determiner === 'bare') phrase.determiner = 'possessive'
  // A description by an unknown noun is a person’s where a person’s name follows it.
  const isPerson = phrase.noun ? phrase.noun.kind === 'person' : phrase.determiner !== 'bare' || isWhose
  const [, second] = segments
  if (!second || phrase.parsedName || !isPerson || phrase.plural) return phrase
  const apposition = nounPhrase(doc, capitals, known, second)
  if (!isWholeName(apposition, second)) return phrase
  const role: Span = [skipArticle(doc, phrase.first), segments[0]![1]]
  return { ...apposition, first: from, end, roles: [role, ...apposition.roles] }
}

/** The tokens without punctuation, “by”, “and” and the like before them, and without a genitive after them. */
function withoutEdges(doc: TokenizedDocument, [first, end]: Span): Span | null {
  const isPunctuation = (at: number) => PUNCTUATION.test(rawWordAt(doc, at))
  let from = first
  let to = end
  while (
    from < to &&
    (isPunctuation(from) || (to - from > 1 && /^(?:by|from|to|and|but)$/.test(doc.words[from]!)))
  )
    from++
  while (to > from && (isPunctuation(to - 1) || doc.words[to - 1] === "'s")) to--
  return from < to ? [from, to] : null
}

/** What the pronoun that begins a segment can refer to; null where the segment is more than a pronoun. */
function pronounOf(doc: TokenizedDocument, first: number, end: number): Stands | null {
  const [word, next] = [doc.words[first]!, doc.words[first + 1] ?? '']
  if (/^(?:no|not)$/.test(word) && next === 'one') return 'nobody'
  const stands = pronouns.get(word)
  if (!stands) return null
  const isAlone =
    end - first === 1 || (end - first === 2 && /self$|selves$|^(?:both|all|too|also)$/.test(next))
  return isAlone || word.startsWith('wh') ? stands : null
}

/** Whether an apposition is a person’s name and nothing else. */
function isWholeName({ parsedName, determiner }: Phrase, [, end]: Span): boolean {
  return (
    parsedName?.kind === 'person' &&
    parsedName.nameFirst < parsedName.nameEnd &&
    parsedName.end === end &&
    determiner === 'bare'
  )
}

/** The segments between commas; a comma before “Jr.” separates nothing. */
function segmentsOf(doc: TokenizedDocument, first: number, end: number): Span[] {
  const segments: Span[] = []
  let from = first
  for (let at = first; at <= end && segments.length < MAX_SEGMENTS; at++) {
    if (at < end && (doc.words[at] !== ',' || /^[js]r\.?$/.test(doc.words[at + 1] ?? ''))) continue
    if (at > from) segments.push([from, at])
    from = at + 1
  }
  return segments.length ? segments : [[first, end]]
}
