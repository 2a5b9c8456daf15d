// An esbuild plugin for bundles that Node runs: it puts the weights of the models into files beside the bundle. Reading a file is
// faster than parsing two megabytes of JavaScript.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** The plugin, for a bundle whose entries lie in `folder`, an absolute path. */
export const weightFiles = (folder) => ({
  name: 'weight-files',
  setup(bundle) {
    const write = (path) => {
      const [, base64] = /weights\b[^'"]*['"]([\w+/=]+)['"]/.exec(readFileSync(path, 'utf8'))
      const file = `${basename(path).slice(0, -3)}.model`
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, file), Buffer.from(base64, 'base64'))
      return `new Uint8Array(readFileSync(new URL('./${file}', import.meta.url)))`
    }
    const fileSystem = "import { readFileSync } from 'node:fs'\n"
    bundle.onLoad({ filter: /[/\\]models[/\\](?:default|fast|multilingual)\.[jt]s$/ }, ({ path }) => {
      return { contents: `${fileSystem}export const weights = ${write(path)}` }
    })
    bundle.onLoad({ filter: /[/\\]models[/\\]multilingual-now\.[jt]s$/ }, ({ path }) => {
      const bytes = write(path.replace('-now', ''))
      return { contents: `${fileSystem}export const weightsNow = () => ${bytes}` }
    })
  },
})
