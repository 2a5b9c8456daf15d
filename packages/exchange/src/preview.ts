// The beginning of an export, to look at before it is taken. In: a format, clippings. Out: its files with the first of their words.
import type { ClippingSource } from './export.ts'
import { writeExportFolder } from './export.ts'
import type { ExportFormatName } from './formats.ts'

/** A file of a preview. */
export interface PreviewFile {
  file: string
  /** The beginning of its text; null for a file that is no text. */
  text: string | null
  /** Whether there is more of it. */
  isCut: boolean
}

/** The files of an export of these clippings, each no longer than `limit` UTF-16 units. */
export async function previewExport(
  name: ExportFormatName,
  clippings: ClippingSource,
  limit: number,
): Promise<PreviewFile[]> {
  const files = new Map<string, PreviewFile>()
  for await (const { file, data } of writeExportFolder(name, clippings)) {
    const known = files.get(file) ?? { file, text: '', isCut: false }
    files.set(file, known)
    if (typeof data !== 'string') known.text = null
    else if (known.text !== null) {
      const whole = known.text + data
      known.isCut ||= whole.length > limit
      known.text = whole.slice(0, limit).replace(/[\ud800-\udbff]$/, '')
    }
  }
  return [...files.values()]
}
