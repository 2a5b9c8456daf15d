import type { Span } from '@hearsay/core'

/** No more places than this are looked for; a single letter stands everywhere. */
const MAX_MATCHES = 10_000

/** Where words stand in a text, whatever their case and the white space between them. */
export function findInText(words: string, text: string): Span[] {
  const sought = words.trim().split(/\s+/).filter(Boolean)
  if (sought.length === 0) return []
  const pattern = sought.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('\\s+')
  const places: Span[] = []
  for (const hit of text.matchAll(new RegExp(pattern, 'giu'))) {
    places.push([hit.index, hit.index + hit[0].length])
    if (places.length === MAX_MATCHES) break
  }
  return places
}
