// What the address of a list of names, or of one name's statements, says.

import * as z from 'zod'

/** Rows on a page of names or statements. */
export const PAGE_SIZE = 50

/** `?name=…&page=…` */
export const namesQuery = z.object({
  name: z
    .string()
    .max(200)
    .catch('')
    .transform((name) => name.trim()),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

/** `?order=…&page=…` */
export const statementsQuery = z.object({
  order: z.enum(['first', 'latest']).catch('latest'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

/** A page of a list that was asked for one row more than fits, and how many there are as far as one can tell. */
export function pageOfRows<Row>(rows: Row[], page: number) {
  const shown = rows.slice(0, PAGE_SIZE)
  return {
    rows: shown,
    total: { number: (page - 1) * PAGE_SIZE + shown.length, more: rows.length > PAGE_SIZE },
  }
}
