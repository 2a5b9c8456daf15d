import type { Clipping } from '@hearsay/archive'
import type { ExportFormat } from './format.ts'
import type { ExportFormatName } from './formats.ts'
import { exportFormats } from './formats.ts'
import { statementRecords } from './statement-record.ts'

/**
 * Writes clippings in a format, piece by piece: nothing is made before it is asked for, so that an export of any length takes
 * the memory of one clipping. Ends the clippings’ iterator if it is ended early.
 */
export function writeExport(
  name: ExportFormatName,
  clippings: AsyncIterable<Clipping>,
): AsyncIterable<string> {
  const format = exportFormats[name] as ExportFormat
  return format.of === 'statements' ? format.write(statementRecords(clippings)) : format.write(clippings)
}
