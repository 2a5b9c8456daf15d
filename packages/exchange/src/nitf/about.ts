import type { FormatAbout } from '../format.ts'

/** Articles for news systems that take XML. */
export const nitfAbout: FormatAbout = {
  label: 'NITF',
  mediaType: 'application/zip',
  extension: 'zip',
  use: 'Articles for news systems that take XML, Superdesk among them; version 3.6 without a namespace, as those systems read it.',
  keeps:
    'Keeps headline, deck, byline, outlet, place, page and section, paragraphs, the people and bodies that the clipping names, and days that the text tells.',
  loses:
    'Loses statements, voices and sources without a name; a date without its day is left out, control characters become U+FFFD.',
}
