// From one page of a list to the next. In: how many there are, and where we are. Out: links.

import type { Count } from '@hearsay/archive'

/** A number of things for people: `1,204 seeds`, `more than 1,000 seeds`. */
export function countLabel({ number, more }: Count, one: string, many = `${one}s`): string {
  const shown = number.toLocaleString('en')
  return `${more ? 'more than ' : ''}${shown} ${number === 1 && !more ? one : many}`
}

interface PagerProps {
  /** From 1. */
  page: number
  size: number
  /** How many stand on this page. */
  shown: number
  total: Count
  to: (page: number) => string
}

/** Links to the page before and the page after; nothing where one page holds all. */
export function Pager({ page, size, shown, total, to }: PagerProps) {
  const last = total.more ? null : Math.max(1, Math.ceil(total.number / size))
  const next = shown === size && (last === null || page < last)
  if (page === 1 && !next) return null
  const from = (page - 1) * size + 1
  return (
    <nav class="pager" aria-label="Pages">
      {page > 1 ? (
        <a rel="prev" href={to(page - 1)}>
          ← Before
        </a>
      ) : (
        <span class="quiet">← Before</span>
      )}
      <span>
        {shown > 0
          ? `${from.toLocaleString('en')}–${(from + shown - 1).toLocaleString('en')}`
          : `page ${page}`}
        {last !== null && `, page ${page} of ${last.toLocaleString('en')}`}
      </span>
      {next ? (
        <a rel="next" href={to(page + 1)}>
          After →
        </a>
      ) : (
        <span class="quiet">After →</span>
      )}
    </nav>
  )
}
