// Values with how often each occurs, as a list in a panel.

import type { Facet } from '@hearsay/archive'

interface TallyListProps {
  id: string
  title: string
  of: Facet[]
  /** Where a value leads; none where it leads nowhere. */
  to?: (value: string) => string
  most?: number
}

/** A panel of the values that occur most; nothing where none does. */
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
            <span class="number-of">{count.toLocaleString('en')}</span>
          </li>
        ))}
      </ol>
      {of.length > most && <p class="quiet">And {of.length - most} more.</p>}
    </section>
  )
}
