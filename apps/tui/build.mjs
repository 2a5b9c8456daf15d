// Bundles the command: dist/main.js prints, and loads the desk's own files (Ink, React) only when one is opened.
import { readFileSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8'))

/** Ink names it in a branch for developers alone; the bundle leaves that branch empty. */
const noDevtools = {
  name: 'no-devtools',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: 'none' }))
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export default {}' }))
  },
}

/** Writes the bundle into `outdir` and gives back esbuild's account of what went where. */
export async function bundle(outdir) {
  const { metafile } = await build({
    entryPoints: [here('src/main.ts')],
    outdir,
    bundle: true,
    splitting: true,
    minifySyntax: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    chunkNames: 'part-[hash]',
    conditions: ['hearsay-source'],
    jsx: 'automatic',
    metafile: true,
    logLevel: 'warning',
    legalComments: 'none',
    plugins: [noDevtools],
    define: { 'process.env.NODE_ENV': '"production"', HEARSAY_VERSION: JSON.stringify(version) },
    // Some of Ink's own dependencies still ask for Node's modules with require.
    banner: {
      js: "import { createRequire as inNode } from 'node:module'; const require = inNode(import.meta.url);",
    },
  })
  return metafile
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await bundle(here('dist'))
}
