// What the actors of a document are as sources: type, credited name, title and justification. In: a document and its actors.
// Out: the actors, complete.

import type { ResolvedActor } from '../actors/actors.ts'
import type { Actor } from '../schema.ts'
import { sourceTypeOf } from './source-type.ts'
import { titleOf } from './title.ts'

/** Completes the actors of a document. Time linear in its length. */
export function describeSources(actors: ResolvedActor[]): Actor[] {
  return actors.map((actor): Actor => {
    const { unnamed } = actor
    return {
      ...actor,
      sourceType: sourceTypeOf(actor),
      creditedName: actor.standing === 'named' ? actor.name : null,
      title: titleOf(actor),
      justification: unnamed?.reason ? [unnamed.reason] : [],
    }
  })
}
