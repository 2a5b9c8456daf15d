// What the actors of a document are as sources: type, credited name, title and justification. In: a document, its actors and
// its names. Out: the actors, complete.

import type { Span } from '@hearsay/core'
import type { ResolvedActor } from '../actors/actors.ts'
import type { Actor } from '../schema.ts'
import type { Statement } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { tokenRange } from '../tokenized-document.ts'
import { triggerBit } from '../trigger-words.ts'
import { creditOf, type SourceContext } from './credit.ts'
import { justificationOf } from './justification.ts'
import { firmOf } from './organization-behind.ts'
import { OutletSentences } from './outlet-sentences.ts'
import { Publishers } from './publisher.ts'
import { descriptionsOf, rolePartsOf } from './role-parts.ts'
import { TextNames } from './text-names.ts'
import { titleOf } from './title.ts'

const FIRM = triggerBit(['firm'])

/** What describes the sources of a document. */
export interface ResolvedSources {
  actors: ResolvedActor[]
  actorOf: ReadonlyMap<Statement, number>
  /** The names of the text: half-open token ranges, ascending. */
  names: Span[]
}

/** Completes the actors of a document. Time linear in its length. */
export function describeSources(doc: TokenizedDocument, resolved: ResolvedSources): Actor[] {
  const { actors, actorOf } = resolved
  if (!actors.length) return []
  const context = sourceContextOf(doc, actors, resolved.names)
  const statements = actors.map((): Statement[] => [])
  for (const [statement, actor] of actorOf) statements[actor]!.push(statement)
  const outletSentences = new OutletSentences(doc, context.names, actorOf.keys())
  return actors.map((actor, at): Actor => {
    const spans = descriptionsOf(doc, actor)
    const isPerson = actor.kind === 'person' && actor.standing === 'named'
    const roles = isPerson ? rolePartsOf(doc, spans) : { titles: [], others: spans }
    const credit = creditOf(context, actor)
    return {
      ...actor,
      ...credit,
      title: titleOf(doc.text, roles.titles),
      justification: justificationOf({
        doc,
        actor,
        roles,
        statements: statements[at]!,
        outletSentences,
        runs: credit.sourceType === 'named-organization' ? context.names.runsOf(credit.creditedName!) : [],
      }),
    }
  })
}

function sourceContextOf(doc: TokenizedDocument, actors: ResolvedActor[], runs: Span[]): SourceContext {
  const names = new TextNames(doc, runs)
  const people = new Set<string>()
  for (const { kind, standing, name } of actors)
    if (kind === 'person' && standing === 'named') people.add(lastWord(name))
  return {
    doc,
    names,
    publishers: new Publishers(doc, names),
    firm: onlyFirm(doc, names, actors),
    isPerson: (run) => people.has(lastWord(names.words(run))) && !names.isOrganization(run),
  }
}

/** The one law firm of a text’s lawyers. */
function onlyFirm(doc: TokenizedDocument, names: TextNames, actors: ResolvedActor[]): Span | null {
  if (!(doc.allTriggers & FIRM)) return null
  const firms = actors
    .map(({ mentions: [mention] }) => mention && firmOf(doc, names, tokenRange(doc, mention)))
    .filter((firm): firm is Span => Boolean(firm))
  const words = new Set(firms.map((firm) => names.words(firm)))
  return words.size === 1 ? firms[0]! : null
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).toLowerCase()
}
