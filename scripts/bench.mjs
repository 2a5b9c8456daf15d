// Runs every package's bench.mjs, one after the other.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const root = new URL('..', import.meta.url).pathname
for (const group of ['packages', 'apps']) {
  for (const name of readdirSync(join(root, group))) {
    const folder = join(root, group, name)
    if (!existsSync(join(folder, 'bench.mjs'))) continue
    const ran = spawnSync('node', ['--expose-gc', 'bench.mjs'], { cwd: folder, stdio: 'inherit' })
    if (ran.status !== 0) process.exit(ran.status ?? 1)
  }
}
