// Krippendorff’s alpha for nominal labels: how far people agree beyond chance. In: for each unit the label of each coder. Out:
// alpha, and what it was counted on.
//
// Klaus Krippendorff, Computing Krippendorff’s Alpha-Reliability (2011): each unit with m labels has m (m − 1) ordered pairs, which
// count 1 / (m − 1) each; alpha is 1 less the disagreement observed by that expected.

/** How far coders agree. */
export interface Agreement {
  /** 1 where all agree, 0 where they agree as by chance; null where there is nothing to disagree about. */
  alpha: number | null
  /** Units with two labels or more. */
  units: number
  /** Labels in them. */
  labels: number
  /** Units on which all their coders agree. */
  same: number
}

/** Alpha of units, each a list with a label for each coder, undefined where they gave none. */
export function krippendorffAlpha(units: Iterable<readonly (string | undefined)[]>): Agreement {
  const counts = new Map<string, number>()
  const found = { units: 0, labels: 0, same: 0 }
  let agreeing = 0
  for (const unit of units) {
    const given = unit.filter((one) => one !== undefined)
    if (given.length < 2) continue
    const own = new Map<string, number>()
    for (const label of given) own.set(label, (own.get(label) ?? 0) + 1)
    for (const [label, count] of own) {
      counts.set(label, (counts.get(label) ?? 0) + count)
      agreeing += (count * (count - 1)) / (given.length - 1)
    }
    found.units++
    found.labels += given.length
    if (own.size === 1) found.same++
  }
  const { labels } = found
  const chance = labels ** 2 - [...counts.values()].reduce((sum, count) => sum + count ** 2, 0)
  const alpha = chance === 0 ? null : 1 - ((labels - 1) * (labels - agreeing)) / chance
  return { alpha, ...found }
}
