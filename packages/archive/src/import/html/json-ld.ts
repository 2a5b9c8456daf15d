// A page's metadata for search engines. In: the page. Out: the entry of its article, flattened.
// Vocabulary: schema.org's Article and the types under it, in JSON-LD.
import { normalizeSpace } from '../clip.ts'
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
/** A page about one article has no more entries than this. */
const MAX_ENTRIES = 2000

/** The article of a page: of several, the one with the page's address, else the first. */
export function linkedArticle(page: HtmlPage, address: string | null): LinkedArticle | null {
  const entries = [...page.querySelectorAll('script[type="application/ld+json" i]')].flatMap((script) =>
    entriesIn(script.textContent ?? ''),
  )
  const articles = entries.filter((entry) => typesOf(entry).some((type) => ARTICLE_TYPE.test(type)))
  const urls = (entry: Entry) => [entry.url, entry['@id'], entry.mainEntityOfPage].map(addressOf)
  const own = articles.find((entry) => address !== null && urls(entry).includes(address)) ?? articles[0]
  if (!own) return null
  const byId = (value: unknown): unknown => {
    const id = isEntry(value) ? value['@id'] : null
    return id && isEntry(value) && value.name === undefined
      ? (entries.find((entry) => entry['@id'] === id && entry.name !== undefined) ?? value)
      : value
  }
  const names = (value: unknown): string[] =>
    listOf(value)
      .map((one) => textOf(isEntry(byId(one)) ? (byId(one) as Entry).name : one))
      .filter((name) => name !== null)
  return {
    headline: textOf(own.headline) ?? textOf(own.name),
    outlet: names(own.publisher)[0] ?? names(own.sourceOrganization)[0] ?? null,
    date: textOf(own.datePublished) ?? textOf(own.dateCreated),
    authors: [...names(own.author), ...names(own.creator)].filter(
      (name, at, all) => all.indexOf(name) === at,
    ),
    url: urls(own).find((url) => url !== null && /^https?:/.test(url)) ?? null,
    body: typeof own.articleBody === 'string' ? own.articleBody : null,
  }
}

/** Every object of a script, including those in graphs and lists; none if it isn't JSON. */
function entriesIn(script: string): Entry[] {
  let root: unknown
  try {
    root = JSON.parse(
      script.trim().replace(/^(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?:\/\/\s*)?\]\]>)\s*;?$/g, ''),
    )
  } catch {
    return []
  }
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
