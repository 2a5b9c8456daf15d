// The desk's scripts as `build.mjs` bundled them. In: nothing. Out: their addresses, which change with their content, and the
// files. Where nothing is built the desk works without them.

import { readdirSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Hono } from 'hono'

const folder = new URL('../../dist/client/', import.meta.url)

/** Addresses of the scripts of every page, and of the page that reads texts. */
interface Scripts {
  everyPage: string[]
  tryPage: string[]
}

/** The addresses of the scripts. */
export function scriptAddresses(): Scripts {
  try {
    const { everyPage, tryPage } = JSON.parse(readFileSync(new URL('scripts.json', folder), 'utf8'))
    return { everyPage: [`/client/${everyPage}`], tryPage: [`/client/${tryPage}`] }
  } catch {
    return { everyPage: [], tryPage: [] }
  }
}

/** Serves the scripts, to be cached for a year. All are read at once, so that a later build doesn’t remove any. */
export function serveScripts(app: Hono, from = folder): void {
  const files = new Map(scriptNames(from).map((name) => [name, compressible(new URL(name, from))]))
  app.get('/client/:name', async (context) => {
    const found = files.get(context.req.param('name'))
    if (!found) return context.notFound()
    const small = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '')
    return context.body(small ? await found.small() : found.plain, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
      ...(small && { 'Content-Encoding': 'gzip' }),
    })
  })
}

/** A file that is compressed at the first request, on another thread: the models of the reading take a second. */
function compressible(file: URL) {
  const plain = new Uint8Array(readFileSync(file))
  let small: Promise<Uint8Array<ArrayBuffer>> | undefined
  return {
    plain,
    small: () => {
      small ??= promisify(gzip)(plain).then((bytes) => new Uint8Array(bytes))
      return small
    },
  }
}

function scriptNames(from: URL): string[] {
  try {
    return readdirSync(from).filter((name) => name.endsWith('.js'))
  } catch {
    return []
  }
}
