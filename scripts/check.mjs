// What a change has to pass: types, lint and format, then every test (the import rules are among them).
// The last line is `N passed, N failed`, one for each test and one for each of the other checks.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = new URL('..', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'hearsay-check-'))
const report = join(folder, 'tests.json')
let passed = 0
let failed = 0

function check(name, command, ...args) {
  console.log(`\n── ${name}`)
  const ran = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  if (ran.status === 0) passed++
  else failed++
}

check('types', 'pnpm', 'exec', 'turbo', 'run', 'build', '--output-logs=errors-only')
for (const folder of ['packages', 'apps/web', 'apps/tui'])
  check(`types of tests in ${folder}`, 'pnpm', 'exec', 'tsc', '-p', `${folder}/tsconfig.tests.json`)
check('lint and format', 'pnpm', 'exec', 'biome', 'ci', '--error-on-warnings')
check('unused code', 'pnpm', 'exec', 'knip', '--no-progress', '--no-config-hints')
check(
  'spelling',
  'pnpm',
  'exec',
  'cspell',
  '--no-progress',
  '--no-summary',
  '--quiet',
  '**/*.{ts,tsx,mjs,css,md}',
)
console.log('\n── tests')
const tests = spawnSync(
  'npm',
  ['test', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  {
    cwd: root,
    stdio: 'inherit',
  },
)
try {
  const counted = JSON.parse(readFileSync(report, 'utf8'))
  passed += counted.numPassedTests
  failed += counted.numFailedTests
  // A file that doesn't load fails without a failed test in it.
  const unloaded = counted.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  ).length
  failed += unloaded
  if (tests.status !== 0 && counted.numFailedTests + unloaded === 0) failed++
} catch {
  failed++
}
rmSync(folder, { recursive: true, force: true })
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0
