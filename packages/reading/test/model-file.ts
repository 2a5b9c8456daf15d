// Creates small model files with random weights from a seed, for tests of running a model.

import { labels } from '../src/labels.ts'

/** The sizes of a model with random weights. */
export interface Sizes {
  hidden: number
  layers: number
  seed?: number
  words?: string[]
  /** Whether it has the table `vector`. */
  vectors?: boolean
}

const TABLES = { word: 10, vector: 6, suffix: 5, prefix: 5, shape: 4, quote: 3, cue: 3, edge: 2 }
const ROWS = { suffix: 4096, prefix: 4096, shape: 64, quote: 8, cue: 8, edge: 4 }

/** The bytes of a model file with random weights. */
export function modelFileOf({ hidden, layers, seed = 1, words = ['said', 'venn'], vectors = true }: Sizes) {
  const random = randomFrom(seed)
  const blobs: { name: string; type: string; rows: number; columns: number }[] = []
  const parts: Uint8Array[] = []
  const put = (name: string, type: string, rows: number, columns: number, ...lists: ArrayBufferView[]) => {
    blobs.push({ name, type, rows, columns })
    parts.push(joined(lists.map(({ buffer }) => new Uint8Array(buffer as ArrayBuffer))))
  }
  const int8 = (name: string, rows: number, columns: number) => {
    const scales = Float32Array.from({ length: rows }, () => (0.5 + random()) / 127)
    const entries = Int8Array.from({ length: rows * columns }, () => Math.round((random() - 0.5) * 254))
    put(name, 'int8', rows, columns, scales, entries)
  }
  const float = (name: string, rows: number, columns: number) => {
    const entries = Float32Array.from({ length: rows * columns }, () => random() - 0.5)
    put(name, 'float32', rows, columns, entries)
  }
  let inputs = 0
  for (const [name, columns] of Object.entries(TABLES)) {
    if (name === 'vector' && !vectors) continue
    int8(name, ROWS[name as keyof typeof ROWS] ?? words.length + 2, columns)
    inputs += columns
  }
  for (let layer = 0; layer < layers; layer++) {
    for (const direction of ['f', 'b']) {
      int8(`lstm${layer}${direction}.input`, 4 * hidden, layer ? 2 * hidden : inputs)
      int8(`lstm${layer}${direction}.recurrent`, 4 * hidden, hidden)
      float(`lstm${layer}${direction}.bias`, 1, 4 * hidden)
    }
    int8(`head${layer}`, labels.length, 2 * hidden)
  }
  float('head.bias', 1, labels.length)
  float('steps', labels.length, labels.length)
  float('starts', 1, labels.length)
  const header = {
    version: 1,
    name: 'chance',
    labels,
    hidden,
    layers,
    threshold: { source: 0.1, cue: 0.1, content: 0.1 },
    calibration: { bias: 0, source: 1, cue: 1, content: 1, noSource: 0 },
    words: words.join('\n'),
    cues: words.map((_, at) => 1 + (at % 7)).join(''),
    blobs,
  }
  return fileOf(header, parts)
}

/** Assembles a model file from its header and tables. */
export function fileOf(header: unknown, parts: Uint8Array[] = []): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify(header))
  const start = new Uint8Array(8)
  start.set([...'HEAR'].map((sign) => sign.charCodeAt(0)))
  new DataView(start.buffer).setUint32(4, json.length, true)
  return joined([joined([start, json]), ...parts])
}

/** Concatenates the parts, each padded to a multiple of four bytes. */
function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const padded = parts.map((part) => [part, (part.length + 3) & ~3] as const)
  const whole = new Uint8Array(padded.reduce((sum, [, length]) => sum + length, 0))
  let at = 0
  for (const [part, length] of padded) {
    whole.set(part, at)
    at += length
  }
  return whole
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
