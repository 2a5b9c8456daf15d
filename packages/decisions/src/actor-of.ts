// Actors that people name. In: a reading taken apart, and a name. Out: the actor of that name, or a new one.
import type { Actor } from '@hearsay/reading'
import type { DraftReading } from './draft-statement.ts'

/** Who is named, and as far as it was said, what it is. */
interface NamedActor {
  name: string
  standing?: Actor['standing'] | undefined
  kind?: Actor['kind'] | undefined
  sourceType?: Actor['sourceType'] | undefined
}

/** The actor of a name, with the standing and kind that were given. */
export function actorOf(draft: DraftReading, named: NamedActor): Actor {
  const { name, standing, kind } = named
  const known = draft.actors.find(
    (one) =>
      sameName(one.name, name) && (!standing || one.standing === standing) && (!kind || one.kind === kind),
  )
  if (known) return known
  const actor: Actor = {
    name,
    kind: kind ?? 'person',
    standing: standing ?? 'named',
    outlet: false,
    roles: [],
    mentions: [],
    unnamed: null,
    sourceType: named.sourceType ?? sourceTypeOf(standing ?? 'named', kind ?? 'person'),
    creditedName: (standing ?? 'named') === 'named' ? name : null,
    title: null,
    justification: [],
  }
  draft.actors.push(actor)
  return actor
}

/** Whether two names are written alike but for white space. */
export function sameName(a: string, b: string): boolean {
  return a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim()
}

function sourceTypeOf(standing: Actor['standing'], kind: Actor['kind']): Actor['sourceType'] {
  if (kind === 'document') return 'document'
  if (standing === 'named') return kind === 'person' ? 'named-person' : 'named-organization'
  return kind === 'person' ? 'unnamed-person' : 'unnamed-group'
}
