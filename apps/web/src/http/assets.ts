// The desk's own files, read once. In: nothing. Out: each with an address that changes with its content.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Hono } from 'hono'

/** One file of the desk. */
interface Asset {
  address: string
  content: string
  type: string
}

function asset(file: string, type: string): Asset {
  const content = readFileSync(new URL(`../../assets/${file}`, import.meta.url), 'utf8')
  const version = createHash('sha256').update(content).digest('hex').slice(0, 12)
  return { address: `/${file.replace('.', `-${version}.`)}`, content, type }
}

const css = 'text/css; charset=utf-8'
const desk = asset('desk.css', css)
const clipping = asset('clipping.css', css)
const screens = asset('screens.css', css)
const icon = readFileSync(new URL('../../assets/icon.svg', import.meta.url), 'utf8')

/** Where the style sheets are, in the order they are linked. */
export const stylesAddresses = [desk.address, clipping.address, screens.address]

/** Serves the style sheets, to be kept for a year, and the icon. */
export function assets(app: Hono): void {
  for (const { address, content, type } of [desk, clipping, screens]) {
    app.get(address, (context) => {
      context.header('Cache-Control', 'public, max-age=31536000, immutable')
      return context.body(content, 200, { 'Content-Type': type })
    })
  }
  app.get('/icon.svg', (context) => context.body(icon, 200, { 'Content-Type': 'image/svg+xml' }))
}
