export type { Added, Offer } from './adding.ts'
export { intakeLimit } from './adding.ts'
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
export type { IntakeCode, IntakeDiagnostic } from './intake/diagnostics.ts'
export type { Intake, IntakeKind, IntakePiece } from './intake/intake.ts'
export { intakeMessage } from './intake/messages.ts'
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
export type { Asked } from './query/narrow.ts'
export { askedIn, fieldTerm, withTerm } from './query/narrow.ts'
export { reach } from './store.ts'
export { takeIn, takeInApart } from './taking-in.ts'
export { workOn } from './working.ts'
