// What articles in JSON look like. In: a value. Out: its objects that have a headline and a text. Data and small functions, so that a
// file’s format is known without what reads its markup.
import { normalizeSpace } from '../clip.ts'

/** An object of JSON. */
export type Entry = Record<string, unknown>

/** Names that programs give an article’s parts; the first that is there counts. */
export const NAMES = {
  headline: ['headline', 'title', 'resolved_title', 'given_title'],
  markup: ['body_html', 'body_xhtml', 'content_html', 'content', 'html', 'body'],
  plain: ['body_text', 'content_text', 'text', 'plain_text', 'plaintext'],
  date: [
    'published_at',
    'published_date',
    'publishedAt',
    'datePublished',
    'firstpublished',
    'pubdate',
    'firstcreated',
    'firstCreated',
    'contentcreated',
    'contentCreated',
    'versioncreated',
    'versionCreated',
    'published',
    'date',
  ],
  byline: ['byline', 'by', 'published_by', 'author', 'authors', 'creator'],
  outlet: [
    'infosource',
    'infosources',
    'infoSources',
    'copyrightholder',
    'copyrightHolder',
    'provider',
    'publication',
    'site_name',
    'siteName',
    'publisher',
    'source',
    'domain_name',
  ],
  url: ['url', 'uri', 'canonical_url', 'link', 'resolved_url'],
} as const

/** The objects of a value that are an article each: the value, its items, or those of its one list. */
export function articlesIn(value: unknown): Entry[] {
  if (Array.isArray(value)) return value.filter(isEntry).filter(isArticle)
  if (!isEntry(value)) return []
  if (isArticle(value)) return [value]
  const lists = Object.values(value).filter(
    (one): one is unknown[] => Array.isArray(one) && one.some(isEntry),
  )
  return lists.length === 1 ? lists[0]!.filter(isEntry).filter(isArticle) : []
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isArticle(entry: Entry): boolean {
  const hasText = rawIn(entry, NAMES.markup) ?? rawIn(entry, NAMES.plain) ?? bodyOf(entry.bodies, /./)
  return hasText !== null && (textIn(entry, NAMES.headline) ?? roleIn(entry.headlines, 'main')) !== null
}

/** The text of a name’s value: a text, the name in an object, or those of a list. */
export function textIn(entry: Entry, names: readonly string[]): string | null {
  for (const name of names) {
    const text = textOf(entry[name])
    if (text) return text
  }
  return null
}

/** The outlet: of several sources the one with that role, else the first; those after it are agencies. */
export function outletIn(entry: Entry): string | null {
  for (const name of NAMES.outlet) {
    const value = entry[name]
    const text = Array.isArray(value) ? (roleIn(value, 'outlet') ?? textOf(value)) : textOf(value)
    if (text) return text
  }
  return null
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return normalizeSpace(value) || null
  if (Array.isArray(value)) return value.flatMap((one) => textOf(one) ?? []).join(', ') || null
  return isEntry(value) ? textOf(value.name ?? value.value ?? value.literal ?? null) : null
}

/** The first text of some names, as it is. */
export function rawIn(entry: Entry, names: readonly string[]): string | null {
  for (const name of names) {
    const value = entry[name]
    if (typeof value === 'string' && value.trim()) return value
  }
  return null
}

/** The value of a list’s entry with a role, or of its first: `headlines`, `bylines` of ninjs 2 and 3. */
export function roleIn(list: unknown, role: string): string | null {
  if (!Array.isArray(list)) return null
  const entries = list.filter(isEntry)
  const found = entries.find((one) => one.role === role) ?? entries[0]
  return found ? textOf(found.value ?? found.name) : null
}

/** The body of a content type: `bodies` of ninjs 2 and 3. */
export function bodyOf(list: unknown, type: RegExp): string | null {
  if (!Array.isArray(list)) return null
  const found = list
    .filter(isEntry)
    .find((one) => type.test(String(one.contenttype ?? one.contentType ?? one.role ?? '')))
  return typeof found?.value === 'string' ? found.value : null
}
