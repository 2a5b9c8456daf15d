// What an actor is as a source, as an ethics desk counts sources. In: a resolved actor. Out: one of the source types.

import type { ResolvedActor } from '../actors/actors.ts'
import type { SourceType } from '../vocabulary.ts'

/** The type of a source; who asked not to be named is anonymous, whatever else describes it. */
export function sourceTypeOf({ kind, standing, unnamed }: ResolvedActor): SourceType {
  if (standing === 'named') return namedTypes[kind]
  if (unnamed?.condition) return 'anonymous-source'
  if (kind === 'document') return 'document'
  return kind === 'group' ? 'unnamed-group' : 'unnamed-person'
}

/** A place stands for its government. */
const namedTypes: Record<ResolvedActor['kind'], SourceType> = {
  person: 'named-person',
  organization: 'named-organization',
  place: 'named-organization',
  group: 'unnamed-group',
  document: 'document',
}
