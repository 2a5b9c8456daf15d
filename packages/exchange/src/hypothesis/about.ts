import type { FormatAbout } from '../format.ts'

/** Annotations of the page that a clipping was taken from. */
export const hypothesisAbout: FormatAbout = {
  label: 'Hypothesis',
  mediaType: 'application/json',
  extension: 'json',
  use: 'Annotations to import into Hypothesis, on the pages that the clippings were taken from.',
  keeps:
    'Keeps each statement of a clipping with an address: its words, and who says so in the note, which says that a program read it; what people decided as notes, with who and when.',
  loses:
    'Leaves out clippings without an address; loses pieces but the longest one without a bracketed change, since that is what the page has.',
}
