// How a machine’s reading does by what people decided. In: units with their labels. Out: for each label how often the machine says
// the same, and where it doesn’t.

import type { JudgedLabel, JudgedUnit } from './judgements.ts'
import { judgedLabels } from './judgements.ts'

/** How often a machine says about one label what people say. */
export interface DecidedScore {
  label: JudgedLabel
  right: number
  judged: number
}

/** Where a machine says something else. */
export interface DecidedFault {
  unit: JudgedUnit
  label: JudgedLabel
  people: string
  machine: string
}

/** Scores a machine’s labels; a statement that it misses, or that is none, counts under `statement` alone. */
export function judgeDecided(units: readonly JudgedUnit[]): {
  scores: DecidedScore[]
  faults: DecidedFault[]
} {
  const faults: DecidedFault[] = []
  const scores = judgedLabels.map((label) => {
    const score = { label, right: 0, judged: 0 }
    for (const unit of units) {
      const [people, machine] = [unit.decided[label], unit.machine[label]]
      if (people === undefined || machine === undefined) continue
      score.judged++
      if (people === machine) score.right++
      else faults.push({ unit, label, people, machine })
    }
    return score
  })
  return { scores: scores.filter(({ judged }) => judged > 0), faults }
}
