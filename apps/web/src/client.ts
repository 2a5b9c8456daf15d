/** The API’s routes with what they take and give: `hc<DeskApi>('http://127.0.0.1:4173/api')` of hono/client. */
export type { DeskApi } from './routes/api/api.ts'
