// A source or content without a cue. In: a group of parts. Out: no part, since none holds it together.

import type { GroupRule } from '../part-group.ts'

/** Parts for which no cue is near. */
export const noCueNear = {
  id: 'no-cue-near',
  message: 'No cue is near enough for these words to belong to it.',
  example: 'The toll will rise.\n\n“It is safe and it is sound, all of it.”',
  counterExample: 'Orla Venn said that the toll would rise in May.',
  precision: 'model',
  measured: 'the model’s calibration',
  holds: ({ cue }) => (cue ? null : []),
} satisfies GroupRule
