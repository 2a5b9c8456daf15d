// The sentences for people.
import type { ExportRefused, RefusalCode } from './refusal.ts'

const sentences: Record<RefusalCode, (limit: string) => string> = {
  'too-many-rows': (limit) =>
    `A workbook takes no more than ${limit} rows, and this has more; narrow the query, or take a Data Package, which takes any number`,
}

/** Why an export was refused, in a sentence without its full stop. */
export function refusalMessage({ code, limit }: ExportRefused): string {
  return sentences[code](limit.toLocaleString('en-US'))
}
