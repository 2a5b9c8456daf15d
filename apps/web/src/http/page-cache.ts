// Rendered pages, to be sent again while nothing has changed. In: a key, a stamp that changes with the content, and a function
// that renders. Out: the answer, with an ETag, or “not modified”.

import { createHash } from 'node:crypto'
import { gzip } from 'node:zlib'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { etagMatches } from './etag-matches.ts'
import { withTimeout } from './limits.ts'
import { cacheControl, hasSecurityHeaders, headersFor } from './security-headers.ts'

/** The size of all cached pages, uncompressed and compressed. */
const MAX_CACHE_BYTES = 48_000_000
/** The smallest page that is compressed. */
const MIN_GZIP_BYTES = 1500
/** How long a page that shows progress is cached. */
const PROGRESS_MS = 1000

/** A rendered page. */
export interface RenderedPage {
  body: string
  /** Default: an HTML page. */
  type?: string
  /** Default 200; only pages with 200 are cached. */
  status?: ContentfulStatusCode
  /** Whether it shows the progress of the reading, which changes without a change of any clipping. */
  inProgress?: boolean
}

interface EncodedPage extends Required<Omit<RenderedPage, 'body'>> {
  /** Encoded once for all answers. */
  body: Uint8Array<ArrayBuffer>
  /** The same compressed, once that is done. */
  packed: Uint8Array<ArrayBuffer> | null
  headers: Record<string, string>
  tag: string
}

interface CacheEntry {
  stamp: string
  until: number
  size: number
  rendered: Promise<EncodedPage>
  ready: EncodedPage | null
}

/** A cache of the pages that were requested last. */
export class PageCache {
  readonly #now: () => number
  readonly #caching: string
  readonly #entries = new Map<string, CacheEntry>()
  #size = 0

  /** `now` is a monotonic clock in milliseconds; `hasPasswords` forbids browsers to store a page. */
  constructor(now: () => number, hasPasswords = false) {
    this.#now = now
    this.#caching = cacheControl(hasPasswords)
  }

  /** Answers with the page of a key, rendered again where its stamp differs. */
  async respond(
    context: Context,
    key: string,
    stamp: number | string,
    draw: () => Promise<RenderedPage>,
  ): Promise<Response> {
    const known = this.#entries.get(key)
    const fresh = known?.stamp === String(stamp) && this.#now() < known.until
    const entry = fresh ? known : this.#render(key, String(stamp), draw)
    if (fresh && this.#size > MAX_CACHE_BYTES / 2) this.#touch(key, entry)
    const ready = entry.ready ?? (await entry.rendered)
    const { status, headers, tag } = ready
    // A whole answer with plain headers: a cached page costs little more than sending it.
    context.set(hasSecurityHeaders, true)
    const plain = { ...headersFor(context.req.path), ...headers }
    if (status === 200 && etagMatches(context.req.header('if-none-match'), tag))
      return new Response(null, { status: 304, headers: plain })
    const packed = context.req.header('accept-encoding')?.includes('gzip') ? ready.packed : null
    if (packed) plain['Content-Encoding'] = 'gzip'
    return new Response(packed ?? ready.body, { status, headers: plain })
  }

  #render(key: string, stamp: string, draw: () => Promise<RenderedPage>): CacheEntry {
    this.#drop(key)
    const entry: CacheEntry = {
      stamp,
      until: Number.POSITIVE_INFINITY,
      size: 0,
      rendered: this.#encode(draw),
      ready: null,
    }
    this.#entries.set(key, entry)
    const forget = () => {
      if (this.#entries.get(key) === entry) this.#drop(key)
    }
    entry.rendered.then((found) => {
      if (found.status !== 200) return forget()
      entry.ready = found
      if (found.inProgress) entry.until = this.#now() + PROGRESS_MS
      this.#weigh(key, entry, found.body.length + key.length)
      // On another thread; until it is done the page is sent uncompressed.
      if (!found.inProgress && found.body.length > MIN_GZIP_BYTES)
        gzip(found.body, (error, packed) => {
          if (error || this.#entries.get(key) !== entry) return
          found.packed = new Uint8Array(packed)
          this.#weigh(key, entry, found.packed.length)
        })
    }, forget)
    return entry
  }

  async #encode(draw: () => Promise<RenderedPage>): Promise<EncodedPage> {
    const {
      body: text,
      type = 'text/html; charset=utf-8',
      status = 200,
      inProgress = false,
    } = await withTimeout(draw())
    const body = new TextEncoder().encode(text)
    // Weak: the same page is sent compressed or not.
    const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    const headers = {
      'Content-Type': type,
      'Cache-Control': this.#caching,
      ...(status === 200 && { ETag: tag, Vary: 'Accept-Encoding' }),
    }
    return { body, packed: null, type, status, inProgress, tag, headers }
  }

  /** Adds to the size of an entry, and drops the oldest entries where the cache is full. */
  #weigh(key: string, entry: CacheEntry, more: number): void {
    if (this.#entries.get(key) !== entry) return
    entry.size += more
    this.#size += more
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= MAX_CACHE_BYTES) return
      this.#drop(oldest)
    }
  }

  #touch(key: string, entry: CacheEntry): void {
    this.#entries.delete(key)
    this.#entries.set(key, entry)
  }

  #drop(key: string): void {
    this.#size -= this.#entries.get(key)?.size ?? 0
    this.#entries.delete(key)
  }
}
