// The desk's scripts as `build.mjs` bundled them. In: nothing. Out: what to link, and the files under addresses that
// change with their content. Where nothing is built the desk works without them.

import { readdirSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Hono } from 'hono'

const folder = new URL('../../dist/client/', import.meta.url)

/** What a page may load: the scripts of every page, and those of the page that reads texts itself. */
interface Scripts {
  everyPage: string[]
  tryPage: string[]
}

/** Where the scripts are. */
export function scriptAddresses(): Scripts {
  try {
    const { everyPage, tryPage } = JSON.parse(readFileSync(new URL('scripts.json', folder), 'utf8'))
    return { everyPage: [`/client/${everyPage}`], tryPage: [`/client/${tryPage}`] }
  } catch {
    return { everyPage: [], tryPage: [] }
  }
}

/** Serves the scripts, to be kept for a year. All are read at once, so that a build meanwhile takes none away. */
export function serveScripts(app: Hono, from = folder): void {
  const kept = new Map(scriptNames(from).map((name) => [name, compressible(new URL(name, from))]))
  app.get('/client/:name', async (context) => {
    const found = kept.get(context.req.param('name'))
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

/** Made small once somebody asks for it, on another thread: the models of the reading take a second. */
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
