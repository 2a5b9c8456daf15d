// Runs every package's bench.mjs, one after the other; with `--against CLONE`, this build beside that one.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { against } from './bench/against.mjs'

const root = new URL('..', import.meta.url).pathname
const [option, clone, ...only] = process.argv.slice(2)
if (option === '--against' && clone) against(clone, only)
else runAll()

function runAll() {
  for (const group of ['packages', 'apps']) {
    for (const name of readdirSync(join(root, group))) {
      const folder = join(root, group, name)
      if (!existsSync(join(folder, 'bench.mjs'))) continue
      const ran = spawnSync('node', ['--expose-gc', 'bench.mjs'], { cwd: folder, stdio: 'inherit' })
      if (ran.status !== 0) process.exit(ran.status ?? 1)
    }
  }
}
