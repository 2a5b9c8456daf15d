// The sentences for people.
import type { Misfit } from './back/drafts.ts'
import type { ExportRefused, RefusalCode } from './refusal.ts'

const sentences: Record<RefusalCode, (limit: string) => string> = {
  'too-many-rows': (limit) =>
    `A workbook takes no more than ${limit} rows, and this has more; narrow the query, or take a Data Package, which takes any number`,
}

/** Why an export was refused, in a sentence without its full stop. */
export function refusalMessage({ code, limit }: ExportRefused): string {
  return sentences[code](limit.toLocaleString('en-US'))
}

const misfits: Record<Misfit, string> = {
  'not-found': 'these words aren’t in the clipping',
  ambiguous: 'these words are in more than one place, and nothing says which is meant',
  'no-statement': 'no statement has exactly these words',
  'no-words': 'it is about no words',
}

/** Why an annotation fits nowhere, in words. */
export function misfitMessage(why: Misfit): string {
  return misfits[why]
}
