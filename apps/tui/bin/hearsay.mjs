#!/usr/bin/env node
// Starts the command with the code that V8 compiled the last time. It is cached in a folder of the user, by build, and used only
// if no other user can write there: another user could put code into it.
import { lstatSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import module from 'node:module'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** The Node that the archive needs: its index is in node:sqlite. */
const MIN_NODE_MAJOR = 24
const main = new URL('../dist/main.js', import.meta.url)

/** The user's cache folder; null where there is none. */
function cacheFolder() {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  if (XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME)) return XDG_CACHE_HOME
  if (process.platform === 'win32') return LOCALAPPDATA ?? null
  const home = homedir()
  if (!home || !isAbsolute(home)) return null
  return process.platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache')
}

/** Whether a path is a folder of this user that no other user can write to. */
function isOurs(folder) {
  const { uid, mode } = lstatSync(folder)
  if (!lstatSync(folder).isDirectory()) return false
  return process.platform === 'win32' || (uid === process.getuid() && (mode & 0o022) === 0)
}

if (Number(process.versions.node.split('.')[0]) < MIN_NODE_MAJOR) {
  process.stderr.write(
    `hearsay: Node ${MIN_NODE_MAJOR} or newer is needed, and this is ${process.versions.node}: the index of a desk is in node:sqlite.\n`,
  )
  process.exit(3)
}

try {
  const caches = cacheFolder()
  if (caches && module.enableCompileCache) {
    const { mtimeMs, size } = statSync(main)
    const ours = join(caches, 'hearsay-code')
    const folder = join(ours, `${Math.floor(mtimeMs)}-${size}`)
    if (mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined) {
      // A new build: the code of the others is of no use.
      for (const name of readdirSync(ours)) {
        const other = join(ours, name)
        if (other !== folder) rmSync(other, { recursive: true, force: true })
      }
    }
    if (isOurs(ours) && isOurs(folder)) module.enableCompileCache(folder)
  }
} catch {
  // Without the cache it starts slower, that is all.
}

await import(main.href)
