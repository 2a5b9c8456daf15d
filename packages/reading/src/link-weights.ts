// What each feature of link-features.ts is worth, in the order in which they stand there. Fitted by logistic regression on
// the corpus’s train part: on its own spans, and on those of a tagger that had not seen them.

/** For a source belonging to a cue. */
export const sourceWeights: readonly number[] = [
  2.77, // cue after source
  -0.51, // tokens between, up to 4
  -0.44, // tokens between, log
  -2.58, // sentences apart, up to 3
  -4.11, // in another paragraph
  -3.6, // sources between, up to 3
  0.97, // cues between, up to 3
  -0.25, // contents between, up to 2
  2.15, // right after the cue
  3.7, // by, of, from before it
]

/** For a content belonging to a cue, or to a source without one. */
export const contentWeights: readonly number[] = [
  0.74, // cue before content
  -0.93, // tokens between, up to 4
  -0.05, // tokens between, log
  -2.47, // sentences apart, up to 3
  -3.55, // in another paragraph
  -0.85, // contents between, up to 3
  -0.14, // cues between, up to 3
  0.11, // sources of other cues between, up to 2
  1.26, // its own source between
  -0.17, // before the cue, and a sign between
  1.09, // after the cue, and only signs between
  -1.74, // before a cue that has a content right after it
  -0.52, // begins with a quotation mark, in another sentence
]

/** For a cue without a source sharing that of another cue in its sentence: log odds. */
export const sharingWeights: readonly number[] = [
  -0.14, // bias
  0.62, // the neighbour stands before it
  -0.02, // tokens between, log
  -1.13, // cues between, up to 2
  -1.98, // sources between, up to 2
  -0.41, // contents between, up to 2
  2.75, // ends in -ing
  2.72, // after and, but, or, then
  0.52, // after a comma or a dash
  -0.09, // after before, after, while, by, without
  1.32, // begins with to
  -2.02, // begins with a form of be or have, or with it
  -0.24, // ends in -ed
  -2.6, // begins with a, the, his, their …
  -0.14, // has a content of its own
  -0.51, // ends with of, by, that or as
  2.14, // is a single sign
  -0.8, // inside a content
]

/** What must be passed for a part to belong to any cue. */
export const NO_CUE = { source: -6.84, content: -11.57 }
