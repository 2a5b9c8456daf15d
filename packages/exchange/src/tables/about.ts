import type { FormatAbout } from '../format.ts'

/** A table of statements, every cell as it is. */
export const csvAbout: FormatAbout = {
  label: 'CSV',
  mediaType: 'text/csv; charset=utf-8',
  extension: 'csv',
  use: 'A table for R, Python, databases and scripts.',
  keeps:
    'Keeps every statement as a row (RFC 4180) with its clipping, its source, its sentence and its place in code points, and in the first row of each clipping what people decided about it, a record a line.',
  loses:
    'Loses the sentences without a statement; a spreadsheet runs cells that look like formulas: for that, take CSV for spreadsheets or a workbook.',
}

/** The same table for spreadsheets. */
export const spreadsheetCsvAbout: FormatAbout = {
  label: 'CSV for spreadsheets',
  mediaType: 'text/csv; charset=utf-8',
  extension: 'csv',
  use: 'A table to open in Excel, LibreOffice or Numbers where a workbook isn’t wanted.',
  keeps: 'Keeps what CSV keeps.',
  loses:
    'Changes cells that begin with =, +, -, @, a tab or a line break, which get an apostrophe before them, so that no spreadsheet runs them as a formula.',
}

/** The tables of a desk as CSV, with a description. */
export const dataPackageAbout: FormatAbout = {
  label: 'Data Package',
  mediaType: 'application/zip',
  extension: 'zip',
  use: 'Tables to keep and to publish with a study: read by Frictionless tools, R, Python and every program that reads CSV.',
  keeps:
    'Keeps statements, sentences, clippings with their text and sources, and what people decided, each as a table (RFC 4180), with the type and meaning of every column.',
  loses:
    'Loses the place of bracketed changes, gaps and other marks of the clipper, which are in the text alone.',
}
