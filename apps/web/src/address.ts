// Addresses of the desk’s pages. In: a seed’s id, a name or a query. Out: a path with its query string.

import type { FindOrder, ShelfOrder, Statement } from '@hearsay/archive'

/** The page of a clipping. Slashes of its id stay slashes. */
export function seedAddress(id: string): string {
  return `/seeds/${pathOf(id)}`
}

/**
 * A statement on the page of its clipping, by the span of its words: its number may be another one there, while the index
 * has only the reading of the quick pass.
 */
export function statementAddress({ seed, span }: Statement): string {
  return spanAddress(seed, span)
}

/** A statement or a sentence on the page of its clipping, by its span. */
export function spanAddress(id: string, span: Statement['span']): string {
  return `${seedAddress(id)}?at=${span.join('-')}`
}

/**
 * Words on the page of a clipping: the browser goes to them and marks them by a text fragment. `marked` are marked wherever
 * they are, by the page’s own search.
 */
export function wordsAddress(id: string, words: string, marked = ''): string {
  return `${address(seedAddress(id), { words: marked })}#${textFragment(words)}`
}

/** The fragment that makes a browser find words in a page; long ones are given by their first and last words. */
export function textFragment(words: string): string {
  // A hyphen, comma or ampersand means something in a text fragment.
  const escaped = (part: string[]) => encodeURIComponent(part.join(' ')).replace(/-/g, '%2D')
  const parts = words.trim().split(/\s+/)
  const ends = parts.length > 10 ? [parts.slice(0, 4), parts.slice(-4)] : [parts]
  return `:~:text=${ends.map(escaped).join(',')}`
}

/** The text of a clipping as a plain file. */
export function textAddress(id: string): string {
  return `/text/${pathOf(id)}`
}

/** The imported file of a clipping. */
export function originalAddress(id: string): string {
  return `/original/${pathOf(id)}`
}

/** The states of a clipping; of two numbers, how their words differ. */
export function versionsAddress(id: string, from?: number, to?: number): string {
  return address(`/versions/${pathOf(id)}`, { from: String(from ?? ''), to: String(to ?? '') })
}

/** The seed of a state of a clipping as a plain file, or what it was made of. */
export function versionFileAddress(id: string, number: number, what: 'text' | 'original'): string {
  return `/version-${what}/${number}/${pathOf(id)}`
}

/** The evidence of a long clipping, in parts. */
export function evidenceAddress(id: string): string {
  return `/evidence/${pathOf(id)}`
}

/** What the numbers of a long clipping’s sourcing sheet count. */
export function sourcingAddress(id: string): string {
  return `/sourcing/${pathOf(id)}`
}

/** The page that asks before a clipping is removed. */
export function removalAddress(id: string): string {
  return `/remove/${pathOf(id)}`
}

/** Where decisions about a clipping are posted to. */
export function decideAddress(id: string): string {
  return `/decide/${pathOf(id)}`
}

/** Where what people decided differently about a clipping is settled. */
export function settleAddress(id: string): string {
  return `/settle/${pathOf(id)}`
}

/** An id as a path: every part of it escaped, the slashes between them left. */
function pathOf(id: string): string {
  return id.split('/').map(encodeURIComponent).join('/')
}

/** The page of a speaker. */
export function speakerAddress(name: string): string {
  return `/speakers/${encodeURIComponent(name)}`
}

/** The page of an outlet. */
export function outletAddress(name: string): string {
  return `/outlets/${encodeURIComponent(name)}`
}

/** The columns of a shelf that somebody may choose; every shelf has dates and headlines. */
export const shelfColumns = ['outlet', 'voices', 'language', 'tags', 'signed', 'changed'] as const
/** One of those columns. */
export type ShelfColumn = (typeof shelfColumns)[number]
/** The columns of a shelf that nobody chose any for. */
export const usualColumns: readonly ShelfColumn[] = ['outlet', 'voices']

/** What the address of the shelf holds. */
export interface ShelfView {
  query: string
  order: ShelfOrder
  descending: boolean
  /** From 1. */
  page: number
  /** In the order of `shelfColumns`. */
  columns: readonly ShelfColumn[]
  /** Whether rows can be selected, and whether all are. */
  select: 'none' | 'some' | 'all'
}

/** Whether a column is sorted in descending order by default. */
export function usuallyDescending(order: ShelfOrder): boolean {
  return order === 'date' || order === 'changed'
}

/** The address of a view of the shelf; defaults are left out, so that each view has one address. */
export function shelfAddress({ query, order, descending, page, columns, select }: ShelfView): string {
  return address('/', {
    q: query,
    order: order === 'date' && descending ? '' : order,
    descending: descending === usuallyDescending(order) ? '' : String(descending),
    page: page === 1 ? '' : String(page),
    columns: columns.join() === usualColumns.join() ? '' : columns.join() || 'none',
    select: select === 'none' ? '' : select,
  })
}

/** Where it is asked in how many other texts the quotations of a clipping are. */
export function alsoAddress(id: string): string {
  return `/api/seeds/${encodeURIComponent(id)}/also`
}

/** What the address of a search holds. */
export interface FindView {
  query: string
  order: FindOrder
  /** From 1. */
  page: number
}

/** The address of a search. */
export function findAddress({ query, order, page }: FindView): string {
  return address('/find', {
    q: query,
    order: order === 'relevance' ? '' : order,
    page: page === 1 ? '' : String(page),
  })
}

/** What the address of a comparison holds. */
export interface CompareView {
  seeds: string[]
  query: string
  /** A statement: the id of its clipping, a colon, its number from 1. */
  of: string
  said: string
  speaker: string
  /** The clipping whose neighbours are offered. */
  near: string
  base: string | undefined
  /** Whether copies are shown one by one. */
  copies: boolean
  words: 'all' | 'differences'
  /** What occurrences are narrowed to; see `comparisonFilters`. */
  only: string
}

/** The event that a clipping tells of, with those near it. */
export function eventAddress(id: string): string {
  return `/event/${pathOf(id)}`
}

/** The address of a comparison; defaults are left out. */
export function compareAddress(view: Partial<CompareView>): string {
  const {
    seeds = [],
    query = '',
    of = '',
    said = '',
    speaker = '',
    near = '',
    base = '',
    copies,
    words,
    only = '',
  } = view
  const rest = address('', {
    q: query,
    of,
    said,
    speaker,
    near,
    base,
    copies: copies ? 'all' : '',
    words: words === 'differences' ? words : '',
    only,
  })
  const chosen = new URLSearchParams(seeds.map((seed): [string, string] => ['seed', seed]))
  const both = [String(chosen), rest.slice(1)].filter(Boolean).join('&')
  return both ? `/compare?${both}` : '/compare'
}

/** A path with a query string; empty values are left out. */
export function address(path: string, asked: Record<string, string>): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''))
  return query.size ? `${path}?${query}` : path
}

/** What is exported: some clippings, or what a query finds; all without either. */
export interface Exported {
  query?: string
  ids?: readonly string[]
}

/** The page that exports; `format` shows a preview in it. */
export function exportAddress({
  query = '',
  ids = [],
  format = '',
}: Exported & { format?: string | undefined }): string {
  return withIds(address('/export', { q: query, format }), ids)
}

/** An export as a file. */
export function exportFileAddress(format: string, { query = '', ids = [] }: Exported): string {
  return withIds(address(`/api/export/${format}`, { q: query }), ids)
}

/** The page that makes a press review, with a plan of these clippings. */
export function pressReviewAddress({ query = '', ids = [] }: Exported): string {
  return withIds(address('/press-review', { q: query }), ids)
}

/** A press review that was saved on the desk. */
export function savedReviewAddress(name: string): string {
  return address('/press-review', { saved: name })
}

/** An address with the ids of clippings, one after the other. */
function withIds(to: string, ids: readonly string[]): string {
  if (ids.length === 0) return to
  return `${to}${to.includes('?') ? '&' : '?'}${new URLSearchParams(ids.map((id): [string, string] => ['id', id]))}`
}
