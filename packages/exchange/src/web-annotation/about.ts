import type { FormatAbout } from '../format.ts'

/** W3C Web Annotation, as Recogito reads it. */
export const webAnnotationAbout: FormatAbout = {
  label: 'Web Annotation',
  mediaType: 'application/zip',
  extension: 'zip',
  use: 'Annotations of the W3C’s model beside the text of each clipping: for Recogito Studio, Annotorious and whatever reads JSON-LD.',
  keeps:
    'Keeps every statement with its pieces, source and cue by their words and their place in UTF-16 units, and what is known of it as tags; what people decided as annotations, and as lines of a log in a file beside them.',
  loses:
    'Loses the header of the clipping and the marks of the clipper, which are in the text beside it alone.',
}
