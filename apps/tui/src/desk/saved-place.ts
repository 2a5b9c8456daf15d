// Where somebody left off, kept from one day to the next. In: the text of the state file. Out: places by desk, or nothing
// where the file is somebody else’s: a place is worth no complaint.

import type { ShelfOrder } from '@hearsay/archive'
import { shelfOrders } from '@hearsay/archive'

/** Where somebody was on a desk. */
export interface SavedPlace {
  seed: string
  query: string
  order: ShelfOrder
  /** The place of the seed in the list. */
  at: number
  /** The offset in the text that stood at the top of the window. */
  offset: number
  /** The offset of the statement one stood at. */
  stop: number | null
  /** Whether the clipping was being read, rather than the list. */
  reading: boolean
}

/** Desks whose place is kept. */
const MAX_DESKS = 50

/** The place kept for a desk; null where there is none. */
export function placeIn(text: string, desk: string): SavedPlace | null {
  const kept = placesIn(text).get(desk)
  return kept && isPlace(kept) ? kept : null
}

/** The state file’s text with a desk’s place, the one last left first. */
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

/** Checked by hand: the library that checks the config file would cost every start a good part of its time. */
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
