// An esbuild plugin for bundles that Node runs: it puts the weights of the models into files beside the bundle. Reading a file is
// faster than parsing two megabytes of JavaScript.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** The plugin, for a bundle whose entries lie in `folder`, an absolute path. */
export const weightFiles = (folder) => ({
  name: 'weight-files',
  setup(bundle) {
    bundle.onLoad({ filter: /[/\\]models[/\\](?:default|fast)\.[jt]s$/ }, ({ path }) => {
      const [, base64] = /weights\b[^'"]*['"]([\w+/=]+)['"]/.exec(readFileSync(path, 'utf8'))
      const file = `${basename(path).slice(0, -3)}.model`
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, file), Buffer.from(base64, 'base64'))
      return {
        contents: `import { readFileSync } from 'node:fs'
export const weights = new Uint8Array(readFileSync(new URL('./${file}', import.meta.url)))`,
      }
    })
  },
})
