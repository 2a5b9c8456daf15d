// What people decided about a clipping as lines of a log, a record each. In: the record of a clipping. Out: the lines, which
// `hearsay decide` takes as they are; formats that have no place of their own for a decision write them beside the clipping.
import type { Decision } from '@hearsay/decisions'
import type { FilePiece } from '../format.ts'
import type { ClippingRecord } from './clipping-record.ts'

/** The ending of a file of decisions. */
const ENDING = '.decisions.jsonl'

/** A record as JSON, its keys in the order of the alphabet: the same record is the same text, whichever log it comes from. */
export function recordJson(logged: Decision): string {
  return JSON.stringify(logged, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

/** A line for every decision, oldest first; empty without one. */
export function decisionLines({ decisions }: Pick<ClippingRecord, 'decisions'>): string {
  return decisions.map(({ logged }) => `${recordJson(logged)}\n`).join('')
}

/** The file of a clipping’s decisions beside its others, whose path this is; none where nobody decided anything. */
export function decisionFile(path: string, clipping: ClippingRecord): FilePiece[] {
  const data = decisionLines(clipping)
  return data === '' ? [] : [{ file: `${path}${ENDING}`, data }]
}
