// Words and days of a clipping as they are shown beside it.
import type { Document, Span } from '@hearsay/core'
import { readableDay } from '../format.ts'

/** The most that is shown of a long span, in UTF-16 units. */
export const MAX_EXCERPT_LENGTH = 280

/** Words of the text, cut after `most` UTF-16 units. */
export function excerpt({ text }: Document, [start, end]: Span, most = MAX_EXCERPT_LENGTH): string {
  return end - start > most ? `${text.slice(start, start + most).trimEnd()}…` : text.slice(start, end)
}

/** A day, or the first and the last of several. */
export function Days({ start, end }: { start: string; end: string }) {
  return (
    <>
      <time datetime={start}>{readableDay(start)}</time>
      {end !== start && (
        <>
          {' '}
          to <time datetime={end}>{readableDay(end)}</time>
        </>
      )}
    </>
  )
}
