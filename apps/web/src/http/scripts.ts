// The desk's scripts as `build.mjs` bundled them. In: nothing. Out: what to link, and the files under addresses that
// change with their content. Where nothing is built the desk works without them.

import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Hono } from 'hono'

const folder = new URL('../../dist/client/', import.meta.url)

/** What a page may load: the scripts of every page, and those of the page that reads texts itself. */
export interface Scripts {
  every: string[]
  trying: string[]
}

/** Where the scripts are. */
export function scriptAddresses(): Scripts {
  try {
    const { every, trying } = JSON.parse(readFileSync(new URL('scripts.json', folder), 'utf8'))
    return { every: [`/client/${every}`], trying: [`/client/${trying}`] }
  } catch {
    return { every: [], trying: [] }
  }
}

/** Serves the scripts, to be kept for a year. */
export function scripts(app: Hono): void {
  const kept = new Map<string, { plain: Uint8Array<ArrayBuffer>; small: Uint8Array<ArrayBuffer> }>()
  const there = new Set(names())
  app.get('/client/:name', (context) => {
    const name = context.req.param('name')
    // Only what the folder listed is ever opened.
    if (!there.has(name)) return context.notFound()
    const found = kept.get(name) ?? packed(name)
    kept.set(name, found)
    const small = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '')
    return context.body(small ? found.small : found.plain, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
      ...(small && { 'Content-Encoding': 'gzip' }),
    })
  })
}

function packed(name: string) {
  const plain = new Uint8Array(readFileSync(new URL(name, folder)))
  return { plain, small: new Uint8Array(gzipSync(plain)) }
}

function names(): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.js'))
  } catch {
    return []
  }
}
