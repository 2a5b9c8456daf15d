// For programs in TypeScript: types alone, nothing of the desk is loaded.

import type { hc } from 'hono/client'
import type { DeskApi } from './api/api.ts'

/** The API’s routes with what they take and give: `hc<DeskApi>('http://127.0.0.1:4173/api')` of hono/client. */
export type { DeskApi } from './api/api.ts'

/** What that gives: a function for every route, typed by what it takes and answers. */
export type DeskClient = ReturnType<typeof hc<DeskApi>>
