// How far people agree about statements, two by two and all together, and the machine with each. In: units with everybody’s labels.
// Out: for each pair and label Krippendorff’s alpha and what it was counted on.

import type { JudgedLabel, JudgedUnit, Labels } from './judgements.ts'
import { judgedLabels, pairOf } from './judgements.ts'
import type { Agreement } from './krippendorff.ts'
import { krippendorffAlpha } from './krippendorff.ts'

/** How far some coders agree about one label. */
export interface LabelAgreement extends Agreement {
  label: JudgedLabel
}

/** How far some coders agree. */
export interface CoderAgreement {
  /** Names of people; null for the machine. */
  coders: (string | null)[]
  /** Of the units, on how many one of the two decided having seen the other’s decision. */
  seen: number
  labels: LabelAgreement[]
}

/**
 * The agreement of everybody who decided about units that somebody else decided about too; with `independent` without the units
 * on which one of two had seen the other’s decision.
 */
export function agreementOf(units: readonly JudgedUnit[], independent = false): CoderAgreement[] {
  const people = [...new Set(units.flatMap((unit) => [...unit.people.keys()]))].sort()
  const found: CoderAgreement[] = []
  for (const [at, one] of people.entries())
    for (const other of people.slice(at + 1)) {
      const both = units.filter(({ people: known }) => known.has(one) && known.has(other))
      const isSeen = ({ seen }: JudgedUnit) => seen.has(pairOf(one, other))
      const counted = independent ? both.filter((unit) => !isSeen(unit)) : both
      if (counted.length > 0)
        found.push({
          coders: [one, other],
          seen: counted.filter(isSeen).length,
          labels: labelsOf(counted, [one, other]),
        })
    }
  if (people.length > 2 && !independent)
    found.push({ coders: people, seen: 0, labels: labelsOf(units, people) })
  for (const one of people) found.push({ coders: [one, null], seen: 0, labels: labelsOf(units, [one, null]) })
  return found.filter(({ labels }) => labels.length > 0)
}

function labelsOf(units: readonly JudgedUnit[], coders: readonly (string | null)[]): LabelAgreement[] {
  return judgedLabels
    .map((label) => ({
      label,
      ...krippendorffAlpha(units.map((unit) => coders.map((coder) => labelsBy(unit, coder)[label]))),
    }))
    .filter(({ units: count }) => count > 0)
}

function labelsBy(unit: JudgedUnit, coder: string | null): Labels {
  return coder === null ? unit.machine : (unit.people.get(coder) ?? {})
}
