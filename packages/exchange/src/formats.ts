// The formats that clippings can be exported in. To add one: a folder with `about.ts` and the file that writes it, and a line here.
// The command, the API, their help, the page of the web desk and docs/export-formats.md derive from this table.

import { bratAbout } from './brat/about.ts'
import { casAbout, inceptionAbout } from './cas/about.ts'
import { bibtexAbout, cslAbout, risAbout } from './citations/about.ts'
import { atomAbout, jsonFeedAbout } from './feeds/about.ts'
import { followTheMoneyAbout } from './follow-the-money/about.ts'
import type { ExportFormat } from './format.ts'
import { hypothesisAbout } from './hypothesis/about.ts'
import { jsonAbout } from './json/about.ts'
import { jsonLinesAbout } from './json-lines/about.ts'
import { ninjs1About, ninjs3About } from './ninjs/about.ts'
import { nitfAbout } from './nitf/about.ts'
import { htmlReportAbout, markdownReportAbout } from './report/about.ts'
import { csvAbout, dataPackageAbout, spreadsheetCsvAbout } from './tables/about.ts'
import { teiAbout } from './tei/about.ts'
import { webAnnotationAbout } from './web-annotation/about.ts'
import { workbookAbout } from './xlsx/about.ts'

/** Every format by its name in commands and addresses. */
export const exportFormats = {
  jsonl: {
    of: 'statements',
    ...jsonLinesAbout,
    load: async () => (await import('./json-lines/json-lines.ts')).writeJsonLines,
  },
  json: { of: 'statements', ...jsonAbout, load: async () => (await import('./json/json.ts')).writeJson },
  csv: { of: 'clippings', ...csvAbout, load: async () => (await import('./tables/csv.ts')).writeCsv },
  'csv-spreadsheet': {
    of: 'clippings',
    ...spreadsheetCsvAbout,
    load: async () => (await import('./tables/csv.ts')).writeSpreadsheetCsv,
  },
  datapackage: {
    of: 'folder',
    ...dataPackageAbout,
    load: async () => (await import('./tables/data-package.ts')).dataPackage,
  },
  xlsx: {
    of: 'clippings',
    ...workbookAbout,
    load: async () => (await import('./xlsx/xlsx.ts')).writeWorkbook,
  },
  'web-annotation': {
    of: 'folder',
    ...webAnnotationAbout,
    load: async () => (await import('./web-annotation/web-annotation.ts')).webAnnotation,
  },
  markdown: {
    of: 'clippings',
    ...markdownReportAbout,
    load: async () => (await import('./report/markdown-report.ts')).writeMarkdownReport,
  },
  html: {
    of: 'clippings',
    ...htmlReportAbout,
    load: async () => (await import('./report/html-report.ts')).writeHtmlReport,
  },
  csl: { of: 'clippings', ...cslAbout, load: async () => (await import('./citations/csl.ts')).writeCsl },
  ris: { of: 'clippings', ...risAbout, load: async () => (await import('./citations/ris.ts')).writeRis },
  bibtex: {
    of: 'clippings',
    ...bibtexAbout,
    load: async () => (await import('./citations/bibtex.ts')).writeBibtex,
  },
  cas: { of: 'folder', ...casAbout, load: async () => (await import('./cas/cas.ts')).cas },
  inception: {
    of: 'folder',
    ...inceptionAbout,
    load: async () => (await import('./cas/inception.ts')).inception,
  },
  brat: { of: 'folder', ...bratAbout, load: async () => (await import('./brat/brat.ts')).brat },
  tei: { of: 'folder', ...teiAbout, load: async () => (await import('./tei/tei.ts')).tei },
  ftm: {
    of: 'clippings',
    ...followTheMoneyAbout,
    load: async () => (await import('./follow-the-money/follow-the-money.ts')).writeFollowTheMoney,
  },
  ninjs: { of: 'folder', ...ninjs1About, load: async () => (await import('./ninjs/ninjs.ts')).ninjs1 },
  'ninjs-3': { of: 'folder', ...ninjs3About, load: async () => (await import('./ninjs/ninjs.ts')).ninjs3 },
  nitf: { of: 'folder', ...nitfAbout, load: async () => (await import('./nitf/nitf.ts')).nitf },
  'json-feed': {
    of: 'clippings',
    ...jsonFeedAbout,
    load: async () => (await import('./feeds/json-feed.ts')).writeJsonFeed,
  },
  atom: { of: 'clippings', ...atomAbout, load: async () => (await import('./feeds/atom.ts')).writeAtom },
  hypothesis: {
    of: 'clippings',
    ...hypothesisAbout,
    load: async () => (await import('./hypothesis/hypothesis.ts')).writeHypothesis,
  },
} as const satisfies Record<string, ExportFormat>

/** The name of a format. */
export type ExportFormatName = keyof typeof exportFormats

/** The names of all formats, the one to use first where none is chosen. */
export const exportFormatNames = Object.keys(exportFormats) as [ExportFormatName, ...ExportFormatName[]]

/** The first format whose files’ names end as this one does; null where none does. */
export function exportFormatOf(file: string): ExportFormatName | null {
  const ending = /\.([a-z\d]+)$/i.exec(file)?.[1]?.toLowerCase()
  return exportFormatNames.find((name) => exportFormats[name].extension === ending) ?? null
}
