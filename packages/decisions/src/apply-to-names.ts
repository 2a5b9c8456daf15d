// “These names are one.” In: a decision with names. Out: one actor of all that are written so.

import { sameName } from './actor-of.ts'
import type { Applying } from './applying.ts'
import { answer } from './question.ts'
import type { Decision } from './schema.ts'

/** Makes one actor of those with the names of a decision. */
export function applyToNames({ draft, ...applying }: Applying, decision: Decision<'same-name'>): void {
  const { names } = decision.target
  const { as } = decision.value
  const found = draft.actors.filter(({ name }) => [...names, as].some((one) => sameName(one, name)))
  answer({ draft, ...applying }, `same-name ${[...names].sort().join('\n')}`, decision, null)
  // Named first: a name tells more than a description.
  const [kept, ...others] = found.sort(
    (a, b) => Number(b.standing === 'named') - Number(a.standing === 'named'),
  )
  if (!kept || (others.length === 0 && sameName(kept.name, as))) return
  kept.name = as
  for (const other of others) {
    kept.mentions = [...kept.mentions, ...other.mentions].sort(([a], [b]) => a - b)
    kept.roles = [...kept.roles, ...other.roles]
    kept.title ??= other.title
    kept.justification = kept.justification.length > 0 ? kept.justification : other.justification
    kept.outlet ||= other.outlet
  }
  draft.actors = draft.actors.filter((one) => !others.includes(one))
  for (const statement of draft.statements) {
    if (statement.actor !== kept && !(statement.actor && others.includes(statement.actor))) continue
    if (statement.actor !== kept) statement.touched = true
    statement.actor = kept
  }
}
