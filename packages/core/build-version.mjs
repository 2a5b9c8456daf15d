// Versions made of what was built. In: built modules and the entries that count. Out: a digest, which version.js gets. The
// same sources give the same digest on every machine: only the names and bytes of the modules that an entry imports, itself
// or through others, count; what an earlier build left behind does not.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The modules of a folder that the entries import, themselves or through others; paths from the folder, sorted. */
export function modulesFrom(folder, entries) {
  const found = new Set()
  const visit = (path) => {
    if (found.has(path)) return
    found.add(path)
    const code = readFileSync(join(folder, path), 'utf8')
    for (const [, target] of code.matchAll(/(?:\bfrom|\bimport) ?\(? ?['"](\.[^'"]+)['"]/g))
      visit(posix.join(posix.dirname(path), target))
  }
  for (const entry of entries) visit(entry)
  return [...found].filter((path) => path !== 'version.js').sort()
}

/** The digest, 16 hex digits, of the modules that the entries of each folder import. */
export function digestOf(parts) {
  const hash = createHash('sha256')
  for (const { folder, entries } of parts) {
    for (const path of modulesFrom(folder, entries)) {
      const bytes = readFileSync(join(folder, path))
      hash.update(`${path} ${bytes.length}\n`).update(bytes)
    }
  }
  return hash.digest('hex').slice(0, 16)
}

/** Writes a version into the built version.js of a folder, in the place of the one it has. */
export function stampVersion(folder, version) {
  const file = join(folder, 'version.js')
  const text = readFileSync(file, 'utf8')
  const stamped = text.replace(/(Version\s*= )'[^']*'/, `$1'${version}'`)
  if (!stamped.includes(`'${version}'`)) throw new Error(`${file} has no version to write`)
  if (stamped !== text) writeFileSync(file, stamped)
}

/** What the parser is made of, built to `folder`. */
export const parserParts = (folder) => [{ folder, entries: ['seed/decode.js', 'seed/parse.js'] }]

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = fileURLToPath(new URL('dist', import.meta.url))
  stampVersion(dist, digestOf(parserParts(dist)))
}
