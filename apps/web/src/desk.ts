// What every route of the desk gets.

import type { Archive } from '@hearsay/archive'
import type { Pages } from './http/pages.ts'
import type { Standing } from './http/standing.ts'
import type { Waiting } from './keeping.ts'
import type { Look } from './ui/layout.tsx'

/** The desk in parts: who keeps, reads and finds, what pages look like and which were drawn already. */
export interface Desk {
  archive: Archive
  look: Look
  pages: Pages
  standing: Standing
  /** Files that somebody has yet to decide about. */
  waiting: Waiting
  /** Today as ISO date. */
  today?: (() => string) | undefined
  /** Where browsers reach the desk; null where they reach it as it is asked. */
  origin: string | null
  /** Aborts when the desk closes. */
  closing?: AbortSignal | undefined
}
