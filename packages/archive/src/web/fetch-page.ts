// A page from the web. In: its address. Out: its bytes with the address that it came from; or why it was not fetched. Each request,
// and each redirect, goes only to public addresses: names are resolved first, and the connection is made to what was resolved.
import { lookup } from 'node:dns'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Problem } from '../api/schemas.ts'
import { isPrivateAddress } from './private-addresses.ts'

/** A page as it was fetched. */
export interface FetchedPage {
  bytes: Uint8Array
  /** The address after all redirects. */
  address: string
  /** A file’s name for it, with an ending by its media type. */
  name: string
  /** What the server knows this state of the page by. */
  etag: string | null
  modified: string | null
}

/** What is known of a page as it was fetched before. */
export interface PageConditions {
  etag: string | null
  modified: string | null
}

/** How to fetch. */
export interface FetchOptions {
  /** Whether addresses of this machine and its networks, and any port, may be asked. */
  allowsPrivate?: boolean
  /** How long all requests may take together, in milliseconds. */
  timeoutMs?: number
  /** How large a page may be, in bytes. */
  maxBytes?: number
  /** Ends the request. */
  signal?: AbortSignal
}

const TIMEOUT_MS = 30_000
const MAX_BYTES = 20_000_000
const MAX_REDIRECTS = 5
/** Ports of web servers; others belong to other services. */
const PORTS: ReadonlySet<string> = new Set(['', '80', '443', '8080', '8443'])
const ENDINGS: [RegExp, string][] = [
  [/html/, 'html'],
  [/pdf/, 'pdf'],
  [/officedocument\.word/, 'docx'],
  [/rtf/, 'rtf'],
  [/json/, 'json'],
  [/(?:rss|atom|xml)/, 'xml'],
]

/** Fetches a page; nothing in it is loaded or run. Never throws for what a server does. */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchedPage | Problem> {
  const page = await fetchIfChanged(address, options)
  return 'unchanged' in page ? refused(address, 'status 304') : page
}

/** Fetches a page unless it is as it was before. Never throws for what a server does. */
export async function fetchIfChanged(
  address: string,
  options: FetchOptions & { conditions?: PageConditions } = {},
): Promise<FetchedPage | { unchanged: true } | Problem> {
  const { timeoutMs = TIMEOUT_MS } = options
  const timeout = AbortSignal.timeout(timeoutMs)
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout
  let next = address
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const url = URL.parse(next)
    const why = url ? refusal(url, options) : 'malformed'
    if (!url || why) return refused(address, why ?? 'malformed')
    try {
      const answer = await ask(url, options, signal)
      if (!('location' in answer)) return answer
      next = new URL(answer.location, url).href
    } catch (error) {
      return refused(address, reasonOf(error, signal), error instanceof FetchError ? error.retryAfterMs : 0)
    }
  }
  return refused(address, 'redirects')
}

/** Why an address may not be asked; null where it may. */
function refusal(
  { protocol, port, hostname, username }: URL,
  { allowsPrivate = false }: FetchOptions,
): string | null {
  if (protocol !== 'http:' && protocol !== 'https:') return 'protocol'
  if (username) return 'login'
  if (allowsPrivate) return null
  if (!PORTS.has(port)) return 'port'
  const host = hostname.replace(/^\[|\]$/g, '')
  return isIP(host) && isPrivateAddress(host) ? 'private' : null
}

function refused(about: string, why: string, retryAfterMs = 0): Problem {
  return { code: 'address-refused', about, data: { why, ...(retryAfterMs && { retryAfterMs }) } }
}

/** How long a server asks to be left alone, in milliseconds; 0 where it doesn’t. */
function retryAfterOf(written: string | undefined): number {
  if (!written) return 0
  const ms = /^\d{1,9}$/.test(written) ? Number(written) * 1000 : Date.parse(written) - Date.now()
  return Math.max(0, ms || 0)
}

/** What went wrong, by the codes of this file; what a system says is given as it is. */
function reasonOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'timeout'
  if (error instanceof FetchError) return error.why
  return error instanceof Error && 'code' in error ? String(error.code) : 'failed'
}

class FetchError extends Error {
  readonly why: string
  readonly retryAfterMs: number
  constructor(why: string, retryAfterMs = 0) {
    super(why)
    this.why = why
    this.retryAfterMs = retryAfterMs
  }
}

function ask(
  url: URL,
  { allowsPrivate = false, maxBytes = MAX_BYTES, conditions }: FetchOptions & { conditions?: PageConditions },
  signal: AbortSignal,
): Promise<FetchedPage | { location: string } | { unchanged: true }> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((done, failed) => {
    const sent = request(
      url,
      {
        signal,
        agent: false,
        ...(allowsPrivate ? {} : { lookup: publicLookup }),
        headers: {
          accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
          'accept-encoding': 'identity',
          'user-agent': 'Hearsay/0.1',
          ...(conditions?.etag && { 'if-none-match': conditions.etag }),
          ...(conditions?.modified && { 'if-modified-since': conditions.modified }),
        },
      },
      (answer) => {
        const { statusCode = 0, headers } = answer
        const fail = (why: string) => {
          sent.destroy()
          failed(new FetchError(why, retryAfterOf(headers['retry-after'])))
        }
        if (statusCode === 304 && conditions) {
          answer.resume()
          return done({ unchanged: true })
        }
        if (statusCode >= 300 && statusCode < 400 && headers.location) {
          answer.resume()
          return done({ location: headers.location })
        }
        if (statusCode !== 200) return fail(`status ${statusCode}`)
        if (Number(headers['content-length'] ?? 0) > maxBytes) return fail('size')
        if (/gzip|br|deflate|zstd/.test(headers['content-encoding'] ?? '')) return fail('encoding')
        const parts: Buffer[] = []
        let size = 0
        answer.on('data', (part: Buffer) => {
          size += part.length
          if (size > maxBytes) fail('size')
          else parts.push(part)
        })
        answer.on('error', failed)
        answer.on('end', () =>
          done({
            bytes: new Uint8Array(Buffer.concat(parts)),
            address: url.href,
            name: nameOf(url, headers['content-type'] ?? ''),
            etag: headers.etag ?? null,
            modified: headers['last-modified'] ?? null,
          }),
        )
      },
    )
    sent.on('error', failed)
    sent.end()
  })
}

/** Resolves a name to public addresses alone: one private among them refuses the name. */
const publicLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '')
    if (found.length === 0 || found.some(({ address }) => isPrivateAddress(address)))
      return done(new FetchError('private'), '')
    if (options.all) return done(null, found)
    const [first] = found
    done(null, first!.address, first!.family)
  })
}

/** `https://harbor.example/news/pact?x=1`, HTML: `pact.html`. */
function nameOf({ pathname, hostname }: URL, type: string): string {
  const ending = ENDINGS.find(([media]) => media.test(type))?.[1] ?? 'txt'
  const last = decoded(pathname.split('/').filter(Boolean).at(-1) ?? hostname).replace(/\.\w{1,5}$/, '')
  return `${last.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 80) || 'page'}.${ending}`
}

/** A part of an address as people read it; as it is written where it has a `%` that encodes nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
