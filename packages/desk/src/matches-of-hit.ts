// What a hit shows: one row a statement, and the passages that are in none of them. In: a hit. Out: rows in the order of the text;
// the headline first. No passage comes twice.
import type { Excerpt, Hit } from '@hearsay/archive'
import type { Span } from '@hearsay/core'

/** A matching statement, with the spans of the query’s words in its content. */
export type MarkedStatement = Hit['statements'][number]

/** A row of a hit. */
export type HitMatch =
  | { type: 'statement'; statement: MarkedStatement }
  | { type: 'passage'; excerpt: Excerpt }

/** The rows of a hit. */
export function matchesOfHit({ excerpts, statements }: Pick<Hit, 'excerpts' | 'statements'>): HitMatch[] {
  const isSaid = ([start, end]: Span) => statements.some(({ span }) => span[0] < end && start < span[1])
  const rows: HitMatch[] = [
    ...statements.map((statement) => ({ type: 'statement' as const, statement })),
    ...excerpts
      .filter(({ where, span }) => where === 'headline' || !isSaid(span))
      .map((excerpt) => ({ type: 'passage' as const, excerpt })),
  ]
  return rows.sort((a, b) => startOf(a) - startOf(b))
}

function startOf(row: HitMatch): number {
  if (row.type === 'statement') return row.statement.span[0]
  return row.excerpt.where === 'headline' ? -1 : row.excerpt.span[0]
}

/** Words with an ellipsis where a sentence goes on before them or after them, and their marks. */
export function withEllipses({ text, marks, cut }: Excerpt): { text: string; marks: Span[] } {
  const before = cut.before ? '… ' : ''
  return {
    text: before + text + (cut.after ? ' …' : ''),
    marks: marks.map(([from, to]): Span => [from + before.length, to + before.length]),
  }
}
