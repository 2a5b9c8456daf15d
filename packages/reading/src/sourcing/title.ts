// A person’s formal position and where it is held. In: the roles of an actor. Out: one line and the words for it.
//
//   director of the Institute of Tides · Harbour Minister        a title
//   farmer · witness · longtime activist                         none

import type { ResolvedActor } from '../actors/actors.ts'
import { titleWords } from '../lexicon/titles.ts'
import type { Title } from '../schema.ts'

/** The title of a named person; null where no role is a formal position. */
export function titleOf({ kind, standing, roles }: ResolvedActor): Title | null {
  if (kind !== 'person' || standing !== 'named') return null
  const formal = roles.filter(({ text }) => isFormal(text))
  if (!formal.length) return null
  return { text: formal.map(({ text }) => text).join(', '), spans: formal.map(({ span }) => span) }
}

/** Whether a role has the noun of an office or a post. */
function isFormal(role: string): boolean {
  return role
    .toLowerCase()
    .split(/[\s,]+/)
    .some((word) => titleWords.has(word))
}
