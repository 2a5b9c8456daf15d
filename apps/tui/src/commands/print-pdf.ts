// A page as PDF, by a Chromium that is installed. In: a file of HTML. Out: the PDF beside it, or nothing where there is no Chromium.
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { access, rename, rm } from 'node:fs/promises'
import { delimiter, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Environment } from '../term/clipboard.ts'

/** What Chromium is called, by systems. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
/** A page of a review is printed in a second or two. */
const TIMEOUT_MS = 60_000

/** How printing ended. */
export type PrintResult = 'printed' | 'no-browser' | 'failed'

/** Prints a page to PDF by a Chromium in the PATH, or by the one that `HEARSAY_CHROMIUM` names. */
export async function printPdf(page: string, pdf: string, env: Environment): Promise<PrintResult> {
  const browser = await browserIn(env)
  if (browser === null) return 'no-browser'
  const part = `${resolve(pdf)}.${randomBytes(6).toString('hex')}.part`
  // The page runs no script and asks for nothing but its own style sheet.
  const args = [
    '--headless',
    '--disable-gpu',
    '--no-pdf-header-footer',
    `--print-to-pdf=${part}`,
    pathToFileURL(page).href,
  ]
  const printed = await new Promise<boolean>((done) => {
    execFile(browser, args, { timeout: TIMEOUT_MS }, (error) => done(error === null))
  })
  try {
    if (printed) await rename(part, pdf)
    return printed ? 'printed' : 'failed'
  } catch {
    return 'failed'
  } finally {
    await rm(part, { force: true })
  }
}

async function browserIn(env: Environment): Promise<string | null> {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const candidates = env.HEARSAY_CHROMIUM
    ? [env.HEARSAY_CHROMIUM]
    : folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  for (const candidate of candidates)
    if (
      await access(candidate).then(
        () => true,
        () => false,
      )
    )
      return candidate
  return null
}
