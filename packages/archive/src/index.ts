export type { Account, AccountBook, Invitation } from './accounts/account-book.ts'
export {
  accountKey,
  accountLinked,
  accountNamed,
  accountWithToken,
  invitationOf,
} from './accounts/account-book.ts'
export type { AccountChange, AccountRefusal } from './accounts/account-changes.ts'
export {
  accountRefusals,
  addToken,
  changePassword,
  changeRole,
  endToken,
  INVITATION_DAYS,
  invite,
  join,
  movePassword,
  newToken,
  remove,
  SHARED_MARK,
  signedIn,
  tokenDigest,
  withdraw,
} from './accounts/account-changes.ts'
export type { AccountLog } from './accounts/account-log.ts'
export type { AccountEvent, Subject } from './accounts/account-schemas.ts'
export { accountEventWords } from './accounts/account-words.ts'
export type { PlacedSecret, Secret } from './accounts/desk-passwords.ts'
export { readSecrets } from './accounts/desk-passwords.ts'
export {
  hashPassword,
  MAX_PASSWORD_LENGTH,
  MIN_OWN_PASSWORD_LENGTH,
  passwordMatches,
  UNKNOWN_HASH,
} from './accounts/password-hash.ts'
export type { Role } from './accounts/person-name.ts'
export { MAX_PERSON_LENGTH, roles } from './accounts/person-name.ts'
export type { SessionChange, SessionStore, StoredSession } from './accounts/session-store.ts'
export type { Offer } from './api/adding.ts'
export { MAX_IMPORT_BYTES } from './api/adding.ts'
export type {
  Archive,
  FindOptions,
  FindOrder,
  HeaderWritten,
  ListQuery,
  Original,
  Removed,
  SeedVersion,
  ShelfOrder,
  ShelfQuery,
  StatementQuery,
  Trashed,
} from './api/archive.ts'
export { findOrders, shelfOrders } from './api/archive.ts'
export { ArchiveError } from './api/archive-error.ts'
export { noticeMessage, problemMessage, refusalReason } from './api/messages.ts'
export type { Notice } from './api/notice.ts'
export type { ProblemCode } from './api/problem-codes.ts'
export type { ReadingStep } from './api/progress.ts'
export { stepOf } from './api/progress.ts'
export type {
  ActorEntry,
  ActorPage,
  Added,
  Change,
  Count,
  Entry,
  Excerpt,
  Facet,
  Facets,
  Found,
  Hit,
  OutletEntry,
  OutletPage,
  Problem,
  Progress,
  QueryDiagnostic,
  Relays,
  Seed,
  Shelf,
  Statement,
  Statements,
} from './api/schemas.ts'
export {
  actorEntrySchema,
  actorPageSchema,
  changeSchema,
  countSchema,
  duplicateOfferSchema,
  entrySchema,
  excerptSchema,
  facetSchema,
  facetsSchema,
  foundSchema,
  hitSchema,
  outletEntrySchema,
  outletPageSchema,
  problemSchema,
  progressSchema,
  queryDiagnosticSchema,
  refusedOfferSchema,
  relaysSchema,
  savedOfferSchema,
  seedSchema,
  shelfSchema,
  spanSchema,
  statementSchema,
  statementsSchema,
} from './api/schemas.ts'
export { TRASH_DAYS } from './api/trash.ts'
export { fileNameText, systemPath } from './folder/file-name.ts'
export type { FollowedFeed } from './follow/feeds.ts'
export type { FoundFeed } from './follow/find-feeds.ts'
export type { PollAllOptions } from './follow/poll-feeds.ts'
export { feedsOfOpml, findFeed, pollFeeds, pollNow } from './following.ts'
export type { CorrectableField, Corrections, LayoutMemory } from './import/corrections.ts'
export {
  correctableFields,
  correctedImport,
  learnedFrom,
  mergedMemory,
  rememberedCorrections,
} from './import/corrections.ts'
export type { ImportCode, ImportDiagnostic } from './import/diagnostics.ts'
export type { ImportFormat } from './import/formats.ts'
export { hasImportExtension, importExtensions, importFormats } from './import/formats.ts'
export type { Import, ImportedSeed } from './import/import.ts'
export type { ImportedPage } from './import/in-worker.ts'
export { fetchPage, importFile, importFileInWorker, importPage } from './import/in-worker.ts'
export { importMessage } from './import/messages.ts'
export type { OpenOptions } from './open.ts'
export { isDatabase, openArchive } from './open.ts'
export type { WorkOptions } from './postgres/work.ts'
export type { QueryCode } from './query/diagnostics.ts'
export type { ChoiceField, FieldHelp, FieldName } from './query/fields.ts'
export { choicesOf, fieldHelp, fieldNames } from './query/fields.ts'
export type { Fit, Fits } from './query/fits.ts'
export { fitsOf } from './query/fits.ts'
export { queryMessage } from './query/messages.ts'
export type { QueryClause } from './query/refine.ts'
export { clausesOf, fieldTerm, filtersOf, withFilter, withTerm } from './query/refine.ts'
export { textHashOf } from './record/decided.ts'
export type { UnwrittenField } from './record/write-header.ts'
export { unwrittenMessage } from './record/write-header.ts'
export { savedName } from './search/named-store.ts'
export { countRelays } from './search/names.ts'
export type { PressReviewStore, SavedPressReview } from './search/press-reviews.ts'
export { markPublished, savePressReview } from './search/press-reviews.ts'
export type { SavedSearch, SearchStore } from './search/saved-searches.ts'
export {
  MAX_SEARCH_NAME,
  markSeen,
  saveSearch,
  searchName,
  seenUntil,
} from './search/saved-searches.ts'
export type { SearchNews } from './search/search-news.ts'
export { newsOf } from './search/search-news.ts'
export type { Clipping, ClippingSelector, SelectedClippings } from './search/select-clippings.ts'
export { MAX_SCANNED_SEEDS } from './search/store.ts'
export { workOn } from './working.ts'
