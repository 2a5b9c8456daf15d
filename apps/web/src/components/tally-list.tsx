// Values with their counts, as a list in a panel.

import type { Facet } from '@hearsay/archive'
import { formatNumber } from '@hearsay/desk'

interface TallyListProps {
  id: string
  title: string
  of: Facet[]
  /** The address that a value links to; plain text without it. */
  to?: (value: string) => string
  most?: number
}

/** A panel of the most frequent values; nothing where there are none. */
export function TallyList({ id, title, of, to, most = 12 }: TallyListProps) {
  if (of.length === 0) return null
  return (
    <section class="panel tally" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ol>
        {of.slice(0, most).map(({ value, count }) => (
          <li>
            {to ? (
              <a href={to(value)}>
                <bdi>{value}</bdi>
              </a>
            ) : (
              <bdi>{value}</bdi>
            )}{' '}
            <span class="number-of">{formatNumber(count)}</span>
          </li>
        ))}
      </ol>
      {of.length > most && <p class="quiet">And {of.length - most} more.</p>}
    </section>
  )
}
