// An error for programs: its JSON and its status.

import type { ArchiveError } from '@hearsay/archive'

/** The JSON body of an error. */
export function failure(code: string, message: string) {
  return { error: { code, message } }
}

/** The HTTP status for an error of the archive. */
export function statusOf({ code }: ArchiveError): 404 | 422 | 503 | 504 | 507 {
  if (code === 'seed-unknown' || code === 'not-in-trash') return 404
  if (code === 'disk-full' || code === 'index-full') return 507
  if (code === 'question-too-long') return 504
  return code.startsWith('folder') || code.startsWith('desk') || code.startsWith('index') ? 503 : 422
}
