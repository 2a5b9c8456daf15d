// A saved page as the text of a seed, told by what the page says of itself. Its scripts never run and nothing of it is
// fetched. What the desk keeps is made with more care; this is for a look.

const MISSED =
  'nav, aside, footer, form, menu, dialog, template, noscript, script, style, button, [hidden], [aria-hidden=true]'
const BLOCKS = 'p, h2, h3, blockquote, li, figcaption, pre'

/** Whether a file is a page rather than a text. */
export function isPage(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|article)\b/i.test(
    text,
  )
}

/** The seed a page amounts to: outlet, date, headline, byline, paragraphs. */
export function seedOfPage(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const data = articleData(page)
  const meta = (...names: string[]) =>
    names
      .map((name) =>
        page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content'),
      )
      .find(Boolean)
  const line = (words: unknown) => (typeof words === 'string' ? words.replace(/\s+/g, ' ').trim() : '')
  const outlet = line(nameOf(data?.publisher) ?? meta('og:site_name', 'application-name'))
  const date = line(
    data?.datePublished ??
      meta('article:published_time', 'date') ??
      page.querySelector('time[datetime]')?.getAttribute('datetime'),
  ).slice(0, 10)
  const headline = line(
    data?.headline ??
      page.querySelector('article h1, main h1, h1')?.textContent ??
      meta('og:title') ??
      page.title,
  )
  const author = line(nameOf(data?.author) ?? meta('author'))
  const top = [outlet, date].filter(Boolean).join('\n')
  const byline = author && `By ${author.replace(/^by\s+/i, '')}`
  return `${[top, headline, byline, ...paragraphsOf(page)].filter(Boolean).join('\n\n')}\n`
}

function paragraphsOf(page: Document): string[] {
  const root =
    page.querySelector('[itemprop=articleBody]') ??
    page.querySelector('article') ??
    page.querySelector('main') ??
    page.body
  return [...root.querySelectorAll(BLOCKS)]
    .filter((block) => !block.closest(MISSED) && !block.querySelector(BLOCKS))
    .map((block) => (block.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter(Boolean)
}

interface Article {
  headline?: unknown
  datePublished?: unknown
  publisher?: unknown
  author?: unknown
}

/** What the page says of its article for programs (JSON-LD). */
function articleData(page: Document): Article | null {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const found = articleIn(JSON.parse(script.textContent ?? ''), 4)
      if (found) return found
    } catch {
      // What is no JSON says nothing.
    }
  }
  return null
}

function articleIn(data: unknown, deep: number): Article | null {
  if (typeof data !== 'object' || data === null || deep === 0) return null
  if (Array.isArray(data)) return data.map((one) => articleIn(one, deep - 1)).find(Boolean) ?? null
  if (/Article|Report|BlogPosting/.test(String((data as { '@type'?: unknown })['@type']))) return data
  return articleIn((data as { '@graph'?: unknown })['@graph'], deep - 1)
}

function nameOf(whom: unknown): string | undefined {
  if (typeof whom === 'string') return whom
  if (Array.isArray(whom)) return whom.map(nameOf).filter(Boolean).join(' and ') || undefined
  return typeof whom === 'object' && whom !== null ? nameOf((whom as { name?: unknown }).name) : undefined
}
