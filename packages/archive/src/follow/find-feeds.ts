// Which feeds somebody means. In: an address, or a list of feeds as OPML. Out: addresses of feeds with their titles.
import { parseOpml } from 'feedsmith'
import { parseHTML } from 'linkedom'
import type { Problem } from '../api/schemas.ts'
import { importFileInWorker } from '../import/in-worker.ts'
import type { FetchOptions } from '../web/fetch-page.ts'
import { fetchPage } from '../web/fetch-page.ts'

/** A feed that may be followed. */
export interface FoundFeed {
  address: string
  title: string | null
}

const FEED_TYPE = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json)$/i
/** A list of feeds nested deeper is cut. */
const MAX_DEPTH = 20
/** A page says what its feeds are near its top, in UTF-16 units. */
const HEAD_LENGTH = 200_000

/** The feed at an address, or the first one that the page there names; a problem where there is none. */
export async function findFeed(address: string, options: FetchOptions = {}): Promise<FoundFeed | Problem> {
  const page = await fetchPage(address, options)
  if ('code' in page) return page
  const { format, seeds } = await importFileInWorker(page.bytes, page.name)
  if (format === 'feed') return { address, title: seeds[0]?.outlet ?? null }
  const { document } = parseHTML(new TextDecoder().decode(page.bytes).slice(0, HEAD_LENGTH))
  for (const link of document.querySelectorAll('link[rel~="alternate"]')) {
    const url = URL.parse(link.getAttribute('href') ?? '', page.address)
    if (FEED_TYPE.test(link.getAttribute('type') ?? '') && url && /^https?:$/.test(url.protocol))
      return { address: url.href, title: link.getAttribute('title') || document.title || null }
  }
  return noFeed(address)
}

function noFeed(about: string): Problem {
  return { code: 'address-refused', about, data: { why: 'no-feed' } }
}

/** The feeds of a list in OPML; null where the text is none. */
export function feedsOfOpml(text: string): FoundFeed[] | null {
  if (!/<opml[\s>]/i.test(text.slice(0, 2000))) return null
  try {
    const { body } = parseOpml(text)
    return [...feedsIn(body?.outlines ?? [], 0)]
  } catch {
    return null
  }
}

interface Outline {
  xmlUrl?: string | undefined
  title?: string | undefined
  text?: string | undefined
  outlines?: Outline[] | undefined
}

function* feedsIn(outlines: readonly Outline[], depth: number): Iterable<FoundFeed> {
  if (depth > MAX_DEPTH) return
  for (const { xmlUrl, title, text, outlines: inner } of outlines) {
    if (xmlUrl && /^https?:\/\//i.test(xmlUrl)) yield { address: xmlUrl, title: title ?? text ?? null }
    yield* feedsIn(inner ?? [], depth + 1)
  }
}
