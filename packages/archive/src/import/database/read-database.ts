// Exports of press databases, as text. In: the text of a file. Out: its clippings, or null where it is no export of a known
// database. To add a database, add its reader here.
import type { Clip } from '../clip.ts'
import { type ImportDiagnostic, importDiagnostic } from '../diagnostics.ts'
import { clipOfDocument, type DatabaseExport, linesLeftOut, linesOf } from './database.ts'
import { readEuropresse } from './europresse.ts'
import { readFactiva, readFactivaCodes } from './factiva.ts'
import { readNexis } from './nexis.ts'
import { readProquest } from './proquest.ts'

/** The clippings of an export, and what is reported of the file. */
export interface DatabaseClips {
  clips: Clip[]
  diagnostics: ImportDiagnostic[]
}

const readers: ((lines: string[]) => DatabaseExport | null)[] = [
  readFactivaCodes,
  readFactiva,
  readNexis,
  readProquest,
  readEuropresse,
]

/** Reads a text as an export of a press database. */
export function clipsOfDatabase(text: string): DatabaseClips | null {
  const lines = linesOf(text)
  for (const read of readers) {
    const found = read(lines)
    if (!found) continue
    const cover = found.cover.filter(Boolean)
    const { length } = found.documents
    return {
      clips: found.documents.map(clipOfDocument),
      diagnostics: [
        ...(length > 1 ? [importDiagnostic('seeds-split', { count: length })] : []),
        ...(cover.length ? [linesLeftOut(cover)] : []),
      ],
    }
  }
  return null
}
