// The packages in a browser as they are built: plain files and an import map, no bundler.
import { once } from 'node:events'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from '@hearsay/core'
import { loadModel, read } from '@hearsay/reading'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { connectChromium } from './shared-chromium.ts'

const packages = fileURLToPath(new URL('../../../packages', import.meta.url))
const imports = JSON.stringify({
  imports: {
    '@hearsay/core': '/core/index.js',
    '@hearsay/reading': '/reading/index.js',
    zod: '/zod/index.js',
  },
})
const page = (program: string) =>
  `<!doctype html><script type="importmap">${imports}</script><script type="module">${program}</script>`

const seed =
  'Harbor Times\n29. Juni 2022\n\nTwo islands join\n\nThe ferries stayed in harbour while the crews waited.'
const story = readFileSync(new URL('../../../seeds/01-channel-pact-agency.txt', import.meta.url), 'utf8')

/** What a page with this program has as its title in the end; `policy` is its Content-Security-Policy. */
async function titleOf(program: string, policy = ''): Promise<string> {
  const roots: Record<string, string> = {
    core: join(packages, 'core/dist'),
    reading: join(packages, 'reading/dist'),
    zod: dirname(realpathSync(join(packages, 'core/node_modules/zod/package.json'))),
  }
  const app = new Hono()
  app.get('/', (context) => {
    if (policy) context.header('Content-Security-Policy', policy)
    return context.html(page(program))
  })
  app.get('/:root/:file{.+}', (context) => {
    const file = join(roots[context.req.param('root')] ?? '', normalize(`/${context.req.param('file')}`))
    return existsSync(file)
      ? context.body(readFileSync(file), 200, { 'Content-Type': 'text/javascript' })
      : context.notFound()
  })
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await once(server, 'listening')
  const browser = await connectChromium()
  try {
    const tab = await browser.newPage()
    const errors: string[] = []
    tab.on('pageerror', (error) => errors.push(String(error)))
    await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await tab.waitForFunction(() => document.title !== '', null, { timeout: 120_000 }).catch(() => undefined)
    expect(errors).toEqual([])
    return await tab.title()
  } finally {
    await browser.close()
    server.close()
  }
}

// `npm test` builds before it tests; a run of vitest alone may find nothing built.
const built = existsSync(join(packages, 'reading/dist/index.js'))

test.skipIf(!built)('the core imports without a bundler (skipped where it is not built)', async () => {
  const program = `
    import { documentSchema, parse, write } from '@hearsay/core'
    const text = ${JSON.stringify(seed)}
    const { document: seed } = parse(text)
    document.title = [seed.header.date.value, write(seed) === text, documentSchema.safeParse(seed).success].join(' ')`
  expect(await titleOf(program)).toBe('2022-06-29 true true')
})

const reads = `
  import { parse } from '@hearsay/core'
  import { loadModel, read } from '@hearsay/reading'
  await loadModel()
  document.title = JSON.stringify(read(parse(${JSON.stringify(story)}).document))`

test.skipIf(!built)(
  'a reading is the same in Node and in a browser (skipped where it is not built)',
  async () => {
    await loadModel()
    const here = JSON.stringify(read(parse(story).document))
    expect(await titleOf(reads)).toBe(here)
    // A policy that forbids WebAssembly: the twin in plain JavaScript gives the same.
    expect(await titleOf(reads, "script-src 'self' 'unsafe-inline'")).toBe(here)
  },
  300_000,
)
