// What SQLite’s errors mean for a desk. Its result codes: https://sqlite.org/rescode.html

/** An error as it goes from one thread to another. */
export interface SentError {
  message: string
  /** SQLite’s extended result code; null for other errors. */
  errcode: number | null
}

/** An error made ready to be sent. */
export function toSentError(error: unknown): SentError {
  const message = error instanceof Error ? error.message : String(error)
  return { message, errcode: codeOf(error) }
}

/** The error that was sent. */
export function fromSentError({ message, errcode }: SentError): Error {
  return Object.assign(new Error(message), errcode === null ? {} : { errcode })
}

/** Whether an error says that an index is damaged, or no index at all. */
export function isCorrupt(error: unknown): boolean {
  const code = codeOf(error) ?? 0
  // SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_IOERR_SHORT_READ.
  if ([11, 26].includes(code & 0xff) || code === 522) return true
  return code === 1 && /no such table|no such column|vtable constructor failed/.test(String(error))
}

/** Whether an error says that there is no room: SQLITE_FULL, or no room for what SQLite keeps beside an index. */
export function isDiskFull(error: unknown): boolean {
  const code = codeOf(error) ?? 0
  return (code & 0xff) === 13 || [778, 1546, 4874, 5130].includes(code)
}

function codeOf(error: unknown): number | null {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) : null
}
