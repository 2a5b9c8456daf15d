import type { FormatAbout } from '../format.ts'

/** Annotations for tools over UIMA. */
export const casAbout: FormatAbout = {
  label: 'UIMA CAS JSON',
  mediaType: 'application/zip',
  extension: 'zip',
  use: 'Annotated texts for UIMA, DKPro cassis and Python: a file for each clipping, in version 0.4.0 of the format.',
  keeps:
    'Keeps the text, every statement a span for each piece, its source and cue, and what is known of it as features; spans in UTF-16 units; what people decided as lines of a log in a file beside it.',
  loses:
    'Loses the header, the marks of the clipper and the words that evidence matched; control characters of the text become U+FFFD.',
}

/** A project to open in INCEpTION. */
export const inceptionAbout: FormatAbout = {
  label: 'INCEpTION project',
  mediaType: 'application/zip',
  extension: 'zip',
  use: 'A project for INCEpTION’s “Import project”: the layers and tag sets of Hearsay, and each clipping a document with its statements.',
  keeps:
    'Keeps what UIMA CAS JSON keeps, with layers that allow overlap, any characters and crossing sentences.',
  loses: 'Loses what UIMA CAS JSON loses, and leaves out clippings without a word, which INCEpTION refuses.',
}
