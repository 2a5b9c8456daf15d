// What rules of other languages see and give: the words that may belong to a verb of speech, and the parts of a statement. In:
// nothing. Out: the shapes.

import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import type { LanguageWords } from './language-words.ts'

/** The words of a sentence that may belong to a verb, and the quotations nearest before and after it. */
export interface CueContext {
  doc: TokenizedDocument
  words: LanguageWords
  start: number
  end: number
  before: TokenRange | undefined
  after: TokenRange | undefined
}

/** The parts of a statement. */
export interface StatementParts {
  cue: TokenRange
  source: TokenRange | null
  content: TokenRange[]
}
