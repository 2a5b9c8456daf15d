// Who the sources are. In: a page and its statements. Out: the actors that say something, and for each statement which.
//
// The page is walked once in the order of the text. Names in the body tell who there is (with their roles) and who was
// spoken of last; sources are resolved as they come: pronoun, several, name, description. Nothing is merged on a
// doubt: two people of one family name stay two, an unnamed source never becomes a named one.

import type { Span } from '@hearsay/core'
import { partitionPoint } from '@hearsay/core'
import type { Actor } from '../schema.ts'
import type { Statement } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { tokenAtOffset } from '../tokenized-document.ts'
import { nameInBody, nounInBody, nounsOf, pronounInBody, pronounsOf } from './body.ts'
import type { Entity } from './entity-index.ts'
import { type ResolutionContext, recordMention, resolutionContextOf } from './resolution-context.ts'
import { resolve } from './resolve.ts'
import { Speakers } from './speakers.ts'
import { type AnonymityTerms, anonymityTermsNear } from './unnamed.ts'

/** The actors of a page and who makes each statement; a statement whose source nobody fits is not in `actorOf`. */
export interface Actors {
  actors: Actor[]
  actorOf: Map<Statement, number>
}

/** Finds the actors of a page. Time in line with its length. */
export function actorsOf(doc: TokenizedDocument, statements: Statement[]): Actors {
  const context = resolutionContextOf(doc)
  const found = resolveInOrder(context, statements)
  addAnonymityTerms(doc, found)
  const entities = context.index.entities.filter((entity) => entity.speaks)
  const indices = new Map(entities.map((entity, at) => [entity, at]))
  const actorOf = new Map<Statement, number>()
  for (const [statement, entity] of found) actorOf.set(statement, indices.get(entity)!)
  for (const statement of statements) {
    const from = continuedStatement(statement)
    const at = from && actorOf.get(from)
    if (at !== null && at !== undefined && !actorOf.has(statement)) actorOf.set(statement, at)
  }
  return { actors: entities.map((entity) => actorOfEntity(doc, entity)), actorOf }
}

/** Walks names, nouns and sources in the order of the text. */
function resolveInOrder(context: ResolutionContext, statements: Statement[]): Map<Statement, Entity> {
  const { doc, runs } = context
  const sourced = statements
    .flatMap((statement) =>
      statement.source ? [{ statement, tokens: sourceTokens(doc, statement.source) }] : [],
    )
    .filter(({ tokens }) => tokens[0] < tokens[1])
    .sort((a, b) => a.tokens[0] - b.tokens[0] || b.tokens[1] - a.tokens[1])
  const nouns = nounsOf(context)
  const pronouns = pronounsOf(doc)
  const found = new Map<Statement, Entity>()
  const later: typeof sourced = []
  /** Tokens below this belong to a source already; names in it are no mentions of their own. */
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
  for (const source of sourced) {
    bodyUntil(source.tokens[0])
    const result = resolve(context, source.tokens, source.statement)
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
    recordMention(context, entity, tokens, 'source')
  }
}

/** A source is read this far: what follows tells no more of who it is. */
function sourceTokens(doc: TokenizedDocument, [start, end]: Span): Span {
  const first = tokenAtOffset(doc, start)
  let last = first
  while (last < first + 60 && last < doc.tokens.length && doc.tokens[last]![0] < end) last++
  return [first, last]
}

/** The statement with a source that a carried one goes on with. */
function continuedStatement({ source, continues: carries }: Statement): Statement | null {
  let from = source ? null : carries
  for (let steps = 0; from && !from.source && steps < 1000; steps++) from = from.continues
  return from
}

/** Looks for the condition and reason of unnamed sources beside each place they speak. */
function addAnonymityTerms(doc: TokenizedDocument, found: Map<Statement, Entity>): void {
  const begins = [...found.keys()].map((one) => one.source![0]).sort((a, b) => a - b)
  const seen = new Map<number, AnonymityTerms>()
  for (const [{ source }, { unnamed }] of found) {
    if (!unnamed || (unnamed.condition && unnamed.reason)) continue
    const token = tokenAtOffset(doc, source![0])
    const { span } = doc.sentences[doc.sentenceOf[token]!]!
    const near = anonymityTermsNear(doc, token, startsWithin(begins, span[0], span[1]), seen)
    unnamed.condition ??= near.condition
    unnamed.reason ??= near.reason
  }
}

/** The numbers of an ascending list inside a range, at most 50. */
function startsWithin(sorted: number[], start: number, end: number): number[] {
  const first = partitionPoint(sorted, (one) => one < start)
  const found: number[] = []
  for (let at = first; at < sorted.length && sorted[at]! < end && found.length < 50; at++)
    found.push(sorted[at]!)
  return found
}

function actorOfEntity({ text, tokens }: TokenizedDocument, entity: Entity): Actor {
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
