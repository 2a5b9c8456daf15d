// Bundles the terminal desk so that it starts fast. The entry finds the command; each command is a chunk, and so are the screen of
// the desk, the readers of pages and feeds, and the database drivers. The archive's threads are entries too: it looks for them
// beside its own file.
import { globSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { weightFiles } from '../../packages/reading/weight-files.mjs'
import { directImports } from './direct-imports.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const archive = join(here, '../../packages/archive')

/** Ink asks for React's developer tools only in development; the bundle leaves them out. */
const noDevtools = {
  name: 'no-devtools',
  setup(bundle) {
    bundle.onResolve({ filter: /^react-devtools-core$/ }, () => ({ path: 'none', namespace: 'none' }))
    bundle.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export default {}' }))
  },
}

/** string-width creates a segmenter when it is loaded, 20 ms, for the few texts that a table can’t measure; this loads it late. */
const lateStringWidth = {
  name: 'late-string-width',
  setup(bundle) {
    const late = { path: 'late', namespace: 'string-width' }
    bundle.onResolve({ filter: /^string-width$/ }, ({ kind }) => (kind === 'require-call' ? undefined : late))
    bundle.onLoad({ filter: /.*/, namespace: 'string-width' }, () => ({
      contents: `let itself
export default function stringWidth(...given) {
  itself ??= require('string-width').default
  return itself(...given)
}`,
      resolveDir: here,
    }))
  },
}

/** Yoga loads its own bytes with `fetch`, for which Node loads its HTTP client, 60 ms; without `fetch` it decodes them. */
const yogaAlone = {
  name: 'yoga-alone',
  setup(bundle) {
    bundle.onLoad({ filter: /[/\\]yoga-wasm-base64-esm\.js$/ }, ({ path }) => ({
      contents: `const fetch = undefined\n${readFileSync(path, 'utf8')}`,
    }))
  },
}

/** The entries of threads, by the names under which they are looked for. */
function threads(source) {
  const file = (name) => join(archive, source ? `src/${name}.ts` : `dist/${name}.js`)
  const piscina = dirname(createRequire(join(archive, 'package.json')).resolve('piscina'))
  return {
    'indexer-thread': file('folder/indexer-thread'),
    'record-thread': file('folder/record-thread'),
    'reading-thread': file('readings/reading-thread'),
    'question-thread': file('folder/question-thread'),
    // The pool of reading threads looks for it beside itself.
    worker: join(piscina, 'worker.js'),
  }
}

/**
 * Builds into `outdir`; `conditions` picks the packages' sources (`hearsay-source`) or what they were built to. Returns
 * esbuild's metafile. Threads share no chunks with the command: each side would load many small files for the other's sake.
 */
export async function bundle(outdir, conditions = ['module']) {
  const options = {
    metafile: true,
    absWorkingDir: here,
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    conditions,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"', __dirname: 'import.meta.dirname' },
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    // Only pools with a priority need it; none here has one.
    external: ['@napi-rs/nice'],
    plugins: [noDevtools, lateStringWidth, yogaAlone, weightFiles(resolve(here, outdir)), directImports],
    logLevel: 'warning',
  }
  const command = await build({ ...options, entryPoints: { main: 'src/main.ts' } })
  const others = await build({ ...options, entryPoints: threads(conditions.includes('hearsay-source')) })
  return {
    inputs: { ...command.metafile.inputs, ...others.metafile.inputs },
    outputs: { ...command.metafile.outputs, ...others.metafile.outputs },
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // Chunks of earlier builds have other names and would stay.
  for (const name of globSync('dist/*.{js,model}', { cwd: here })) rmSync(join(here, name))
  await bundle('dist')
}
