/** Why something outside could not be read or written; `messages.ts` has a sentence for each. */
export const problemCodes = [
  'folder-missing',
  'folder-unreadable',
  'not-a-folder',
  'seed-unknown',
  'file-unreadable',
  'file-too-big',
  'not-text',
  'reading-failed',
  'link-outside',
  'link-refused',
  'name-refused',
  'disk-full',
  'desk-unwritable',
  'index-newer',
  'index-full',
  'index-failed',
  'desk-newer',
  'desk-unreachable',
  'desk-refused',
  'desk-read-only',
  'desk-timeout',
  'desk-untrusted',
  'desk-address',
  'desk-failed',
] as const
/** Why something outside could not be read or written. */
export type ProblemCode = (typeof problemCodes)[number]
