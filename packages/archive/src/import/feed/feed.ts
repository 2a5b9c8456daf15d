// Feeds to clips, one for each item. In: the text of an RSS, Atom, RDF or JSON feed. Out: clips in the feed's order.
import { parseFeed } from 'feedsmith'
import { type Clip, type ClipBlock, normalizeSpace, paragraphsOf, wordCount } from '../clip.ts'
import { type ImportDiagnostic, importDiagnostic } from '../diagnostics.ts'
import { withoutOutlet } from '../html/metadata.ts'
import { blocksOfMarkup } from '../html/page.ts'
import { writtenDay } from '../written-day.ts'

/** What all feed formats have of an item. */
interface FeedItem {
  title: string | undefined
  outlet: string | undefined
  date: string | undefined
  authors: (string | undefined)[]
  url: string | undefined
  /** The full text, and whether it is plain text. */
  content: string | undefined
  plain: boolean
  summary: string | undefined
}

/** A summary of at least this many words counts as the article. */
const MIN_ARTICLE_WORDS = 250

/** The items of a feed; null where the text can't be read as one. */
export function clipsOfFeed(text: string): Clip[] | null {
  try {
    const read = parseFeed<string>(text)
    const outlet = outletOf(read)
    return itemsOf(read, text).map((item) => clipOf(item, outlet))
  } catch {
    return null
  }
}

type Read = ReturnType<typeof parseFeed<string>>

function outletOf({ format, feed }: Read): string | null {
  const title = format === 'atom' ? feed.title?.value : feed.title
  return normalizeSpace(title ?? '') || null
}

function itemsOf(read: Read, text: string): FeedItem[] {
  if (read.format === 'json') {
    const own = ownFieldsOf(text)
    return (read.feed.items ?? []).map((item, at) => ({
      ...jsonItem(item, read.feed.authors),
      ...own[at],
    }))
  }
  if (read.format === 'atom') return (read.feed.entries ?? []).map(atomItem)
  if (read.format === 'rdf') return (read.feed.items ?? []).map(rssItem)
  return (read.feed.items ?? []).map(rssItem)
}

type JsonRead = Extract<Read, { format: 'json' }>['feed']
type AtomRead = Extract<Read, { format: 'atom' }>['feed']
type RssRead = Extract<Read, { format: 'rss' }>['feed']
type RdfRead = Extract<Read, { format: 'rdf' }>['feed']

/** What a desk that exported the feed says of each item beside the feed’s own keys, which its title and its days can’t say. */
function ownFieldsOf(text: string): Partial<FeedItem>[] {
  const { items } = JSON.parse(text.replace(/^\ufeff/, '')) as {
    items?: { _hearsay?: { outlet?: unknown; date?: unknown } | null }[]
  }
  return (items ?? []).map((item) => ({
    ...(typeof item?._hearsay?.outlet === 'string' && { outlet: item._hearsay.outlet }),
    ...(typeof item?._hearsay?.date === 'string' && { date: item._hearsay.date }),
  }))
}

function jsonItem(item: NonNullable<JsonRead['items']>[number], authors: JsonRead['authors']): FeedItem {
  return {
    title: item.title,
    outlet: undefined,
    date: item.date_published ?? item.date_modified,
    authors: (item.authors ?? authors ?? []).map((author) => author.name),
    url: item.url ?? item.external_url ?? item.id,
    content: item.content_html ?? item.content_text,
    plain: item.content_html === undefined,
    summary: item.summary,
  }
}

function atomItem(item: NonNullable<AtomRead['entries']>[number]): FeedItem {
  const links = item.links ?? []
  const link = links.find((one) => (one.rel ?? 'alternate') === 'alternate') ?? links[0]
  return {
    title: item.title && markupText(item.title.value, item.title.type),
    outlet: item.source?.title?.value,
    date: item.published ?? item.updated,
    authors: (item.authors ?? []).map((author) => author.name),
    url: link?.href,
    content: item.content?.value,
    plain: item.content?.type === undefined || /^text(?:\/plain)?$/.test(item.content.type),
    summary: item.summary?.value,
  }
}

type RssLike = NonNullable<RssRead['items']>[number] & NonNullable<RdfRead['items']>[number]

function rssItem(
  given: NonNullable<RssRead['items']>[number] | NonNullable<RdfRead['items']>[number],
): FeedItem {
  const item = given as Partial<RssLike>
  const creators = item.dc?.creators ?? []
  const permalink = item.guid?.isPermaLink === false ? undefined : item.guid?.value
  return {
    title: item.title,
    outlet: item.source?.title,
    date: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published ?? item.atom?.updated,
    authors: creators.length ? creators : (item.authors ?? []).map((author) => author.name),
    url: item.link ?? permalink,
    content: item.content?.encoded,
    plain: false,
    summary: item.description,
  }
}

function clipOf(item: FeedItem, feedOutlet: string | null): Clip {
  const diagnostics: ImportDiagnostic[] = []
  const whole = item.content?.trim() ? item.content : null
  const blocks = contentBlocks(whole ?? item.summary ?? '', whole !== null && item.plain)
  if (whole === null && wordCount(blocks.map((block) => block.text).join(' ')) < MIN_ARTICLE_WORDS) {
    diagnostics.push(importDiagnostic('summary-only'))
  }
  const authors = item.authors.map((author) => normalizeSpace(author ?? '')).filter(Boolean)
  const url = item.url?.trim()
  const source = normalizeSpace(item.outlet ?? '') || null
  return {
    outlet: source ?? feedOutlet,
    // What a desk exported may be a year or a month.
    date: /^\d{4}(?:-\d\d)?$/.test(item.date ?? '') ? item.date! : writtenDay(item.date ?? null),
    headline: withoutOutlet(normalizeSpace(markupText(item.title ?? '')), source) || null,
    byline: authors.length ? authors.join(', ') : null,
    url: url && /^https?:/i.test(url) ? url : null,
    blocks,
    diagnostics,
  }
}

function contentBlocks(content: string, plain: boolean): ClipBlock[] {
  const marked = !plain && /<[a-z][^<>]*>|&[#\w]{2,8};/i.test(content)
  return marked ? blocksOfMarkup(content) : paragraphsOf(content)
}

/** Some feeds have markup in titles, against the standard. */
function markupText(title: string, type?: string): string {
  if (type === 'text' || !/<\/?(?:b|i|em|strong|span|a|p|br|sup|sub)\b[^<>]*>|&[#\w]{2,8};/i.test(title))
    return title
  return blocksOfMarkup(title)
    .map((block) => block.text)
    .join(' ')
}
