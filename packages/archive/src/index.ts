export type { Added, Offer } from './api/adding.ts'
export { MAX_IMPORT_BYTES } from './api/adding.ts'
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
} from './api/archive.ts'
export { findOrders, shelfOrders } from './api/archive.ts'
export { noticeMessage, problemMessage } from './api/messages.ts'
export type { Problem, ProblemCode } from './api/problem.ts'
export { ArchiveError } from './api/problem.ts'
export type { Progress, ReadingStep } from './api/progress.ts'
export { stepOf } from './api/progress.ts'
export type { Notice } from './folder/index-files.ts'
export type { ImportCode, ImportDiagnostic } from './import/diagnostics.ts'
export type { Import, ImportedSeed, ImportFormat } from './import/import.ts'
export { importFile, importFileInWorker } from './import/in-worker.ts'
export { importMessage } from './import/messages.ts'
export type { OpenOptions } from './open.ts'
export { isDatabase, openArchive } from './open.ts'
export type { WorkOptions } from './postgres/work.ts'
export type { QueryCode, QueryDiagnostic } from './query/diagnostics.ts'
export type { ChoiceField, FieldHelp, FieldName } from './query/fields.ts'
export { choicesOf, fieldHelp, fieldNames } from './query/fields.ts'
export { queryMessage } from './query/messages.ts'
export type { QueryClause } from './query/refine.ts'
export { clausesOf, fieldTerm, filtersOf, withFilter, withTerm } from './query/refine.ts'
export { extentOf } from './record/extent.ts'
export { MAX_SCANNED_SEEDS } from './search/store.ts'
export { workOn } from './working.ts'
