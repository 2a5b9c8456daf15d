// What people decided about a clipping, as formats tell it. In: the log of a clipping’s decisions that everybody may see, and the reading
// with them. Out: a record each, beside the statements and never inside them.
import type { Clipping } from '@hearsay/archive'
import type { Span } from '@hearsay/core'
import type { Decision } from '@hearsay/decisions'
import { targetWords, undoneIds, valueWords } from '@hearsay/decisions'
import { extentOf } from '@hearsay/reading/shape'
import { statementId } from './ids.ts'

/** A decision. */
export interface DecisionRecord {
  /** A URN. */
  id: string
  /** ISO 8601, UTC. */
  when: string
  by: string
  verb: Decision['verb']
  /** What it is about, in its own words. */
  about: string
  before: string | null
  after: string | null
  /** Whether it wasn’t undone. */
  stands: boolean
  /** Where its words are now; null for one about the clipping, and where they aren’t found for sure. */
  span: Span | null
  status: 'anchored' | 'moved' | 'ambiguous' | 'orphaned' | null
  /** The id of the statement that it is about, as the statement is now; null for other things and one that is gone. */
  statement: string | null
  /** The record of the log, by which a desk takes it back. */
  logged: Decision
}

/** What people do for themselves and decide for nobody: it leaves no desk. */
const OWN_VERBS: ReadonlySet<Decision['verb']> = new Set(['star', 'read'])

/** The records of a clipping’s decisions, oldest first. A private note is in none, even where its author exports. */
export function decisionRecords({ hash, reading, decisions }: Clipping): DecisionRecord[] {
  const shared = decisions.filter(
    (one) => !OWN_VERBS.has(one.verb) && !(one.verb === 'note' && one.value.private),
  )
  const ids = new Set(shared.map(({ id }) => id))
  // An undoing of what isn’t told is not told either: it would say that there was something.
  const told = shared.filter(
    (one) => one.target.type !== 'decisions' || one.target.ids.some((id) => ids.has(id)),
  )
  const undone = undoneIds(told)
  const { placed, unplaced } = reading.decisions
  return told.map((decision) => {
    const place = placed.find(({ id }) => id === decision.id)
    const lost = unplaced.find(({ id }) => id === decision.id)
    const span = place?.span ?? null
    const { before, after } = valueWords(decision)
    return {
      id: `urn:uuid:${decision.id}`,
      when: decision.when,
      by: decision.by,
      verb: decision.verb,
      about: targetWords(decision),
      before,
      after,
      stands: !undone.has(decision.id),
      span,
      status: place?.status ?? lost?.status ?? null,
      statement: decision.target.type === 'statement' && span ? statementAt(hash, reading, span) : null,
      logged: decision,
    }
  })
}

/** The statement that was decided about and has words of this span. */
function statementAt(hash: string, { attributions }: Clipping['reading'], [start, end]: Span): string | null {
  const found = attributions.find((attribution) => {
    const [from, to] = extentOf(attribution)
    return attribution.decided && from < end && to > start
  })
  return found ? statementId(hash, found) : null
}
