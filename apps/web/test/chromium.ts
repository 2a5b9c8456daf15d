// Chromium out of a package, with the libraries it needs, for machines that have neither.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'

/** Starts a headless Chromium; the caller closes it. */
export async function startChromium(): Promise<Browser> {
  const packed = await import('@sparticuz/chromium')
  const executablePath = await packed.default.executablePath()
  return chromium.launch({
    executablePath,
    args: ['--headless=shell', '--no-zygote', '--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'],
    headless: true,
    env: { ...process.env, LD_LIBRARY_PATH: await libraries(), HOME: mkdtempSync(join(tmpdir(), 'hearsay-chromium-')) } as Record<string, string>,
  })
}
