// What the routes of the desk share.

import type { Archive } from '@hearsay/archive'
import type { Context } from 'hono'
import type { Look } from './components/layout.tsx'
import type { ChangeVersions } from './http/change-versions.ts'
import type { ClientAddress } from './http/client-address.ts'
import type { Person } from './http/grants.ts'
import type { PageCache } from './http/page-cache.ts'
import type { Slots } from './http/slots.ts'
import type { PendingImports } from './imports/pending-imports.ts'

/** Prints a file of HTML as PDF; anything else is why it wasn’t. */
export type PrintPage = (page: string) => Promise<Uint8Array | string>

/** The desk in parts: the archive, the look of pages, and what is held in memory between two requests. */
export interface Desk {
  archive: Archive
  look: Look
  pageCache: PageCache
  versions: ChangeVersions
  /** Imported files that wait for a decision. */
  pendingImports: PendingImports
  /** Who sent a request, and decides by it. */
  personOf(context: Context): Person
  /** Today as ISO date. */
  today?: (() => string) | undefined
  /** Where browsers reach the desk; null where they reach it under the address it listens on. */
  origin: string | null
  clientAddress: ClientAddress
  /** Whether pages and feeds on this machine and in its network may be fetched. */
  intranet: boolean
  /** Prints a file of HTML; undefined where there is no Chromium. */
  print?: PrintPage | undefined
  /** Streams of changes that are open. */
  streams: Slots
  /** Exports that are running. */
  exports: Slots
  /** Aborts when the desk closes. */
  closing?: AbortSignal | undefined
}
