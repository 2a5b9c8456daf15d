// What the addresses of lists of names, and of one name’s statements, hold.

import * as z from 'zod'

/** Rows on a page of names or statements. */
export const PAGE_SIZE = 50

const page = z.coerce.number().int().min(1).max(100_000).catch(1)

/** `?name=…&page=…` */
export const namesQuery = z.object({
  name: z
    .string()
    .max(200)
    .catch('')
    .transform((name) => name.trim()),
  page,
})

/** `?order=…&page=…` */
export const statementsQuery = z.object({ order: z.enum(['first', 'latest']).catch('latest'), page })

/** An order in which a name’s statements are listed. */
export type StatementOrder = z.infer<typeof statementsQuery>['order']

/** A page of a list of which one row more than fits was asked for, and the total as far as that shows it. */
export function pageOfRows<Row>(rows: Row[], page: number) {
  const shown = rows.slice(0, PAGE_SIZE)
  return {
    rows: shown,
    total: { number: (page - 1) * PAGE_SIZE + shown.length, more: rows.length > PAGE_SIZE },
  }
}
