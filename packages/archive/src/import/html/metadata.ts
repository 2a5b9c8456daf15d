// The metadata of a page's article. In: the page. Out: outlet, date, headline, byline and address, each from the most
// reliable source that has it: JSON-LD, then meta elements, then the page itself.
import { readDate } from '@hearsay/core'
import { normalizeSpace } from '../clip.ts'
import { type ImportDiagnostic, importDiagnostic } from '../diagnostics.ts'
import { writtenDay } from '../written-day.ts'
import { type LinkedArticle, linkedData } from './json-ld.ts'
import type { HtmlPage } from './nodes.ts'
import { stripMarkup } from './strip.ts'
import { dayOnPage } from './visible-date.ts'

/** The metadata of a page; missing values are null. */
export interface Metadata {
  outlet: string | null
  /** ISO prefix. */
  date: string | null
  headline: string | null
  byline: string | null
  url: string | null
  /** Whether the page names its headline for search engines or networks, or as its only first heading. */
  isTitled: boolean
  /** The article's text in the metadata for search engines. */
  body: string | null
  diagnostics: ImportDiagnostic[]
}

/** Names of meta elements, the most reliable first. */
const OUTLET_NAMES = [
  'og:site_name',
  'application-name',
  'dc.publisher',
  'citation_publisher',
  'twitter:app:name:iphone',
]
const DATE_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'pubdate',
  'publish-date',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
]
const HEADLINE_NAMES = ['og:title', 'twitter:title', 'dc.title', 'citation_title', 'parsely-title']
const AUTHOR_NAMES = [
  'author',
  'article:author',
  'dc.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
  'citation_author',
]

/** Reads the metadata of a page’s article; `savedAddress` is where it was by the file that encloses it. */
export function metadataOf(page: HtmlPage, markup: string, savedAddress = ''): Metadata {
  const diagnostics: ImportDiagnostic[] = []
  const metas = metasOf(page)
  const said = (names: string[]) => names.map((name) => metas.get(name)).find((value) => value) ?? null
  const canonical = page.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? null
  const address =
    [canonical, metas.get('og:url') ?? null, savedPageAddress(markup), savedAddress]
      .map((one) => one && archivedAddress(one))
      .find(isWebAddress) ?? null
  const { article: linked, pageDate } = linkedData(page, address)
  const url = address ?? linked?.url ?? null
  const fromAddress = (field: string, value: string | null) => {
    if (value) diagnostics.push(importDiagnostic('field-from-address', { field, value }))
    return value
  }
  const pageTitle = normalizeSpace(page.querySelector('title')?.textContent ?? '')
  const ownTitle = linked?.headline ?? said(HEADLINE_NAMES) ?? headingOf(page)
  const outlet = linked?.outlet ?? said(OUTLET_NAMES) ?? outletAfter(ownTitle, pageTitle)
  const published = writtenDay(linked?.date ?? null) ?? writtenDay(said(DATE_NAMES)) ?? writtenDay(pageDate)
  const title = ownTitle ?? pageTitle
  return {
    outlet: outlet ?? fromAddress('outlet', hostOf(url)),
    date: published ?? visibleDay(page, diagnostics) ?? fromAddress('date', dayInPath(url)),
    headline: withoutOutlet(title, outlet) || null,
    byline: bylineOf(page, linked, said(AUTHOR_NAMES)),
    url,
    isTitled: ownTitle !== null,
    body: linked?.body ?? null,
    diagnostics,
  }
}

function metasOf(page: HtmlPage): Map<string, string> {
  const metas = new Map<string, string>()
  for (const meta of page.querySelectorAll('meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop')
    const content = normalizeSpace(meta.getAttribute('content') ?? '')
    if (name && content && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), content)
  }
  return metas
}

/** Browsers that save a page write its address into its first lines. */
function savedPageAddress(markup: string): string | null {
  return /<!-- saved from url=\(\d+\)(\S{1,900}) -->/.exec(markup.slice(0, 2000))?.[1] ?? null
}

function isWebAddress(address: string | null): boolean {
  return address !== null && /^https?:\/\/[^/\s]+/i.test(address)
}

/** The day that the page shows; one of an update is reported as such. */
function visibleDay(page: HtmlPage, diagnostics: ImportDiagnostic[]): string | null {
  const found = dayOnPage(page)
  if (found?.isUpdate) diagnostics.push(importDiagnostic('date-of-update', { value: found.day }))
  return found?.day ?? null
}

/** The address of a page that a web archive saved: `web.archive.org/web/20240322100000/https://herald.example/toll`. */
function archivedAddress(address: string): string {
  return (
    /^https?:\/\/[^/]+\/(?:web\/)?\d{4,14}(?:[a-z]{2}_)?\/(https?:\/\/.+)$/i.exec(address)?.[1] ?? address
  )
}

/** The outlet in a page’s title, after the headline: `Two islands join | Harbor Times`. */
function outletAfter(headline: string | null, title: string): string | null {
  if (!headline || !title.toLowerCase().startsWith(headline.toLowerCase())) return null
  return /^\s+[-–—|·:•]\s+([^-–—|·:•]{2,50})$/.exec(title.slice(headline.length))?.[1]?.trim() ?? null
}

function headingOf(page: HtmlPage): string | null {
  const headings = [...page.querySelectorAll('article h1, main h1')]
  const one = headings.length === 1 ? headings : [...page.querySelectorAll('h1')]
  return one.length === 1 ? normalizeSpace(one[0]!.textContent ?? '') || null : null
}

function bylineOf(page: HtmlPage, linked: LinkedArticle | null, said: string | null): string | null {
  const linkedNames = linked?.authors.filter((name) => !isWebAddress(name)).map(withoutMarkup) ?? []
  if (linkedNames.length) {
    const last = linkedNames.at(-1)!
    return linkedNames.length === 1 ? last : `${linkedNames.slice(0, -1).join(', ')} and ${last}`
  }
  if (said && !isWebAddress(said)) return withoutMarkup(said)
  const element = page.querySelector('[rel~="author"], [itemprop~="author"], .byline, .author')
  const words = normalizeSpace(element?.textContent ?? '')
  return words.length > 0 && words.length <= 120 ? words : null
}

/** Some pages have markup in a name, against the standard. */
function withoutMarkup(name: string): string {
  if (!/<\/?[a-z][^>]*>/i.test(name)) return name
  const words = stripMarkup(name.replace(/<\/?[a-z][^>]*>/gi, ' '))
  return normalizeSpace(
    words
      .map((block) => block.text)
      .join(' ')
      .replace(/\s+(?=[,;.])/g, ''),
  )
}

/** `Two islands join - Harbor Times` without the outlet at its end. */
export function withoutOutlet(title: string, outlet: string | null): string {
  const found = /^(.+\S)\s+[-–—|·:]\s+([^-–—|·]+)$/.exec(title.slice(0, 2000))
  return found && outlet && found[2]!.trim().toLowerCase() === outlet.toLowerCase() ? found[1]! : title
}

function hostOf(url: string | null): string | null {
  return (url && URL.parse(url)?.hostname.replace(/^(?:www|m|amp)\./, '')) || null
}

/** `/2022/06/29/` in an address is by convention the day of publication. */
function dayInPath(url: string | null): string | null {
  const [, year, month, day] = /\/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?=\/|-[a-z])/i.exec(url ?? '') ?? []
  return year
    ? (readDate(`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`)?.value ?? null)
    : null
}
