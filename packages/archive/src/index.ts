export type { Added, Offer } from './adding.ts'
export { MAX_IMPORT_BYTES } from './adding.ts'
export type {
  ActorEntry,
  ActorPage,
  Archive,
  Change,
  Count,
  Entry,
  Excerpt,
  Facet,
  Facets,
  FindOptions,
  FindOrder,
  Found,
  Hit,
  ListQuery,
  Original,
  OutletEntry,
  OutletPage,
  Seed,
  Shelf,
  ShelfOrder,
  ShelfQuery,
  Statement,
  StatementQuery,
  Statements,
} from './archive.ts'
export { findOrders, shelfOrders } from './archive.ts'
export { extentOf } from './extent.ts'
export type { Notice } from './folder/index-file.ts'
export type { ImportCode, ImportDiagnostic } from './import/diagnostics.ts'
export type { Import, ImportedSeed, ImportFormat } from './import/import.ts'
export { importFile, importFileInWorker } from './import/in-worker.ts'
export { importMessage } from './import/messages.ts'
export { noticeMessage, problemMessage } from './messages.ts'
export type { OpenOptions } from './open.ts'
export { isDatabase, openArchive } from './open.ts'
export type { WorkOptions } from './postgres/work.ts'
export type { Problem, ProblemCode } from './problem.ts'
export { ArchiveError } from './problem.ts'
export type { Progress, ReadingStep } from './progress.ts'
export { stepOf } from './progress.ts'
export type { QueryCode, QueryDiagnostic } from './query/diagnostics.ts'
export { queryMessage } from './query/messages.ts'
export type { QueryClause } from './query/refine.ts'
export { clausesOf, fieldTerm, withTerm } from './query/refine.ts'
export { reach } from './store.ts'
export { workOn } from './working.ts'
