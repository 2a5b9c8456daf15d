// The weights of the features in grouping-features.ts, in the same order. Fitted by logistic regression on the corpus’s train part:
// on its own spans, and on those of a tagger that was not trained on them.

/** For a source that belongs to a cue. */
export const sourceWeights: readonly number[] = [
  2.9, // cue after source
  0.11, // tokens between, up to 4
  -0.55, // tokens between, log
  -3.09, // sentences apart, up to 3
  -2.79, // in another paragraph
  -3.16, // sources between, up to 3
  0.07, // cues between, up to 3
  -0.93, // contents between, up to 2
  2.83, // right after the cue
  3, // by, of, from before it
  1.17, // log odds of the cue, up to 3
]

/** For a content that belongs to a cue, or to a source without one. */
export const contentWeights: readonly number[] = [
  0.75, // cue before content
  -0.62, // tokens between, up to 4
  0.19, // tokens between, log
  -2.5, // sentences apart, up to 3
  -3.41, // in another paragraph
  -0.95, // contents between, up to 3
  -1.38, // cues between, up to 3
  0.09, // sources of other cues between, up to 2
  1.45, // its own source between
  0.12, // before the cue, and a sign between
  -0.34, // after the cue, and only signs between
  -1.84, // before a cue that has a content right after it
  2.28, // begins with a quotation mark, in another sentence
  2.94, // fills the paragraph after, in quotation marks
  0.91, // log odds of the cue, up to 3
]

/** For a cue without a source that shares the source of another cue in its sentence: log odds. */
export const sharingWeights: readonly number[] = [
  -3.41, // bias
  0.94, // the neighbour stands before it
  -0.26, // tokens between, log
  -0.63, // cues between, up to 2
  -1.49, // sources between, up to 2
  -0.46, // contents between, up to 2
  2.42, // ends in -ing
  2.15, // after and, but, or, then
  0.04, // after a comma or a dash
  -0.02, // after before, after, while, by, without
  0.43, // begins with to
  -1.5, // begins with a form of be or have, or with it
  0.04, // ends in -ed
  -1.52, // begins with a, the, his, their …
  3.68, // has a content of its own
  0.27, // ends with of, by, that or as
  1.48, // is a single sign
  -0.87, // inside a content
]

/** The score above which a part belongs to a cue: 1.5 less than fitted, since a wrong link costs less than a missed one. */
export const MIN_SCORE = { source: 0.8, content: -2.64 }
