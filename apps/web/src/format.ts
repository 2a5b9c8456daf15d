// Dates, sizes and titles for display.

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** A date, as far as it is known, for display: `2022-06-29` → 29 June 2022, `2022-06` → June 2022. */
export function readableDay(value: string): string {
  const [year, month, day] = value.split('-')
  const name = month ? MONTHS[Number(month) - 1] : undefined
  return [day ? Number(day) : '', name ?? '', year].filter(Boolean).join(' ')
}

/** A size in bytes for display: `1.2 MB`, `3.4 kB`. */
export function readableSize(bytes: number): string {
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`
  return bytes >= 1000 ? `${(bytes / 1000).toFixed(1)} kB` : `${bytes} bytes`
}

/** The most of a headline that a list shows, in UTF-16 units; its own page has all of it. */
const MAX_HEADLINE_LENGTH = 240

/** A headline for a list, cut at a word where it is too long. */
export function shortHeadline(headline: string): string {
  return headline.length > MAX_HEADLINE_LENGTH
    ? `${headline.slice(0, MAX_HEADLINE_LENGTH).replace(/\s+\S*$/, '')}…`
    : headline
}

/**
 * Text without the characters that turn its direction around, for places that hold text alone, where no element can
 * isolate it: the title of a tab, a tooltip.
 */
export function withoutDirections(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
}
