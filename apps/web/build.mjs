// Bundles the desk's scripts into dist/client, with names that change with their content: `desk-…` for every page, `try-…` for the
// page that reads texts, its worker, and the model that the worker loads when it first reads.
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { commandsOf } from '../../packages/desk/src/commands.ts'

/** Packages that read documents of other programs, each more than the page that reads texts. */
const documentReaders = [
  '@kenjiuno/msgreader',
  'bplist-parser',
  'mammoth',
  'rtf-stream-parser',
  'unpdf',
  'warcio',
]

/** The table of commands has the keys and titles of the terminal too, which no browser needs: a page gets those of the web. */
const webCommands = {
  name: 'web-commands',
  setup(bundle) {
    bundle.onLoad({ filter: /packages[/\\]desk[/\\](?:src|dist)[/\\]commands\.[jt]s$/ }, () => ({
      contents: `export const commandsOf = () => ${JSON.stringify(commandsOf('web'))}`,
    }))
  },
}

const here = fileURLToPath(new URL('.', import.meta.url))

/**
 * Builds into `outdir`; `conditions` picks the packages' sources (`hearsay-source`) or their builds. `scripts.json`, which says what
 * pages load, is written last; then files of earlier builds are removed.
 */
export async function bundle(outdir = join(here, 'dist/client'), conditions = ['module']) {
  const options = {
    absWorkingDir: here,
    outdir,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    // What reads documents of other programs stays on the desk: a browser shows what needs none of it.
    external: [...documentReaders, 'node:zlib'],
    target: 'es2023',
    conditions,
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    metafile: true,
    plugins: [webCommands],
    logLevel: 'warning',
  }
  const written = new Set(['scripts.json'])
  // Built separately, so that no page loads a chunk for another's sake.
  const bundleEntry = async (entry, define = {}) => {
    const { metafile } = await build({ ...options, entryPoints: [entry], define })
    const outputs = Object.entries(metafile.outputs)
    for (const [name] of outputs) written.add(basename(name))
    return basename(outputs.find(([, { entryPoint }]) => entryPoint === entry)[0])
  }
  const worker = await bundleEntry('client/reading-worker.tsx')
  const tryPage = await bundleEntry('client/try.ts', { READING_WORKER: JSON.stringify(`/client/${worker}`) })
  const scripts = JSON.stringify({ everyPage: await bundleEntry('client/desk.ts'), tryPage, worker })
  const draft = join(outdir, `scripts.${process.pid}.json`)
  writeFileSync(draft, scripts)
  renameSync(draft, join(outdir, 'scripts.json'))
  for (const name of readdirSync(outdir)) if (!written.has(name)) rmSync(join(outdir, name), { force: true })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle()
