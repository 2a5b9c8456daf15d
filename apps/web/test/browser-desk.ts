// A desk in a real Chromium: files in a folder, a server over them, and pages to look at.
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import type { Archive } from '@hearsay/archive'
import { serve } from '@hono/node-server'
import type { Page } from 'playwright-core'
import type { DeskOptions } from '../src/app.tsx'
import type { FakeReader, OpenDesk } from './open-desk.ts'
import { openDesk } from './open-desk.ts'
import { connectChromium } from './shared-chromium.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The settings of a page. */
export interface PageSettings {
  width?: number
  scheme?: 'light' | 'dark'
  forced?: boolean
  /** Default true. */
  scripts?: boolean
  /** The cookie of who signed in. */
  cookie?: string
}

/** A desk with its browser, to be closed after the tests. */
export interface BrowserDesk {
  base: string
  archive: Archive
  app: OpenDesk['app']
  folder: string
  open(path: string, looking?: PageSettings): Promise<Page>
  /** The violations that axe finds on a page, after a key was pressed where one is given. */
  faults(path: string, looking: PageSettings, key?: string): Promise<string[]>
  close(): Promise<void>
}

/** The id of the sentence with the focus, or of the element that has it. */
export const focusedId = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('.sentence')?.id ?? document.activeElement?.id)
/** The text of the one element that matches a selector. */
export const text = (page: Page, selector: string) => page.locator(selector).textContent()

/** Opens a desk over these files in a browser. */
export async function openBrowserDesk(
  files: Record<string, string>,
  read?: FakeReader,
  options: DeskOptions = {},
): Promise<BrowserDesk> {
  const desk = await openDesk(files, options, read)
  const server = serve({ fetch: desk.app.fetch, port: 0, hostname: '127.0.0.1' })
  await once(server, 'listening')
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const browser = await connectChromium()
  async function page(path: string, looking: PageSettings, bypassCSP: boolean): Promise<Page> {
    const page = await browser.newPage({
      viewport: { width: looking.width ?? 1280, height: 800 },
      colorScheme: looking.scheme ?? 'light',
      forcedColors: looking.forced ? 'active' : 'none',
      javaScriptEnabled: looking.scripts ?? true,
      bypassCSP,
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const [name = '', value = ''] = looking.cookie?.split('=') ?? []
    if (value) await page.context().addCookies([{ name, value, url: base }])
    await page.goto(base + path)
    return page
  }
  return {
    base,
    folder: desk.folder,
    archive: desk.archive,
    app: desk.app,
    open: (path, looking = {}) => page(path, looking, false),
    async faults(path, looking, key) {
      const tab = await page(path, looking, true)
      if (key) await tab.keyboard.press(key)
      await tab.evaluate(axe)
      const found = await tab.evaluate(async () => {
        interface Axe {
          run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
        }
        const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run()
        return violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`,
        )
      })
      await tab.close()
      return found
    },
    async close() {
      await browser.close()
      server.close()
      await desk.close()
    },
  }
}
