export type { Account, AccountBook, Invitation } from './account-book.ts'
export { accountKey, accountLinked, accountNamed, invitationOf } from './account-book.ts'
export type { AccountChange, AccountRefusal } from './account-changes.ts'
export {
  accountRefusals,
  changePassword,
  changeRole,
  INVITATION_DAYS,
  invitationDigest,
  invite,
  join,
  newInvitationToken,
  remove,
  SHARED_MARK,
  withdraw,
} from './account-changes.ts'
export type { AccountEvent, Role, Subject } from './account-event.ts'
export { roles } from './account-event.ts'
export type { AccountLog } from './account-log.ts'
