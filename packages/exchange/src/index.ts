export type { AnnotationDrafts, Misfit } from './back/drafts.ts'
export { draftsOf } from './back/drafts.ts'
export { readAnnotations } from './back/read-annotations.ts'
export { readDecisions } from './back/read-decisions.ts'
export type { ClippingSource } from './export.ts'
export {
  filesInTurn,
  isFolderFormat,
  isResumable,
  writeExport,
  writeExportFolder,
  zipFiles,
} from './export.ts'
export type { ExportFormat, FilePiece, WriterState } from './format.ts'
export { newState } from './format.ts'
export type { ExportFormatName } from './formats.ts'
export { exportFormatNames, exportFormatOf, exportFormats } from './formats.ts'
export { misfitMessage, refusalMessage } from './messages.ts'
export type { Composed, ReviewSource } from './press-review/compose.ts'
export { composeReview } from './press-review/compose.ts'
export { reviewPreview } from './press-review/page.ts'
export { reviewFiles } from './press-review/press-review.ts'
export type { Review, ReviewOptions, ReviewPart } from './press-review/review.ts'
export { reviewDefaults, reviewOf } from './press-review/review.ts'
export type { PlanItem, ReviewPlan } from './press-review/review-file.ts'
export { formatReviewPlan, parseReviewPlan } from './press-review/review-file.ts'
export type { PreviewFile } from './preview.ts'
export { previewExport } from './preview.ts'
export type { ClippingParts } from './record/statement-record.ts'
export { statementRecord } from './record/statement-record.ts'
export type { StatementRecord } from './record/statement-schema.ts'
export { statementRecordSchema } from './record/statement-schema.ts'
export { ExportRefused } from './refusal.ts'
