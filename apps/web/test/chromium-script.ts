// The Chromium of the tests as a program of one name, as somebody has it installed.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchOptions } from './chromium.ts'

/** Writes a script that starts it with what it needs; gives its path. */
export async function chromiumScript(folder: string): Promise<string> {
  const { executablePath = '', args = [], env = {} } = await launchOptions()
  const script = join(folder, 'chromium')
  const set = Object.entries(env).map(([name, value]) => `${name}='${value}'`)
  const flags = args.filter((flag) => !flag.startsWith('--headless'))
  writeFileSync(
    script,
    `#!/bin/sh\nexec env ${set.join(' ')} '${executablePath}' ${flags.join(' ')} "$@"\n`,
    { mode: 0o755 },
  )
  return script
}
