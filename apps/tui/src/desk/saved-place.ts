// The place where one left a desk, saved for the next time. In: the text of the state file. Out: places by desk, or none where
// the file is in another format: a lost place is no error.

import type { ShelfOrder } from '@hearsay/archive'
import { shelfOrders } from '@hearsay/archive'

/** A place on a desk. */
export interface SavedPlace {
  seed: string
  query: string
  order: ShelfOrder
  /** The index of the seed in the list. */
  at: number
  /** The offset of the text at the top of the window, in UTF-16 units. */
  offset: number
  /** The offset of the selected statement; null where none was. */
  stop: number | null
  /** Whether the clipping was in focus, rather than the list. */
  reading: boolean
}

/** Desks whose place is saved. */
const MAX_DESKS = 50

/** The saved place of a desk; null where there is none. */
export function placeIn(text: string, desk: string): SavedPlace | null {
  const saved = placesIn(text).get(desk)
  return saved && isPlace(saved) ? saved : null
}

/** The state file’s text with a desk’s place, the latest first. */
export function withPlace(text: string, desk: string, place: SavedPlace): string {
  const others = [...placesIn(text)].filter(([name]) => name !== desk)
  const places = Object.fromEntries([[desk, place], ...others].slice(0, MAX_DESKS))
  return `${JSON.stringify({ version: 1, places })}\n`
}

function placesIn(text: string): Map<string, unknown> {
  try {
    const data = JSON.parse(text)
    return new Map(data?.version === 1 ? Object.entries(data.places ?? {}) : [])
  } catch {
    return new Map()
  }
}

/** Checked by hand: the library that checks the config file would take a good part of every start. */
function isPlace(place: unknown): place is SavedPlace {
  if (typeof place !== 'object' || place === null) return false
  const { seed, query, order, at, offset, stop, reading } = place as Record<string, unknown>
  const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0
  return (
    typeof seed === 'string' &&
    typeof query === 'string' &&
    shelfOrders.some((one) => one === order) &&
    isCount(at) &&
    isCount(offset) &&
    (stop === null || isCount(stop)) &&
    typeof reading === 'boolean'
  )
}
