// Days as other programs write them. In: a written date or time. Out: its day.
import { readDate } from '@hearsay/core'
import { normalizeSpace } from './clip.ts'

/** The day of a written date or time, in its own time zone; null if there is none. */
export function writtenDay(written: string | null): string | null {
  const text = normalizeSpace(written ?? '')
  return /^\d{4}-\d\d-\d\d(?=T|\s|$)/.exec(text)?.[0] ?? readDate(text)?.value ?? null
}

/** A weekday, a time or an edition may follow the day on its line, in no more UTF-16 units than this. */
const MAX_REST_LENGTH = 40

/** The day of a line that gives a day and nothing else of the story: `March 14, 2024 Thursday`, `14 March 2024 - Page 3`. */
export function dayOfLine(line: string): string | null {
  const text = normalizeSpace(line)
  const read = readDate(text)
  if (!read?.value || read.value.length < 7) return null
  const rest = text.slice(read.length)
  return rest.length <= MAX_REST_LENGTH && !/[.!?]\s+\p{Lu}/u.test(rest) ? read.value : null
}
