// Articles in JSON: ninjs 1 to 3, and the lists that reading tools export (wallabag and the like). In: a value. Out: a clip for
// each article; null where there is none. Format of ninjs: IPTC, “ninjs 3.0”.
import { type Clip, type ClipBlock, normalizeSpace, paragraphsOf } from '../clip.ts'
import { blocksOfMarkup } from '../html/page.ts'
import { writtenDay } from '../written-day.ts'

type Entry = Record<string, unknown>

/** Names that programs give an article’s parts; the first that is there counts. */
const NAMES = {
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
    'contentcreated',
    'versioncreated',
    'published',
    'date',
  ],
  byline: ['byline', 'published_by', 'author', 'authors', 'creator'],
  outlet: [
    'infosource',
    'infosources',
    'copyrightholder',
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
/** So many articles of a file are read. */
const MAX_ARTICLES = 5000

/** The articles of a value. */
export function clipsOfNewsJson(value: unknown): Clip[] | null {
  const entries = entriesIn(value)
  const clips = entries.slice(0, MAX_ARTICLES).flatMap((entry) => clipOf(entry) ?? [])
  return clips.length ? clips : null
}

/** The objects that may be an article each: the value, its items, or those of its one list. */
function entriesIn(value: unknown): Entry[] {
  if (Array.isArray(value)) return value.filter(isEntry)
  if (!isEntry(value)) return []
  if (clipOf(value)) return [value]
  const lists = Object.values(value).filter(
    (one): one is unknown[] => Array.isArray(one) && one.some(isEntry),
  )
  return lists.length === 1 ? lists[0]!.filter(isEntry) : []
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function clipOf(entry: Entry): Clip | null {
  const headline = textIn(entry, NAMES.headline) ?? roleIn(entry.headlines, 'main')
  const blocks = storyOf(entry)
  if (headline === null || blocks.length === 0) return null
  const url = textIn(entry, NAMES.url)
  return {
    outlet: textIn(entry, NAMES.outlet),
    date: writtenDay(textIn(entry, NAMES.date)),
    headline,
    byline: textIn(entry, NAMES.byline) ?? roleIn(entry.bylines, 'main'),
    url: url && /^https?:\/\//.test(url) ? url : null,
    blocks,
    diagnostics: [],
  }
}

function storyOf(entry: Entry): ClipBlock[] {
  const markup = rawIn(entry, NAMES.markup) ?? bodyOf(entry.bodies, /html/)
  if (markup) return /<[a-z][^<>]*>/i.test(markup) ? blocksOfMarkup(markup) : paragraphsOf(markup)
  const plain = rawIn(entry, NAMES.plain) ?? bodyOf(entry.bodies, /./)
  return plain ? paragraphsOf(plain) : []
}

/** The text of a name’s value: a text, the name in an object, or those of a list. */
function textIn(entry: Entry, names: readonly string[]): string | null {
  for (const name of names) {
    const text = textOf(entry[name])
    if (text) return text
  }
  return null
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return normalizeSpace(value) || null
  if (Array.isArray(value)) return value.flatMap((one) => textOf(one) ?? []).join(', ') || null
  return isEntry(value) ? textOf(value.name ?? value.value ?? value.literal ?? null) : null
}

function rawIn(entry: Entry, names: readonly string[]): string | null {
  for (const name of names) {
    const value = entry[name]
    if (typeof value === 'string' && value.trim()) return value
  }
  return null
}

/** The value of a list’s entry with a role, or of its first: `headlines`, `bylines` of ninjs 2 and 3. */
function roleIn(list: unknown, role: string): string | null {
  if (!Array.isArray(list)) return null
  const entries = list.filter(isEntry)
  const found = entries.find((one) => one.role === role) ?? entries[0]
  return found ? textOf(found.value ?? found.name) : null
}

/** The body of a content type: `bodies` of ninjs 2 and 3. */
function bodyOf(list: unknown, type: RegExp): string | null {
  if (!Array.isArray(list)) return null
  const found = list.filter(isEntry).find((one) => type.test(String(one.contenttype ?? one.role ?? '')))
  return typeof found?.value === 'string' ? found.value : null
}
