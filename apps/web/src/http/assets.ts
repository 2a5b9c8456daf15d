// The desk's own files, read once. In: nothing. Out: each with an address that changes with its content.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Hono } from 'hono'

const styles = readFileSync(new URL('../../assets/desk.css', import.meta.url), 'utf8')
const icon = readFileSync(new URL('../../assets/icon.svg', import.meta.url), 'utf8')
const version = createHash('sha256').update(styles).digest('hex').slice(0, 12)

/** Where the style sheet is. */
export const stylesAddress = `/desk-${version}.css`

/** Serves the style sheet, to be kept for a year, and the icon. */
export function assets(app: Hono): void {
  app.get(stylesAddress, (context) => {
    context.header('Cache-Control', 'public, max-age=31536000, immutable')
    return context.body(styles, 200, { 'Content-Type': 'text/css; charset=utf-8' })
  })
  app.get('/icon.svg', (context) => context.body(icon, 200, { 'Content-Type': 'image/svg+xml' }))
}
