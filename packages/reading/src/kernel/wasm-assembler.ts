// Assembles a WebAssembly module. In: functions as instructions. Out: the module’s bytes. It covers only what the kernel needs
// of https://webassembly.github.io/spec/core/binary and its vector instructions.

/** Instructions as bytes, nested as they were composed. */
export type Code = (number | Code)[]

/** A function without a result. Its locals are numbered: parameters first (all i32), then i32, then v128. */
export interface Func {
  name: string
  params: number
  integers: number
  vectors: number
  code: Code
}

/** A number in unsigned LEB128. */
function unsigned(value: number): Code {
  const bytes: Code = []
  let rest = value
  for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80)
  bytes.push(rest)
  return bytes
}

/** A number in signed LEB128. */
function signed(value: number): Code {
  const bytes: Code = []
  for (let rest = value; ; rest >>= 7) {
    const last = rest & 0x7f
    if ((rest >> 7 === 0 && last < 0x40) || (rest >> 7 === -1 && last >= 0x40)) return [...bytes, last]
    bytes.push(last | 0x80)
  }
}

const vector = (operation: number): Code => [0xfd, unsigned(operation)]
const memory = (operation: number, align: number, offset: number): Code => [
  vector(operation),
  align,
  unsigned(offset),
]

/** Pushes a local. */
export const get = (local: number): Code => [0x20, unsigned(local)]
/** Pops into a local. */
export const set = (local: number): Code => [0x21, unsigned(local)]
/** Copies the top into a local. */
export const tee = (local: number): Code => [0x22, unsigned(local)]
/** Pushes a whole number. */
export const integer = (value: number): Code => [0x41, signed(value)]
/** i32.add */
export const plus: Code = [0x6a]
/** Adds a fixed number to an i32 local. */
export const advance = (local: number, by: number): Code => [get(local), integer(by), plus, set(local)]
/** Runs `body` until the i32 local, reduced by `by` after each run, is 0; at least once. */
export const repeat = (local: number, by: number, body: Code): Code => [
  [0x03, 0x40],
  body,
  [get(local), integer(-by), plus, tee(local)],
  [0x0d, 0x00, 0x0b],
]

/** Four lanes from the address on the stack plus `offset`. */
export const load = (offset: number): Code => memory(0x00, 2, offset)
/** Four lanes to the address on the stack plus `offset`. */
export const store = (offset: number): Code => memory(0x0b, 2, offset)
/** Eight signed bytes as eight 16-bit lanes. */
export const loadBytes = (offset: number): Code => memory(0x01, 0, offset)
/** Four bytes in each 32-bit lane. */
export const loadSplat = (offset: number): Code => memory(0x09, 2, offset)
/** Eight bytes in both 64-bit lanes. */
export const loadSplatWide = (offset: number): Code => memory(0x0a, 3, offset)
/** The lower 64 bits of a vector. */
export const storeHalf = (offset: number): Code => [memory(0x5b, 1, offset), 0]
/** A vector of zeros. */
export const zero: Code = [vector(0x0c), new Array<number>(16).fill(0)]

// Vector instructions by their names in the specification, `f32x4` unless they say otherwise.

/** Adds four numbers to four. */
export const add = vector(0xe4)
/** Multiplies four numbers by four. */
export const mul = vector(0xe6)
/** Divides four numbers by four. */
export const div = vector(0xe7)
/** The lesser of each two; the first where they can’t be compared. */
export const pmin = vector(0xea)
/** The greater of each two; the first where they can’t be compared. */
export const pmax = vector(0xeb)
/** Four signed integers as numbers. */
export const convert = vector(0xfa)
/** Adds four integers to four. */
export const addIntegers = vector(0xae)
/** Takes four integers from four. */
export const subIntegers = vector(0xb1)
/** i32x4.dot_i16x8_s: products of neighbours, summed in pairs. */
export const dot = vector(0xba)
/** i16x8.narrow_i32x4_s: both vectors' lanes as 16 bits. */
export const narrow = vector(0x85)

/** Instructions on two numbers of 64 bits, `f64x2` but for the last two. */
export const wide = {
  add: vector(0xf0),
  sub: vector(0xf1),
  mul: vector(0xf2),
  div: vector(0xf3),
  pmax: vector(0xf7),
  /** All bits where the first is the greater, else none. */
  greater: vector(0x4a),
  /** Both numbers in each other's place. */
  swap: (local: number): Code => [
    [get(local), get(local), vector(0x0d)],
    [8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7],
  ],
  /** The bits that both have. */
  and: vector(0x4e),
  /** i64x2.add */
  addIntegers: vector(0xce),
  /** i64x2.shl by so many bits. */
  shift: (bits: number): Code => [integer(bits), vector(0xcb)],
}

const I32 = 0x7f
const V128 = 0x7b
/** Flattens nested code. */
const flat = (code: unknown[]) => code.flat(Number.POSITIVE_INFINITY) as number[]
/** Code after its length in bytes. */
const sized = (code: Code): Code => {
  const bytes = flat(code)
  return [unsigned(bytes.length), bytes]
}
const section = (id: number, content: Code): Code => [id, sized(content)]
const list = (items: Code): Code => [unsigned(items.length), items]
const name = (text: string): Code => list(Array.from(text, (sign) => sign.charCodeAt(0)))

/** The bytes of a module that exports `functions` and imports its memory as `kernel.memory`. */
export function assemble(functions: Func[]): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ params }) => [0x60, list(new Array(params).fill(I32)), 0])
  const bodies = functions.map(({ integers, vectors, code }) => {
    const locals = list([
      [unsigned(integers), I32],
      [unsigned(vectors), V128],
    ])
    return sized([locals, code, 0x0b])
  })
  return Uint8Array.from(
    flat([
      [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      section(1, list(types)),
      section(2, list([[name('kernel'), name('memory'), 0x02, 0x00, 0x01]])),
      section(3, list(functions.map((_, at) => unsigned(at)))),
      section(7, list(functions.map((func, at) => [name(func.name), 0x00, unsigned(at)]))),
      section(10, list(bodies)),
    ]),
  )
}
