// One source resolved. In: its tokens and its statement. Out: its entity, or that it is the speaker around it.
//
//   he · who ─▶ the mentions before     “I” ─▶ the speaker around it     Venn and Sato ─▶ a group     Ms Venn ─▶ a name

import type { Span } from '@hearsay/core'
import { beginsQuestion } from '../attribution/asked-opening.ts'
import { impersonalParticiples } from '../lexicon/impersonal.ts'
import { nounOf } from '../lexicon/nouns.ts'
import { ownOutletNouns } from '../lexicon/outlets.ts'
import { isOutletPhrase } from '../relay/outlet-phrase.ts'
import type { Statement } from '../statement.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { spanOf, textOf, wordsOf } from '../tokenized-document.ts'
import { byPhrase } from './by-phrase.ts'
import type { Entity } from './entity-index.ts'
import { jointSpeakers } from './joint-speakers.ts'
import type { Phrase } from './phrase.ts'
import { antecedent, nounBefore } from './pronoun.ts'
import { foldedName, newEntity, type ResolutionContext } from './resolution-context.ts'
import { phraseOf } from './source-phrase.ts'

/** An entity, and the token after the source’s words for it. */
export interface Resolved {
  entity: Entity
  end: number
}

/** Resolves a source; `speaker` for “I” and “we”, which wait until the speakers around them are known. */
export function resolve(
  context: ResolutionContext,
  tokens: Span,
  statement: Statement,
): Resolved | 'speaker' | null {
  const { doc, capitals, known } = context
  const own = ownOutlet(context, tokens)
  if (own) return { entity: own, end: tokens[1] }
  const phrase = phraseOf(doc, capitals, known, outletOfReport(doc, tokens) ?? tokens)
  if (!phrase) return null
  if (phrase.pronoun === 'speaker') return 'speaker'
  const entity = phrase.pronoun
    ? byPronoun(context, phrase, statement)
    : (jointSpeakers(context, phrase, tokens) ?? byPhrase(context, phrase, statement))
  // “Channels Television’s Politics Today”: the owner is the outlet.
  const owner = context.relaying.get(statement)?.first ?? Infinity
  const isNamed = entity?.outlet && owner >= (phrase.parsedName?.first ?? 0)
  const outlet = isNamed ? null : relayingOutlet(context, statement)
  if (outlet) return { entity: outlet, end: tokens[1] }
  return entity && { entity, end: endOf(doc, phrase) }
}

/** “a report in | the Courier”, “a | Reuters | report”: the words for the outlet that has the report; null where there are none. */
function outletOfReport(doc: TokenizedDocument, [first, end]: Span): Span | null {
  if (!/^(?:an?|the)$/.test(doc.words[first]!)) return null
  for (let at = first + 1; at < Math.min(end, first + MAX_TOKENS_TO_REPORT); at++) {
    if (!/^(?:reports?|article|story|dispatch|despatch)$/.test(doc.words[at]!)) continue
    const isBehind = at + 2 < end && /^(?:in|by|from|on)$/.test(doc.words[at + 1]!)
    const outlet: Span = isBehind ? [at + 2, end] : [first + 1, at]
    if (!isBehind && (at + 1 < end || at === first + 1)) return null
    return isOutletPhrase(textOf(doc, { first: outlet[0], end: outlet[1] }), false) ? outlet : null
  }
  return null
}

/** “a front-page | report”: the noun is among so many tokens. */
const MAX_TOKENS_TO_REPORT = 6

/** The outlet of a statement that relays another, by its name: “Channel 12”, “Punch”; null where it has none. */
function relayingOutlet({ doc, index, relaying }: ResolutionContext, statement: Statement): Entity | null {
  const name = relaying.get(statement)
  if (!name) return null
  const span = spanOf(doc, name)
  const key = foldedName(doc.text.slice(...span))
  const known = index.keyed(key)
  if (known?.kind === 'organization') {
    known.outlet = true
    return known
  }
  const entity = index.add(
    newEntity({ kind: 'organization', standing: 'named', outlet: true, names: [span] }),
  )
  index.key(key, entity)
  return entity
}

/** The token after a phrase’s name and roles; where it has no name, after its first comma or all of it. */
function endOf({ words }: TokenizedDocument, { parsedName, roles, first, head, end }: Phrase): number {
  if (parsedName) return Math.max(parsedName.end, ...roles.map(([, roleEnd]) => roleEnd))
  // “The governor, | through her aide Sani Dogo,”: names after a comma are mentions of their own.
  for (let at = Math.max(head, first); at < end; at++) if (words[at] === ',') return at
  return end
}

/** “this newspaper”: the document’s own outlet. */
function ownOutlet({ doc, index }: ResolutionContext, [first, end]: Span): Entity | null {
  if (end - first !== 2 || !/^(?:this|our)$/.test(doc.words[first]!)) return null
  const { outlet } = doc.document.header
  if (!outlet || !ownOutletNouns.has(doc.words[first + 1]!)) return null
  const key = foldedName(outlet.text)
  const known = index.keyed(key)
  if (known) return known
  const entity = index.add(
    newEntity({ kind: 'organization', standing: 'named', outlet: true, names: [outlet.span] }),
  )
  index.key(key, entity)
  return entity
}

function byPronoun(
  context: ResolutionContext,
  { pronoun, first }: Phrase,
  { content, cue }: Statement,
): Entity | null {
  const { doc, history } = context
  if (pronoun === 'nobody' || pronoun === null) return null
  if (pronoun === 'relative') return byRelative(context, first)
  if (pronoun === 'it' && isImpersonal(doc, first)) return null
  if (pronoun === 'it' && cue && /^reads?$/.test(textOf(doc, cue))) {
    const document = documentBefore(context, first)
    if (document) return document
  }
  const asked = questioners(doc, first)
  const asker = cue && ANSWERS.test(textOf(doc, cue)) ? askerBefore(doc, first) : []
  const found = antecedent(history, pronoun, first, [...content, ...asked, ...asker])
  // “The port posted a profit, | it said”, where nobody else was mentioned.
  return (
    found ??
    (pronoun === 'it' && isFrontedProse(doc, content, first) ? antecedent(history, pronoun, first, []) : null)
  )
}

/** “In a statement, Orm said no. “He took it,” | it read”: the document of this sentence or the one before; null where none is. */
function documentBefore(context: ResolutionContext, token: number): Entity | null {
  const { doc, capitals, known } = context
  const at = doc.sentenceOf[token]!
  const { first } = doc.sentences[Math.max(0, at - 1)]!
  for (let noun = token - 1; noun > first; noun--) {
    if (!/^(?:an?|the|his|her|its|their)$/.test(doc.words[noun - 1]!)) continue
    if (nounOf(doc.words[noun]!, true)?.kind !== 'document') continue
    const phrase = phraseOf(doc, capitals, known, [noun - 1, noun + 1])
    return phrase?.noun ? byPhrase(context, phrase, null) : null
  }
  return null
}

/** Whether what is said stands in front and nothing of it is quoted. */
function isFrontedProse(doc: TokenizedDocument, content: TokenRange[], first: number): boolean {
  return (
    content.length > 0 && content.every((piece) => piece.end <= first && !wordsOf(doc, piece).includes('"'))
  )
}

/** “Cross-examined by Tom Vane, | he”, “Asked whether Tom Vane would go, | he”: to none of them the pronoun refers. */
function questioners(doc: TokenizedDocument, token: number): TokenRange[] {
  const { first } = doc.sentences[doc.sentenceOf[token]!]!
  if (first === token || !beginsQuestion(doc.words, first)) return []
  return [{ first, end: token }]
}

const ANSWERS =
  /^(?:replied|replies|reply|replying|answered|answers|responded|responds|retorted|countered)\b/i

/** “Mr Vane put it to him that he was late. “No,” | he replied”: who asks in the sentence before, and does not answer. */
function askerBefore(doc: TokenizedDocument, token: number): TokenRange[] {
  const sentence = doc.sentences[doc.sentenceOf[token]! - 1]
  if (!sentence) return []
  const { first, end } = sentence
  for (let at = first + 1; at < Math.min(end, first + MAX_TOKENS_TO_ASKING); at++) {
    const word = doc.words[at]!
    if (ASKS.test(word) || (word === 'put' && doc.words[at + 2] === 'to')) return [{ first, end: at }]
  }
  return []
}

const ASKS = /^(?:asked|asks|pressed|challenged|questioned)$/
/** A verb of asking is searched for in so many tokens. */
const MAX_TOKENS_TO_ASKING = 14

/** “it was reported”, “it is not clear”. */
function isImpersonal({ words }: TokenizedDocument, it: number): boolean {
  return /^(?:is|was|has|had)$/.test(words[it + 1] ?? '') && impersonalParticiples.has(words[it + 2] ?? '')
}

/** “the official, who said”: the noun right before the pronoun; the name before an apposition. */
function byRelative(context: ResolutionContext, token: number): Entity | null {
  const { doc, capitals, known, history } = context
  const before = nounBefore(doc, token)
  if (!before) return null
  const isPeopleOnly = doc.words[token]!.startsWith('who')
  const matches = ({ kind }: { kind: Entity['kind'] }) =>
    !isPeopleOnly || kind === 'person' || kind === 'group'
  const comma = doc.words[before[0] - 1] === ',' ? before[0] - 1 : null
  for (const mention of history.before(token, 0)) {
    const isAdjacent = mention.end >= before[1] || mention.end === comma
    if (isAdjacent && mention.end > before[0] - 2 && matches(mention.entity)) return mention.entity
  }
  const phrase = phraseOf(doc, capitals, known, before)
  if (!phrase || phrase.pronoun || (!phrase.parsedName && !phrase.noun)) return null
  if (!phrase.parsedName && !matches(phrase.noun!)) return null
  const entity = byPhrase(context, phrase, null)
  return entity && matches(entity) ? entity : null
}
