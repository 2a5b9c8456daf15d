// One source resolved. In: its tokens and its statement. Out: whoever it is, or that it is the speaker around it.
//
//   he · who · “I” ─▶ the trail     Venn and Sato ─▶ several     Ms Venn, the premier ─▶ a name     the expert ─▶ a noun

import type { Span } from '@hearsay/core'
import { impersonalParticiples } from '../lexicon/impersonal.ts'
import { nounOf } from '../lexicon/nouns.ts'
import { ownOutletNouns } from '../lexicon/outlets.ts'
import { offices } from '../lexicon/titles.ts'
import type { Statement } from '../statement.ts'
import { spanOfTokens } from '../tokenized-document.ts'
import { byName, withArticle } from './by-name.ts'
import { byNoun } from './by-noun.ts'
import type { Entity } from './entity-index.ts'
import { type Phrase, phraseOf } from './phrase.ts'
import { antecedent, nounBefore, severalBefore } from './pronoun.ts'
import {
  addRole,
  foldedName,
  newEntity,
  type ResolutionContext,
  recordMention,
  recordPresence,
} from './resolution-context.ts'
import { apposedRole, roleHead } from './roles.ts'

/** Somebody, and up to which token the source’s own words go. */
export interface Resolved {
  member: Entity
  end: number
}

/** Resolves a source; `speaker` for “I” and “we”, which wait until whoever speaks around them is known. */
export function resolve(
  context: ResolutionContext,
  tokens: Span,
  statement: Statement,
): Resolved | 'speaker' | null {
  const { doc, capitals, known } = context
  const own = ownOutlet(context, tokens)
  if (own) return { member: own, end: tokens[1] }
  const phrase = phraseOf(doc, capitals, known, tokens)
  if (!phrase) return null
  if (phrase.pronoun === 'speaker') return 'speaker'
  const entity = phrase.pronoun
    ? ofPronoun(context, phrase, statement)
    : (jointSpeakers(context, phrase, tokens) ?? ofPhrase(context, phrase, statement))
  return (
    entity && {
      member: entity,
      end: phrase.parsedName
        ? Math.max(phrase.parsedName.end, ...phrase.roles.map(([, end]) => end))
        : phrase.end,
    }
  )
}

/** “this newspaper”: the document’s own outlet. */
function ownOutlet({ doc, index }: ResolutionContext, [first, end]: Span): Entity | null {
  if (end - first !== 2 || !/^(?:this|our)$/.test(doc.words[first]!)) return null
  if (!ownOutletNouns.has(doc.words[first + 1]!)) return null
  const outlet = doc.document.header.outlet
  if (!outlet) return null
  const key = foldedName(outlet.text)
  const known = index.keyed(key)
  if (known) return known
  const entity = index.add(
    newEntity({ kind: 'organization', standing: 'named', outlet: true, names: [outlet.span] }),
  )
  index.key(key, entity)
  return entity
}

function ofPronoun(
  context: ResolutionContext,
  { pronoun, first }: Phrase,
  { content }: Statement,
): Entity | null {
  const { doc, history } = context
  if (pronoun === 'nobody' || pronoun === null) return null
  if (
    pronoun === 'it' &&
    /^(?:is|was|has|had|had been|has been)$/.test(doc.words[first + 1] ?? '') &&
    impersonalParticiples.has(doc.words[first + 2] ?? '')
  )
    return null
  return pronoun === 'relative' ? ofRelative(context, first) : antecedent(history, pronoun, first, content)
}

/** “the official, who said”: the noun right before; over an apposition the name before that. */
function ofRelative(context: ResolutionContext, token: number): Entity | null {
  const { doc, capitals, known, history } = context
  const before = nounBefore(doc, token)
  if (!before) return null
  const people = /^who/.test(doc.words[token]!)
  const fits = (entity: Entity) => !people || entity.kind === 'person' || entity.kind === 'group'
  const comma = doc.words[before[0] - 1] === ',' ? before[0] - 1 : null
  for (const mention of history.before(token, 0)) {
    const ends = mention.end >= before[1] || mention.end === comma
    if (ends && mention.end > before[0] - 2 && fits(mention.entity)) return mention.entity
  }
  const phrase = phraseOf(doc, capitals, known, before)
  if (!phrase || phrase.pronoun || (!phrase.parsedName && !phrase.noun)) return null
  if (!phrase.parsedName && people && phrase.noun!.kind !== 'person' && phrase.noun!.kind !== 'group')
    return null
  const entity = ofPhrase(context, phrase, null)
  return entity && fits(entity) ? entity : null
}

/** “Venn and Sato”, “Tokyo and Seoul”, “both”: several together are one actor. */
function jointSpeakers(context: ResolutionContext, phrase: Phrase, [first, end]: Span): Entity | null {
  const { doc, capitals, known, index, history } = context
  const words = doc.text.slice(...spanOfTokens(doc, phrase.first, phrase.end))
  if (
    /^(?:both|the (?:two|three|four|pair|couple|duo|trio)|both (?:men|women|of them|sides))$/i.test(words)
  ) {
    const size = /three|trio/i.test(words) ? 3 : /four/i.test(words) ? 4 : 2
    return severalBefore(history, first, size)
  }
  let and = -1
  for (let at = first + 1; at < end - 1 && and < 0; at++) {
    if (
      doc.words[at] === 'and' &&
      !(phrase.parsedName && phrase.parsedName.first < at && phrase.parsedName.end > at)
    )
      and = at
  }
  if (and < 0) return null
  const left = phraseOf(doc, capitals, known, [first, and])
  const right = phraseOf(doc, capitals, known, [and + 1, end])
  if (!left || !right || left.pronoun || right.pronoun) return null
  if (
    left.parsedName &&
    !left.parsedName.isGroup &&
    left.parsedName.end < and - 1 &&
    !namesBetween(doc.words, left.parsedName.end, and)
  )
    return null
  const leftStands = left.parsedName
    ? !left.parsedName.isGroup
    : left.noun !== null && left.determiner !== 'bare' && left.head === and - 1 && !left.plural
  const rightStands = right.parsedName
    ? !right.parsedName.isGroup
    : right.noun !== null && (right.determiner !== 'bare' || (left.parsedName !== null && right.plural))
  if (
    !leftStands ||
    !rightStands ||
    (!left.parsedName && right.parsedName?.first !== and + 1 && right.determiner === 'bare')
  )
    return null
  const key = `several ${foldedName(words)}`
  const known0 = index.keyed(key)
  if (known0) return known0
  const parts = [left, right].map((part) => ofPhrase(context, part, null))
  for (const [at, part] of parts.entries())
    if (part) recordPresence(context, part, [at === 0 ? first : and + 1, at === 0 ? and : end], 'aside')
  const named = parts.some((part) => part?.standing === 'named')
  const entity = newEntity({
    kind: 'group',
    standing: named ? 'named' : 'unnamed',
    plural: true,
    size: 2,
    names: [spanOfTokens(doc, phrase.first, right.parsedName?.end ?? right.head + 1)],
  })
  if (!named)
    entity.unnamed = {
      description: spanOfTokens(doc, phrase.first, phrase.end),
      number: sum(left.number, right.number),
      condition: null,
      reason: null,
    }
  index.key(key, index.add(entity))
  return entity
}

const sum = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b)

/** Whether only names and commas stand in a stretch: “Venn, Sato | and Ruiz”. */
function namesBetween(words: string[], first: number, end: number): boolean {
  for (let at = first; at < end; at++)
    if (/^(?:of|the|an?|in|at|for|who|which)$/.test(words[at]!)) return false
  return true
}

/** Whoever a name or a description stands for. */
export function ofPhrase(
  context: ResolutionContext,
  phrase: Phrase,
  statement: Statement | null,
): Entity | null {
  const { doc } = context
  const { parsedName: parsed } = phrase
  if (parsed && parsed.nameFirst === parsed.nameEnd) return ofTitle(context, phrase)
  if (parsed && !parsed.isGroup) {
    const entity = byName(context, parsed)
    if (entity.kind !== 'person') return entity
    for (const role of phrase.roles) addRole(context, entity, role)
    const { end } = doc.sentences[doc.sentenceOf[parsed.first]!]!
    const role = apposedRole(doc, parsed, parsed.end < phrase.end ? phrase.end : end)
    if (role) {
      addRole(context, entity, role)
      phrase.roles.push(role)
    }
    return entity
  }
  if (parsed) {
    const noun = { kind: 'group' as const, head: doc.words[parsed.end - 1]!, plural: true, outlet: false }
    return byNoun(context, { ...phrase, parsedName: null, noun, head: parsed.end - 1, plural: true }, null)
  }
  return byNoun(context, phrase, ownerOf(context, phrase, statement))
}

/** “the Prime Minister”, “President”: by its office. */
function ofTitle(context: ResolutionContext, phrase: Phrase): Entity | null {
  const { doc } = context
  const at = phrase.parsedName!.end - 1
  const role = phrase.parsedName!.role ?? [phrase.parsedName!.first, phrase.parsedName!.end]
  const head = roleHead(doc, role)
  if (!head) return null
  const word = doc.words[at]!
  const noun = nounOf(word, true) ?? { kind: 'person' as const, head: word, plural: false, outlet: false }
  const determiner = phrase.determiner === 'bare' || offices.has(head.head) ? 'definite' : phrase.determiner
  return byNoun(
    context,
    { ...phrase, parsedName: null, noun, head: at, determiner, modifiers: head.modifiers },
    null,
  )
}

/** Whose: “his campaign”, “Venn’s lawyer”. */
function ownerOf(context: ResolutionContext, { owner }: Phrase, statement: Statement | null): Entity | null {
  if (!owner) return null
  const { doc, capitals, known, history } = context
  const phrase = phraseOf(doc, capitals, known, owner)
  if (!phrase) return null
  if (
    phrase.pronoun === 'he' ||
    phrase.pronoun === 'she' ||
    phrase.pronoun === 'it' ||
    phrase.pronoun === 'they'
  ) {
    return antecedent(history, phrase.pronoun, owner[0], statement?.content ?? [])
  }
  if (
    !phrase.parsedName ||
    phrase.parsedName.nameFirst === phrase.parsedName.nameEnd ||
    phrase.parsedName.isGroup
  )
    return null
  const entity = byName(context, phrase.parsedName)
  recordMention(context, entity, [withArticle(doc, phrase.parsedName), phrase.parsedName.end], 'aside')
  return entity
}
