// The formats that statements can be exported in, a line a format. To add one: a folder with its file, a line here, a section
// in docs/export.md. The command, the API and their help derive from this table.
import { csv, spreadsheetCsv } from './csv/csv.ts'
import type { ExportFormat } from './format.ts'
import { json } from './json/json.ts'
import { jsonLines } from './json-lines/json-lines.ts'

/** Every format by its name in commands and addresses. */
export const exportFormats = {
  jsonl: jsonLines,
  json,
  csv,
  'csv-spreadsheet': spreadsheetCsv,
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
