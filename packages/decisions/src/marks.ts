// The mark of a decision on what it is about. In: a mark and a decision. Out: the mark with it.
import type { Decided } from '@hearsay/reading'
import type { Decision } from './schema.ts'

/** A mark with one more decision; every person and every verb is in it once. */
export function decidedWith(
  decided: Decided | undefined,
  { by, verb, placedBy }: Decision & { placedBy?: string },
): Decided {
  return {
    by: [...new Set([...(decided?.by ?? []), by, ...(placedBy ? [placedBy] : [])])],
    verbs: [...new Set([...(decided?.verbs ?? []), verb])],
  }
}
