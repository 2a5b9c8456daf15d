// Lists of references and highlights that reading tools export: RIS, and tables.
import { compose } from '../compose.ts'
import { importDiagnostic } from '../diagnostics.ts'
import { importOf, refusedImport } from '../import.ts'
import type { Importer } from '../importer.ts'
import { hasLibraryColumns, readCsv } from './csv.ts'
import { RIS_START, readRis } from './ris.ts'

/** How many articles of a list are read. */
const MAX_ARTICLES = 5000

/** Reads the articles of a list; one without any text is refused. */
export const libraryImporter: Importer = {
  detect: ({ start }) => RIS_START.test(start) || hasLibraryColumns(start),
  async read({ file, text }) {
    const references = readRis(text) ?? (await readCsv(text))
    const { clips: all, without } = references ?? { clips: [], without: 0 }
    const clips = all.slice(0, MAX_ARTICLES)
    if (clips.length === 0)
      return refusedImport({
        code: 'not-a-clipping',
        about: file.name,
        data: { format: 'a list of articles without their texts', advice: 'save the pages that it names' },
      })
    return importOf('library', file, clips.map(compose), [
      ...(clips.length > 1 ? [importDiagnostic('seeds-split', { count: clips.length })] : []),
      ...(all.length > clips.length ? [importDiagnostic('document-cut')] : []),
      ...(without ? [importDiagnostic('references-left', { count: without })] : []),
    ])
  },
}
