// How long a command takes from start to end, beside `node -e 0`, each in turn so that other load hits all of them. Ratios are of
// the quickest run, which other load disturbs least, and of the median.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const hearsay = fileURLToPath(new URL('../bin/hearsay.mjs', import.meta.url))
const seeds = fileURLToPath(new URL('../../../seeds', import.meta.url))

/** Prints a line a command; `runs` of each. */
export function start(runs = 15) {
  const place = mkdtempSync(join(tmpdir(), 'hearsay-start-'))
  try {
    const desk = join(place, 'desk')
    cpSync(seeds, desk, { recursive: true, filter: (path) => !path.includes('.hearsay') })
    const seed = join(desk, '01-channel-pact-agency.txt')
    const commands = [
      ['node -e 0', ['-e', '0']],
      ['hearsay --version', [hearsay, '--version']],
      ['hearsay help', [hearsay, 'help']],
      ['hearsay check FILE', [hearsay, 'check', seed]],
      ['hearsay read FILE (goal 3)', [hearsay, 'read', seed]],
      ['hearsay read --model fast', [hearsay, 'read', seed, '--model', 'fast']],
      ['hearsay find pact', [hearsay, 'find', 'pact', '--desk', desk]],
    ]
    // Once unmeasured: it builds the index and caches the compiled code.
    const env = { ...process.env, XDG_CACHE_HOME: join(place, 'cache') }
    const times = commands.map(([name, args]) => {
      const ran = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
      if (ran.status !== 0) throw new Error(`${name} ended with ${ran.status}: ${ran.stderr}`)
      return []
    })
    for (let run = 0; run < runs; run++) {
      for (const [at, [, args]] of commands.entries()) {
        const began = performance.now()
        spawnSync(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
        times[at].push(performance.now() - began)
      }
    }
    console.log(`tui: from start to end, ${runs} runs each, beside node -e 0`)
    const least = times.map((list) => Math.min(...list))
    const median = times.map((list) => list.toSorted((a, b) => a - b)[list.length >> 1])
    for (const [at, [name]] of commands.entries()) {
      const times = `${least[at].toFixed(0).padStart(5)} ms ${(least[at] / least[0]).toFixed(1).padStart(5)} ×`
      const usual = `${median[at].toFixed(0).padStart(5)} ms ${(median[at] / median[0]).toFixed(1).padStart(5)} ×`
      console.log(`  ${name.padEnd(28)} quickest ${times}   median ${usual}`)
    }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) start(Number(process.argv[2] ?? 15))
