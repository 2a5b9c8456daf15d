// Tests in groups: `unit` is the loop for people, the others need a browser, a terminal, a database, a package
// manager or time. A file belongs to the group in its name: `seed.test.ts` is a unit test, `seed.browser.test.ts`
// needs a browser. Each group is split by package into projects named `group:package`.
import { existsSync, globSync, readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { testGroups } from './scripts/test-groups.mjs'

const root = import.meta.dirname
// Threads and commands that tests start load the same code over and over: they compile it once.
process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules/.hearsay/compiled')

/** Every package that may have tests, with its folder; `repo` is what holds the repository together. */
const packages = [
  ...['packages', 'apps'].flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => ({ name, folder: `${parent}/${name}` })),
  ),
  { name: 'repo', folder: 'scripts' },
]

const groupOf = (file: string) => /\.(\w+)\.test\.tsx?$/.exec(file)?.[1] ?? 'unit'

// Installed packages aren't walked: links there lead from one to the next without end.
const files = globSync('{packages,apps,scripts}/**/*.test.{ts,tsx}', {
  cwd: root,
  exclude: ['**/node_modules', '**/dist'],
})

// Projects differ in nothing that the server needs to know, so they share one and each file is compiled once.
const projects = testGroups.flatMap((group) =>
  packages.flatMap(({ name, folder }) => {
    const include = files.filter((file) => file.startsWith(`${folder}/`) && groupOf(file) === group)
    if (!include.length) return []
    const setup = `${folder}/test/${group}-setup.ts`
    const globalSetup = existsSync(join(root, setup)) ? [setup] : []
    // Unit tests share a process and its modules: nothing in them outlives its test.
    return [{ test: { name: `${group}:${name}`, include, globalSetup, isolate: group !== 'unit' } }]
  }),
)

export default defineConfig({
  // Tests read the workspace's sources, so no build has to come first.
  resolve: { conditions: ['hearsay-source'] },
  ssr: { resolve: { conditions: ['hearsay-source'] } },
  test: {
    maxWorkers: availableParallelism(),
    // What is waited for comes in its time: a busy machine is no fault.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 30_000 } },
    setupFiles: [join(root, 'scripts/test-setup.ts')],
    projects,
  },
})
