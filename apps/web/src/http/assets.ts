// The style sheet and the icon, read once. In: nothing. Out: their addresses and the files.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Hono } from 'hono'
import { fontFaces, serveFonts } from './fonts.ts'

/** The style sheets in the order of their precedence; a page loads them as one. */
const sheets = [
  'desk',
  'sheets',
  'clipping',
  'beside',
  'deciding',
  'card',
  'below',
  'clipping-fits',
  'shelf',
  'found',
  'compare',
  'forms',
  'hand-on',
  'paper',
]
const read = (file: string) => readFileSync(new URL(`../../assets/${file}`, import.meta.url), 'utf8')
const styles = [fontFaces, ...sheets.map((name) => read(`${name}.css`))].join('\n')
const icon = read('icon.svg')
const version = createHash('sha256').update(styles).digest('hex').slice(0, 12)

const address = `/desk-${version}.css`

/** The addresses of the style sheets, which change with their content. */
export const stylesAddresses = [address]

/** Serves the style sheet and its fonts, to be cached for a year, and the icon. */
export function serveAssets(app: Hono): void {
  serveFonts(app)
  app.get(address, (context) => {
    context.header('Cache-Control', 'public, max-age=31536000, immutable')
    return context.body(styles, 200, { 'Content-Type': 'text/css; charset=utf-8' })
  })
  app.get('/icon.svg', (context) => {
    context.header('Cache-Control', 'public, max-age=86400')
    return context.body(icon, 200, { 'Content-Type': 'image/svg+xml' })
  })
}
