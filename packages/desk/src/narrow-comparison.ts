// A comparison made smaller: only occurrences that differ in some way, only so many families. In: a record and what is wanted. Out: a
// record, and how many families were left out.
import type { ComparedVariation, ComparisonRecord, VariationKind } from '@hearsay/compare'
import { variationKinds } from '@hearsay/compare'
import { variationLabels } from './comparison-words.ts'

/** What `--only` takes besides the kinds: what has no mark, and words that may turn the sense. */
const GROUPS: Record<string, readonly VariationKind[]> = { silent: ['omitted', 'changed'] }
/** Everything that occurrences can be narrowed to. */
export const comparisonFilters: readonly string[] = [...variationKinds, ...Object.keys(GROUPS), 'turns']

/** What a filter is called; the empty one is all. */
export function filterLabel(filter: string): string {
  if (filter === '') return 'All kinds'
  if (filter === 'silent') return 'left out or changed without a mark'
  if (filter === 'turns') return 'a word that may turn the sense'
  return variationLabels[filter as VariationKind]
}

/** What to show of a comparison. */
export interface NarrowOptions {
  /** Some of `comparisonFilters`; an occurrence is shown that has one of them. All without. */
  only?: readonly string[] | undefined
  /** So many families at most. */
  limit?: number | undefined
}

/** The families with occurrences of these kinds, these alone in them, and at most so many. */
export function narrowComparison(
  record: ComparisonRecord,
  { only, limit }: NarrowOptions,
): { record: ComparisonRecord; left: number } {
  const isShown = (one: ComparedVariation) => only === undefined || only.some((filter) => has(one, filter))
  const families = record.families.flatMap((family) => {
    const others = family.others.filter(isShown)
    const ties = family.ties.filter(({ other }) => isShown(other))
    return only && others.length + ties.length === 0 ? [] : [{ ...family, others, ties }]
  })
  const shown = families.slice(0, limit ?? families.length)
  return {
    record: { ...record, families: shown, singles: only ? [] : record.singles },
    left: families.length - shown.length,
  }
}

function has({ kinds, turns }: ComparedVariation, filter: string): boolean {
  if (filter === 'turns') return turns.length > 0
  return (GROUPS[filter] ?? [filter as VariationKind]).some((kind) => kinds.includes(kind))
}
