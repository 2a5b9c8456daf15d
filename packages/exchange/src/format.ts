// What an export format must have. In: nothing. Out: the interface that formats.ts has one of for every format.
import type { Clipping } from '@hearsay/archive'
import type { StatementRecord } from './statement-schema.ts'

interface FormatEntry {
  /** What screens call it. */
  label: string
  mediaType: string
  /** The ending of its files’ names, without the dot. */
  extension: string
  /** What a file in this format keeps of the statements and what it loses, in a sentence. */
  keeps: string
}

/** A format that is made of statements. */
export interface StatementFormat extends FormatEntry {
  of: 'statements'
  /** Writes a file piece by piece; the pieces joined are the file. */
  write(statements: AsyncIterable<StatementRecord>): AsyncIterable<string>
}

/** A format that is made of whole clippings, each with the statements selected. */
export interface ClippingFormat extends FormatEntry {
  of: 'clippings'
  /** Writes a file piece by piece; the pieces joined are the file. */
  write(clippings: AsyncIterable<Clipping>): AsyncIterable<string>
}

/** A format that statements can be exported in. */
export type ExportFormat = StatementFormat | ClippingFormat
