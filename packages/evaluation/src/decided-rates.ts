// Precision and recall of a machine’s reading by what people decided. In: units with their labels. Out: for statements and for each part
// of them what the machine read, what people say is there, and what both have; where it fails, by kind, the most frequent first.
import type { DecidedFault } from './judge-decided.ts'
import type { JudgedLabel, JudgedUnit } from './judgements.ts'
import { NONE } from './judgements.ts'

/** What is found or missed, with the label that has it. */
const parts = { statement: 'statement', source: 'speaker', cue: 'cue', content: 'words' } as const
/** What is found or missed: a statement, who says it, its cue, what is said. */
export type DecidedPart = keyof typeof parts

/** How right one part is. */
export interface DecidedRates {
  part: DecidedPart
  /** How many both have alike. */
  right: number
  /** How many the machine read of what people judged, and how many people say there are. */
  read: number
  decided: number
  /** From 0 to 1; null where there is nothing to count on. */
  precision: number | null
  recall: number | null
  f1: number | null
}

/** Counts what is right: the same name, the same words; a part of a statement that is none is read too much, one of a missed statement is missed. */
export function decidedRates(units: readonly JudgedUnit[]): DecidedRates[] {
  return Object.entries(parts).map(([part, label]) => {
    let [right, read, decided] = [0, 0, 0]
    for (const unit of units) {
      const [people, machine] = [labelOf(unit.decided, label), labelOf(unit.machine, label)]
      // Nobody judged this part.
      if (people === undefined) continue
      if (machine != null) read++
      if (people !== null) decided++
      if (people !== null && people === machine) right++
    }
    const precision = read > 0 ? right / read : null
    const recall = decided > 0 ? right / decided : null
    const f1 = read + decided > 0 ? (2 * right) / (read + decided) : null
    return { part: part as DecidedPart, right, read, decided, precision, recall, f1 }
  })
}

/** The value of a label; null where there is none, undefined where nobody says. */
function labelOf(labels: JudgedUnit['decided'], label: JudgedLabel): string | null | undefined {
  if (labels.statement === 'no') return null
  const value = labels[label]
  return value === NONE ? null : value
}

/** A kind of fault, with the faults of it. */
export interface FaultKind<Fault> {
  kind: string
  faults: Fault[]
}

/** Faults by kind, the most frequent kind first. */
export function faultKinds<Fault extends Pick<DecidedFault, 'label' | 'people' | 'machine'>>(
  faults: readonly Fault[],
): FaultKind<Fault>[] {
  const kinds = new Map<string, Fault[]>()
  for (const one of faults) {
    const kind = kindOf(one)
    kinds.set(kind, [...(kinds.get(kind) ?? []), one])
  }
  return [...kinds]
    .map(([kind, some]) => ({ kind, faults: some }))
    .sort((a, b) => b.faults.length - a.faults.length || (a.kind < b.kind ? -1 : 1))
}

const NAMES: Record<JudgedLabel, string> = {
  statement: 'statement',
  speaker: 'source',
  words: 'content',
  cue: 'cue',
  type: 'type of source',
  title: 'title',
  day: 'day',
  chain: 'relay chain',
}

function kindOf({ label, people, machine }: Pick<DecidedFault, 'label' | 'people' | 'machine'>): string {
  if (label === 'statement') return people === 'yes' ? 'statement missed' : 'no statement'
  const name = NAMES[label]
  if (label === 'type') return `${name}: ${machine} instead of ${people}`
  if (machine === NONE) return `${name} missed`
  if (people === NONE) return `${name} where there is none`
  if (label !== 'words' && label !== 'cue') return `another ${name}`
  const [read, right] = [bounds(machine), bounds(people)]
  if (read[0] >= right[0] && read[1] <= right[1]) return `${name} too short`
  return read[0] <= right[0] && read[1] >= right[1] ? `${name} too long` : `other words as ${name}`
}

/** From where to where the places of a label reach. */
function bounds(places: string): [number, number] {
  const offsets = [...places.matchAll(/\d+/g)].map(Number)
  return [Math.min(...offsets), Math.max(...offsets)]
}
