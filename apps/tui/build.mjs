// Bundles the terminal desk so that it starts fast. The entry finds the command; each command is a part of its own, and
// so is what draws the desk, what reads pages and feeds, and what speaks to a database. The archive's threads are
// entries too: it looks for them beside the file it is in.
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
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

/** Makes a segmenter of the platform as soon as it is loaded, 20 ms, for the few texts that can’t be counted by a table. */
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

/** Asks for its own bytes with `fetch`, which makes Node load its HTTP client, 60 ms; without one it takes them as they are. */
const yogaAlone = {
  name: 'yoga-alone',
  setup(bundle) {
    bundle.onLoad({ filter: /[/\\]yoga-wasm-base64-esm\.js$/ }, ({ path }) => ({
      contents: `const fetch = undefined\n${readFileSync(path, 'utf8')}`,
    }))
  },
}

/** Puts the weights of the models beside the bundle as bytes: reading a file is faster than two megabytes of JavaScript. */
const weightFiles = (outdir) => ({
  name: 'weight-files',
  setup(bundle) {
    bundle.onLoad({ filter: /[/\\]models[/\\](?:default|fast)\.[jt]s$/ }, ({ path }) => {
      const [, base64] = /weights\b[^'"]*['"]([\w+/=]+)['"]/.exec(readFileSync(path, 'utf8'))
      const file = `${basename(path).slice(0, -3)}.model`
      mkdirSync(resolve(here, outdir), { recursive: true })
      writeFileSync(resolve(here, outdir, file), Buffer.from(base64, 'base64'))
      return {
        contents: `import { readFileSync } from 'node:fs'
export const weights = new Uint8Array(readFileSync(new URL('./${file}', import.meta.url)))`,
      }
    })
  },
})

/** The files threads begin with, by the names they are looked for. */
function threads(source) {
  const file = (name) => join(archive, source ? `src/${name}.ts` : `dist/${name}.js`)
  const piscina = dirname(createRequire(join(archive, 'package.json')).resolve('piscina'))
  return {
    'indexer-thread': file('folder/indexer-thread'),
    'record-thread': file('folder/record-thread'),
    'reading-thread': file('readings/reading-thread'),
    'question-thread': file('folder/question-thread'),
    // What the pool of reading threads starts; it looks for it beside itself.
    worker: join(piscina, 'worker.js'),
  }
}

/**
 * Builds into `outdir`; `conditions` picks the packages' sources (`hearsay-source`) or what they were built to. Gives
 * esbuild's account of what went where.
 */
export async function bundle(outdir, conditions = []) {
  const { metafile } = await build({
    metafile: true,
    absWorkingDir: here,
    entryPoints: {
      main: 'src/main.ts',
      ...threads(conditions.includes('hearsay-source')),
    },
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
    // Only asked for by pools with a priority of their own, which none here has.
    external: ['@napi-rs/nice'],
    plugins: [noDevtools, lateStringWidth, yogaAlone, weightFiles(outdir), directImports],
    logLevel: 'warning',
  })
  return metafile
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // Parts of earlier builds have other names and would stay for ever.
  for (const name of globSync('dist/*.{js,model}', { cwd: here })) rmSync(join(here, name))
  await bundle('dist')
}
