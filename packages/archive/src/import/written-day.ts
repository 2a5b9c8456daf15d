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

/** A word, such as a weekday, and a time may follow a day that is all of a text. */
const WEEKDAY_AND_TIME = /^[\s,]*(?:\p{L}+\.?)?(?:[\s,]*(?:\p{L}{1,3} )?\d{1,2}[:.h]\d\d.{0,12})?$/u

/** The day of a text that is nothing but a day: a name may not follow it. */
export function dayAlone(text: string): string | null {
  const words = normalizeSpace(text)
  const read = readDate(words)
  return read?.value && read.value.length >= 7 && WEEKDAY_AND_TIME.test(words.slice(read.length))
    ? read.value
    : null
}

/** The words of a text at which a day may begin. */
const MAX_LEADING_WORDS = 8

/** The first day within a text, after a few other words: `den 28 juni 2022 21:12`. */
export function dayWithin(text: string): string | null {
  const words = normalizeSpace(text)
  let from = 0
  for (let word = 0; word < MAX_LEADING_WORDS && from < words.length; word++) {
    const read = readDate(words.slice(from))
    if (read?.value?.length === 10) return read.value
    const space = words.indexOf(' ', from)
    if (space < 0) break
    from = space + 1
  }
  return null
}
