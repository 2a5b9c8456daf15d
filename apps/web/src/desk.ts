// What every route of the desk gets.

import type { Archive } from '@hearsay/archive'
import type { Look } from './components/layout.tsx'
import type { ChangeVersions } from './http/change-versions.ts'
import type { PageCache } from './http/page-cache.ts'
import type { PendingImports } from './imports/pending-imports.ts'

/** The desk in parts: who keeps, reads and finds, what pages look like and which were drawn already. */
export interface Desk {
  archive: Archive
  look: Look
  pageCache: PageCache
  versions: ChangeVersions
  /** Files that somebody has yet to decide about. */
  pendingImports: PendingImports
  /** Today as ISO date. */
  today?: (() => string) | undefined
  /** Where browsers reach the desk; null where they reach it as it is asked. */
  origin: string | null
  /** Aborts when the desk closes. */
  closing?: AbortSignal | undefined
}
