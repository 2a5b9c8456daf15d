// For programs in TypeScript: types only, nothing of the desk is loaded.

import type { hc } from 'hono/client'
import type { DeskApi } from './api/api.ts'

/** The routes of the API with their inputs and outputs, for `hc<DeskApi>('http://127.0.0.1:4173/api')` of hono/client. */
export type { DeskApi } from './api/api.ts'

/** The client that `hc` makes: a function for every route, typed by its input and output. */
export type DeskClient = ReturnType<typeof hc<DeskApi>>
