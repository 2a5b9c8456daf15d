// Tests in groups: `unit` is the loop for people, the others need a browser, a terminal, a database, a package
// manager or time. A file belongs to the group in its name: `seed.test.ts` is a unit test, `seed.browser.test.ts`
// needs a browser. Each group is split by package into projects named `group:package`, since packages differ in JSX.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'
import { testGroups } from './scripts/test-groups.mjs'

const root = import.meta.dirname
// Tests read the workspace's sources, so no build has to come first.
const source = {
  resolve: { conditions: ['hearsay-source'] },
  ssr: { resolve: { conditions: ['hearsay-source'] } },
}
const jsxOf: Record<string, string> = { web: 'hono/jsx', tui: 'react' }
const endings = testGroups.filter((group) => group !== 'unit').map((group) => `**/*.${group}.test.{ts,tsx}`)

/** Every package that may have tests, with its folder; `repo` is what holds the repository together. */
const packages = [
  ...['packages', 'apps'].flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => ({ name, folder: `${parent}/${name}` })),
  ),
  { name: 'repo', folder: 'scripts' },
]

function project(group: string, { name, folder }: { name: string; folder: string }) {
  const importSource = jsxOf[name]
  return {
    ...source,
    ...(importSource ? { oxc: { jsx: { runtime: 'automatic' as const, importSource } } } : {}),
    root: folder,
    test: {
      name: `${group}:${name}`,
      include: [group === 'unit' ? '**/*.test.{ts,tsx}' : `**/*.${group}.test.{ts,tsx}`],
      exclude: [...configDefaults.exclude, '**/dist/**', ...(group === 'unit' ? endings : [])],
      // Unit tests share a process and its modules: nothing in them outlives its test.
      isolate: group !== 'unit',
      testTimeout: 60_000,
      hookTimeout: 120_000,
      setupFiles: [join(root, 'scripts/test-setup.ts')],
    },
  }
}

const files = packages.map((one) => ({
  ...one,
  tests: readdirSync(join(root, one.folder), { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.test\.tsx?$/.test(file) && !/(^|\/)(node_modules|dist)\//.test(file),
  ),
}))
const groupOf = (file: string) => /\.(\w+)\.test\.tsx?$/.exec(file)?.[1] ?? 'unit'

export default defineConfig({
  test: {
    projects: testGroups.flatMap((group) =>
      files
        .filter(({ tests }) => tests.some((file) => groupOf(file) === group))
        .map((one) => project(group, one)),
    ),
  },
})
