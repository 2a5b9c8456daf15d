import type { FormatAbout } from '../format.ts'

/** A workbook of the desk’s tables. */
export const workbookAbout: FormatAbout = {
  label: 'Excel workbook',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
  use: 'A workbook to read, sort and filter in Excel, LibreOffice or Numbers.',
  keeps:
    'Keeps statements, sentences, clippings and sources, a sheet each; what looks like a formula is text.',
  loses:
    'Loses the clippings’ texts around the sentences, and what is beyond the 32,767 characters of a cell; takes no more than 100,000 rows.',
}
