import type { FormatAbout } from '../format.ts'

const common = {
  mediaType: 'application/zip',
  extension: 'zip',
  keeps:
    'Keeps headline, text, byline, outlet and agency, a date that is known to the day, place, and the people and bodies that the clipping names as sources.',
  loses:
    'Loses statements, voices and sources without a name, for which the format has no place, and a date without its day.',
} as const

/** Articles for news systems, of 2017. */
export const ninjs1About: FormatAbout = {
  ...common,
  label: 'ninjs 1.6',
  use: 'Articles for news systems that take JSON, Superdesk among them, which reads the names of 1.x alone.',
}

/** Articles for news systems, of 2024. */
export const ninjs3About: FormatAbout = {
  ...common,
  label: 'ninjs 3.1',
  use: 'Articles for news systems that take the current version of the IPTC’s JSON.',
}
