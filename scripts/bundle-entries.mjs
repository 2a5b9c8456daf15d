// Joins the modules of a built package into one file an entry, `dist/bundle/ENTRY.js`, which Node is given; run in the package's
// folder as `bundle-entries.mjs ENTRY…`, last of its build. Code that is spread over hundreds of modules takes longer to become
// fast: each name from another module is looked up again until it is optimized. Bundlers are given the modules, which they can
// leave out one by one; entries share their chunks, and so what they remember.
import { rmSync } from 'node:fs'
import { build } from 'esbuild'

// Chunks of earlier builds have other names and would stay.
rmSync('dist/bundle', { recursive: true, force: true })
await build({
  entryPoints: process.argv.slice(2).map((entry) => `dist/${entry}.js`),
  outdir: 'dist/bundle',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2023',
  charset: 'utf8',
  packages: 'external',
  // The weights of models stay where they are; from dist/bundle the path is the same as from dist/model.
  external: ['../models/*'],
  logLevel: 'warning',
})
