// Where things are. In: a seed's id, a name or a query. Out: an address inside the desk.

import type { FindOrder, ShelfOrder, Statement } from '@hearsay/archive'

/** The page of a seed; every part of its id escaped, the slashes between them kept. */
export function seedAddress(id: string): string {
  return `/seeds/${id.split('/').map(encodeURIComponent).join('/')}`
}

/**
 * A statement on the page of its seed, by where its words stand: its number may be another one there, where the index has
 * read the seed with the fast model alone so far.
 */
export function statementAddress({ seed, span }: Statement): string {
  return `${seedAddress(seed)}?at=${span.join('-')}`
}

/**
 * Words on the page of a seed, as a text fragment: the browser looks for them and goes there. `marked` are marked
 * wherever they stand, by the page's own search.
 */
export function wordsAddress(id: string, words: string, marked = ''): string {
  // A hyphen, comma or ampersand means something in a text fragment.
  const escaped = (part: string) => encodeURIComponent(part).replace(/-/g, '%2D')
  const parts = words.trim().split(/\s+/)
  const ends = [parts.slice(0, 4), parts.slice(-4)].map((some) => escaped(some.join(' ')))
  const fragment = parts.length > 10 ? ends.join(',') : escaped(parts.join(' '))
  return `${address(seedAddress(id), { words: marked })}#:~:text=${fragment}`
}

/** The text of a seed as a plain file. */
export function textAddress(id: string): string {
  return `/text/${id.split('/').map(encodeURIComponent).join('/')}`
}

/** The bytes a seed was made of. */
export function originalAddress(id: string): string {
  return `/original/${id.split('/').map(encodeURIComponent).join('/')}`
}

/** The evidence of a long seed, in parts. */
export function evidenceAddress(id: string): string {
  return `/evidence/${id.split('/').map(encodeURIComponent).join('/')}`
}

/** What the numbers of a long seed’s sourcing sheet count. */
export function sourcingAddress(id: string): string {
  return `/sourcing/${id.split('/').map(encodeURIComponent).join('/')}`
}

/** The page that asks whether to let go of a seed. */
export function removalAddress(id: string): string {
  return `/remove/${id.split('/').map(encodeURIComponent).join('/')}`
}

/** The page of a name that speaks. */
export function speakerAddress(name: string): string {
  return `/speakers/${encodeURIComponent(name)}`
}

/** The page of an outlet. */
export function outletAddress(name: string): string {
  return `/outlets/${encodeURIComponent(name)}`
}

/** What the shelf's address says. */
export interface ShelfView {
  query: string
  order: ShelfOrder
  descending: boolean
  /** From 1. */
  page: number
}

/** The order a column stands in where nobody says. */
export function usuallyDescending(order: ShelfOrder): boolean {
  return order === 'date' || order === 'changed'
}

/** The shelf of a view; what is as usual is left out, so that one shelf has one address. */
export function shelfAddress({ query, order, descending, page }: ShelfView): string {
  return address('/', {
    q: query,
    order: order === 'date' && descending ? '' : order,
    descending: descending === usuallyDescending(order) ? '' : String(descending),
    page: page === 1 ? '' : String(page),
  })
}

/** What the address of found seeds says. */
export interface FindView {
  query: string
  order: FindOrder
  /** From 1. */
  page: number
}

/** The hits of a view. */
export function findAddress({ query, order, page }: FindView): string {
  return address('/find', {
    q: query,
    order: order === 'relevance' ? '' : order,
    page: page === 1 ? '' : String(page),
  })
}

/** A path with what is asked of it; empty values are left out. */
export function address(path: string, asked: Record<string, string>): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''))
  return query.size ? `${path}?${query}` : path
}
