import type { Count, Statement } from '@hearsay/archive'
import { countLabel, Pager } from './pager.tsx'
import { StatementList } from './statement-list.tsx'

/** What the page of a speaker or an outlet shows of its statements. */
interface StatementsSectionProps {
  statements: Statement[]
  total: Count
  view: StatementsView
  /** What all of them share. */
  without: 'speaker' | 'outlet'
}

/** Which page of the statements is shown. */
interface StatementsView {
  order: 'first' | 'latest'
  /** From 1. */
  page: number
  /** The address of the same page in another order, or of another page of it. */
  to(order: 'first' | 'latest', page: number): string
}

/** The statements of a speaker or an outlet, a page at a time. */
export function StatementsSection({ statements, total, view, without }: StatementsSectionProps) {
  const { order, page, to } = view
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
