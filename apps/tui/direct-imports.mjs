// An esbuild plugin that imports from our packages directly: `import { fold } from '@hearsay/core'` becomes an import from the
// file that has `fold`. Else each entry of a split bundle loads all parts of a package’s index that any entry uses, and
// `hearsay list` loads the parser.
import { readFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'

const OUR_FILES =
  /[/\\](?:packages[/\\](?:archive|compare|core|decisions|desk|evaluation|exchange|reading)|apps[/\\]tui)[/\\](?:src|dist)[/\\].*\.[jt]sx?$/
const IMPORT = /^(import|export) \{([^}]*)\} from '(@hearsay\/[a-z]+)'/gm
const EXPORT = /^export \{([^}]*)\} from '(\.[^']+)'/gm
const LOADERS = { '.ts': 'ts', '.tsx': 'tsx', '.js': 'js', '.jsx': 'jsx' }

/** The plugin; it needs indexes that export by name, one file a statement. */
export const directImports = {
  name: 'direct-imports',
  setup(build) {
    /** For each package, the file of each exported name. */
    const exportsOf = new Map()
    const filesByName = async (name, resolveDir) => {
      const { path, errors } = await build.resolve(name, { kind: 'import-statement', resolveDir })
      if (errors.length) return new Map()
      if (!exportsOf.has(path)) exportsOf.set(path, namesIn(path))
      return exportsOf.get(path)
    }
    build.onLoad({ filter: OUR_FILES }, async ({ path }) => {
      const text = readFileSync(path, 'utf8')
      const statements = [...text.matchAll(IMPORT)]
      if (statements.length === 0) return undefined
      let contents = text
      for (const [statement, verb, names, from] of statements) {
        const files = await filesByName(from, dirname(path))
        contents = contents.replace(statement, direct(verb, names, from, files))
      }
      return { contents, loader: LOADERS[extname(path)], resolveDir: dirname(path) }
    })
  },
}

/** The names that an index exports, with the file that each is from. */
function namesIn(index) {
  const files = new Map()
  for (const [, names, file] of readFileSync(index, 'utf8').matchAll(EXPORT))
    for (const name of split(names)) files.set(name, join(dirname(index), file))
  return files
}

/** One import statement as several, one for each name. */
function direct(verb, names, from, files) {
  return split(names)
    .map((name) => `${verb} { ${name} } from ${JSON.stringify(files.get(name.split(' as ')[0]) ?? from)}`)
    .join('; ')
}

function split(names) {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
}
