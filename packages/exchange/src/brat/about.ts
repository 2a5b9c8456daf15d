import type { FormatAbout } from '../format.ts'

/** Annotations for brat. */
export const bratAbout: FormatAbout = {
  label: 'brat standoff',
  mediaType: 'application/zip',
  extension: 'zip',
  use: 'Annotated texts for brat and for programs that read its plain files; for INCEpTION take its project, which counts offsets another way.',
  keeps:
    'Keeps statements with source, cue and relay as spans and relations, voice and form as attributes, in code points; what people decided as lines of a log in a file beside them.',
  loses:
    'Loses the header, and line breaks inside a span, at which brat ends one piece and begins another; line ends are LF.',
}
