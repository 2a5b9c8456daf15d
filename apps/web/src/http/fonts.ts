// The serif that clippings are set in, so that a page looks the same wherever it is read. In: a package of font files
// with style sheets. Out: a style sheet that names them, and the files, each under an address that changes with it.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Hono } from 'hono'

const family = '@fontsource-variable/source-serif-4'
const { resolve } = createRequire(import.meta.url)
const files = new Map<string, Uint8Array<ArrayBuffer>>()

/**
 * Faces of the family, each with the signs it has, so that a browser loads those a page needs: 50 kB for English. A face
 * that isn’t there within a moment is left for the next page, and nothing jumps.
 */
export const fontFaces = ['wght.css', 'wght-italic.css']
  .map((sheet) => readFileSync(resolve(`${family}/${sheet}`), 'utf8'))
  .join('\n')
  .replace(/url\(\.\/(files\/[\w-]+\.woff2)\)/g, (_, file: string) => `url(${addressOf(file)})`)
  .replaceAll('font-display: swap', 'font-display: optional')

function addressOf(file: string): string {
  const bytes = new Uint8Array(readFileSync(resolve(`${family}/${file}`)))
  const address = `/serif-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.woff2`
  files.set(address, bytes)
  return address
}

/** Where the faces with the signs of English are. */
export const preloadedFonts = {
  upright: addressOf('files/source-serif-4-latin-wght-normal.woff2'),
  slanted: addressOf('files/source-serif-4-latin-wght-italic.woff2'),
}

/** Serves the font files, to be kept for a year. */
export function serveFonts(app: Hono): void {
  for (const [address, bytes] of files) {
    app.get(address, (context) => {
      context.header('Cache-Control', 'public, max-age=31536000, immutable')
      return context.body(bytes, 200, { 'Content-Type': 'font/woff2' })
    })
  }
}
