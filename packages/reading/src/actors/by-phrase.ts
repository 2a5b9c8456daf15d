// The entity that a phrase mentions. In: a phrase about a name or a noun. Out: a known entity, or a new one.
//
//   Ms Venn, the premier ─▶ a name      the Prime Minister ─▶ a title      his campaign, Venn’s lawyer ─▶ a noun with its owner

import { beginsWithCapital } from '../capital.ts'
import { nounOf } from '../lexicon/nouns.ts'
import { offices } from '../lexicon/titles.ts'
import type { Statement } from '../statement.ts'
import { rawWordAt, spanOfTokens } from '../tokenized-document.ts'
import { addName, byName, withArticle } from './by-name.ts'
import { byNoun } from './by-noun.ts'
import type { Entity } from './entity-index.ts'
import type { Phrase } from './phrase.ts'
import { antecedent } from './pronoun.ts'
import { addRole, type ResolutionContext, recordMention } from './resolution-context.ts'
import { apposedRole, roleHead } from './roles.ts'
import { phraseOf } from './source-phrase.ts'

/** The entity that a name or a description mentions; `statement` is the one whose source it is. */
export function byPhrase(
  context: ResolutionContext,
  phrase: Phrase,
  statement: Statement | null,
): Entity | null {
  const { doc } = context
  const { parsedName: parsed } = phrase
  if (parsed && parsed.nameFirst === parsed.nameEnd) return byTitle(context, phrase)
  if (parsed && !parsed.isGroup) {
    const entity = byName(context, parsed)
    if (entity.kind !== 'person') {
      describe(context, entity, phrase.description)
      return entity
    }
    for (const role of phrase.roles) addRole(context, entity, role)
    if (phrase.roleOwner && beginsWithCapital(rawWordAt(doc, phrase.roleOwner[0])))
      ownerOf(context, { ...phrase, owner: phrase.roleOwner }, statement)
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

/** “the regulator, Rosaviatsia, … the regulator”: the description can refer to the body again. */
function describe({ index }: ResolutionContext, entity: Entity, description: Phrase | null): void {
  if (description?.noun) index.head(description.noun.head, description.modifiers, entity)
}

/** “the Prime Minister”, “President”: the holder of an office. */
function byTitle(context: ResolutionContext, phrase: Phrase): Entity | null {
  const { doc } = context
  const role = phrase.parsedName!.role ?? [phrase.parsedName!.first, phrase.parsedName!.end]
  const head = roleHead(doc, role)
  if (!head) return null
  const word = doc.words[head.at]!
  const noun = nounOf(word, true) ?? { kind: 'person' as const, head: word, plural: false, outlet: false }
  const determiner = phrase.determiner === 'bare' || offices.has(head.head) ? 'definite' : phrase.determiner
  const entity = byNoun(
    context,
    { ...phrase, parsedName: null, noun, head: head.at, determiner, modifiers: head.modifiers },
    null,
  )
  if (entity.person) return entity
  // “The Minister | of Transport”: the whole office is the name of a holder without one.
  return addName(entity, spanOfTokens(doc, phrase.first, phrase.parsedName!.end))
}

/** The owner of “his campaign”, “Venn’s lawyer”. */
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
