// Pages as they were drawn, to be sent again while nothing changed. In: a key, a stamp that changes with what is drawn,
// and who draws. Out: the answer, with an ETag, or “not modified”.

import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** What is kept, in bytes over all pages. */
const ROOM = 48_000_000
/** A page that shows work in progress is drawn again after so many milliseconds. */
const PASSING = 1000

/** A page as drawn. */
export interface Drawn {
  body: string
  /** Default: an HTML page. */
  type?: string
  /** Default 200; only pages of 200 are kept. */
  status?: ContentfulStatusCode
  /** It shows what changes without a change of any seed: how far the reading is. */
  passing?: boolean
}

interface Ready extends Required<Omit<Drawn, 'body'>> {
  /** As it is sent, so that no answer has to encode it again. */
  body: Uint8Array<ArrayBuffer>
  headers: Record<string, string>
  tag: string
}

interface Kept {
  stamp: string
  until: number
  size: number
  drawn: Promise<Ready>
  ready: Ready | null
}

/** Keeps the pages asked for last. */
export class Pages {
  readonly #now: () => number
  readonly #kept = new Map<string, Kept>()
  #size = 0

  /** `now` gives milliseconds that only grow. */
  constructor(now: () => number) {
    this.#now = now
  }

  /** Answers with the page of a key; drawn anew where its stamp differs. */
  async answer(
    context: Context,
    key: string,
    stamp: number | string,
    draw: () => Promise<Drawn>,
  ): Promise<Response> {
    const known = this.#kept.get(key)
    const fresh = known?.stamp === String(stamp) && this.#now() < known.until
    const kept = fresh ? known : this.#keep(key, String(stamp), draw)
    if (fresh && this.#size > ROOM / 2) this.#touch(key, kept)
    const { body, status, headers, tag } = kept.ready ?? (await kept.drawn)
    if (status === 200 && context.req.header('if-none-match')?.includes(tag))
      return context.body(null, 304, { ...headers })
    return context.body(body, status, { ...headers })
  }

  #keep(key: string, stamp: string, draw: () => Promise<Drawn>): Kept {
    this.#drop(key)
    const kept: Kept = {
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
      if (found.passing) kept.until = this.#now() + PASSING
      this.#weigh(key, kept, found.body.length)
    }, forget)
    return kept
  }

  async #drawn(draw: () => Promise<Drawn>): Promise<Ready> {
    const { body: text, type = 'text/html; charset=utf-8', status = 200, passing = false } = await draw()
    const body = new TextEncoder().encode(text)
    const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    const kept = { ETag: tag, 'Cache-Control': 'private, no-cache' }
    return {
      body,
      type,
      status,
      passing,
      tag,
      headers: { 'Content-Type': type, ...(status === 200 && kept) },
    }
  }

  #weigh(key: string, kept: Kept, size: number): void {
    if (this.#kept.get(key) !== kept) return
    kept.size = size + key.length
    this.#size += kept.size
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= ROOM) return
      this.#drop(oldest)
    }
  }

  #touch(key: string, kept: Kept): void {
    this.#kept.delete(key)
    this.#kept.set(key, kept)
  }

  #drop(key: string): void {
    this.#size -= this.#kept.get(key)?.size ?? 0
    this.#kept.delete(key)
  }
}
