// Why an export can’t be written in a format, though its clippings are fine.

/** What a format can refuse. */
export type RefusalCode = 'too-many-rows'

/** An export that a format can’t hold; messages.ts has it in words. */
export class ExportRefused extends Error {
  readonly code: RefusalCode
  readonly limit: number

  constructor(code: RefusalCode, limit: number) {
    super(code)
    this.code = code
    this.limit = limit
  }
}
