// What each feature of link-features.ts is worth, in the order in which they stand there. Fitted by logistic regression on
// the corpus’s train part: on its own spans, and on those of a tagger that had not seen them.

/** For a source belonging to a cue. */
export const sourceWeights: readonly number[] = [
  1.35, // cue after source
  0.02, // tokens between, up to 4
  -0.44, // tokens between, log
  -3.2, // sentences apart, up to 3
  -3.09, // in another paragraph
  -2.57, // sources between, up to 3
  0.41, // cues between, up to 3
  -1.36, // contents between, up to 2
  1.8, // right after the cue
  1.67, // by, of, from before it
  1.07, // log odds of the cue, up to 3
]

/** For a content belonging to a cue, or to a source without one. */
export const contentWeights: readonly number[] = [
  0.62, // cue before content
  -0.63, // tokens between, up to 4
  0.2, // tokens between, log
  -2.39, // sentences apart, up to 3
  -3.61, // in another paragraph
  -0.89, // contents between, up to 3
  -1.56, // cues between, up to 3
  0.3, // sources of other cues between, up to 2
  1.41, // its own source between
  0.37, // before the cue, and a sign between
  -0.51, // after the cue, and only signs between
  -2.02, // before a cue that has a content right after it
  2.39, // begins with a quotation mark, in another sentence
  4.56, // fills the paragraph after, in quotation marks
  0.96, // log odds of the cue, up to 3
]

/** For a cue without a source sharing that of another cue in its sentence: log odds. */
export const sharingWeights: readonly number[] = [
  -5.4, // bias
  0.89, // the neighbour stands before it
  -0.34, // tokens between, log
  -0.95, // cues between, up to 2
  -1.57, // sources between, up to 2
  -0.38, // contents between, up to 2
  2.52, // ends in -ing
  2.65, // after and, but, or, then
  0.43, // after a comma or a dash
  -0.18, // after before, after, while, by, without
  1.07, // begins with to
  -1.93, // begins with a form of be or have, or with it
  -0.31, // ends in -ed
  -2.18, // begins with a, the, his, their …
  5.69, // has a content of its own
  -0.67, // ends with of, by, that or as
  1.09, // is a single sign
  -0.39, // inside a content
]

/** What must be passed for a part to belong to any cue: 1.5 less than fitted, as a wrong link costs less than a missed one. */
export const NO_CUE = { source: -0.33, content: -2.12 }
