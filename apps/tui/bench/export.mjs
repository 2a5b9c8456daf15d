// What an export takes: the time and the memory of a desk, and of one four times as large. Nothing of a clipping may be held once it is
// written, so the larger desk may take more time and no more memory. `node apps/tui/bench/export.mjs [CLIPPINGS]` runs it.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { seedText } from '../../../packages/archive/bench/made-desk.mjs'

const FORMATS = ['jsonl', 'csv', 'markdown', 'atom']
const least = Number(process.argv[2] ?? 500)
const folder = mkdtempSync(join(tmpdir(), 'hearsay-export-bench-'))
const bin = fileURLToPath(new URL('../bin/hearsay.mjs', import.meta.url))
// Says at its end how much memory it held at most.
const watch = `data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS+'\\n'))`

function run(...args) {
  const began = performance.now()
  const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') }
  const { stderr } = spawnSync(process.execPath, ['--import', watch, bin, ...args], { env, encoding: 'utf8' })
  const peak = Number(/peak (\d+)/.exec(stderr)?.[1])
  return { seconds: (performance.now() - began) / 1000, megabytes: Math.round(peak / 1024) }
}

try {
  for (const count of [least, 4 * least]) {
    const desk = join(folder, `desk-${count}`)
    mkdirSync(desk)
    for (let number = 0; number < count; number++)
      writeFileSync(join(desk, `made-${number}.txt`), seedText(number))
    run('list', '--desk', desk)
    for (const format of FORMATS) {
      const out = join(folder, `${count}.${format}`)
      const { seconds, megabytes } = run('export', '--desk', desk, '--format', format, '--out', out)
      const size = Math.round(statSync(out).size / 1e6)
      console.log(
        `${count} clippings as ${format}: ${seconds.toFixed(1)} s, ${megabytes} MB held at most, ${size} MB written`,
      )
    }
  }
} finally {
  rmSync(folder, { recursive: true })
}
