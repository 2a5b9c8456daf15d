// Picks an implementation of the kernel. In: a size of memory. Out: the fastest kernel that runs here.

import type { Kernel } from './kernel.ts'
import { plainKernel } from './plain.ts'
import { wasmKernel } from './wasm.ts'

/** The fastest kernel that runs here, with `bytes` bytes of memory: plain where WebAssembly is missing or forbidden. */
export function createKernel(bytes: number): Kernel {
  return wasmKernel(bytes) ?? plainKernel(bytes)
}
