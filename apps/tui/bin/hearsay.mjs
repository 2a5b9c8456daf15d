#!/usr/bin/env node
// Starts the command with what V8 made of its code last time. That is kept in a folder of the user's own, by build, and
// used only if nobody else can write there: whoever can may put code of theirs in.
import { lstatSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import module from 'node:module'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** The Node the archive needs, which keeps its index with node:sqlite. */
const NODE = 24
const main = new URL('../dist/main.js', import.meta.url)

/** The user's folder for what can be made again; null where there is none. */
function caches() {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  if (XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME)) return XDG_CACHE_HOME
  if (process.platform === 'win32') return LOCALAPPDATA ?? null
  const home = homedir()
  if (!home || !isAbsolute(home)) return null
  return process.platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache')
}

/** Whether a folder is one, this user's, and nobody else's to write to. */
function isOurs(folder) {
  const { uid, mode } = lstatSync(folder)
  if (!lstatSync(folder).isDirectory()) return false
  return process.platform === 'win32' || (uid === process.getuid() && (mode & 0o022) === 0)
}

if (Number(process.versions.node.split('.')[0]) < NODE) {
  process.stderr.write(
    `hearsay: Node ${NODE} or newer is needed, and this is ${process.versions.node}: its node:sqlite keeps the index of a desk.\n`,
  )
  process.exit(3)
}

try {
  const place = caches()
  if (place && module.enableCompileCache) {
    const { mtimeMs, size } = statSync(main)
    const kept = join(place, 'hearsay-code')
    const folder = join(kept, `${Math.floor(mtimeMs)}-${size}`)
    if (mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined) {
      // A new build: what was made of the others is of no use any more.
      for (const name of readdirSync(kept)) {
        const other = join(kept, name)
        if (other !== folder) rmSync(other, { recursive: true, force: true })
      }
    }
    if (isOurs(kept) && isOurs(folder)) module.enableCompileCache(folder)
  }
} catch {
  // Without it all is the same, only slower.
}

await import(main.href)
