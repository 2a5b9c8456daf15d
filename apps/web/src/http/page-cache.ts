// Pages as they were drawn, to be sent again while nothing changed. In: a key, a stamp that changes with what is drawn,
// and who draws. Out: the answer, with an ETag, or “not modified”.

import { createHash } from 'node:crypto'
import { gzip } from 'node:zlib'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { etagMatches } from './etag-matches.ts'
import { withTimeout } from './limits.ts'
import { cacheControl, hasSecurityHeaders, headersFor } from './security-headers.ts'

/** What is kept, in bytes over all pages, as they are and made small. */
const MAX_CACHE_BYTES = 48_000_000
/** Bytes from which on a page is worth making small. */
const MIN_GZIP_BYTES = 1500
/** A page that shows work in progress is drawn again after so many milliseconds. */
const PROGRESS_MS = 1000

/** A page as drawn. */
export interface RenderedPage {
  body: string
  /** Default: an HTML page. */
  type?: string
  /** Default 200; only pages of 200 are kept. */
  status?: ContentfulStatusCode
  /** It shows what changes without a change of any seed: how far the reading is. */
  inProgress?: boolean
}

interface EncodedPage extends Required<Omit<RenderedPage, 'body'>> {
  /** As it is sent, so that no answer has to encode it again. */
  body: Uint8Array<ArrayBuffer>
  /** The same made small, once it has been. */
  packed: Uint8Array<ArrayBuffer> | null
  headers: Record<string, string>
  tag: string
}

interface CacheEntry {
  stamp: string
  until: number
  size: number
  drawn: Promise<EncodedPage>
  ready: EncodedPage | null
}

/** Keeps the pages asked for last. */
export class PageCache {
  readonly #now: () => number
  readonly #caching: string
  readonly #kept = new Map<string, CacheEntry>()
  #size = 0

  /** `now` is a monotonic clock in milliseconds; `hasPasswords` forbids browsers to store a page. */
  constructor(now: () => number, hasPasswords = false) {
    this.#now = now
    this.#caching = cacheControl(hasPasswords)
  }

  /** Answers with the page of a key; drawn anew where its stamp differs. */
  async respond(
    context: Context,
    key: string,
    stamp: number | string,
    draw: () => Promise<RenderedPage>,
  ): Promise<Response> {
    const known = this.#kept.get(key)
    const fresh = known?.stamp === String(stamp) && this.#now() < known.until
    const kept = fresh ? known : this.#keep(key, String(stamp), draw)
    if (fresh && this.#size > MAX_CACHE_BYTES / 2) this.#touch(key, kept)
    const ready = kept.ready ?? (await kept.drawn)
    const { status, headers, tag } = ready
    // Whole answers, with plain headers: an answer drawn before costs little more than its way out.
    context.set(hasSecurityHeaders, true)
    const plain = { ...headersFor(context.req.path), ...headers }
    if (status === 200 && etagMatches(context.req.header('if-none-match'), tag))
      return new Response(null, { status: 304, headers: plain })
    const packed = context.req.header('accept-encoding')?.includes('gzip') ? ready.packed : null
    if (packed) plain['Content-Encoding'] = 'gzip'
    return new Response(packed ?? ready.body, { status, headers: plain })
  }

  #keep(key: string, stamp: string, draw: () => Promise<RenderedPage>): CacheEntry {
    this.#drop(key)
    const kept: CacheEntry = {
      stamp,
      until: Number.POSITIVE_INFINITY,
      size: 0,
      drawn: this.#drawn(draw),
      ready: null,
    }
    this.#kept.set(key, kept)
    const forget = () => {
      if (this.#kept.get(key) === kept) this.#drop(key)
    }
    kept.drawn.then((found) => {
      if (found.status !== 200) return forget()
      kept.ready = found
      if (found.inProgress) kept.until = this.#now() + PROGRESS_MS
      this.#weigh(key, kept, found.body.length + key.length)
      // On another thread; whoever asks before it is done gets the page as it is.
      if (!found.inProgress && found.body.length > MIN_GZIP_BYTES)
        gzip(found.body, (error, packed) => {
          if (error || this.#kept.get(key) !== kept) return
          found.packed = new Uint8Array(packed)
          this.#weigh(key, kept, found.packed.length)
        })
    }, forget)
    return kept
  }

  async #drawn(draw: () => Promise<RenderedPage>): Promise<EncodedPage> {
    const {
      body: text,
      type = 'text/html; charset=utf-8',
      status = 200,
      inProgress = false,
    } = await withTimeout(draw())
    const body = new TextEncoder().encode(text)
    // Weak: the same page may be sent small or as it is.
    const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    const kept = { ETag: tag, 'Cache-Control': this.#caching, Vary: 'Accept-Encoding' }
    const headers = { 'Content-Type': type, ...(status === 200 && kept) }
    return { body, packed: null, type, status, inProgress, tag, headers }
  }

  /** Counts so many bytes more of a page, and lets the oldest go where there is no room. */
  #weigh(key: string, kept: CacheEntry, more: number): void {
    if (this.#kept.get(key) !== kept) return
    kept.size += more
    this.#size += more
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= MAX_CACHE_BYTES) return
      this.#drop(oldest)
    }
  }

  #touch(key: string, kept: CacheEntry): void {
    this.#kept.delete(key)
    this.#kept.set(key, kept)
  }

  #drop(key: string): void {
    this.#size -= this.#kept.get(key)?.size ?? 0
    this.#kept.delete(key)
  }
}
