// Pronouns as sources. In: a pronoun and the mentions before it. Out: the entity it refers to; null where none matches.
//
//   Venn met Mr Sato on Tuesday. She said …          The ministry denied it. They said …
//   ^^^^                         ^^^ not Mr Sato     ^^^^^^^^^^^^            ^^^^
// Not: “Venn must go,” he said: a name in the content of a statement is not its source.

import type { Span } from '@hearsay/core'
import { antecedentStops, phraseDeterminers } from '../lexicon/phrase-edges.ts'
import type { Stands } from '../lexicon/pronouns.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import type { Entity } from './entity-index.ts'
import type { Mention, MentionHistory } from './mention-history.ts'

/** A pronoun refers to a mention this many sentences back at most; further back, to a source only. */
const MAX_SENTENCES_BACK = 3
const MAX_SENTENCES_BACK_TO_SOURCE = 8

/** The entity that a pronoun at `token` refers to; `content` is that of its statement. Sets the pronoun of a person it finds. */
export function antecedent(
  history: MentionHistory,
  stands: Stands,
  token: number,
  content: TokenRange[],
): Entity | null {
  if (stands === 'he' || stands === 'she') {
    const fits = (entity: Entity) => isSinglePerson(entity) && (entity.gender ?? stands) === stands
    // A name that nothing shows to be a person’s (“Lanternes”) yields to others.
    const isKnown = (entity: Entity) => entity.gender === stands || entity.roles.length > 0 || entity.speaks
    // An unnamed person without a statement yields to a named one: “he will hand it to an engineer”.
    const found =
      nearestMention(
        history,
        token,
        content,
        (entity, as) => fits(entity) && (entity.standing === 'named' || as === 'source'),
        isKnown,
      ) ?? nearestMention(history, token, content, fits)
    if (found) found.gender ??= stands
    return found
  }
  if (stands === 'it')
    return nearestMention(
      history,
      token,
      content,
      (entity) => !isSinglePerson(entity) && entity.kind !== 'group',
    )
  if (stands !== 'they') return null
  return (
    nearestMention(history, token, content, (entity) => entity.kind === 'group' || entity.plural) ??
    nearestMention(
      history,
      token,
      content,
      (entity, as) => as === 'source' && (entity.kind === 'organization' || isUnnamedPerson(entity)),
    ) ??
    nearestMention(history, token, content, (entity) => entity.kind === 'organization') ??
    nearestMention(history, token, content, (entity) => isSinglePerson(entity) && entity.gender === null)
  )
}

/** The latest group of a size: “both”, “the two”. */
export function groupBefore(history: MentionHistory, token: number, size: number | null): Entity | null {
  return nearestMention(
    history,
    token,
    [],
    (entity) => entity.kind === 'group' && (size === null || entity.size === size),
  )
}

/** “A baker … they said”: British papers say “they” of one unnamed person. */
function isUnnamedPerson(entity: Entity): boolean {
  return isSinglePerson(entity) && entity.standing === 'unnamed'
}

function isSinglePerson(entity: Entity): boolean {
  return entity.kind === 'person' && !entity.plural
}

/** The nearest mention that matches; of those in one sentence the first that is `better`, else the first. */
function nearestMention(
  history: MentionHistory,
  token: number,
  except: TokenRange[],
  fits: (entity: Entity, as: Mention['prominence']) => boolean,
  better: (entity: Entity) => boolean = () => true,
): Entity | null {
  let best: Mention | null = null
  for (const mention of history.before(token, MAX_SENTENCES_BACK, except)) {
    if (best && history.inDifferentSentences(best, mention)) break
    if (!fits(mention.entity, mention.prominence)) continue
    if (better(mention.entity)) return mention.entity
    best ??= mention
  }
  if (best) return best.entity
  for (const mention of history.before(token, MAX_SENTENCES_BACK_TO_SOURCE, except))
    if (mention.prominence === 'source' && fits(mention.entity, mention.prominence)) return mention.entity
  return null
}

/** The tokens of the noun before a relative pronoun: “the official, | who”; null where there is none. */
export function nounBefore(doc: TokenizedDocument, token: number): Span | null {
  const first = doc.sentences[doc.sentenceOf[token]!]!.first
  let end = token
  while (end > first && /^(?:,|"|'|\)|of|to|with|from|and|by)$/.test(doc.words[end - 1]!)) end--
  let at = end
  while (at > first && end - at < 10 && !antecedentStops.has(doc.words[at - 1]!)) {
    at--
    if (phraseDeterminers.has(doc.words[at]!)) break
  }
  return at < end ? [at, end] : null
}
