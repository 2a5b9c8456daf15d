const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** An ISO prefix as a reader says it: `2022-06-29` → 29 June 2022, `2022-06` → June 2022. */
export function readableDay(value: string): string {
  const [year, month, day] = value.split('-')
  const name = month ? MONTHS[Number(month) - 1] : undefined
  return [day ? Number(day) : '', name ?? '', year].filter(Boolean).join(' ')
}

/** A size in bytes for people: `1.2 MB`, `3.4 kB`. */
export function readableSize(bytes: number): string {
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`
  return bytes >= 1000 ? `${(bytes / 1000).toFixed(1)} kB` : `${bytes} bytes`
}

/** What a list shows of a headline, in UTF-16 units; a longer one is whole on its own page. */
const MAX_HEADLINE_LENGTH = 240

/** A headline, cut at a word where it is too long for a list. */
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
