// The serif font of clippings, the same on every machine. In: a package of font files with style sheets. Out: a style sheet for
// them, and the files, each with an address that changes with its content.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Hono } from 'hono'

const family = '@fontsource-variable/source-serif-4'
const { resolve } = createRequire(import.meta.url)
const files = new Map<string, Uint8Array<ArrayBuffer>>()

/**
 * The faces of the family, each with its range of characters, so that a browser loads those a page needs: 50 kB for English. A
 * face that isn’t loaded quickly is used from the next page on, so that nothing moves.
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

/** The addresses of the faces for English. */
export const preloadedFonts = {
  roman: addressOf('files/source-serif-4-latin-wght-normal.woff2'),
  italic: addressOf('files/source-serif-4-latin-wght-italic.woff2'),
}

/** Serves the font files, to be cached for a year. */
export function serveFonts(app: Hono): void {
  for (const [address, bytes] of files) {
    app.get(address, (context) => {
      context.header('Cache-Control', 'public, max-age=31536000, immutable')
      return context.body(bytes, 200, { 'Content-Type': 'font/woff2' })
    })
  }
}
