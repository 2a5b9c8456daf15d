// From one page of a list to the next. In: the total, and the page shown. Out: links.

import type { Count } from '@hearsay/archive'
import { formatNumber } from '@hearsay/desk'

/** A total in words: `1,204 clippings`, `more than 1,000 clippings`. */
export function countLabel({ number, more }: Count, one: string, many = `${one}s`): string {
  const shown = formatNumber(number)
  return `${more ? 'more than ' : ''}${shown} ${number === 1 && !more ? one : many}`
}

interface PagerProps {
  /** From 1. */
  page: number
  size: number
  /** Items on this page. */
  shown: number
  total: Count
  to: (page: number) => string
}

/** Links to the previous and the next page; nothing where one page holds all. */
export function Pager({ page, size, shown, total, to }: PagerProps) {
  const last = total.more ? null : Math.max(1, Math.ceil(total.number / size))
  const next = shown === size && (last === null || page < last)
  if (page === 1 && !next) return null
  const from = (page - 1) * size + 1
  return (
    <nav class="pager" aria-label="Pages">
      {page > 1 ? (
        <a rel="prev" href={to(page - 1)}>
          ← Previous
        </a>
      ) : (
        <span class="quiet">← Previous</span>
      )}
      <span>
        {shown > 0 ? `${formatNumber(from)}–${formatNumber(from + shown - 1)}` : `page ${page}`}
        {last !== null && `, page ${page} of ${formatNumber(last)}`}
      </span>
      {next ? (
        <a rel="next" href={to(page + 1)}>
          Next →
        </a>
      ) : (
        <span class="quiet">Next →</span>
      )}
    </nav>
  )
}
