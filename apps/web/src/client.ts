// For programs in TypeScript: types only, nothing of the desk is loaded.

/** The routes of the API with their inputs and outputs, for `hc<DeskApi>('http://127.0.0.1:4173/api')` of hono/client. */
export type { DeskApi } from './api/api.ts'
