// Names and people of the body outside sources: they give roles, and mentions for pronouns to refer to.
//
//   The harbour master, Renn Harl, opened the gate. A docker waited. The premier left.
//   role ^^^^^^^^^^^^^^  ^^^^^^^^^ name                ^^^^^^^^ for “he”   ^^^^^^^^^^^ again
// Not: “Venn is a lawyer”, which mentions no one new.

import type { Span } from '@hearsay/core'
import { type Noun, nounOf } from '../lexicon/nouns.ts'
import { asidePredecessors, copulas } from '../lexicon/phrase-edges.ts'
import { titleWords } from '../lexicon/titles.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt } from '../tokenized-document.ts'
import { byName } from './by-name.ts'
import { byNoun } from './by-noun.ts'
import type { Capitals } from './capitals.ts'
import { isAttributive } from './name-kind.ts'
import { nounPhrase } from './noun-phrase.ts'
import { type ParsedName, parseName } from './parse-name.ts'
import { antecedent } from './pronoun.ts'
import { addRole, type ResolutionContext, recordMention, recordPresence } from './resolution-context.ts'
import { apposedRole, roleBefore, roleHead } from './roles.ts'

/** Endings of peoples’ and parties’ adjectives: “Democratic aides”, “Marenian ships”. */
const ADJECTIVE = /(?:ic|ican|ish|ese|ian|an|ern|al)$/

/** Records a run of capitals outside sources; tokens before `taken` belong to one. */
export function nameInBody(context: ResolutionContext, run: Span, taken: number): void {
  const { doc, capitals, known } = context
  if (run[0] < taken) return
  const noun = run[1] - run[0] === 1 ? nounOf(doc.words[run[0]]!, true) : null
  if (noun && !titleWords.has(doc.words[run[0]]!) && (noun.plural || noun.kind !== 'organization')) return
  const parsed = parseName(doc, run, known)
  if (parsed.isGroup) return
  if (run[1] - run[0] === 1 && ADJECTIVE.test(doc.words[run[0]]!) && isAttributive(doc, run[1])) return
  if (parsed.nameFirst === parsed.nameEnd) {
    titleAgain(context, parsed)
    return
  }
  const { first: begin, end: limit } = doc.sentences[doc.sentenceOf[run[0]]!]!
  const before =
    parsed.kind === 'person' || parsed.kind === 'organization'
      ? roleBefore(doc, capitals.of, parsed, Math.max(begin, taken))
      : null
  if (
    before &&
    parsed.kind === 'organization' &&
    known.hints.get(doc.words[parsed.nameFirst]!)?.organization === undefined
  )
    parsed.kind = 'person'
  const entity = byName(context, parsed)
  if (entity.kind === 'person') {
    if (before) addRole(context, entity, before)
    else if (parsed.role) addRole(context, entity, parsed.role)
    const apposed = apposedBefore(doc, parsed, begin)
    if (apposed) addRole(context, entity, apposed)
    const role = apposedRole(doc, parsed, limit)
    if (role) addRole(context, entity, role)
  }
  recordMention(context, entity, [parsed.first, parsed.end], asideOf(doc, parsed))
}

/** “the Prime Minister” in the body mentions the holder of the office again. */
function titleAgain(context: ResolutionContext, parsed: ParsedName): void {
  const head = parsed.role && roleHead(context.doc, parsed.role)
  const [entity] = head ? context.index.withHead(head.head) : []
  if (entity) recordPresence(context, entity, [parsed.first, parsed.end], asideOf(context.doc, parsed))
}

function isQuoted(doc: TokenizedDocument, token: number): boolean {
  const { segment } = doc.sentences[doc.sentenceOf[token]!]!
  return doc.segments[segment]!.quoteStates[token - doc.segmentStarts[segment]!]! % 4 === 1
}

function asideOf(doc: TokenizedDocument, { first, end }: ParsedName): 'name' | 'aside' {
  const quoted = isQuoted(doc, first)
  const from = doc.words[first - 1] === 'the' ? first - 2 : first - 1
  return quoted ||
    doc.words[end] === "'s" ||
    isAttributive(doc, end) ||
    asidePredecessors.has(doc.words[from] ?? '')
    ? 'aside'
    : 'name'
}

/**
 * “The harbour master, | Renn Harl, …”: a role between an article and the name’s comma, at most nine tokens long.
 * Not: “It was a short one, Ms Harl,” which is no role.
 */
function apposedBefore(doc: TokenizedDocument, { first, end }: ParsedName, floor: number): Span | null {
  const after = doc.words[end] ?? '.'
  if (doc.words[first - 1] !== ',' || !/^(?:,|[.;]|said|told)$/.test(after) || doc.words[end + 1] === 'and')
    return null
  let at = first - 1
  while (at > floor && first - at < 10) {
    at--
    const word = doc.words[at]!
    if (/^(?:the|an?|his|her|its|their|'s)$/.test(word)) {
      const role: Span = [at + 1, first - 1]
      if (doc.words[first - 2] === 'one') return null
      return roleHead(doc, role) && nounOf(doc.words[first - 2]!)?.kind !== 'group' ? role : null
    }
    if (!/^[\p{L}]/u.test(word) || /^(?:who|that|which|said|was|is|and|to|with|by)$/.test(word)) return null
  }
  return null
}

/** A description has its noun among this many tokens after its article. */
const MAX_TOKENS_TO_NOUN = 4
/** “52-year-old” */
const TOKENS_OF_AGE = 3

/** Descriptions of single people: “a … docker”, “the … premier”, from the article to the noun. */
export function nounsOf({ doc, capitals }: ResolutionContext): Span[] {
  const nouns: Span[] = []
  for (let at = 0; at < doc.tokens.length; at++) {
    if (!/^(?:an?|the|another)$/.test(doc.words[at]!) || copulas.has(doc.words[at - 1] ?? '.')) continue
    const noun = nounAfter(doc, capitals, at)
    if (noun !== null && isSinglePerson(doc, capitals, noun)) nouns.push([at, noun + 1])
  }
  const subjects = doc.sentences.flatMap(({ first, end }) => {
    const subject = first < end && !isQuoted(doc, first) ? subjectAt(doc, first, end) : null
    return subject && !nouns.some(([from]) => from === subject[0]) ? [subject] : []
  })
  return subjects.length ? [...nouns, ...subjects].sort((a, b) => a[0] - b[0]) : nouns
}

/** “The port office | has warned”, “Researchers at Vela College | followed”: a body or people that begin a sentence; null for others. */
function subjectAt(doc: TokenizedDocument, first: number, limit: number): Span | null {
  const isThe = doc.words[first] === 'the'
  if (!isThe) return isPlainGroup(doc, first) ? [first, withBody(doc, first + 1, limit)] : null
  for (let at = first + 1; at < Math.min(limit, first + 1 + MAX_TOKENS_TO_NOUN); at++) {
    const noun = nounInLowerCase(doc, at)
    if (noun && noun.kind !== 'document' && !nounInLowerCase(doc, at + 1))
      return isBodyOrGroup(noun) ? [first, at + 1] : null
    if (
      !/^\p{Ll}/u.test(rawWordAt(doc, at)) ||
      /^(?:of|in|at|for|on|with|to|from|and|or|who|that)$/.test(doc.words[at]!)
    )
      return null
  }
  return null
}

function isBodyOrGroup({ kind, plural }: Noun): boolean {
  return (kind === 'organization' && !plural) || (kind === 'group' && plural)
}

/** “Researchers”: people in the plural, not the first word of a name; not “People who …”, whom nobody has met. */
function isPlainGroup(doc: TokenizedDocument, at: number): boolean {
  if (!/^\p{L}{4,}s$/u.test(doc.words[at]!) || !/^(?!who\b|others)\p{Ll}/u.test(rawWordAt(doc, at + 1)))
    return false
  const noun = nounOf(doc.words[at]!)
  return noun?.kind === 'group' && noun.plural && noun.head !== 'other'
}

/** Behind “Researchers | at the University of Halden |”: the token after the name of their body. */
function withBody(doc: TokenizedDocument, from: number, limit: number): number {
  if (!/^(?:at|of|from|with)$/.test(doc.words[from]!)) return from
  let at = doc.words[from + 1] === 'the' ? from + 2 : from + 1
  const name = at
  while (at < limit && (/^\p{Lu}/u.test(rawWordAt(doc, at)) || (doc.words[at] === 'of' && at > name))) at++
  return at > name ? at : from
}

/** The token of the noun after an article: in lower case, and the last of its compound; null where none follows. */
function nounAfter(doc: TokenizedDocument, capitals: Capitals, article: number): number | null {
  const ofAge = doc.words[article + 3] === 'year-old' ? TOKENS_OF_AGE : 0
  const last = Math.min(doc.tokens.length, article + 1 + MAX_TOKENS_TO_NOUN + ofAge)
  for (let at = article + 1; at < last; at++) {
    const word = doc.words[at]!
    // “a 52-year-old man”
    if (at <= article + ofAge) continue
    if (!/^\p{L}/u.test(word) || (capitals.of[at]! > 0 && titleWords.has(word))) return null
    const noun = nounInLowerCase(doc, at)
    if (noun && noun.kind !== 'document') {
      if (!nounInLowerCase(doc, at + 1)) return at
    } else if (/^(?:of|in|at|for|on|with|to|from|and|or|who|that)$/.test(word)) return null
  }
  return null
}

function nounInLowerCase(doc: TokenizedDocument, at: number): Noun | null {
  return /^\p{Ll}/u.test(rawWordAt(doc, at)) ? nounOf(doc.words[at] ?? '', true) : null
}

/** Whether a noun is one person; not “the premier’s”, nor “the premier | Venn”, whose name says who it is. */
function isSinglePerson(doc: TokenizedDocument, capitals: Capitals, at: number): boolean {
  const noun = nounOf(doc.words[at]!, true)!
  return noun.kind === 'person' && !noun.plural && doc.words[at + 1] !== "'s" && capitals.of[at + 1] !== 2
}

/** Tokens of “he” and “she” that begin a sentence outside quotation marks. */
export function pronounsOf(doc: TokenizedDocument): number[] {
  return doc.sentences.flatMap(({ first, end }) => {
    const at = first < end && /^(?:he|she)$/.test(doc.words[first]!) ? first : -1
    return at < 0 || isQuoted(doc, at) ? [] : [at]
  })
}

/** “He” and “she” in the body mention a person again. */
export function pronounInBody(context: ResolutionContext, token: number, taken: number): void {
  if (token < taken) return
  const pronoun = context.doc.words[token] as 'he' | 'she'
  const entity = antecedent(context.history, pronoun, token, [])
  if (entity) recordPresence(context, entity, [token, token + 1], 'name')
}

/** A description of a person in the body: a new person after “a”, a known one after “the”. */
export function nounInBody(context: ResolutionContext, [first, end]: Span, taken: number): void {
  const { doc, capitals, known, index } = context
  if (first < taken) return
  const phrase = nounPhrase(doc, capitals, known, [first, end])
  if (!phrase.noun || phrase.parsedName) return
  if (isBodyOrGroup(phrase.noun)) {
    const isKnown =
      phrase.modifiers.length > 0 ||
      phrase.noun.kind === 'group' ||
      index.withHead(phrase.noun.head).length > 0
    if (isKnown) recordPresence(context, byNoun(context, phrase, null), [first, end], 'name')
    return
  }
  if (doc.words[first] !== 'the') {
    recordPresence(context, byNoun(context, phrase, null), [first, end], 'name')
    return
  }
  const [entity] = index.withHead(phrase.noun.head).filter((one) => one.kind === 'person')
  if (entity && phrase.modifiers.length === 0) recordPresence(context, entity, [first, end], 'name')
}
