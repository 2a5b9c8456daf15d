/** The parts of an attribution that the tagger marks. */
export type PartRole = 'source' | 'cue' | 'content'

/**
 * The tagger’s labels in BIO notation: outside, a gap inside an attribution, then B (begins) and I (inside) for each kind of
 * part. The kind says on which side of the cue a part is; `Cue|x` has content on both sides.
 */
export const labels = [
  'O',
  'X',
  ...['Source|pre', 'Source|post', 'Cue|a', 'Cue|b', 'Cue|x', 'Content|pre', 'Content|post'].flatMap(
    (kind) => [`B-${kind}`, `I-${kind}`],
  ),
]

/** The role of a B or I label; null for the others. */
export function roleOf(label: number): PartRole | null {
  const name = labels[label]?.slice(2).split('|')[0]?.toLowerCase()
  return name === 'source' || name === 'cue' || name === 'content' ? name : null
}

/** Whether a label may follow another; null stands for the beginning of a sequence. */
export function mayFollow(before: number | null, label: number): boolean {
  if (!labels[label]?.startsWith('I')) return true
  return (
    before !== null &&
    /^[BI]/.test(labels[before] ?? '') &&
    labels[before]?.slice(1) === labels[label]?.slice(1)
  )
}
