import type { FormatAbout } from '../format.ts'

/** A report to paste and to edit. */
export const markdownReportAbout: FormatAbout = {
  label: 'Report in Markdown',
  mediaType: 'text/markdown; charset=utf-8',
  extension: 'md',
  use: 'A report to paste into notes, wikis and editors: each clipping with its text, its sourcing sheet and its statements as citations.',
  keeps:
    'Keeps the header, the text with the voice of every sentence, the counts of the sourcing sheet and every statement as a citation.',
  loses: 'Loses identifiers, offsets, rules and the line breaks of the clipping.',
}

/** A report to read and to print. */
export const htmlReportAbout: FormatAbout = {
  label: 'Report in HTML',
  mediaType: 'text/html; charset=utf-8',
  extension: 'html',
  use: 'A report to read in a browser, to print and to save as PDF from there; it needs no script and no other file.',
  keeps:
    'Keeps what the report in Markdown keeps, and the article as schema.org has it for programs that read pages.',
  loses: 'Loses identifiers but that of the clipping and its statements, offsets and rules.',
}
