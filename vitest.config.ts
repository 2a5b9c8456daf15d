import { defineConfig } from 'vitest/config'

// Tests read the workspace's sources, so no build has to come first.
const source = {
  resolve: { conditions: ['hearsay-source'] },
  ssr: { resolve: { conditions: ['hearsay-source'] } },
}
const jsx = (importSource: string) => ({ oxc: { jsx: { runtime: 'automatic' as const, importSource } } })
const project = (name: string, root: string, extra: object = {}) => ({
  ...source,
  ...extra,
  root,
  test: { name, include: ['{src,test}/**/*.test.{ts,tsx}'], testTimeout: 60_000, hookTimeout: 120_000 },
})

export default defineConfig({
  test: {
    isolate: true,
    projects: [
      project('core', 'packages/core'),
      project('reading', 'packages/reading'),
      project('archive', 'packages/archive'),
      project('desk', 'packages/desk'),
      project('web', 'apps/web', jsx('hono/jsx')),
      project('tui', 'apps/tui', jsx('react')),
      project('house', 'scripts'),
    ],
  },
})
