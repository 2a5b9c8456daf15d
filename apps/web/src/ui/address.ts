// Where things are. In: a seed's id or a query. Out: an address inside the desk.

import type { ShelfOrder } from '@hearsay/archive'

/** The page of a seed; every part of its id escaped, the slashes between them kept. */
export function seedAddress(id: string): string {
  return `/seeds/${id.split('/').map(encodeURIComponent).join('/')}`
}

/** The text of a seed as a plain file. */
export function textAddress(id: string): string {
  return `/text/${id.split('/').map(encodeURIComponent).join('/')}`
}

/** What the shelf's address says. */
export interface ShelfView {
  words: string
  order: ShelfOrder
  descending: boolean
}

/** The shelf with the words kept and an order chosen. */
export function shelfAddress({ words, order, descending }: ShelfView): string {
  const query = new URLSearchParams()
  if (words) query.set('words', words)
  query.set('order', order)
  query.set('descending', String(descending))
  return `/?${query}`
}
