// The kernel in WebAssembly: kernel.wat, compiled into module.ts. plain.ts has the same operations in the same order and is easier to
// read.

import { decodeBase64 } from '../base64.ts'
import {
  HIDDEN_UNIT,
  HIDDEN_ZERO,
  ROUND_SHIFT,
  SHORT_UNIT,
  TANH_DENOMINATOR,
  TANH_LIMIT,
  TANH_NUMERATOR,
} from './curve.ts'
import type { Kernel } from './kernel.ts'
import { kernelModule, olderKernelModule } from './module.ts'
import {
  EXP_SERIES,
  INVERSE_LN2,
  LN2,
  MIN_EXPONENT,
  NEGLIGIBLE_PROBABILITY,
  ROUND_SHIFT_F64,
} from './paths.ts'

/** Constants at the beginning of the memory, below `FIRST_FREE_BYTE`, as kernel.wat expects them. */
const CONSTANTS = [
  ...TANH_NUMERATOR,
  ...TANH_DENOMINATOR,
  TANH_LIMIT,
  -TANH_LIMIT,
  0.5,
  HIDDEN_UNIT / 2,
  ROUND_SHIFT,
  ROUND_SHIFT - HIDDEN_ZERO,
  SHORT_UNIT,
]
/** The float64 constants. */
const WIDE_CONSTANTS = [
  ...EXP_SERIES,
  INVERSE_LN2,
  ...LN2,
  ROUND_SHIFT_F64,
  MIN_EXPONENT,
  NEGLIGIBLE_PROBABILITY,
]
/** Address of the first of them. */
const WIDE_START = 64

/** The part of WebAssembly’s interface that is used; the language’s own library doesn’t declare it. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  Memory: new (size: { initial: number }) => { buffer: ArrayBuffer }
  Instance: new (module: object, imports: { kernel: { memory: object } }) => { exports: Functions }
}
type Functions = Omit<Kernel, 'kind' | 'memory'>

const PAGE_BYTES = 65_536
const modules = new Map<string, object>()

/**
 * A kernel in WebAssembly with `bytes` bytes of memory, with the relaxed product of bytes where the engine has it; null where
 * WebAssembly is missing, too old or forbidden.
 */
export function wasmKernel(bytes: number): Kernel | null {
  return kernelOf(kernelModule, bytes) ?? olderWasmKernel(bytes)
}

/** The same without the relaxed product of bytes: the same sums, more slowly. */
export function olderWasmKernel(bytes: number): Kernel | null {
  return kernelOf(olderKernelModule, bytes)
}

function kernelOf(base64: string, bytes: number): Kernel | null {
  let module = modules.get(base64)
  try {
    module ??= new WebAssembly.Module(decodeBase64(base64))
  } catch {
    return null
  }
  modules.set(base64, module)
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) })
  new Float32Array(memory.buffer).set(CONSTANTS)
  new Float64Array(memory.buffer, WIDE_START).set(WIDE_CONSTANTS)
  const { exports } = new WebAssembly.Instance(module, { kernel: { memory } })
  return { kind: 'wasm', memory: memory.buffer, ...exports }
}
