// What an export format must have. In: nothing. Out: the interface that formats.ts has one of for every format.
import type { ClippingRecord } from './record/clipping-record.ts'
import type { StatementRecord } from './record/statement-schema.ts'

/** What is to be said of a format. */
export interface FormatAbout {
  /** What screens call it. */
  label: string
  mediaType: string
  /** The ending of its files’ names, without the dot. */
  extension: string
  /** What it is for and what reads it, in a sentence. */
  use: string
  /** What a file in this format keeps, in a sentence. */
  keeps: string
  /** What it loses or changes, in a sentence. */
  loses: string
}

/** Pieces of one file; joined, they are the file. */
export type Pieces = AsyncIterable<string | Uint8Array>

/** Writes one file of statements. */
export type StatementWriter = (statements: AsyncIterable<StatementRecord>) => Pieces

/** Writes one file of whole clippings, each with the statements selected. */
export type ClippingWriter = (clippings: AsyncIterable<ClippingRecord>) => Pieces

/** A piece of one of several files. */
export interface FilePiece {
  /** The path of the file in its folder, `/` between its parts. */
  file: string
  data: string | Uint8Array
}

/** Writes several files: into a folder, or a ZIP archive where one file is asked for. */
export interface FolderWriter {
  /**
   * The files whose pieces come in turn, as those of tables filled side by side do; every other file comes whole before the
   * next one.
   */
  sideBySide: readonly string[]
  write(clippings: AsyncIterable<ClippingRecord>): AsyncIterable<FilePiece>
}

/** A format that clippings can be exported in; its code is loaded when it is first asked for. */
export type ExportFormat = FormatAbout &
  (
    | { of: 'statements'; load(): Promise<StatementWriter> }
    | { of: 'clippings'; load(): Promise<ClippingWriter> }
    | { of: 'folder'; load(): Promise<FolderWriter> }
  )
