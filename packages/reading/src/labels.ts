/** The parts of an attribution a tagger marks. */
export type PartRole = 'source' | 'cue' | 'content'

/**
 * The tagger's labels: outside, a gap inside an attribution, then for each kind of part one where it begins and one
 * where it goes on. The kinds tell on which side of the cue a part stands; `cue|x` has content on both sides.
 */
export const labels = [
  'O',
  'X',
  ...['Source|pre', 'Source|post', 'Cue|a', 'Cue|b', 'Cue|x', 'Content|pre', 'Content|post'].flatMap(
    (kind) => [`B-${kind}`, `I-${kind}`],
  ),
]

/** The role of a label that begins or goes on with a part; null outside. */
export function roleOf(label: number): PartRole | null {
  const name = labels[label]?.slice(2).split('|')[0]?.toLowerCase()
  return name === 'source' || name === 'cue' || name === 'content' ? name : null
}

/** Whether one label may follow another; null stands for the beginning of a sequence. */
export function mayFollow(before: number | null, label: number): boolean {
  if (!labels[label]?.startsWith('I')) return true
  return (
    before !== null &&
    /^[BI]/.test(labels[before] ?? '') &&
    labels[before]?.slice(1) === labels[label]?.slice(1)
  )
}
