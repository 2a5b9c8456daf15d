import type { FormatAbout } from '../format.ts'

/** Editions of clippings for scholars. */
export const teiAbout: FormatAbout = {
  label: 'TEI',
  mediaType: 'application/zip',
  extension: 'zip',
  use: 'An edition of each clipping in TEI P5 for archives, editors and XML databases; statements stand off between anchors.',
  keeps:
    'Keeps the header, every sentence with its voice, statements with source, cue and pieces, who relays whom, confidence, and bracketed changes by whose they are.',
  loses: 'Loses the kinds of header lines that TEI has no place for; control characters become U+FFFD.',
}
