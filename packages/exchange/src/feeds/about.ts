import type { FormatAbout } from '../format.ts'

/** Clippings as a feed in JSON. */
export const jsonFeedAbout: FormatAbout = {
  label: 'JSON Feed',
  mediaType: 'application/feed+json',
  extension: 'json',
  use: 'A feed of clippings with their texts, to read elsewhere and to save again on another desk.',
  keeps: 'Keeps headline, text, authors, outlet, address, language and a date that is known to the day.',
  loses: 'Loses statements and the marks of the clipper; a date without its day is left out.',
}

/** Clippings as a feed in XML. */
export const atomAbout: FormatAbout = {
  label: 'Atom',
  mediaType: 'application/atom+xml; charset=utf-8',
  extension: 'atom',
  use: 'A feed of clippings with their texts for every program that reads feeds.',
  keeps: 'Keeps headline, text, authors, outlet, address and a date that is known to the day.',
  loses: 'Loses statements and the marks of the clipper; control characters become U+FFFD.',
}
