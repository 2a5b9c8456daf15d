// The actors of a document. In: a document and its statements. Out: the actors that make statements, and the one of each.
//
// The document is read once, in the order of the text. Names in the body give entities with their roles, and the order of
// their mentions; sources are resolved in turn: pronoun, group, name, description. In doubt nothing is merged: two people of
// one family name stay two, and an unnamed source never becomes a named one.

import type { Span } from '@hearsay/core'
import { partitionPoint } from '@hearsay/core'
import { addresseeVerbs } from '../lexicon/speech-words.ts'
import { detectOutlets } from '../relay/outlets.ts'
import { relayingOutlets } from '../relay/relaying-outlets.ts'
import type { Actor } from '../schema.ts'
import type { Statement } from '../statement.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { nameInBody, nounInBody, nounsOf, pronounInBody, pronounsOf } from './body.ts'
import type { Entity } from './entity-index.ts'
import { addFullNames } from './full-names.ts'
import { type ResolutionContext, recordMention, resolutionContextOf } from './resolution-context.ts'
import { resolve } from './resolve.ts'
import { Speakers } from './speakers.ts'
import { type AnonymityTerms, anonymityTermsNear } from './unnamed.ts'

/** An actor before the reading says what it is as a source. */
export type ResolvedActor = Omit<Actor, 'sourceType' | 'creditedName' | 'title' | 'justification'>

/** The actors of a document, and the actor of each statement; a statement without one is not in `actorOf`. */
export interface Actors {
  actors: ResolvedActor[]
  actorOf: Map<Statement, number>
  /** The names of the text, of any kind: half-open token ranges, ascending. */
  names: Span[]
}

/** Finds the actors of a document. Time in line with its length. */
export function actorsOf(
  doc: TokenizedDocument,
  statements: Statement[],
  outlets = detectOutlets(doc),
): Actors {
  const context = resolutionContextOf(doc, relayingOutlets(doc, statements, outlets))
  const found = resolveInOrder(context, statements)
  addAnonymityTerms(doc, found)
  addFullNames(doc.document, context.index.entities)
  const entities = context.index.entities.filter((entity) => entity.speaks)
  const indices = new Map(entities.map((entity, at) => [entity, at]))
  const actorOf = new Map<Statement, number>()
  for (const [statement, entity] of found) actorOf.set(statement, indices.get(entity)!)
  for (const statement of statements) {
    const from = continuedStatement(statement)
    const at = from && actorOf.get(from)
    if (at !== null && at !== undefined && !actorOf.has(statement)) actorOf.set(statement, at)
  }
  return { actors: entities.map((entity) => actorOfEntity(doc, entity)), actorOf, names: context.runs }
}

/** Resolves names, nouns and sources in the order of the text. */
function resolveInOrder(context: ResolutionContext, statements: Statement[]): Map<Statement, Entity> {
  const { doc, runs } = context
  const sourced = statements
    .flatMap((statement) => (statement.source ? [{ statement, tokens: sourceTokens(statement.source) }] : []))
    .filter(({ tokens }) => tokens[0] < tokens[1])
    .sort((a, b) => a.tokens[0] - b.tokens[0] || b.tokens[1] - a.tokens[1])
  const nouns = nounsOf(context)
  const pronouns = pronounsOf(doc)
  const found = new Map<Statement, Entity>()
  const later: typeof sourced = []
  /** Tokens before this one belong to a source; names among them are not mentions of their own. */
  let taken = 0
  let run = 0
  let noun = 0
  let pronoun = 0
  const bodyUntil = (token: number) => {
    for (;;) {
      const nextRun = runs[run]?.[0] ?? Infinity
      const nextNoun = nouns[noun]?.[0] ?? Infinity
      const nextPronoun = pronouns[pronoun] ?? Infinity
      const next = Math.min(nextRun, nextNoun, nextPronoun)
      if (next >= token) return
      if (next === nextPronoun) pronounInBody(context, pronouns[pronoun++]!, taken)
      else if (next === nextRun) nameInBody(context, runs[run++]!, taken)
      else nounInBody(context, nouns[noun++]!, taken)
    }
  }
  // “he stated, adding that”: the source of two statements is one.
  let before: { tokens: Span; result: ReturnType<typeof resolve> } | null = null
  for (const source of sourced) {
    bodyUntil(source.tokens[0])
    const [first, end] = source.tokens
    if (before?.tokens[0] !== first || before.tokens[1] !== end)
      before = { tokens: source.tokens, result: resolve(context, source.tokens, source.statement) }
    const { result } = before
    if (result === 'speaker') later.push(source)
    if (!result || result === 'speaker') continue
    speak(source, result.entity)
    taken = Math.max(taken, result.end)
  }
  bodyUntil(Infinity)
  const speakers = new Speakers(doc, found)
  for (const source of later) {
    const entity = speakers.around(source.statement)
    if (entity) speak(source, entity)
  }
  return found

  function speak({ statement, tokens }: (typeof sourced)[number], entity: Entity): void {
    entity.speaks = true
    found.set(statement, entity)
    // “told the Vale Mercury”: an addressee, whom “they said” does not mean.
    const isAddressee = addresseeVerbs.has(wordBefore(doc, tokens[0]))
    recordMention(context, entity, tokens, isAddressee ? 'aside' : 'source')
  }
}

/** The word before a token, or before its article. */
function wordBefore({ words }: TokenizedDocument, token: number): string {
  return words[words[token - 1] === 'the' ? token - 2 : token - 1] ?? ''
}

/** A source is read up to this many tokens; what follows does not change who it is. */
const MAX_SOURCE_TOKENS = 60

/** The tokens of a source, cut where it is long. */
function sourceTokens({ first, end }: TokenRange): Span {
  return [first, Math.min(end, first + MAX_SOURCE_TOKENS)]
}

/** A chain of continued statements is followed this many steps. */
const MAX_STEPS = 1000

/** The statement with a source that a statement without one continues. */
function continuedStatement({ source, continues: carries }: Statement): Statement | null {
  let from = source ? null : carries
  for (let steps = 0; from && !from.source && steps < MAX_STEPS; steps++) from = from.continues
  return from
}

/** Finds the condition and the reason of unnamed sources, in the sentences of their statements. */
function addAnonymityTerms(doc: TokenizedDocument, found: Map<Statement, Entity>): void {
  const begins = [...found.keys()].map((one) => one.source!.first).sort((a, b) => a - b)
  const seen = new Map<number, AnonymityTerms>()
  for (const [{ source }, { unnamed }] of found) {
    if (!unnamed || (unnamed.condition && unnamed.reason)) continue
    const token = source!.first
    const { first, end } = doc.sentences[doc.sentenceOf[token]!]!
    const near = anonymityTermsNear(doc, token, startsWithin(begins, first, end), seen)
    unnamed.condition ??= near.condition
    unnamed.reason ??= near.reason
  }
}

/** So many sources of one sentence are considered. */
const MAX_SOURCES_PER_SENTENCE = 50

/** The numbers of an ascending list in a range, up to the limit. */
function startsWithin(sorted: number[], start: number, end: number): number[] {
  const first = partitionPoint(sorted, (one) => one < start)
  const found: number[] = []
  for (
    let at = first;
    at < sorted.length && sorted[at]! < end && found.length < MAX_SOURCES_PER_SENTENCE;
    at++
  )
    found.push(sorted[at]!)
  return found
}

function actorOfEntity({ text, tokens }: TokenizedDocument, entity: Entity): ResolvedActor {
  const [name] = [...entity.names].sort((a, b) => b[1] - b[0] - (a[1] - a[0]) || a[0] - b[0])
  const mentions = [...new Map(entity.mentions.map((span) => [span.join(), span])).values()].sort(
    (a, b) => a[0] - b[0] || a[1] - b[1],
  )
  const { kind, standing, outlet, roles, unnamed } = entity
  return {
    name: text.slice(...(name ?? mentions[0] ?? tokens[0]!)),
    kind,
    standing,
    outlet,
    roles: roles.map((span) => ({ text: text.slice(...span), span })),
    mentions,
    unnamed,
  }
}
