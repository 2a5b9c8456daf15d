// Parses a model file: "HEAR", the header’s length (uint32, little-endian), the header (JSON), then its tables, each aligned to
// four bytes. In: bytes. Out: the header and the tables, without copying.
//
//   HEAR │ 1873 │ {"version":1,"name":"default","labels":[…],…,"blobs":[{"name":"word",…},…]} │ word │ suffix │ …

import { ModelError } from './model-error.ts'

declare const TextDecoder: new () => { decode(bytes: Uint8Array): string }

/** A table: int8 with one scale per row (value = scale · entry), or float32. */
export interface Table {
  name: string
  rows: number
  columns: number
  /** One per row; null if the entries are float32. */
  scales: Float32Array | null
  entries: Int8Array | Float32Array
}

/** The contents of a model file. */
export interface ModelFile {
  name: string
  labels: string[]
  /** Units of one direction of a layer. */
  hidden: number
  layers: number
  /** The probability that a part must exceed. */
  threshold: Record<'source' | 'cue' | 'content', number>
  /** Weights of a logistic function from the parts’ probabilities to a confidence. */
  calibration: Record<'bias' | 'source' | 'cue' | 'content' | 'noSource', number>
  /** Word i has row i + 2 of its tables; row 1 is for unknown words. */
  words: string[]
  /** How many words have a row of their own in the table `word`; the others have one in `vector` only. */
  trained: number
  /** For each word, how often it is a cue: a level from 1. */
  cues: Uint8Array
  /** The languages of a model that knows words by their letters, in the order of its table `language`; none where it has words. */
  languages: string[]
  tables: Map<string, Table>
}

const SIGNATURE = 'HEAR'
const VERSION = 1

/** Parses a model file. Throws a ModelError that says what is wrong with it. */
export function parseModelFile(bytes: Uint8Array<ArrayBuffer>): ModelFile {
  if (bytes.length < 8 || String.fromCharCode(...bytes.subarray(0, 4)) !== SIGNATURE)
    throw new ModelError('These bytes are no model: a model begins with the letters HEAR.')
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true)
  if (8 + length > bytes.length) throw new ModelError('The model ends inside its header.')
  const header = headerOf(bytes.subarray(8, 8 + length))
  // Typed arrays must begin at a multiple of four in their buffer.
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const tables = new Map<string, Table>()
  let at = aligned(8 + length)
  for (const blob of list(header, 'blobs')) {
    const [name, type, rows, columns] = [
      text(blob, 'name'),
      text(blob, 'type'),
      count(blob, 'rows'),
      count(blob, 'columns'),
    ]
    const cells = rows * columns
    const head = type === 'int8' ? 4 * rows : 0
    const size = type === 'int8' ? head + cells : 4 * cells
    if (type !== 'int8' && type !== 'float32')
      throw new ModelError(`The model's table “${name}” is of type “${type}”; int8 and float32 are known.`)
    if (at + size > whole.length) throw new ModelError(`The model ends inside its table “${name}”.`)
    const start = whole.byteOffset + at
    const scales = head ? new Float32Array(whole.buffer, start, rows) : null
    const entries = head
      ? new Int8Array(whole.buffer, start + head, cells)
      : new Float32Array(whole.buffer, start, cells)
    tables.set(name, { name, rows, columns, scales, entries })
    at = aligned(at + size)
  }
  const languages = field(header, 'languages') === undefined ? [] : text(header, 'languages').split(' ')
  const words = languages.length ? [] : text(header, 'words').split('\n')
  const cues = languages.length ? new Uint8Array() : Uint8Array.from(text(header, 'cues'), Number)
  if (cues.length !== words.length)
    throw new ModelError(`The model has ${words.length} words but cue steps for ${cues.length}.`)
  return {
    name: text(header, 'name'),
    labels: list(header, 'labels') as string[],
    hidden: count(header, 'hidden'),
    layers: count(header, 'layers'),
    threshold: numbers(header, 'threshold', ['source', 'cue', 'content']),
    calibration: numbers(header, 'calibration', ['bias', 'source', 'cue', 'content', 'noSource']),
    words,
    trained: field(header, 'trained') === undefined ? words.length : count(header, 'trained'),
    cues,
    languages,
    tables,
  }
}

/**
 * Writes a row’s values for `count` columns from `first` on to `into` from `at` on: entries times the row’s scale, or the
 * numbers of a float table.
 */
export function writeRow(
  { columns, scales, entries }: Table,
  row: number,
  into: Float32Array,
  at: number,
  first = 0,
  count = columns,
): void {
  const from = row * columns + first
  const scale = scales ? scales[row]! : 1
  for (let column = 0; column < count; column++) into[at + column] = scale * entries[from + column]!
}

/** A table by its name. Throws a ModelError if it is missing or has another shape. */
export function tableOf({ tables }: ModelFile, name: string, rows?: number, columns?: number): Table {
  const table = tables.get(name)
  if (!table) throw new ModelError(`The model has no table “${name}”.`)
  if ((rows ?? table.rows) !== table.rows || (columns ?? table.columns) !== table.columns)
    throw new ModelError(
      `The model's table “${name}” is ${table.rows} × ${table.columns}; expected ${rows ?? 'any'} × ${columns ?? 'any'}.`,
    )
  return table
}

const aligned = (at: number) => (at + 3) & ~3

function headerOf(bytes: Uint8Array): unknown {
  let header: unknown
  try {
    header = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw new ModelError('The model’s header is no JSON.')
  }
  const version = field(header, 'version')
  if (version !== VERSION)
    throw new ModelError(`The model is of version ${version}; this program runs version ${VERSION}.`)
  return header
}

function field(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null ? (from as Record<string, unknown>)[name] : undefined
}

function text(from: unknown, name: string): string {
  const value = field(from, name)
  if (typeof value !== 'string') throw new ModelError(`The model’s header has no text “${name}”.`)
  return value
}

function count(from: unknown, name: string): number {
  const value = field(from, name)
  if (!Number.isInteger(value) || (value as number) < 0 || (value as number) > 1e8)
    throw new ModelError(`The model’s header has no number “${name}”.`)
  return value as number
}

function list(from: unknown, name: string): unknown[] {
  const value = field(from, name)
  if (!Array.isArray(value)) throw new ModelError(`The model’s header has no list “${name}”.`)
  return value
}

function numbers<Name extends string>(from: unknown, name: string, names: Name[]): Record<Name, number> {
  const values = field(from, name)
  return Object.fromEntries(
    names.map((one) => {
      const value = field(values, one)
      if (typeof value !== 'number')
        throw new ModelError(`The model’s header has no number “${name}.${one}”.`)
      return [one, value]
    }),
  ) as Record<Name, number>
}
