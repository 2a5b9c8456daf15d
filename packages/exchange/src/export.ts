// Clippings in a format. In: a format’s name, clippings. Out: the pieces of one file, or of several. Nothing is made before it is
// asked for, so that an export of any length takes the memory of one clipping.
import type { Clipping } from '@hearsay/archive'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { makeZip } from 'client-zip'
import type { ExportFormat, FilePiece, FolderWriter, WriterState } from './format.ts'
import { newState } from './format.ts'
import type { ExportFormatName } from './formats.ts'
import { exportFormats } from './formats.ts'
import { clippingRecords } from './record/clipping-record.ts'
import { statementRecords } from './record/statement-record.ts'

/** Gives the clippings of an export, each time from the first: a ZIP archive of tables reads them once a table. */
export type ClippingSource = () => AsyncIterable<Clipping>

/** Whether a format is a folder of files. */
export function isFolderFormat(name: ExportFormatName): boolean {
  return exportFormats[name].of === 'folder'
}

/** The files of a folder format that are written in turn; null for a format of one file. */
export async function filesInTurn(name: ExportFormatName): Promise<readonly string[] | null> {
  const format: ExportFormat = exportFormats[name]
  return format.of === 'folder' ? (await format.load()).sideBySide : null
}

/**
 * Whether an export in this format can go on after it was ended. A workbook is made as a whole, and so is a ZIP archive, for which
 * a folder is to be had.
 */
export function isResumable(name: ExportFormatName): boolean {
  return name !== 'xlsx'
}

/**
 * Writes clippings as one file, piece by piece; a folder of files becomes a ZIP archive. Ends the clippings’ iterator if it is
 * ended early.
 */
export async function* writeExport(
  name: ExportFormatName,
  clippings: ClippingSource,
  state: WriterState = newState(),
): AsyncGenerator<string | Uint8Array> {
  const format: ExportFormat = exportFormats[name]
  if (format.of === 'statements') yield* (await format.load())(statementRecords(clippings()), state)
  else if (format.of === 'clippings') yield* (await format.load())(clippingRecords(clippings()), state)
  else yield* zipOf(await format.load(), clippings)
}

/** Writes clippings as several files, piece by piece. Pieces of one file may come between those of another. */
export async function* writeExportFolder(
  name: ExportFormatName,
  clippings: ClippingSource,
  state: WriterState = newState(),
): AsyncGenerator<FilePiece> {
  const format: ExportFormat = exportFormats[name]
  if (format.of === 'folder') yield* (await format.load()).write(clippingRecords(clippings()), state)
  else
    for await (const data of writeExport(name, clippings, state))
      yield { file: `statements.${format.extension}`, data }
}

/** A day that every archive has: what is in an archive must not depend on when it was made. In local time, as ZIP has it. */
const ZIP_DAY = new Date(1980, 0, 1)

async function* zipOf(format: FolderWriter, clippings: ClippingSource): AsyncGenerator<Uint8Array> {
  /** The files of one pass over the clippings: those that come whole, or one of those side by side. */
  async function* filesOfPass(only: string | null) {
    const pieces = format.write(clippingRecords(clippings()), newState())[Symbol.asyncIterator]()
    const isMeant = (file: string) => (only === null ? !format.sideBySide.includes(file) : file === only)
    let next = await pieces.next()
    const skip = async () => {
      while (!next.done && !isMeant(next.value.file)) next = await pieces.next()
    }
    try {
      for (await skip(); !next.done; await skip()) {
        const name: string = next.value.file
        async function* input() {
          while (!next.done && (next.value.file === name || !isMeant(next.value.file))) {
            if (next.value.file === name) {
              const { data } = next.value
              yield typeof data === 'string' ? utf8ToBytes(data) : data
            }
            next = await pieces.next()
          }
        }
        yield { name, lastModified: ZIP_DAY, input: input() }
      }
    } finally {
      await pieces.return?.()
    }
  }
  async function* files() {
    yield* filesOfPass(null)
    for (const file of format.sideBySide) yield* filesOfPass(file)
  }
  yield* zipped(files())
}

/** Whole files as a ZIP archive. */
export async function* zipFiles(files: readonly FilePiece[]): AsyncGenerator<Uint8Array> {
  yield* zipped(files.map(({ file, data }) => ({ name: file, lastModified: ZIP_DAY, input: data })))
}

async function* zipped(files: Parameters<typeof makeZip>[0]): AsyncGenerator<Uint8Array> {
  const archive = makeZip(files).getReader()
  try {
    for (;;) {
      const { done, value } = await archive.read()
      if (done) return
      yield value
    }
  } finally {
    // Ended early, the archive throws what it was ended with: nothing.
    await archive.cancel().catch(() => undefined)
  }
}
