// “Ms Venn said that it was late and added …”: of two cues one has the source (group-parts.ts finds which). In: a group of
// parts. Out: the cue whose source it shares.

import type { GroupRule } from '../part-group.ts'

/** A cue without a source shares that of another. */
export const sharedSource = {
  id: 'shared-source',
  message: 'This cue has no source of its own; it shares that of the cue next to it.',
  example:
    'The official disputed that, calling it “theatrical,” but agreed that the city did not want a ruling.',
  counterExample: 'Orla Venn said that it was late, and Tam Brisco added that nobody would sail.',
  precision: 'model',
  measured: 'the model’s calibration',
  holds: ({ shares }) => shares && [shares],
} satisfies GroupRule
