// Puts `hearsay` on the PATH: a launcher that starts it with the Node that the first start fetched, its manual page, and what lets
// shells complete it. In: the folder for the launcher, or none. Out: the files, each named on standard output.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'

/** Writes the files. `root` is the checkout, `here` where the user is, `env` the environment with the pinned Node on its PATH. */
export function link({ root, here, env, folder, userPath, platform = process.platform }) {
  const home = env.HOME || homedir()
  const data = env.XDG_DATA_HOME || join(home, '.local', 'share')
  const config = env.XDG_CONFIG_HOME || join(home, '.config')
  const bin = folder ? resolve(here, folder) : join(home, '.local', 'bin')
  const printed = (...words) => {
    const made = spawnSync('node', [join(root, 'apps/tui/bin/hearsay.mjs'), ...words], {
      env,
      encoding: 'utf8',
    })
    if (made.status !== 0) throw new Error(made.stderr || `hearsay ${words.join(' ')} failed`)
    return made.stdout
  }
  const files = [
    platform === 'win32'
      ? [join(bin, 'hearsay.cmd'), `@node "${join(root, 'scripts', 'run.mjs')}" command %*\r\n`]
      : [join(bin, 'hearsay'), launcher(root)],
    [join(data, 'man', 'man1', 'hearsay.1'), printed('man')],
    [join(data, 'bash-completion', 'completions', 'hearsay'), printed('completion', 'bash')],
    [join(data, 'zsh', 'site-functions', '_hearsay'), printed('completion', 'zsh')],
    [join(config, 'fish', 'completions', 'hearsay.fish'), printed('completion', 'fish')],
  ]
  for (const [file, words] of files) {
    replace(file, words)
    process.stdout.write(`${file}\n`)
  }
  if (platform !== 'win32') chmodSync(files[0][0], 0o755)
  const folders = (userPath ?? '').split(delimiter)
  if (!folders.includes(bin))
    process.stderr.write(
      `hearsay: ${bin} is not on your PATH; add it, or run npm run link -- FOLDER with one that is.\n`,
    )
}

/** A shell script: `run.mjs` builds what has changed and finds the Node that it needs. */
function launcher(root) {
  const script = `'${join(root, 'scripts', 'run.mjs').replaceAll("'", `'\\''`)}'`
  return `#!/bin/sh
# Starts Hearsay from its checkout; npm run link wrote this.
unset INIT_CWD
exec node ${script} command "$@"
`
}

function replace(file, words) {
  mkdirSync(dirname(file), { recursive: true })
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${file} is a folder`)
  const fresh = `${file}.new-${process.pid}`
  try {
    writeFileSync(fresh, words)
    renameSync(fresh, file)
  } finally {
    rmSync(fresh, { force: true })
  }
}
