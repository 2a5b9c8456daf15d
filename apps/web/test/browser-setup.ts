// Runs once before the tests that need a browser: builds the desk's scripts from the sources and starts the Chromium that all of
// them share.
import type { BrowserServer } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { bundle } from '../build.mjs'
import { serveChromium } from './chromium.ts'

let server: BrowserServer | undefined

export async function setup({ provide }: TestProject): Promise<void> {
  await bundle(undefined, ['hearsay-source'])
  server = await serveChromium()
  provide('chromium', server.wsEndpoint())
}

export const teardown = () => server?.close()
