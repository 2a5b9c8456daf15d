// Bundles the desk's scripts into dist/client, under names that change with their content: `desk-…` for every page,
// `try-…` for the page that reads texts itself, the worker it starts, and the model the worker loads when it first reads.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = fileURLToPath(new URL('.', import.meta.url))

/** Builds into `outdir`; `conditions` picks the packages' sources (`hearsay-source`) or what they were built to. */
export async function bundle(outdir = join(here, 'dist/client'), conditions = []) {
  rmSync(outdir, { recursive: true, force: true })
  const options = {
    absWorkingDir: here,
    outdir,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    conditions,
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    metafile: true,
    logLevel: 'warning',
  }
  const worker = await build({ ...options, entryPoints: ['client/reading-worker.tsx'] })
  const [address] = Object.keys(worker.metafile.outputs).filter((name) => /reading-worker-[^/]*$/.test(name))
  const define = { READING_WORKER: JSON.stringify(`/client/${address.split('/').at(-1)}`) }
  // Apart from each other, so that no page loads a part for another's sake.
  await build({ ...options, entryPoints: ['client/desk.ts'] })
  await build({ ...options, entryPoints: ['client/try.ts'], define })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle()
