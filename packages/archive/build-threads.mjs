// Bundles the threads of a folder’s desk into dist/threads: one that loaded each module of reader and parser as a file of its own
// would take longer to begin than to read a hundred clippings. In: what tsc built. Threads share their chunks.
import { readFileSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { weightFiles } from '../reading/weight-files.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const threads = fileURLToPath(new URL('dist/threads', import.meta.url))
const entries = [
  'folder/indexer-thread',
  'folder/question-thread',
  'folder/record-thread',
  'readings/reading-thread',
]
const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

// Chunks of earlier builds have other names and would stay.
rmSync(threads, { recursive: true, force: true })
await build({
  absWorkingDir: here,
  entryPoints: entries.map((entry) => ({ in: `dist/${entry}.js`, out: basename(entry) })),
  outdir: threads,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  external: Object.keys(dependencies).filter((name) => !name.startsWith('@hearsay/')),
  plugins: [weightFiles(threads)],
  logLevel: 'warning',
})
