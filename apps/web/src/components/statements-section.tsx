import type { Count, Statement } from '@hearsay/archive'
import { countLabel, Pager } from './pager.tsx'
import { StatementList } from './statement-list.tsx'

/** What the page of a name is told of its statements. */
export interface StatementsSectionProps {
  statements: Statement[]
  total: Count
  order: 'first' | 'latest'
  /** From 1. */
  page: number
  /** The address of the same page in another order, or another page of it. */
  to: (order: string, page: number) => string
}

/** All statements of a name, a page at a time; `without` is what all of them share. */
export function StatementsSection({
  statements,
  total,
  order,
  page,
  to,
  without,
}: StatementsSectionProps & { without: 'speaker' | 'outlet' }) {
  return (
    <section aria-labelledby="statements">
      <h2 id="statements" class="part">
        {countLabel(total, 'statement')}
      </h2>
      <nav class="orders" aria-label="Order">
        <a href={to('latest', 1)} {...(order === 'latest' && { 'aria-current': 'true' as const })}>
          latest first
        </a>
        <a href={to('first', 1)} {...(order === 'first' && { 'aria-current': 'true' as const })}>
          earliest first
        </a>
      </nav>
      <StatementList statements={statements} without={without} />
      <Pager {...{ page, total, size: 50, shown: statements.length }} to={(other) => to(order, other)} />
    </section>
  )
}
