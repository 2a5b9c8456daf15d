// @hearsay/core in a browser as it is built: plain files and an import map, no bundler.
import { once } from 'node:events'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { startChromium } from './chromium.ts'

const core = fileURLToPath(new URL('../../../packages/core', import.meta.url))
const page = `<!doctype html><script type="importmap">{ "imports": { "@hearsay/core": "/core/index.js", "zod": "/zod/index.js" } }</script>
<script type="module">
  import { documentSchema, parse, write } from '@hearsay/core'
  const text = 'Harbor Times\\n29. Juni 2022\\n\\nTwo islands join\\n\\nThe ferries stayed in harbour while the crews waited.'
  const { document: seed } = parse(text)
  document.title = [seed.header.date.value, write(seed) === text, documentSchema.safeParse(seed).success].join(' ')
</script>`

// `npm test` builds before it tests; a run of vitest alone may find nothing built.
test.skipIf(!existsSync(join(core, 'dist/index.js')))(
  'the core imports without a bundler (skipped where it is not built)',
  async () => {
    const roots: Record<string, string> = {
      core: join(core, 'dist'),
      zod: dirname(realpathSync(join(core, 'node_modules/zod/package.json'))),
    }
    const app = new Hono()
    app.get('/', (context) => context.html(page))
    app.get('/:root/:file{.+}', (context) => {
      const file = join(roots[context.req.param('root')] ?? '', normalize(`/${context.req.param('file')}`))
      return existsSync(file)
        ? context.body(readFileSync(file), 200, { 'Content-Type': 'text/javascript' })
        : context.notFound()
    })
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
    await once(server, 'listening')
    const browser = await startChromium()
    const tab = await browser.newPage()
    const errors: string[] = []
    tab.on('pageerror', (error) => errors.push(String(error)))
    await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await tab.waitForFunction(() => document.title !== '', null, { timeout: 20_000 }).catch(() => undefined)
    expect([await tab.title(), errors]).toEqual(['2022-06-29 true true', []])
    await browser.close()
    server.close()
  },
)
