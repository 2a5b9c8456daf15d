// Chromium from a package, with the libraries it needs, for machines that have neither.
import { mkdtempSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { LaunchOptions } from 'playwright-core'
import { chromium } from 'playwright-core'

/** Starts a headless Chromium; the caller closes it. */
export const startChromium = async () => chromium.launch(await launchOptions())
/** Starts one that other processes connect to. */
export const serveChromium = async () => chromium.launchServer(await launchOptions())

/** How to start it. The first call unpacks 200 MB into the temporary folder: no two processes may do it at once. */
export async function launchOptions(): Promise<LaunchOptions> {
  const packed = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))
  const { default: chrome } = await import('@sparticuz/chromium')
  // The package brings the libraries of its home, Amazon Linux, for a Lambda; it asks by this variable.
  const { inflate } = (await import(`${packed}/build/lambdafs.js`)) as {
    inflate(path: string): Promise<string>
  }
  const [executablePath, libraries] = await Promise.all([
    chrome.executablePath(),
    inflate(join(packed, 'bin/al2023.tar.br')),
  ])
  const fonts = await inflate(join(packed, 'bin/fonts.tar.br'))
  return {
    executablePath,
    args: ['--headless=shell', '--no-zygote', '--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'],
    env: {
      PATH: process.env.PATH ?? '',
      HOME: mkdtempSync(join(tmpdir(), 'hearsay-chromium-')),
      LD_LIBRARY_PATH: join(libraries, 'lib'),
      FONTCONFIG_PATH: fonts,
    },
  }
}
