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

/**
 * How far a file is written: all that a writer must know to go on with it elsewhere. A writer changes it before it asks for the
 * next clipping, so that who gives clippings may note it between two of them.
 */
export interface WriterState {
  /** Whether its beginning is written. */
  begun: boolean
  /** How many items of a list are. */
  items: number
}

/** The state of a file of which nothing is written. */
export function newState(): WriterState {
  return { begun: false, items: 0 }
}

/** Writes one file of statements, from where `state` says. */
export type StatementWriter = (statements: AsyncIterable<StatementRecord>, state: WriterState) => Pieces

/** Writes one file of whole clippings, each with the statements selected, from where `state` says. */
export type ClippingWriter = (clippings: AsyncIterable<ClippingRecord>, state: WriterState) => Pieces

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
  write(clippings: AsyncIterable<ClippingRecord>, state: WriterState): AsyncIterable<FilePiece>
}

/** A format that clippings can be exported in; its code is loaded when it is first asked for. */
export type ExportFormat = FormatAbout &
  (
    | { of: 'statements'; load(): Promise<StatementWriter> }
    | { of: 'clippings'; load(): Promise<ClippingWriter> }
    | { of: 'folder'; load(): Promise<FolderWriter> }
  )
