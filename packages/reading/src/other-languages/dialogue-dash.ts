// A turn after a dash, in a language other than English: another dash closes it before its verb of speech. In: a quotation that a
// dash opens. Out: the parts of a statement.
//
//   – Czekamy – powiedziała Anna Nowak.      —Seguimos aquí —dijo Ana Ruiz.
//     qqqqqqq   cccccccccc  sssssssss          qqqqqqqqqqqq  cccc ssssssss

import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import type { LanguageWords } from './language-words.ts'
import { speakerStartingAt } from './speaker.ts'
import type { StatementParts } from './statement-parts.ts'

const DASH = /^[–—-]$/

/** The statement of a turn; null where no verb of speech with a speaker follows its second dash. */
export function turnAfterDash(
  doc: TokenizedDocument,
  { first, end: last }: TokenRange,
  words: LanguageWords,
  cueAt: (at: number) => TokenRange | null,
): StatementParts | null {
  if (!DASH.test(doc.words[first]!)) return null
  for (let at = first + 2; at < last; at++) {
    const cue = DASH.test(doc.words[at]!) ? cueAt(at + 1) : null
    const source = cue && speakerStartingAt(doc, cue.end, last, words)
    if (source) return { cue, source, content: [{ first: first + 1, end: at }] }
  }
  return null
}
