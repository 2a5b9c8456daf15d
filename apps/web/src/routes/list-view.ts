// What the address of a list of names, or of one name's statements, says.

import * as z from 'zod'

/** Rows on a page of names or statements. */
export const listSize = 50

/** `?name=…&page=…` */
export const listSchema = z.object({
  name: z
    .string()
    .max(200)
    .catch('')
    .transform((name) => name.trim()),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

/** `?order=…&page=…` */
export const statementsSchema = z.object({
  order: z.enum(['first', 'latest']).catch('latest'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

/** A page of a list that was asked for one row more than fits, and how many there are as far as one can tell. */
export function pageOf<Row>(rows: Row[], page: number) {
  const shown = rows.slice(0, listSize)
  return {
    rows: shown,
    total: { number: (page - 1) * listSize + shown.length, more: rows.length > listSize },
  }
}
