// A reliability table: of the attributions with a given confidence, how many are right. In: pairs of a confidence and whether
// source and content were both right to the token. Out: a row for each tenth.

/** Attributions with a confidence in `[from, to)`; the last row includes 1. */
export interface ReliabilityRow {
  from: number
  to: number
  count: number
  right: number
  /** Mean confidence; 0 if the row is empty. */
  confidence: number
}

/** Ten rows from 0 to 1. */
export function reliabilityRows(judged: { confidence: number; right: boolean }[]): ReliabilityRow[] {
  const rows = Array.from({ length: 10 }, (_, at) => ({
    from: at / 10,
    to: (at + 1) / 10,
    count: 0,
    right: 0,
    confidence: 0,
  }))
  for (const { confidence, right } of judged) {
    const row = rows[Math.min(9, Math.floor(confidence * 10))]!
    row.confidence += (confidence - row.confidence) / ++row.count
    if (right) row.right++
  }
  return rows
}
