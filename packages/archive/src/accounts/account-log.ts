import type { AccountBook } from './account-book.ts'
import type { AccountChange, AccountRefusal } from './account-changes.ts'
import type { AccountEvent } from './account-schemas.ts'

/** The log of a desk’s accounts. */
export interface AccountLog {
  /** Who has an account, and who is invited, as the log is now; another process’s changes show within a second. */
  book(): Promise<AccountBook>
  /** Everything that happened, oldest first. */
  events(): Promise<AccountEvent[]>
  /**
   * Records what `decide` makes of the book as it is, while nobody else changes it. What was acknowledged is on disk. Throws
   * ArchiveError where nothing can be written.
   */
  change(
    decide: (book: AccountBook) => AccountChange,
  ): Promise<{ done: AccountEvent[] } | { refused: AccountRefusal }>
}
