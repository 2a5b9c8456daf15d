// A source and contents with the cue that fits them best, which mostly is the nearest (group-parts.ts finds it). In: a group
// of parts. Out: its cue.

import type { GroupRule } from '../part-group.ts'

/** Parts belong to the cue that fits them best. */
export const nearestCue = {
  id: 'nearest-cue',
  message: 'These words belong to the nearest cue; no other source is between them.',
  example: 'Orla Venn said that the toll would rise in May.',
  counterExample: 'The port closed at nine.',
  precision: 'model',
  measured: 'the model’s calibration',
  holds: ({ cue }) => cue && [cue],
} satisfies GroupRule
