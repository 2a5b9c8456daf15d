// A page's metadata for search engines. In: the page. Out: the entry of its article, flattened.
// Vocabulary: schema.org's Article and the types under it, in JSON-LD.
import { normalizeSpace } from '../clip.ts'
import { parseLenientJson } from './lenient-json.ts'
import type { HtmlPage } from './nodes.ts'

/** An article in a page's JSON-LD; missing values are null. */
export interface LinkedArticle {
  headline: string | null
  outlet: string | null
  /** As written. */
  date: string | null
  authors: string[]
  url: string | null
  body: string | null
}

type Entry = Record<string, unknown>

const ARTICLE_TYPE = /(?:^|[/#:])(?:\w*Article|BlogPosting|LiveBlogPosting|Report)$/
const PAGE_TYPE = /(?:^|[/#:])(?:\w*Page|CreativeWork)$/
/** A page about one article has no more entries than this. */
const MAX_ENTRIES = 2000

/** What the data of a page say of its article, and of the page itself. */
export interface LinkedData {
  article: LinkedArticle | null
  /** The day of publication of any other entry, the page itself first; as written. */
  pageDate: string | null
}

/** The article of a page: of several, the one with the page's address, else the first. */
export function linkedData(page: HtmlPage, address: string | null): LinkedData {
  const entries = [...page.querySelectorAll('script[type="application/ld+json" i]')].flatMap((script) =>
    entriesIn(script.textContent ?? ''),
  )
  const articles = entries.filter((entry) => typesOf(entry).some((type) => ARTICLE_TYPE.test(type)))
  const urls = (entry: Entry) => [entry.url, entry['@id'], entry.mainEntityOfPage].map(addressOf)
  const own = articles.find((entry) => address !== null && urls(entry).includes(address)) ?? articles[0]
  const dated = entries.filter((entry) => textOf(entry.datePublished) !== null)
  const ofPage = dated.find((entry) => typesOf(entry).some((type) => PAGE_TYPE.test(type))) ?? dated[0]
  const pageDate = ofPage ? textOf(ofPage.datePublished) : null
  if (!own) return { article: null, pageDate }
  const byId = (value: unknown): unknown => {
    const id = isEntry(value) ? value['@id'] : null
    return id && isEntry(value) && value.name === undefined
      ? (entries.find((entry) => entry['@id'] === id && entry.name !== undefined) ?? value)
      : value
  }
  // A name may be an entry with a name of its own.
  const nameOf = (value: unknown, depth = 0): string | null => {
    const one = byId(Array.isArray(value) ? value[0] : value)
    return isEntry(one) && one.name !== undefined && depth < 3 ? nameOf(one.name, depth + 1) : textOf(one)
  }
  const names = (value: unknown): string[] =>
    listOf(value)
      .map((one) => nameOf(one))
      .filter((name) => name !== null)
  const article = {
    headline: textOf(own.headline) ?? textOf(own.name),
    outlet: names(own.publisher)[0] ?? names(own.sourceOrganization)[0] ?? null,
    date: textOf(own.datePublished) ?? textOf(own.dateCreated),
    authors: [...names(own.author), ...names(own.creator)].filter(
      (name, at, all) => all.indexOf(name) === at,
    ),
    url: urls(own).find((url) => url !== null && /^https?:/.test(url)) ?? null,
    body: typeof own.articleBody === 'string' ? own.articleBody : null,
  }
  return { article, pageDate }
}

/** Every object of a script, including those in graphs and lists; none if it isn't JSON. */
function entriesIn(script: string): Entry[] {
  const root = parseLenientJson(
    script.trim().replace(/^(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?:\/\/\s*)?\]\]>)\s*;?$/g, ''),
  )
  const entries: Entry[] = []
  const waiting = [root]
  for (let at = 0; at < waiting.length && at < MAX_ENTRIES; at++) {
    const value = waiting[at]
    if (Array.isArray(value)) waiting.push(...value.slice(0, MAX_ENTRIES))
    else if (isEntry(value)) {
      entries.push(value)
      waiting.push(
        ...Object.values(value)
          .filter((one) => typeof one === 'object' && one !== null)
          .slice(0, 100),
      )
    }
  }
  return entries
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, 20) : value === undefined || value === null ? [] : [value]
}

function typesOf(entry: Entry): string[] {
  return listOf(entry['@type']).filter((type) => typeof type === 'string')
}

function textOf(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value
  const text = typeof one === 'string' ? one : isEntry(one) ? one['@value'] : null
  return typeof text === 'string' ? normalizeSpace(text) || null : null
}

function addressOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  return isEntry(value) ? addressOf(value['@id'] ?? value.url ?? null) : null
}
